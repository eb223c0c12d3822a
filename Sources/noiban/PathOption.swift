import Diagnostics

/// Checks of options that name files.
enum PathOption {
  /// Refuses an empty path, which a shell hands over where a variable is unset.
  static func check(_ option: String, _ path: String?) throws(ProblemReport) {
    guard path?.isEmpty == true else { return }
    throw .refused(option, path, "is not a path", "Name a file or folder")
  }
}

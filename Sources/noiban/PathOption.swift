import Diagnostics

/// Checks of options that name files.
enum PathOption {
  /// Refuses an empty path, which a shell hands over where a variable is unset.
  static func check(_ option: String, _ path: String?) throws(ProblemReport) {
    guard path?.isEmpty == true else { return }
    throw ProblemReport(
      Problem(
        .error, .badUsage, file: option, value: path, message: "is not a path",
        remedy: "Name a file or folder"))
  }
}

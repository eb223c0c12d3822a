import Diagnostics

/// Refuses words of the command that are not UTF-8: a path read with letters put in for them would name another file.
enum ArgumentBytes {
  /// The first word that is not UTF-8, as a problem; nil where all are.
  static func problem() -> ProblemReport? {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let word = CommandLine.unsafeArgv[index], String(validatingCString: word) == nil
      else { continue }
      return .refused(
        said("argument \(index)"), String(cString: word),
        "is not UTF-8, so that the file it names cannot be told",
        "Give the file or folder a name in UTF-8, or go into the folder and name it by a point")
    }
    return nil
  }
}

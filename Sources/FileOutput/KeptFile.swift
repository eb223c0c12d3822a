import Diagnostics

/// A file that a result does not replace, because nobody could say that it is only noiban's.
enum KeptFile {
  /// The names under which what stands at a path may be kept, one after the other: `progress.kept.csv`,
  /// `progress.kept-2.csv`.
  static func names(for path: String) -> some Sequence<String> {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    // What begins with its only point has no ending.
    let point = name.dropFirst().lastIndex(of: ".") ?? path.endIndex
    return (1...).lazy.map { "\(path[..<point]).kept\($0 == 1 ? "" : "-\($0)")\(path[point...])" }
  }

  /// What a person is told of a file that stood where the result stands and has another name since.
  static func warning(_ message: Message, _ path: String, keptAs name: String) -> Problem {
    Problem(.warning, .cannotWrite, file: path, message: message, remedy: "It is kept as \(name)")
  }
}

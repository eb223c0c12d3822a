import Diagnostics
import Foundation

/// What noiban wrote into a folder, by path and SHA-256: what is not in it, or has another content, is a person's.
///
/// It stands in the folder as `sha256sum` writes and checks it. A folder without one holds nothing that is known
/// to be noiban's.
struct FolderManifest {
  static let name = ".noiban.sha256"

  private var digests: [String: String] = [:]

  var names: [String] { digests.keys.sorted() }

  /// Lists every file of a folder that was just written.
  ///
  /// - Throws: a report of category `cannotWrite` where one cannot be read back.
  init(listing folder: String, shownAs shownPath: String) throws(ProblemReport) {
    for path in try FileSystem.leaves(of: folder, shownAs: shownPath) {
      guard FileSystem.isFile("\(folder)/\(path)") else { continue }
      guard let digest = FileDigest.sha256(of: "\(folder)/\(path)") else {
        throw WriteFailure.report("\(shownPath)/\(path)", errno: EIO)
      }
      digests[path] = digest
    }
  }

  /// The manifest that stands in a folder. A line that `sha256sum` would not write lists nothing.
  init(of folder: String) {
    let bytes = FileManager.default.contents(atPath: "\(folder)/\(FolderManifest.name)") ?? Data()
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "  ", maxSplits: 1)
      if parts.count == 2 { digests[String(parts[1])] = String(parts[0]) }
    }
  }

  var bytes: [UInt8] { Array(names.map { "\(digests[$0] ?? "")  \($0)\n" }.joined().utf8) }

  /// Whether the file at `path`, `name` in the folder, is still what noiban wrote.
  func holds(_ name: String, at path: String) -> Bool {
    guard let digest = digests[name], FileSystem.isFile(path) else { return false }
    return FileDigest.sha256(of: path) == digest
  }
}

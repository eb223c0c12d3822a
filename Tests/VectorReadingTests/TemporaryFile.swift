import Foundation

/// A file in a folder of its own that goes when the value does.
final class TemporaryFile {
  let path: String
  private let folder: URL

  init(_ name: String, _ content: [UInt8] = []) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("noiban-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent(name).path
    try Data(content).write(to: URL(fileURLWithPath: path))
  }

  convenience init(_ name: String, _ text: String) throws {
    try self.init(name, Array(text.utf8))
  }

  /// The names of all files beside it, itself included.
  var neighbours: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] }

  deinit { try? FileManager.default.removeItem(at: folder) }
}

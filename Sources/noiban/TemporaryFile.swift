import Foundation

/// A file of a library that writes by path, before it stands where a person wants it.
enum TemporaryFile {
  /// What `write` puts at the path it is handed; the file is gone afterwards.
  static func bytes(_ write: (_ path: String) throws -> Void) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "noiban-\(UUID().uuidString).xlsx"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try write(path)
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}

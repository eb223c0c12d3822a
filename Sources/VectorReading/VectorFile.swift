import Diagnostics
import Foundation

/// A file that may be a map: what it is by its first bytes, and all of them.
struct VectorFile {
  /// Which reader a file is for.
  enum Kind {
    case database, json, other
  }

  /// Larger texts are refused: read whole, they would need several times as much memory.
  static let largest = 1 << 29

  private let path: String
  private let handle: FileHandle

  /// - Throws: a report of category `missingFile`.
  init(_ path: String) throws(ProblemReport) {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard isThere, !isFolder.boolValue else {
      let what: Message = isFolder.boolValue ? "is a folder" : "there is no such file"
      throw ProblemReport(
        Problem(.error, .missingFile, file: path, message: what, remedy: "Name a list or a map"))
    }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw VectorFile.unreadable(path) }
    self.path = path
    self.handle = handle
  }

  /// What the file is by its content; its name decides only what it was meant to be.
  func kind() throws(ProblemReport) -> Kind {
    let start = try read(1024)
    if start.starts(with: Array("SQLite format 3".utf8) + [0]) { return .database }
    var text = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
    text = text.drop { [0x20, 0x09, 0x0A, 0x0D, 0x1E].contains($0) }
    if let first = text.first, [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(first) { return .json }
    return try kindByName()
  }

  /// A file that is not what its name says is refused here: no other reader knows the name.
  private func kindByName() throws(ProblemReport) -> Kind {
    let name = path.lowercased()
    if name.hasSuffix(".gpkg") {
      throw ProblemReport(
        Problem(
          file: path, message: "is no GeoPackage: it does not begin like a SQLite database",
          remedy: "Save the layers as a GeoPackage once more"))
    }
    if [".geojson", ".geojsonl", ".geojsons", ".ndjson", ".json"].contains(where: name.hasSuffix) {
      throw ProblemReport(
        Problem(
          file: path, message: "is no JSON: it begins with neither { nor [",
          remedy: "Save the layer as GeoJSON in UTF-8 once more"))
    }
    return .other
  }

  /// The whole file.
  func bytes() throws(ProblemReport) -> [UInt8] {
    do {
      try handle.seek(toOffset: 0)
    } catch {
      throw VectorFile.unreadable(path)
    }
    let bytes = try read(VectorFile.largest + 1)
    guard bytes.count <= VectorFile.largest else {
      throw ProblemReport(
        Problem(
          file: path, message: "holds more than \(VectorFile.largest >> 20) MiB of text",
          remedy: "Save the layer as a GeoPackage, or the part that is needed"))
    }
    return bytes
  }

  private func read(_ count: Int) throws(ProblemReport) -> [UInt8] {
    do {
      return [UInt8](try handle.read(upToCount: count) ?? Data())
    } catch {
      throw VectorFile.unreadable(path)
    }
  }

  private static func unreadable(_ path: String) -> ProblemReport {
    ProblemReport(
      Problem(
        .error, .missingFile, file: path, message: "the file cannot be opened",
        remedy: "Check its permissions"))
  }
}

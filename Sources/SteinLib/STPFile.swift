import Archives
public import Diagnostics
import Foundation

/// A file in STP format, as text or compressed with gzip.
public enum STPFile {
  /// Larger files are refused: they are no benchmark graphs, and a small compressed one could hold them.
  private static let largest = 1 << 29

  /// Reads a graph, and names it by its file. One that begins like a gzip file is decompressed.
  ///
  /// - Throws: `ProblemReport`: a missing file, one that cannot be decompressed, or every line that cannot
  ///   be read.
  public static func read(at path: String) throws(ProblemReport) -> SteinerInstance {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
      let what: Message = isFolder.boolValue ? "is a folder" : "there is no such file"
      throw ProblemReport(
        Problem(.error, .missingFile, file: path, message: what, remedy: "Name a graph in STP format"))
    }
    guard let file = FileHandle(forReadingAtPath: path), let data = try? file.read(upToCount: largest + 1)
    else {
      throw ProblemReport(
        Problem(
          .error, .missingFile, file: path, message: "the file cannot be opened",
          remedy: "Check its permissions"))
    }
    let bytes = data.starts(with: [0x1F, 0x8B]) ? try decompressed(data, path) : data
    guard bytes.count <= largest else { throw fault(path, tooLarge) }
    guard let text = String(data: bytes, encoding: .utf8) ?? String(data: bytes, encoding: .isoLatin1) else {
      throw fault(path, "the file is no text")
    }
    var instance = try STPReader.read(text, file: path)
    // The Name line often names a whole series.
    var name = path.split(separator: "/").last ?? ""
    for suffix in [".gz", ".stp"] where name.lowercased().hasSuffix(suffix) && name.count > suffix.count {
      name = name.dropLast(suffix.count)
    }
    instance.name = String(name)
    return instance
  }

  private static func fault(_ path: String, _ message: Message) -> ProblemReport {
    ProblemReport(
      Problem(
        file: path, message: message, remedy: "Hand in a graph in STP format, or one compressed with gzip"))
  }

  private static func decompressed(_ data: Data, _ path: String) throws(ProblemReport) -> Data {
    do {
      return Data(try Inflation.bytes([UInt8](data)[...], .gzip, limit: largest))
    } catch {
      throw fault(path, error == .tooLarge ? tooLarge : "the file is damaged and cannot be decompressed")
    }
  }

  private static let tooLarge: Message = "the file cannot be read, or holds more than \(largest >> 20) MiB"
}

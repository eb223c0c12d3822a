import Archives
import Foundation

/// The parts of a workbook by name, unpacked.
enum WorkbookParts {
  static func of(_ file: Data) throws -> [String: [UInt8]] {
    let archive = try ZipArchive(Array(file))
    return try archive.parts.reduce(into: [:]) { parts, part in parts[part.name] = try archive.bytes(of: part)
    }
  }
}

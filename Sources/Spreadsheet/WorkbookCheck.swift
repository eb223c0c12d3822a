import Archives
package import Diagnostics
import FileOutput
import Foundation

/// Reads a written workbook back and makes sure that it is whole.
///
/// libxlsxwriter writes each part to a temporary file and does not ask whether that succeeded: with the disk of
/// the temporary files full it makes a package, sound as such, of parts that end in the middle.
package enum WorkbookCheck {
  /// - Parameter cells: how many cells each sheet must have, in the order of the sheets.
  package static func check(_ path: String, cells: [Int]) throws(ProblemReport) {
    let package: ZipArchive
    do {
      package = try ZipArchive(Array(Data(contentsOf: URL(fileURLWithPath: path))))
    } catch {
      throw incomplete(path, "cannot be read back after it was written")
    }
    for part in package.parts {
      guard let bytes = try? package.bytes(of: part), ends(bytes) else {
        throw incomplete(path, "was not written completely: its part \(part.name) ends in the middle")
      }
      if let sheet = sheetNumber(part.name),
        !cells.indices.contains(sheet) || count("<c r=", in: bytes) != cells[sheet]
      {
        throw incomplete(path, "was not written completely: its part \(part.name) lacks cells")
      }
    }
    guard package.parts.count(where: { sheetNumber($0.name) != nil }) == cells.count else {
      throw incomplete(path, "was not written completely: it lacks sheets")
    }
  }

  private static func incomplete(_ path: String, _ message: Message) -> ProblemReport {
    WriteFailure.report(
      path, message,
      remedy: "Free some space on that disk and on the one for temporary files, or write to another one")
  }

  /// 2 for `xl/worksheets/sheet3.xml`.
  private static func sheetNumber(_ name: String) -> Int? {
    guard name.hasPrefix("xl/worksheets/sheet"), name.hasSuffix(".xml") else { return nil }
    return Int(name.dropFirst(19).dropLast(4)).map { $0 - 1 }
  }

  /// Whether an XML part ends with the end of its first element.
  private static func ends(_ bytes: [UInt8]) -> Bool {
    // The declaration first, then the root.
    guard let declaration = bytes.firstIndex(of: UInt8(ascii: ">")),
      let root = bytes[(declaration + 1)...].firstIndex(of: UInt8(ascii: "<"))
    else { return false }
    let name = bytes[(root + 1)...].prefix {
      $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    var tail = bytes[...]
    while let last = tail.last, last == 0x0A || last == 0x0D { tail.removeLast() }
    let expected = Array("</".utf8) + name + [UInt8(ascii: ">")]
    return tail.suffix(expected.count).elementsEqual(expected)
  }

  private static func count(_ text: StaticString, in bytes: [UInt8]) -> Int {
    let length = text.utf8CodeUnitCount
    return text.withUTF8Buffer { wanted in
      var found = 0
      var index = 0
      while index + length <= bytes.count {
        if bytes[index] == wanted[0], (1..<length).allSatisfy({ bytes[index + $0] == wanted[$0] }) {
          found += 1
          index += length
        } else {
          index += 1
        }
      }
      return found
    }
  }
}

import Diagnostics
import Foundation
import SourceReading
import SourceTables
import Testing

/// Files of others, unedited: the example inputs of the planning platform of the ITU.
@Suite struct RealFileTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/geodata/sao-tome").path

  private static let isThere = FileManager.default.fileExists(atPath: folder)

  @Test(
    .enabled(if: isThere, "needs ../shared/geodata/sao-tome"),
    arguments: [("cellsites", 82, 28), ("pointsofinterest", 409, 17), ("transmissionnode", 41, 22)])
  func theWorkbooksOfAPlatformAreRead(_ name: String, _ rows: Int, _ width: Int) throws {
    let found = try SourceReader.tables(
      of: "\(Self.folder)/\(name).xlsx", SourceSelection(), foreign: nil)
    let table = try #require(found.first)
    #expect(found.count == 1 && table.rows.count == rows && table.width == width)
    #expect(table.problems.problems.isEmpty, "\(table.problems)")
    let headings = table.rows[0].cells
    #expect(headings.contains(.text("lat")) && headings.contains(.text("lon")))
    let latitude = try #require(headings.firstIndex(of: .text("lat")))
    let numbers = table.rows.dropFirst().filter {
      guard case .number(let value, nil) = $0[latitude] else { return false }
      return (-1..<2).contains(value)
    }
    #expect(numbers.count == rows - 1)
  }
}

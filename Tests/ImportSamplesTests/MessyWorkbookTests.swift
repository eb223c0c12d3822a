import Foundation
import Geography
import ImportSamples
import Projections
import SourceTables
import SpreadsheetReading
import SurveyValues
import Testing

/// The maker of samples itself: what it says of a row is what the row says.
@Suite struct MessyWorkbookTests {
  private static let seeds = Array<UInt64>(1...40)

  private static func made(_ seed: UInt64) throws -> (MessyWorkbook, ReadWorkbook, Data) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("danh-sach.xlsx").path
    let book = try MessyWorkbook.make(seed: seed, at: path)
    return (book, try ReadWorkbook(path: path), try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private static func cell(_ book: ReadWorkbook, _ sheet: Int, _ row: Int, _ column: Int) -> SourceCell {
    let read = book.cell(sheet, "\(SourceTable.letters(ofColumn: column))\(row)")
    return read.number.map { .number($0, shown: nil) } ?? read.text.map { .text($0) } ?? .empty
  }

  private static func plain(_ name: String?) -> String {
    (name ?? "").replacingOccurrences(of: "Ð", with: "Đ").precomposedStringWithCanonicalMapping
  }

  @Test(arguments: seeds) func everyRowIsWhereItIsSaidToBe(_ seed: UInt64) throws {
    let (book, read, _) = try Self.made(seed)
    #expect(read.sheets.map(\.name) == [book.sheets.villages, book.sheets.stations, book.sheets.centres])
    #expect(book.villages.count == 40 && book.stations.count == 12 && book.centres.count == 8)
    for (placing, count) in [(SampleVillage.Placing.vn2000, 8), (.degreesMinutesSeconds, 3), (.none, 4)] {
      #expect(book.villages.count { $0.placing == placing } == count)
    }
    #expect(book.villages.count { $0.usesOldCommune } >= 5)
    for village in book.villages {
      let names = (1...2).map {
        Self.plain(read.cell(0, "\(SourceTable.letters(ofColumn: $0))\(village.row)").text)
      }
      #expect(names.contains(village.name), "row \(village.row) is \(names)")
    }
    for station in book.stations { #expect(read.cell(1, "B\(station.row)").text == station.code) }
    // Two villages of one name, in two communes.
    #expect(Set(book.villages.map(\.name)).count == 39)
    #expect(Set(book.villages.map { "\($0.communeCode) \($0.name)" }).count == 40)
  }

  /// Every village is an invented one, and says so by its name.
  @Test(arguments: seeds) func noVillageIsReal(_ seed: UInt64) throws {
    let invented = ["Mẫu", "Ví Dụ", "Giả Định", "Đề Mục", "Thử Nghiệm"]
    for village in try Self.made(seed).0.villages {
      #expect(invented.contains { village.name.contains(" \($0) ") }, "\(village.name)")
    }
  }

  /// What the values of the columns of coordinates come to is what the truth says.
  @Test(arguments: seeds) func coordinatesReadBackToTheTruth(_ seed: UInt64) throws {
    let (book, read, _) = try Self.made(seed)
    let first = try #require(Self.columnOfCoordinates(read))
    let rows = book.villages.map {
      (Self.cell(read, 0, $0.row, first), Self.cell(read, 0, $0.row, first + 1))
    }
    let columns = CoordinateColumns.decide(
      first: rows.map(\.0), second: rows.map(\.1), headers: ("X", "Y"))
    let projector = try Projector(from: CoordinateSystem(named: "vn2000:103-00", option: "sample"))
    for (village, row) in zip(book.villages, rows) {
      let found: Coordinate? =
        switch try columns.read(row.0, row.1)?.value {
        case .degrees(let latitude, let longitude)?: Coordinate(latitude: latitude, longitude: longitude)
        case .metres(let east, let north, _)?: projector.wgs84(x: east, y: north)
        case nil: nil
        }
      guard let expected = village.coordinate else {
        #expect(found == nil, "\(village.name)")
        continue
      }
      #expect(try #require(found).distance(to: expected) < 0.01, "\(village.name)")
    }
  }

  private static func columnOfCoordinates(_ read: ReadWorkbook) -> Int? {
    for row in 1...12 {
      for column in 0..<20
      where ["X", "Vĩ độ", "Vĩ độ (N)", "Lat"].contains(
        read.cell(0, "\(SourceTable.letters(ofColumn: column))\(row)").text)
      {
        return column
      }
    }
    return nil
  }

  @Test func fortySeedsAreFortyLayoutsAndASeedIsOneFile() throws {
    var headings: Set<String> = []
    for seed in Self.seeds {
      let (book, read, _) = try Self.made(seed)
      let last = (book.villages.map(\.row).min() ?? 1) - 1
      headings.insert(
        (1...last).map { row in
          (0..<16).map { read.cell(0, "\(SourceTable.letters(ofColumn: $0))\(row)").text ?? "" }.joined(
            separator: "|")
        }.joined(separator: "\n"))
    }
    #expect(headings.count == 40)
    #expect(try Self.made(7).2 == Self.made(7).2)
  }

  /// Writes the sample that is shipped: `NOIBAN_SAMPLE=datasets/vi-du-nhap/danh-sach.xlsx swift test --filter Messy`.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["NOIBAN_SAMPLE"] != nil,
      "writes a file where NOIBAN_SAMPLE says"))
  func theShippedSampleIsWritten() throws {
    let path = try #require(ProcessInfo.processInfo.environment["NOIBAN_SAMPLE"])
    let book = try MessyWorkbook.make(seed: MessyWorkbook.shippedSeed, at: path)
    #expect(book.villages.count == 40)
  }
}

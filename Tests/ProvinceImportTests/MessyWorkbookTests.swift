import ColumnMapping
import Diagnostics
import Foundation
import Geography
import ImportRecords
import ImportSamples
import ProvinceImport
import SourceReading
import SourceTables
import Testing

/// Workbooks as departments keep them, each of another layout, come in as they are meant.
struct MessyWorkbookTests {
  /// What an import of the workbook of a seed came to, beside what its rows mean.
  private func imported(_ seed: UInt64, reference: String? = "vn2000:103-00") throws -> (
    Imported, MessyWorkbook
  ) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "noiban-import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("danh-sach.xlsx").path
    let book = try MessyWorkbook.make(seed: seed, at: path)
    var request = ImportRequest(name: "sample", date: "2026-11-28")
    request.villages = [path]
    request.reference = reference
    request.pointsOfPresence = .communes
    return (try ProvinceImport.run(request), book)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func everyRowComesInAsItIsMeant(seed: UInt64) throws {
    let (result, book) = try imported(seed)
    #expect(result.record.problems.errors.map(\.description) == [])
    let geography = try #require(result.geography)
    #expect(geography.villages.count == book.villages.count)
    for truth in book.villages {
      let village = try #require(
        geography.villages.first {
          $0.name == truth.name && geography.communes[$0.commune].code == truth.communeCode
        },
        "\(truth.name) of row \(truth.row)")
      #expect(village.households == truth.households, "\(truth.name) of row \(truth.row)")
      #expect(village.population == truth.population, "\(truth.name) of row \(truth.row)")
      #expect(
        close(village.ethnicMinorityShare, truth.ethnicMinorityShare), "\(truth.name) of row \(truth.row)")
      #expect(close(village.povertyRate, truth.povertyRate), "\(truth.name) of row \(truth.row)")
      #expect(village.hasMobileBroadband == truth.hasMobileBroadband, "\(truth.name) of row \(truth.row)")
      #expect(village.hasFixedBroadband == truth.hasFibre, "\(truth.name) of row \(truth.row)")
      let distance = truth.coordinate.map { $0.distance(to: village.coordinate) }
      #expect(distance ?? 0 <= 1, "\(truth.name) of row \(truth.row) lies \(distance ?? 0) m off")
    }
    #expect(geography.sites.count { $0.status == .existing } == book.stations.count(where: \.isStanding))
  }

  private func close(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) < 0.0006
  }

  @Test func aMapThatNobodyNamedIsAskedForWithTheCandidates() throws {
    let (result, _) = try imported(1, reference: nil)
    #expect(result.geography == nil)
    let asked = try #require(result.record.problems.errors.first { "\($0.message)".contains("not named") })
    #expect(asked.rows == 8)
    #expect("\(asked.remedy)".contains("EPSG:9205"))
    #expect("\(asked.remedy)".contains("--crs"))
  }

  /// Nothing is dropped without a line, whatever the sheet; and the villages taken are those that are there.
  @Test(arguments: [3, 8, 17, 22, 31] as [UInt64])
  func everyRowOfEverySheetHasALine(seed: UInt64) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "noiban-import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("danh-sach.xlsx").path
    _ = try MessyWorkbook.make(seed: seed, at: path)
    let (result, book) = try imported(seed)
    for table in try SourceReader.tables(of: path, SourceSelection(), foreign: nil) {
      let lines = result.record.lines.filter { $0.layer == table.layer }
      guard let mapping = result.record.mappings.first(where: { $0.layer == table.layer }) else {
        #expect(!lines.isEmpty, "the sheet \(table.layer)")
        continue
      }
      let told = Set(lines.compactMap(\.row))
      for row in table.rows where row.number > mapping.headerRows?.upperBound ?? 0 {
        guard row.cells.contains(where: { !$0.isEmpty }) else { continue }
        #expect(told.contains(row.number), "row \(row.number) of \(table.layer)")
      }
    }
    let taken = result.record.lines.filter { $0.role == .villages && $0.outcome == .taken && $0.row != nil }
    #expect(taken.count == book.villages.count)
    #expect(taken.count == result.geography?.villages.count)
    let tables = result.record.tables.first { $0.file == "villages.csv" }
    #expect(tables?.imported == taken.count)
  }
}

import ColumnMapping
import Diagnostics
import Foundation
import Geography
import GeographyIO
import ImportRecords
import MappingFiles
import ProvinceImport
import Spreadsheet
import Testing

/// What an import writes of itself: its mapping, its lines, where its values come from.
struct RecordTests {
  @Test func theMappingThatWasFoundGivesTheSameAndAnEditedOneAnother() throws {
    let trial = try ImportTrial()
    trial.request.villages = [
      try trial.list(
        "thon.csv",
        [
          "Tên thôn,Xã,Vĩ độ,Kinh độ,Số hộ,Số nóc nhà,Sóng 3G,Cáp quang",
          "Bản Một,Mường Nhé,22.221,102.428,40,41,không,không",
          "Bản Hai,Mường Nhé,22.231,102.418,60,61,có,có",
        ])
    ]
    let first = try trial.run()
    let text = MappingFile.text(first.record.mappings, language: .none)
    trial.request.mapping = try trial.file("import.yaml", text)
    let again = try trial.run()
    #expect(again.geography?.villages == first.geography?.villages)
    #expect(MappingFile.text(again.record.mappings, language: .none) == text)

    let edited = text.replacingOccurrences(of: "households: \"Số hộ\"", with: "households: \"Số nóc nhà\"")
      .replacingOccurrences(of: "    - \"Số nóc nhà\"\n", with: "").replacingOccurrences(
        of: "      - \"Số nóc nhà\"\n", with: "")
    try #require(edited != text, "\(text)")
    trial.request.mapping = try trial.file("import.yaml", edited)
    #expect(try trial.run().geography?.villages.map(\.households) == [41, 61])
  }

  @Test func theSameImportTwiceGivesTheSameBytes() throws {
    let trial = try ImportTrial()
    try trial.villages([
      "V4,Bản Bốn,Sín Thầu,,,40,không,không", "V5,Bản Năm,Sín Thầu,22.38,102.29,40,có,không",
    ])
    trial.request.pointsOfPresence = .communes
    func bytes() throws -> [[UInt8]] {
      let imported = try trial.run()
      return try DataSetWriter.files(try #require(imported.geography), describedBy: imported.description).map(
        \.bytes)
    }
    #expect(try bytes() == bytes())
  }

  @Test func importedColumnsNameFileDateAndDigestAndOthersSayWhatTheyAre() throws {
    let trial = try ImportTrial()
    try trial.villages(["V4,Bản Bốn,Mường Nhé,,,40,không,không"])
    let imported = try trial.run()
    let geography = try #require(imported.geography)
    let source = try #require(imported.record.sources.first)
    #expect(source.sha256.count == 64)
    func column(_ name: String) -> ColumnProvenance? {
      geography.provenance.first { $0.table == "villages.csv" && $0.column == name }
    }
    let households = try #require(column("households"))
    #expect(households.kind == .real)
    for part in ["thon.csv", String(source.sha256.prefix(12)), "2026"] {
      #expect(households.source.contains(part), "\(households)")
    }
    for untold in ["population", "elevation_m", "poverty_rate", "ethnic_minority_share"] {
      #expect(column(untold)?.kind == .unstated, "\(untold)")
    }
    #expect(column("latitude")?.kind == .real)
    let modelled = geography.rowProvenance.filter { $0.table == "villages.csv" && $0.kind == .modelled }
    #expect(Set(modelled.map(\.row)) == ["V4"])
    #expect(Set(modelled.map(\.column)) == ["latitude", "longitude"])
    for table in ["routes.csv", "coverage.csv", "hops.csv"] {
      #expect(
        geography.provenance.filter { $0.table == table }.allSatisfy { $0.kind == .modelled }, "\(table)")
    }
  }

  @Test func aSheetIsNamedWhereAFileHasSeveral() throws {
    let trial = try ImportTrial()
    let head: [CellValue] = [.text("Tên thôn"), .text("Xã"), .text("Sóng 3G"), .text("Cáp quang")]
    trial.request.villages = [
      try trial.workbook(
        "so-lieu.xlsx",
        [
          (
            "Hướng dẫn",
            [
              [.text("Tên thôn"), .text("Viết tên thôn như trong quyết định")],
              [.text("Xã"), .text("Tên xã sau 1/7/2025")],
            ]
          ),
          ("Thôn bản", [head, [.text("Bản Một"), .text("Mường Nhé"), .text("không"), .text("có")]]),
          ("Trống", []),
        ])
    ]
    trial.request.pointsOfPresence = .communes
    let imported = try trial.run()
    #expect(imported.record.problems.errors.map(\.description) == [])
    #expect(imported.geography?.villages.map(\.name) == ["Bản Một"])
    let name = imported.geography?.provenance.first { $0.table == "villages.csv" && $0.column == "name" }
    #expect(name?.source.contains("Thôn bản") == true, "\(name?.source ?? "")")
    #expect(
      imported.record.lines.contains {
        $0.layer == "Hướng dẫn" && $0.outcome == .left && "\($0.why)".contains("explanations")
      })
    #expect(imported.record.lines.contains { $0.layer == "Trống" && "\($0.why)".contains("empty") })
  }

  /// A heading that is known over values that are not its own.
  @Test func aColumnWhoseValuesDoNotFitItsHeadingIsLeftAndTold() throws {
    let trial = try ImportTrial()
    trial.request.villages = [
      try trial.list(
        "thon.csv",
        [
          "Tên thôn,Xã,Khu vực,Sóng 3G,Cáp quang", "Bản Một,Mường Nhé,Tây Bắc,không,có",
          "Bản Hai,Mường Nhé,Tây Bắc,không,không",
          "Bản Ba,Mường Nhé,Tây Bắc,không,không",
        ])
    ]
    let imported = try trial.run()
    #expect(imported.geography?.villages.count == 3)
    #expect(
      imported.record.lines.contains {
        $0.column == "Khu vực" && $0.outcome == .left && "\($0.why)".contains("none of its values fits")
      })
  }

  @Test func everyColumnThatIsNotUsedIsTold() throws {
    let trial = try ImportTrial()
    trial.request.villages = [
      try trial.list(
        "thon.csv",
        ["Tên thôn,Xã,Sóng 3G,Cáp quang,Bí thư chi bộ", "Bản Một,Mường Nhé,không,có,Nguyễn Văn A"])
    ]
    let imported = try trial.run()
    let mapping = try #require(imported.record.mappings.first)
    #expect(mapping.columns.filter { $0.field == nil }.map(\.heading) == ["Bí thư chi bộ"])
  }

  @Test func aCopiedSetWhoseNumbersWereTypedOverIsNotCreditedToTheRegister() throws {
    let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("datasets/dien-bien")
    let trial = try ImportTrial()
    try FileManager.default.copyItem(at: shipped, to: URL(fileURLWithPath: trial.path("ban-sao")))
    let file = trial.path("ban-sao/communes.csv")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let edited = text.replacingOccurrences(of: ",49205,", with: ",50001,")
    try #require(edited != text)
    try edited.write(toFile: file, atomically: true, encoding: .utf8)
    let read = try DataSetReader.read(at: trial.path("ban-sao")).geography
    let columns = read.provenance.filter { $0.table == "communes.csv" && $0.column == "population" }
    #expect(columns.map(\.kind) == [.changed])
    // Nor after an import onto it.
    trial.request.villages = [
      try trial.list(
        "moi.csv",
        [
          "Tên thôn,Xã,Vĩ độ,Kinh độ,Sóng 3G,Cáp quang",
          "Bản Thử Nghiệm,Mường Nhé,22.221,102.428,không,không",
        ])
    ]
    trial.request.onto = trial.path("ban-sao")
    let onto = try trial.run()
    #expect(onto.record.problems.errors.map(\.description) == [])
    let after = onto.geography?.provenance.filter { $0.table == "communes.csv" && $0.column == "population" }
    #expect(after?.map(\.kind) == [.changed])
  }
}

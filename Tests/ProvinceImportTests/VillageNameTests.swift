import Archives
import ColumnMapping
import Diagnostics
import Foundation
import Geography
import GeographyIO
import ImportRecords
import ProvinceImport
import Spreadsheet
import Testing

/// Names are kept as they are meant, told apart where they are the same, and found wherever their rows stand.
struct VillageNameTests {
  @Test func lettersAndMarksApartBecomeOneAndTheIcelandicLetterVietnamese() throws {
    let trial = try ImportTrial()
    try trial.villages([
      "V4,\("Bản Đề Mục".decomposedStringWithCanonicalMapping),Mường Nhé,22.201,102.428,40,có,có",
      "V5,Bản Ðồi,Mường Nhé,22.202,102.429,40,có,có",
    ])
    let names = try #require(try trial.run().geography).villages.suffix(2).map(\.name)
    #expect(
      names.map { Array($0.unicodeScalars) } == ["Bản Đề Mục", "Bản Đồi"].map { Array($0.unicodeScalars) })
  }

  @Test func communesOfOneNameAreToldApartByCodeOrAskedAboutWithTheCandidates() throws {
    let trial = try ImportTrial()
    trial.request.communes = [
      try trial.list(
        "xa.csv",
        [
          "Mã xã,Tên xã,Vĩ độ,Kinh độ,Cáp quang", "90001,Tân Lập,21.5,103.1,có",
          "90002,Tân Lập,21.8,103.6,có",
        ])
    ]
    let head = "Tên thôn,Mã xã,Xã,Số hộ,Sóng 3G"
    trial.request.villages = [
      try trial.list("thon.csv", [head, "Bản Một,90002,Tân Lập,40,không", "Bản Hai,90001,Tân Lập,30,có"])
    ]
    #expect(try trial.run().geography?.summaries == ["Bản Một 90002 40 -", "Bản Hai 90001 30 m"])
    trial.request.villages = [try trial.list("thon.csv", [head, "Bản Một,,Tân Lập,40,không"])]
    let errors = trial.errors()
    #expect(
      errors.contains {
        $0.contains("thon.csv, row 2, column Xã: “Tân Lập”") && $0.contains("90001") && $0.contains("90002")
      },
      "\(errors)")
  }

  @Test func rowsThatASheetHidesAreToldAndTaken() throws {
    let trial = try ImportTrial()
    let path = try trial.workbook(
      "thon.xlsx",
      [
        (
          "Thôn",
          [
            [.text("Tên thôn"), .text("Xã"), .text("Sóng 3G"), .text("Cáp quang")],
            [.text("Bản Một"), .text("Mường Nhé"), .text("không"), .text("có")],
            [.text("Bản Hai"), .text("Mường Nhé"), .text("không"), .text("không")],
          ]
        )
      ])
    var parts = try WorkbookParts.of(Data(contentsOf: URL(fileURLWithPath: path)))
    let sheet = String(decoding: parts["xl/worksheets/sheet1.xml"] ?? [], as: UTF8.self)
    let hidden = sheet.replacingOccurrences(of: "<row r=\"3\"", with: "<row r=\"3\" hidden=\"1\"")
    try #require(hidden != sheet)
    parts["xl/worksheets/sheet1.xml"] = Array(hidden.utf8)
    let stored = ZipArchive.storing(parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    try Data(stored).write(to: URL(fileURLWithPath: path))
    trial.request.villages = [path]
    let imported = try trial.run()
    #expect(imported.geography?.villages.map(\.name) == ["Bản Một", "Bản Hai"])
    #expect(imported.lines(of: 3, in: "thon.xlsx").contains { $0.contains("the sheet hides the row") })
  }

  @Test func oneSheetOfSeveralIsReadWhereItIsNamed() throws {
    let trial = try ImportTrial()
    func sheet(_ name: String) -> [[CellValue]] {
      [
        [.text("Tên thôn"), .text("Xã"), .text("Sóng 3G"), .text("Cáp quang")],
        [.text(name), .text("Mường Nhé"), .text("không"), .text("có")],
      ]
    }
    trial.request.villages = [
      try trial.workbook("thon.xlsx", [("2024", sheet("Bản Cũ")), ("2026", sheet("Bản Mới"))])
    ]
    trial.request.layer = "2026"
    #expect(try trial.run().geography?.villages.map(\.name) == ["Bản Mới"])
  }

  @Test func severalListsAreOne() throws {
    let trial = try ImportTrial()
    try trial.villages()
    trial.request.villages.append(
      try trial.list("them.csv", ["Village name,Commune,Households,4G,Fibre", "Ban Bon,Sin Thau,20,no,no"]))
    let geography = try #require(try trial.run().geography)
    #expect(geography.villages.map(\.name) == ["Bản Một", "Bản Hai", "Bản Ba", "Ban Bon"])
    let id = try #require(geography.villages.last?.id)
    let row = geography.rowProvenance.first {
      $0.table == "villages.csv" && $0.row == id && $0.column == "households"
    }
    #expect(row?.source.contains("them.csv") == true)
    #expect(Set(geography.villages.map(\.id)).count == 4)
  }

  @Test func aWorkbookWithMacrosIsReadAndItsMacrosAreNot() throws {
    let trial = try ImportTrial()
    let rows: [[CellValue]] = [
      [.text("Tên thôn"), .text("Xã"), .text("Sóng 3G"), .text("Cáp quang")],
      [.text("Bản Một"), .text("Mường Nhé"), .text("không"), .text("có")],
    ]
    let path = try trial.workbook("thon.xlsx", [("Thôn", rows)])
    var parts = try WorkbookParts.of(Data(contentsOf: URL(fileURLWithPath: path)))
    parts["xl/vbaProject.bin"] = [0]
    let macros = trial.path("thon.xlsm")
    try Data(ZipArchive.storing(parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })).write(
      to: URL(fileURLWithPath: macros))
    trial.request.villages = [macros]
    let imported = try trial.run()
    #expect(imported.geography?.villages.count == 1)
    let said = imported.record.problems.problems.map(\.description)
    #expect(said.contains { $0.contains("thon.xlsm") && $0.contains("macro") }, "\(said)")
  }
}

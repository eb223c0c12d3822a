import Archives
import Diagnostics
import Foundation
import Geography
import ImportRecords
import ProvinceImport
import Spreadsheet
import Testing

/// What a spreadsheet itself has made of a cell or of a file is told with file, sheet, cell and remedy.
struct CellFaultTests {
  /// A workbook of one village whose identifier, households and signal are these cells, written as XML.
  private func trial(id: String = "", households: String, signal: String = "", styles: String = "") throws
    -> ImportTrial
  {
    func text(_ place: String, _ value: String) -> String {
      "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(value)</t></is></c>"
    }
    let headings = ["Mã thôn", "Tên thôn", "Xã", "Số hộ", "Sóng 3G"].enumerated().map {
      text("\("ABCDE".map(String.init)[$0])1", $1)
    }
    let rows =
      "<row r=\"1\">\(headings.joined())</row>"
      + "<row r=\"2\">\(id)\(text("B2", "Bản Một"))\(text("C2", "Mường Nhé"))\(households)\(signal.isEmpty ? text("E2", "không") : signal)</row>"
      + "<row r=\"3\">\(text("A3", "T2"))\(text("B3", "Bản Hai"))\(text("C3", "Mường Nhé"))<c r=\"D3\"><v>12</v></c>\(text("E3", "có"))</row>"
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    let parts = [
      ("[Content_Types].xml", "<Types xmlns=\"\(package)/content-types\"/>"),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"Thôn\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"s\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"t\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet xmlns=\"\(main)\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
      ),
      ("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>"),
    ]
    let trial = try ImportTrial()
    try Data(ZipArchive.storing(parts.map { ($0.0, Array($0.1.utf8)) })).write(
      to: URL(fileURLWithPath: trial.path("thon.xlsx")))
    trial.request.villages = [trial.path("thon.xlsx")]
    trial.request.pointsOfPresence = .communes
    return trial
  }

  @Test(arguments: [
    ("<c r=\"D2\"><f>D9*2</f></c>", "column D (Số hộ): “=D9*2”", "save"),
    ("<c r=\"D2\" t=\"e\"><v>#REF!</v></c>", "column D (Số hộ): “#REF!”", "formula"),
    ("<c r=\"D2\" s=\"1\"><v>45444</v></c>", "column D (Số hộ)", "date"),
    ("<c r=\"D2\" t=\"b\"><v>1</v></c>", "column D (Số hộ)", "."),
  ])
  func aCellWithoutAValueOfItsOwn(cell: String, place: String, remedy: String) throws {
    let errors = try trial(households: cell).errors()
    #expect(errors.count == 1)
    #expect(errors.first?.contains("thon.xlsx, Thôn, row 2, \(place)") == true, "\(errors)")
    #expect(errors.first?.contains(remedy) == true, "\(errors)")
  }

  /// A code such as 1-2 that Excel made a day of.
  @Test func aCodeThatExcelMadeADateOf() throws {
    let errors = try trial(id: "<c r=\"A2\" s=\"1\"><v>45444</v></c>", households: "<c r=\"D2\"><v>4</v></c>")
      .errors()
    #expect(errors.count == 1)
    #expect(
      errors.first?.contains("row 2, column A (Mã thôn): “2024-06-01”: the spreadsheet made a date of it")
        == true, "\(errors)")
  }

  @Test func aWorkbookThatIsDamagedEncryptedOrNone() throws {
    let trial = try ImportTrial()
    let path = try trial.workbook("thon.xlsx", [("Thôn", [[.text("Tên thôn"), .text("Xã")]])])
    trial.request.villages = [path]
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: path))
    #expect(trial.errors().first?.contains("thon.xlsx") == true)
    // The container in which Excel keeps what a password protects.
    try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)).write(
      to: URL(fileURLWithPath: path))
    #expect(trial.errors().first.map { $0.contains("thon.xlsx") && $0.hasSuffix(".") } == true)
    try Data("%PDF-1.4".utf8).write(to: URL(fileURLWithPath: path))
    #expect(trial.errors().first?.contains("thon.xlsx") == true)
  }

  /// Households in cells that show percents are no households; shares in them are hundredths.
  @Test func cellsThatShowPercents() throws {
    let trial = try ImportTrial()
    try Workbook.write(to: trial.path("thon.xlsx")) { book in
      let sheet = try book.addSheet(named: "Thôn")
      var percent = CellStyle()
      percent.numberFormat = "0.0%"
      for (column, heading) in ["Tên thôn", "Xã", "Sóng 3G", "Tỷ lệ hộ nghèo (%)", "Tỷ lệ DTTS"].enumerated()
      {
        try sheet.write(.text(heading), row: 0, column: column, CellStyle())
      }
      for (row, share) in [0.964, 0.005, 0.12].enumerated() {
        try sheet.write(.text("Bản \(row + 1)"), row: row + 1, column: 0, CellStyle())
        try sheet.write(.text("Mường Nhé"), row: row + 1, column: 1, CellStyle())
        try sheet.write(.text("không"), row: row + 1, column: 2, CellStyle())
        try sheet.write(.number(share), row: row + 1, column: 3, percent)
        // One row typed as a plain number of percents under the same heading.
        if row < 2 { try sheet.write(.number(share), row: row + 1, column: 4, percent) }
        if row == 2 { try sheet.write(.text("12%"), row: row + 1, column: 4, CellStyle()) }
      }
    }
    trial.request.villages = [trial.path("thon.xlsx")]
    trial.request.pointsOfPresence = .communes
    let imported = try trial.run()
    #expect(imported.record.problems.errors.map(\.description) == [])
    #expect(imported.geography?.villages.map(\.povertyRate) == [0.964, 0.005, 0.12])
    #expect(imported.geography?.villages.map(\.ethnicMinorityShare) == [0.964, 0.005, 0.12])
  }
}

import Archives
import SourceTables
import Testing
import WorkbookReading

/// What cannot be read is refused with one problem: place, value, remedy.
@Suite struct WorkbookRefusalTests {
  private static let small = MadeWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")

  private func refusal(_ rows: String, shared: String? = nil) throws -> String? {
    try WorkbookReadingTests.refusal { try MadeWorkbook(rows: rows, sharedStrings: shared).tables() }
  }

  @Test(arguments: [
    ("<row r=\"7\"><c r=\"XFE7\"><v>1</v></c></row>", ", row 7, column A: “XFE7”: is no cell of a sheet"),
    ("<row r=\"1048577\"><c><v>1</v></c></row>", ", row 1,048,577"),
    ("<row r=\"99999999999999999999\"/>", "“99999999999999999999”: is no cell of a sheet"),
    ("<row r=\"1\"><c r=\"A1048577\"><v>1</v></c></row>", "“A1048577”: is no cell of a sheet"),
    (
      "<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>",
      "“1A”: is no cell of a sheet, which ends at XFD1048576. Open"
    ),
    (
      "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>9</v></c></row>",
      "row 3, column B: “9”: refers to a text that the workbook"
    ),
    ("<row r=\"3\"><c r=\"B3\" t=\"s\"><v>-1</v></c></row>", "“-1”: refers to a text"),
    ("<row r=\"3\"><c r=\"B3\"><v>12,5</v></c></row>", "“12,5”: is no number, though the workbook says so"),
    ("<row r=\"3\"><c r=\"B3\"><v>nan</v></c></row>", "“nan”: is no number"),
    ("<row><c></row>", "its part xl/worksheets/sheet1.xml is no longer XML from its line 1 on"),
  ])
  func aCellThatCannotBe(_ rows: String, _ expected: String) throws {
    let told = try #require(try refusal(rows))
    #expect(told.hasPrefix("list.xlsx, Thôn") && !told.contains("\n"))
    #expect(told.replacingOccurrences("1048577:", "1,048,577:").contains(expected), "\(told)")
  }

  @Test func aDocumentTypeIsRefusedBeforeAnyEntityIsRead() throws {
    let parts = WorkbookRefusalTests.small.parts.map { part in
      part.name == "xl/workbook.xml"
        ? (part.name, Array("<!DOCTYPE x [<!ENTITY a \"b\">]><workbook>&a;</workbook>".utf8)) : part
    }
    #expect(
      try WorkbookReadingTests.refusal { try read(storing(parts), as: "list.xlsx") } == """
        list.xlsx: its part xl/workbook.xml declares a document type, as no spreadsheet program does. \
        Open it in Excel or LibreOffice and save it anew.
        """)
  }

  @Test func nothingIsReadBeyondTheLimits() throws {
    let rows = (1...300).map { "<row r=\"\($0)\"><c r=\"C\($0)\"><v>\($0)</v></c></row>" }.joined()
    let book = MadeWorkbook(rows: rows)
    func refusal(_ change: (inout WorkbookLimits) -> Void) throws -> String? {
      var limits = WorkbookLimits.standard
      change(&limits)
      return try WorkbookReadingTests.refusal { try book.tables(limits: limits) }
    }
    #expect(try refusal { $0.cells = 900 } == nil)
    #expect(
      try refusal { $0.cells = 899 } == """
        list.xlsx, Thôn: holds more than 899 cells, the most that is read. Delete what stands far below or right \
        of the table, or save the part needed alone.
        """)
    #expect(
      try refusal { $0.partBytes = 5_000 }?.contains(
        "its part xl/worksheets/sheet1.xml unpacks to more than 5,000 bytes, the most that is read. Save the")
        == true)
    #expect(try refusal { $0.fileBytes = 5_000 }?.hasPrefix("list.xlsx: is larger than 0 MB") == true)
    let long = MadeWorkbook(
      rows: "<row r=\"2\"><c r=\"D2\" t=\"inlineStr\"><is><t>một hai ba</t></is></c></row>")
    var limits = WorkbookLimits.standard
    limits.textBytes = 10
    #expect(
      try WorkbookReadingTests.refusal { try long.tables(limits: limits) }?.contains(
        "row 2, column D: “một hai ba”: its text is longer than 10 bytes") == false)
  }

  @Test func markupWithoutEndIsRefusedSoon() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(try refusal(deep)?.contains("is no longer XML from its line 1 on") == true)
    let comment = "<!--" + String(repeating: "x", count: 3_000_000) + "-->"
    #expect(try refusal(comment)?.contains("is no longer XML from its line 1 on") == true)
  }

  @Test func aDamagedWorkbookIsRefusedAtAnyLength() throws {
    let whole = WorkbookRefusalTests.small.bytes
    for count in stride(from: 4, to: whole.count, by: 97) {
      let told = try WorkbookReadingTests.refusal { try read(Array(whole[..<count]), as: "list.xlsx") }
      #expect(
        told == """
          list.xlsx: is damaged: its end is missing or changed. Copy or download it again from where it comes from.
          """)
    }
    var changed = whole
    let place = try #require(whole.firstRange(of: Array("<v>1</v>".utf8))?.lowerBound)
    changed[place + 3] ^= 1
    #expect(
      try WorkbookReadingTests.refusal { try read(changed, as: "list.xlsx") }?.contains(
        "list.xlsx, Thôn: is damaged: its part xl/worksheets/sheet1.xml cannot be unpacked.") == true)
  }

  @Test(arguments: [
    ("a.zip", ["x.txt"], "is a zip archive, but no workbook. Unpack it"),
    (
      "a.xlsb", ["[Content_Types].xml", "xl/workbook.bin"],
      "is a binary workbook of Excel (.xlsb). Open it in Excel"
    ),
    (
      "a.docx", ["[Content_Types].xml", "_rels/.rels", "word/document.xml"], "is a document of text or slides"
    ),
    ("a.xlsx", ["[Content_Types].xml", "_rels/.rels"], "its part _rels/.rels is no longer XML"),
  ])
  func otherArchivesAreNamed(_ name: String, _ parts: [String], _ expected: String) throws {
    let bytes = storing(parts.map { ($0, [UInt8]("x".utf8)) })
    #expect(try WorkbookReadingTests.refusal { try read(bytes, as: name) }?.contains(expected) == true)
  }

  @Test(arguments: [
    ("EncryptedPackage", WorkbookKind.encrypted), ("Workbook", .old), ("Book", .old), ("x", .compound),
  ])
  func compoundFilesAreToldApart(_ stream: String, _ kind: WorkbookKind) throws {
    var file = [UInt8](repeating: 0, count: 2_048)
    file.replaceSubrange(0..<8, with: [0xD0 as UInt8, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    let name: [UInt8] = (Array(stream.utf8) + [0]).flatMap { [$0, 0] }
    file.replaceSubrange(1_152..<(1_152 + name.count), with: name)
    file[1_152 + 64] = UInt8(name.count)
    file[1_152 + 66] = 2
    #expect(WorkbookReader.recognise(file) == kind)
    for count in stride(from: 0, to: 2_048, by: 61) { _ = WorkbookReader.recognise(Array(file[..<count])) }
    let told = try #require(try WorkbookReadingTests.refusal { try read(file, as: "a.xls") })
    switch kind {
    case .encrypted:
      #expect(
        told
          == "a.xls: opens with a password only. Open it with its password, save a copy without one, and name the copy."
      )
    case .old: #expect(told.hasPrefix("a.xls: is a workbook of Excel 97 to 2003 (.xls)."))
    default: #expect(told.hasPrefix("a.xls: is no workbook."))
    }
  }

  @Test func aPartBehindAPasswordIsSaidToBeOne() throws {
    var bytes = WorkbookRefusalTests.small.bytes
    let entry: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
    for range in bytes.ranges(of: entry) { bytes[range.lowerBound + 8] |= 1 }
    #expect(
      try WorkbookReadingTests.refusal { try read(bytes, as: "a.xlsx") }?.hasPrefix(
        "a.xlsx: opens with a password")
        == true)
  }
}

extension String {
  fileprivate func replacingOccurrences(_ part: String, _ other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}

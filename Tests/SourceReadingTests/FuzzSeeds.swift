import Archives
import Foundation
import SourceTables

/// A small valid file of one format, and how it is changed.
struct FuzzSeed: Sendable, CustomStringConvertible {
  /// With the ending of the format.
  var name: String
  /// Its parts, for a format that is an archive of several; else one without a name.
  var parts: [(name: String, content: [UInt8])]
  /// Who reads it, where that is not this program itself.
  var foreign: (any ForeignTableReading)?

  var description: String { name }

  /// The file itself.
  var file: [UInt8] { pack(parts) }

  /// The file with changes: of an archive, half the time in a part before it is packed, so that its reader sees them.
  func mutated(by mutator: inout Mutator) -> [UInt8] {
    var parts = parts
    guard parts.count > 1, mutator.next(below: 2) == 0 else { return mutator.mutated(file) }
    let place = mutator.next(below: parts.count)
    parts[place].content = mutator.mutated(parts[place].content)
    return pack(parts)
  }

  private func pack(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
    parts.count == 1 ? parts[0].content : ZipArchive.storing(parts)
  }

  init(_ name: String, text: String, foreign: (any ForeignTableReading)? = nil) {
    self.init(name, bytes: Array(text.utf8), foreign: foreign)
  }

  init(_ name: String, bytes: [UInt8], foreign: (any ForeignTableReading)? = nil) {
    self.name = name
    parts = [("", bytes)]
    self.foreign = foreign
  }

  init(_ name: String, parts: [(name: String, text: String)]) {
    self.name = name
    self.parts = parts.map { ($0.name, Array($0.text.utf8)) }
  }
}

extension FuzzSeed {
  /// One of each format: a line here, and the format is changed with the others.
  static let all = [
    FuzzSeed("list.xlsx", parts: excel),
    FuzzSeed("list.ods", parts: openDocument),
    FuzzSeed(
      "list.csv",
      text: "xã;thôn;hộ;vĩ độ\r\nNậm Pồ;\"Bản \"\"Mẫu\"\"\nsố 1\";126;22,371428\r\n;;;\r\na;b;c;d;e\r\n"),
    FuzzSeed("old.csv", bytes: latin("x\u{B7},th\u{AB}n\r\nN\u{CB}m P\u{E5},B\u{B6}n M\u{C9}u\r\n")),
    FuzzSeed(
      "list.txt",
      bytes: [0xFF, 0xFE] + "tên\thộ\r\nBản Mẫu\t12\r\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    FuzzSeed(
      "list.geojson",
      text: """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ten":"Bản Mẫu","ho":31},\
        "geometry":{"type":"Point","coordinates":[103.1,21.4]}}]}
        """),
    FuzzSeed("old.xls", bytes: compound),
  ]

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static let excel: [(name: String, text: String)] = [
    ("[Content_Types].xml", "<Types/>"),
    (
      "_rels/.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    ),
    (
      "xl/workbook.xml",
      """
      <workbook xmlns:r="r"><workbookPr date1904="0"/><sheets><sheet name="A" r:id="a"/>\
      <sheet name="B" state="hidden" r:id="b"/></sheets><calcPr fullCalcOnLoad="1"/></workbook>
      """
    ),
    (
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships><Relationship Id="a" Type="\(office)/worksheet" Target="/xl/a.xml"/>\
      <Relationship Id="b" Type="\(office)/worksheet" Target="a.xml"/>\
      <Relationship Id="c" Type="\(office)/sharedStrings" Target="c.xml"/>\
      <Relationship Id="d" Type="\(office)/styles" Target="d.xml"/></Relationships>
      """
    ),
    (
      "xl/a.xml",
      """
      <worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>\
      <c r="B1" t="inlineStr"><is><r><t>Bản_x000D_</t></r></is></c></row><row r="3" hidden="1"><c s="1"><v>45839.5</v></c>\
      <c s="2"><f t="shared" si="0">A1</f><v>0.964</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><f>1</f></c>\
      <c t="d"><v>2025-07-01T08:30:00</v></c></row></sheetData><autoFilter><filterColumn/></autoFilter><mergeCells>\
      <mergeCell ref="A1:C2"/></mergeCells></worksheet>
      """
    ),
    ("xl/c.xml", "<sst count=\"1\"><si><r><t>Xã </t></r><rPh><t>x</t></rPh><r><t>Nậm Pồ</t></r></si></sst>"),
    (
      "xl/d.xml",
      """
      <styleSheet><numFmts><numFmt numFmtId="200" formatCode="[$-42A]dd/mm/yyyy\\ hh:mm;@"/>\
      <numFmt numFmtId="201" formatCode="0.0&quot; %&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/>\
      <xf numFmtId="201"/></cellXfs></styleSheet>
      """
    ),
  ]

  private static let openDocument: [(name: String, text: String)] = [
    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    ("META-INF/manifest.xml", "<manifest><file-entry/></manifest>"),
    (
      "content.xml",
      """
      <document-content><automatic-styles><style name="h"><table-properties display="false"/></style></automatic-styles>\
      <body><spreadsheet><table name="A"><table-column number-columns-repeated="3"/><table-row>\
      <table-cell value-type="string" number-columns-spanned="2"><p>Bản<s c="2"/>Mẫu</p><p>x</p></table-cell>\
      <covered-table-cell/><table-cell value-type="float" value="31" number-columns-repeated="2"><p>031</p></table-cell>\
      </table-row><table-row number-rows-repeated="2" visibility="filter"><table-cell value-type="date" \
      date-value="2025-07-01"><annotation><p>n</p></annotation><p>1/7</p></table-cell><table-cell formula="of:=1"/>\
      <table-cell value-type="time" time-value="PT1H2M3S"/></table-row></table><table name="B" style-name="h"/>\
      </spreadsheet></body></document-content>
      """
    ),
  ]

  /// The directory of a compound file with the stream of an old workbook.
  private static let compound: [UInt8] = {
    var file = [UInt8](repeating: 0, count: 1_024)
    file.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] as [UInt8])
    let name: [UInt8] = (Array("Workbook".utf8) + [0]).flatMap { [$0, 0] }
    file.replaceSubrange(512..<(512 + name.count), with: name)
    file[512 + 64] = UInt8(name.count)
    file[512 + 66] = 2
    return file
  }()
}

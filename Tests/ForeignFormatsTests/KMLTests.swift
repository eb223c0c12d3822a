import Archives
import Diagnostics
import SourceTables
import Testing

@Suite(.enabled(if: ForeignTool.isInstalled, ForeignTool.need)) struct KMLTests {
  private func kml(_ content: String) -> String {
    #"<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2">\#(content)</kml>"#
  }

  private func placemark(_ name: String, _ data: [(String, String)] = []) -> String {
    let rows = data.map { #"<Data name="\#($0.0)"><value>\#($0.1)</value></Data>"# }.joined()
    let extended = data.isEmpty ? "" : "<ExtendedData>\(rows)</ExtendedData>"
    return
      "<Placemark><name>\(name)</name>\(extended)<Point><coordinates>103.1,21.5,640</coordinates></Point></Placemark>"
  }

  private func cells(_ table: SourceTable, _ row: Int = 0) -> [String: SourceCell] {
    Dictionary(
      table.attributes.enumerated().map { ($0.element, table.rows[row][$0.offset]) },
      uniquingKeysWith: { a, _ in a })
  }

  @Test func aPlacemarkKeepsItsNameBesideDataOfThatName() throws {
    let folder = try ForeignFolder()
    try folder.write(
      "a.kml", kml("<Document>" + placemark("Bản 1", [("name", "Khác"), ("Số hộ", "126")]) + "</Document>"))
    let table = try folder.tables(of: "a.kml")[0]
    #expect(
      cells(table) == [
        "Placemark name": .text("Bản 1"), "name": .text("Khác"), "Số hộ": .text("126"),
      ])
    #expect(table.rows[0].geometry == .point(SourcePoint(x: 103.1, y: 21.5, z: 640)))
    #expect(table.reference == .wgs84)
    #expect(table.problems.problems.isEmpty)
  }

  @Test func aFolderKnowsWhatHoldsIt() throws {
    let folder = try ForeignFolder()
    try folder.write(
      "a.kml",
      kml(
        "<Document><name>Tỉnh</name><Folder><name>Huyện A</name><Folder><name>Xã B</name>" + placemark("1")
          + "</Folder></Folder><Folder><name>Huyện C</name><Folder><name><![CDATA[Xã B]]></name>"
          + placemark("2")
          + "</Folder></Folder></Document>"))
    let tables = try folder.tables(of: "a.kml")
    #expect(
      tables.map { cells($0) } == [
        ["name": .text("1"), "folder": .text("Tỉnh/Huyện A/Xã B")],
        ["name": .text("2"), "folder": .text("Tỉnh/Huyện C/Xã B")],
      ])
  }

  @Test func dataWhoseNamesBecomeOneColumnAreRefused() throws {
    let folder = try ForeignFolder()
    try folder.write("a.kml", kml("<Document>" + placemark("1", [("hộ", "7"), ("hồ", "8")]) + "</Document>"))
    #expect(
      try folder.refusal(of: "a.kml")
        == "a.kml: “hộ, hồ”: GDAL makes one column of these data, and values are lost. Rename them so that they differ "
        + "in letters without diacritics.")
  }

  @Test func columnsOfASchemaKeepNamesAndTypes() throws {
    let folder = try ForeignFolder()
    try folder.write(
      "a.kml",
      kml(
        ##"<Document><Schema name="S" id="S"><SimpleField name="hộ dân" type="int"/><SimpleField name="mã" type="string"/></Schema><Placemark><name>P</name><ExtendedData><SchemaData schemaUrl="#S"><SimpleData name="hộ dân">12</SimpleData><SimpleData name="mã">03334</SimpleData></SchemaData></ExtendedData><Point><coordinates>103,21</coordinates></Point></Placemark></Document>"##
      ))
    #expect(
      cells(try folder.tables(of: "a.kml")[0]) == [
        "name": .text("P"), "hộ dân": .number(12, shown: nil), "mã": .text("03334"),
      ])
  }

  @Test func whatAnArchiveHoldsBesideIsTold() throws {
    let folder = try ForeignFolder()
    let first = ZipArchive.storing("doc.kml", Array(kml("<Document>" + placemark("1") + "</Document>").utf8))
    try folder.write("a.kmz", first)
    #expect(try folder.tables(of: "a.kmz")[0].problems.problems.isEmpty)
    try folder.write(
      "b.kmz", try ArchivePair.joined(first, ZipArchive.storing("xã 2.kml", Array(kml("").utf8))))
    #expect(
      folder.said(try folder.tables(of: "b.kmz")[0]) == [
        "b.kmz: warning: “xã 2.kml”: the archive holds another KML file, which is not read. Unpack the archive and "
          + "read that file by itself."
      ])
  }

  @Test func anArchiveThatOnlyGDALReadsIsTold() throws {
    let folder = try ForeignFolder()
    let first = ZipArchive.storing(
      "doc.kml", Array(kml("<Document>" + placemark("1", [("hộ", "7")]) + "</Document>").utf8))
    var pair = try ArchivePair.joined(first, ZipArchive.storing("ảnh.png", [1]))
    // The second file is said to be where the archive has ended, which GDAL does not look at.
    let entries = pair.indices.filter { pair[$0...].starts(with: [0x50, 0x4B, 1, 2]) }
    try #require(entries.count == 2)
    pair[entries[1] + 45] = 0x7F
    try folder.write("a.kmz", pair)
    #expect(
      folder.said(try folder.tables(of: "a.kmz")[0]) == [
        "a.kmz: warning: the archive is of a kind that only GDAL reads, which makes “h___” of “hộ” and one column of "
          + "two such names. Unpack it and read the KML file in it."
      ])
  }

  @Test func tagsThatAreNoneDoNotMislead() throws {
    let folder = try ForeignFolder()
    try folder.write(
      "a.kml",
      kml(
        "<Document><!-- <Folder><name>no</name> --><description><![CDATA[<Folder><Data name=\"x\">]]></description>"
          + placemark("1 &amp; 2", [("a&amp;b", "x > y")]) + "</Document>"))
    #expect(
      cells(try folder.tables(of: "a.kml")[0]) == ["name": .text("1 & 2"), "a&b": .text("x > y")])
  }

  @Test func aFileThatIsCutShortIsRefused() throws {
    let folder = try ForeignFolder()
    try folder.write("a.kml", String(kml("<Document>" + placemark("1") + placemark("2")).prefix(300)))
    #expect(try folder.refusal(of: "a.kml").contains("(GDAL "))
  }
}

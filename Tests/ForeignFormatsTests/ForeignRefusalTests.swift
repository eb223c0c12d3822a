import ForeignFormats
import Testing

/// Files that only bear the name of what is read, refused before GDAL sees them.
@Suite struct ForeignRefusalTests {
  @Test(arguments: [
    (
      "a.dwg", Array("AC1032".utf8),
      "is a DWG drawing, which is not read. Save it as DXF (AutoCAD: SAVEAS, type DXF), or as GeoPackage from QGIS."
    ),
    (
      "a.dxf", Array("AC1018".utf8),
      "is a DWG drawing, which is not read. Save it as DXF (AutoCAD: SAVEAS, type DXF), or as GeoPackage from QGIS."
    ),
    (
      "a.dxf", Array("AutoCAD Binary DXF\r\n".utf8),
      "is a binary DXF drawing, which is not read. Save it as DXF in text (AutoCAD: SAVEAS, type DXF, without “Binary”)."
    ),
    (
      "a.dgn", [0xD0, 0xCF, 0x11, 0xE0, 0xA1],
      "is a DGN drawing of version 8, which is not read. Save it as DGN V7 or DXF (MicroStation: File, Save As)."
    ),
    (
      "a.xls", Array("PK\u{3}\u{4}".utf8),
      "is a newer workbook under an older name. Rename it to end with .xlsx."
    ),
    (
      "a.xls", Array("<html>".utf8),
      "is no workbook of Excel: its content is text, such as a page or a list. Open it in Excel and save it as XLSX."
    ),
    (
      "a.csv", Array("a,b".utf8),
      "is a kind of file that is not read. Save it as XLSX, CSV, GeoJSON or GeoPackage."
    ),
  ])
  func aFileIsKnownByItsFirstBytes(name: String, bytes: [UInt8], said: String) throws {
    let folder = try ForeignFolder()
    try folder.write(name, bytes)
    #expect(try folder.refusal(of: name) == "\(name): \(said)")
  }

  @Test func aFileThatIsNotThereIsMissing() throws {
    let folder = try ForeignFolder()
    #expect(try folder.refusal(of: "a.kml") == "a.kml: there is no such file. Name a list or a map.")
  }

  @Test func namesOfOtherPlacesAreFiles() throws {
    let reader = ForeignReader(executable: try ForeignTool.executable())
    let report = #expect(throws: (any Error).self) {
      try reader.tables(of: "/vsicurl/http://127.0.0.1:9/a.kml", layer: nil)
    }
    #expect("\(report.map { "\($0)" } ?? "")".contains("there is no such file"))
  }

  @Test(
    .enabled(if: ForeignTool.isInstalled, ForeignTool.need),
    arguments: ["a.kml", "a.gpx", "a.dxf", "a.mif", "a.tab", "a.dgn", "a.pbf"])
  func aFileOfAnotherFormatIsNotOpened(name: String) throws {
    let folder = try ForeignFolder()
    try folder.write(name, "OGR VRT <OGRVRTDataSource/> {\"type\":\"FeatureCollection\"}")
    let said = try folder.refusal(of: name)
    #expect(
      said.contains("cannot be opened (GDAL") || said.contains("cannot be read as what its name says (GDAL"))
    #expect(
      said.hasSuffix("Open the file in the program it comes from, or in QGIS, and save it as a GeoPackage."))
  }
}

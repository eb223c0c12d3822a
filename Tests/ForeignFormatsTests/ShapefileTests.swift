import Diagnostics
import Foundation
import SourceTables
import Testing

@Suite(.enabled(if: ForeignTool.isInstalled, ForeignTool.need)) struct ShapefileTests {
  private static let noReference =
    "a.shp: warning: the shapefile has no .prj, which names its reference system. Name it with --crs, such as --crs "
    + "EPSG:9205."

  private func square(_ from: Double, _ to: Double, isReversed: Bool = false) -> [ShapefileBytes.Point] {
    let ring = [(from, from), (from, to), (to, to), (to, from), (from, from)]
    return isReversed ? ring.reversed() : ring
  }

  private func points(_ ring: [ShapefileBytes.Point]) -> [SourcePoint] {
    ring.map { SourcePoint(x: $0.x, y: $0.y) }
  }

  /// A shapefile of points with a text each.
  private func file(_ texts: [[UInt8]], _ folder: ForeignFolder, column: String = "TEN", width: Int = 20)
    throws
  {
    let shape = ShapefileBytes(
      records: texts.map { _ in [[(501_234.5, 2_378_229.1)]] }, texts: texts, column: Array(column.utf8),
      width: width)
    try shape.write("a", to: folder)
  }

  @Test(arguments: [nil, "UTF-8", "65001", "1258", "ISO-8859-1"])
  func textsInUTF8AreReadWhateverTheCodeFileSays(code: String?) throws {
    let folder = try ForeignFolder()
    try file(["Bản Nậm Pồ", "Huổi Lếch"].map { Array($0.utf8) }, folder)
    if let code { try folder.write("a.cpg", code) }
    let table = try folder.tables(of: "a.shp")[0]
    #expect(table.attributes == ["TEN"])
    #expect(table.rows.map { $0[0] } == [.text("Bản Nậm Pồ"), .text("Huổi Lếch")])
    #expect(table.rows[0].geometry == .point(SourcePoint(x: 501_234.5, y: 2_378_229.1)))
    #expect(folder.said(table) == [ShapefileTests.noReference])
    #expect(table.reference == .unstated)
  }

  @Test func textsInAnOldCodeComeAsTheirBytesToTheLast() throws {
    let folder = try ForeignFolder()
    // “Bản” and “Xã” in Windows-1258.
    let old: [[UInt8]] = [[0x42, 0x61, 0xD2, 0x6E], [0x58, 0xE3]]
    try file(old, folder)
    try folder.write("a.cpg", "1258")
    #expect(
      try folder.refusal(of: "a.shp")
        == "a.shp: “BaÒn”: its texts are in an old code of letters, and it is not certain in which. Open it in QGIS "
        + "with the right encoding, see that the letters are right, and save it as a GeoPackage.")
    let table = try folder.tables(of: "a.shp") { texts in
      texts.map { $0 == old[0] ? "Bản" : $0 == old[1] ? "Xã" : String(decoding: $0, as: UTF8.self) }
    }[0]
    #expect(table.rows.map { $0[0] } == [.text("Bản"), .text("Xã")])
  }

  @Test func theWesternCodeIsReadWhereTheFileNamesIt() throws {
    let folder = try ForeignFolder()
    try file([[0x53, 0xE3, 0x6F, 0x20, 0x54, 0x6F, 0x6D, 0xE9]], folder)
    try folder.write("a.cpg", "ISO-8859-1")
    #expect(try folder.tables(of: "a.shp")[0].rows[0][0] == .text("São Tomé"))
  }

  @Test func aTextCutWithinALetterLosesThatLetterOnly() throws {
    let folder = try ForeignFolder()
    try file(["Bản Nậm".utf8, "Huổi".utf8].map { Array($0) }, folder, width: 4)
    #expect(try folder.tables(of: "a.shp")[0].rows.map { $0[0] } == [.text("Bả"), .text("Hu")])
  }

  @Test func theReferenceIsThatOfItsFileAsItStands() throws {
    let folder = try ForeignFolder()
    try file([Array("x".utf8)], folder)
    let definition =
      #"PROJCS["VN_2000_own",GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["Central_Meridian",103.25],UNIT["Meter",1]]"#
    try folder.write("a.prj", definition + "\n")
    let table = try folder.tables(of: "a.shp")[0]
    #expect(table.reference == .definition(definition))
    #expect(table.problems.problems.isEmpty)
  }

  @Test(arguments: [
    (["dbf"], ".dbf, .prj"), (["shx"], ".shx, .prj"), (["dbf", "shx"], ".shx, .dbf, .prj"),
  ])
  func missingPartsAreOneReport(missing: [String], listed: String) throws {
    let folder = try ForeignFolder()
    try ShapefileBytes(records: [[[(1, 2)]]], texts: [[0x61]]).write("a", to: folder, without: Set(missing))
    #expect(
      try folder.refusal(of: "a.shp")
        == "a.shp: the shapefile is not whole: \(listed) is missing beside it. A shapefile is several files of one "
        + "name: put .shp, .shx, .dbf and .prj side by side.")
  }

  @Test func aHoleWoundLikeItsShellStaysAHole() throws {
    let folder = try ForeignFolder()
    let shape = ShapefileBytes(
      records: [
        [square(0, 9), square(2, 4)], [square(0, 9), square(2, 4, isReversed: true)],
        [square(0, 9, isReversed: true), square(2, 4, isReversed: true)],
        [square(0, 9), square(2, 6, isReversed: true), square(3, 4)], [square(0, 4), square(5, 9)],
      ], texts: (0..<5).map { [UInt8(0x61 + $0)] })
    try shape.write("a", to: folder)
    let table = try folder.tables(of: "a.shp")[0]
    let rings = table.rows.map { (row: SourceRow) -> [Int] in
      if case .areas(let areas)? = row.geometry { return areas.map(\.count) }
      return []
    }
    #expect(rings == [[2], [2], [2], [2, 1], [1, 1]])
    #expect(table.rows[0].geometry == .areas([[points(square(0, 9)), points(square(2, 4))]]))
  }

  @Test func aFileThatIsCutShortIsRefused() throws {
    let folder = try ForeignFolder()
    try ShapefileBytes(records: (0..<9).map { _ in [square(0, 9)] }, texts: (0..<9).map { _ in [0x61] })
      .write("a", to: folder)
    let whole = try #require(try? [UInt8](Data(contentsOf: URL(fileURLWithPath: folder.path + "/a.shp"))))
    try folder.write("a.shp", Array(whole.prefix(whole.count / 2)))
    let said = try folder.refusal(of: "a.shp")
    #expect(
      said.hasPrefix("a.shp: cannot be read to its end (GDAL ") || said.hasPrefix("a.shp: cannot be opened"))
  }
}

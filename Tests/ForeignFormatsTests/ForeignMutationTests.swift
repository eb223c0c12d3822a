import Diagnostics
import FileMutations
import ForeignFormats
import Foundation
import SourceTables
import Testing

/// Spoilt files read through GDAL end in tables or in a report: also where GDAL itself ends. `script/fuzz-maps` runs
/// many more.
@Suite(.enabled(if: ForeignTool.isInstalled, ForeignTool.need)) struct ForeignMutationTests {
  private static let count =
    ProcessInfo.processInfo.environment["NOIBAN_FOREIGN_MUTATIONS"].flatMap { Int($0) } ?? 10

  private static let limits = ForeignLimits(
    memory: 1 << 30, processorSeconds: 5, clockSeconds: 10, output: 64 << 20)

  private static let kml =
    ##"<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>D</name><Schema name="S" id="S"><SimpleField name="n" type="int"/></Schema><Folder><name>A</name><Placemark><name>P</name><ExtendedData><Data name="hộ"><value>1</value></Data><SchemaData schemaUrl="#S"><SimpleData name="n">1</SimpleData></SchemaData></ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>1,2 3,4 5,6 1,2</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder></Document></kml>"##

  private static let gpx =
    #"<?xml version="1.0"?><gpx version="1.1"><wpt lat="21.2" lon="103.1"><ele>5</ele><time>2025-07-01T08:00:00Z</time><name>B</name></wpt><trk><trkseg><trkpt lat="21" lon="103"/><trkpt lat="21.5" lon="103.5"/></trkseg></trk></gpx>"#

  private static let mif =
    "Version 300\nCharset \"Neutral\"\nDelimiter \",\"\nCoordSys Earth Projection 8, 104, \"m\", 103, 0, 0.9999, 500000, 0\n"
    + "Columns 2\n  TEN Char(20)\n  HO Integer\nData\n\nPoint 5 6\n\nPline 2\n1 2\n3 4\n\nRegion 1\n  4\n1 2\n3 4\n5 6\n1 2\n"

  private static let dxf =
    "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1021\n0\nENDSEC\n0\nSECTION\n2\nBLOCKS\n0\nBLOCK\n8\n0\n2\nB\n70\n2\n10\n0\n20\n0\n0\nCIRCLE\n8\n0\n10\n0\n20\n0\n40\n5\n0\nENDBLK\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n"
    + "0\nINSERT\n5\nA0\n8\nL\n66\n1\n2\nB\n10\n5\n20\n6\n0\nATTRIB\n8\nL\n10\n9\n20\n9\n40\n2\n1\nv\n2\nNAME\n70\n0\n0\nSEQEND\n0\nTEXT\n8\nL\n10\n1\n20\n2\n40\n2\n1\nB\\U+1EA3n\n0\nLWPOLYLINE\n8\nL\n90\n2\n70\n1\n10\n0\n20\n0\n10\n9\n20\n0\n0\nENDSEC\n0\nEOF\n"

  /// Reads many spoilt files of one name; `others` stand whole beside them.
  private func hold(_ seed: [UInt8], _ name: String, _ start: UInt64, others: [String: [UInt8]] = [:]) throws
  {
    let reader = ForeignReader(executable: try ForeignTool.executable(), limits: Self.limits)
    var mutations = FileMutations(seed: start)
    let folder = try ForeignFolder()
    for (other, bytes) in others { try folder.write(other, bytes) }
    for _ in 0..<Self.count {
      let file = try folder.write(name, mutations.mutated(seed))
      see(file, reader)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == others.count + 1)
  }

  /// Reads a file to its last value, or its report to the last word.
  private func see(_ file: String, _ reader: ForeignReader) {
    do {
      for table in try reader.tables(of: file, layer: nil) {
        #expect(table.rows.allSatisfy { $0.cells.count <= table.width })
      }
    } catch {
      #expect(!error.description.isEmpty)
    }
  }

  @Test func spoiltKML() throws { try hold(Array(Self.kml.utf8), "a.kml", 1) }
  @Test func spoiltGPX() throws { try hold(Array(Self.gpx.utf8), "a.gpx", 2) }
  @Test func spoiltMapInfo() throws {
    try hold(Array(Self.mif.utf8), "a.mif", 3, others: ["a.mid": Array("\"x\",1\n\"y\",2\n\"z\",3\n".utf8)])
  }
  @Test func spoiltDrawings() throws { try hold(Array(Self.dxf.utf8), "a.dxf", 4) }

  @Test(arguments: ["shp", "shx", "dbf"]) func spoiltShapefiles(part: String) throws {
    let folder = try ForeignFolder()
    let ring: [ShapefileBytes.Point] = [(0, 0), (0, 9), (9, 9), (9, 0), (0, 0)]
    try ShapefileBytes(records: [[ring], [ring]], texts: [[0x61], [0x62]]).write("a", to: folder)
    var parts: [String: [UInt8]] = [:]
    for ending in ["shp", "shx", "dbf"] {
      parts["a." + ending] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/a." + ending)))
    }
    let whole = parts.removeValue(forKey: "a." + part)
    let seed = try #require(whole)
    try hold(seed, "a." + part, 5, others: parts)
  }
}

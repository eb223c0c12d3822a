import Diagnostics
import Geography
import Projections
import SourceTables
import Testing

@Suite struct CoordinateSystemTests {
  private static func system(_ text: String) throws -> CoordinateSystem {
    try CoordinateSystem(named: text, option: "--crs")
  }

  private static func refusal(_ text: String) -> String {
    do {
      return "accepted: \(try system(text).name)"
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("EPSG:9205", "EPSG:9205 (VN-2000 / TM-3 103-00)"), ("9205", "EPSG:9205 (VN-2000 / TM-3 103-00)"),
    ("epsg 9205", "EPSG:9205 (VN-2000 / TM-3 103-00)"), (" EPSG:9205\n", "EPSG:9205 (VN-2000 / TM-3 103-00)"),
    ("urn:ogc:def:crs:EPSG::9205", "EPSG:9205 (VN-2000 / TM-3 103-00)"),
    ("http://www.opengis.net/def/crs/EPSG/0/9205", "EPSG:9205 (VN-2000 / TM-3 103-00)"),
    ("urn:ogc:def:crs:OGC:1.3:CRS84", "OGC:CRS84 (WGS 84 (CRS84))"), ("WGS84", "EPSG:4326 (WGS 84)"),
    ("WGS 84", "EPSG:4326 (WGS 84)"), ("WGS 84 / UTM zone 48N", "EPSG:32648 (WGS 84 / UTM zone 48N)"),
    ("VN-2000 103", "EPSG:9205 (VN-2000 / TM-3 103-00)"),
    ("vn2000:103-00", "EPSG:9205 (VN-2000 / TM-3 103-00)"),
    ("VN2000 KTT 103°00', múi chiếu 3 độ", "EPSG:9205 (VN-2000 / TM-3 103-00)"),
    ("VN-2000 / TM-3 104-45", "EPSG:9208 (VN-2000 / TM-3 104-45)"),
    ("vn2000:104,75", "EPSG:9208 (VN-2000 / TM-3 104-45)"),
    ("vn2000 104 45", "EPSG:9208 (VN-2000 / TM-3 104-45)"),
    ("VN-2000 / TM-3 zone 482", "EPSG:5897 (VN-2000 / TM-3 zone 482)"),
    ("VN-2000/UTM 48N", "EPSG:3405 (VN-2000 / UTM zone 48N)"),
    ("VN-2000 / UTM zone 49N", "EPSG:3406 (VN-2000 / UTM zone 49N)"),
    ("vn2000:105-00:6", "EPSG:3405 (VN-2000 / UTM zone 48N)"),
    ("vn2000:104-45:6", "VN-2000 / TM 104-45, 0.9996"),
    ("vn2000:103-15", "VN-2000 / TM 103-15, 0.9999"),
    ("vn2000:Điện Biên", "EPSG:9205 (VN-2000 / TM-3 103-00)"),
    ("vn2000:tỉnh Điện Biên", "EPSG:9205 (VN-2000 / TM-3 103-00)"),
    ("VN-2000 dien bien", "EPSG:9205 (VN-2000 / TM-3 103-00)"),
    ("vn2000:Ðiện Biên:6", "VN-2000 / TM 103-00, 0.9996"),
    ("vn2000:TP Hà Nội", "EPSG:5897 (VN-2000 / TM-3 zone 482)"),
  ])
  func aNameIsUnderstood(_ text: String, _ name: String) throws {
    let system = try Self.system(text)
    #expect(system.name == name)
    #expect(system.isDoubtful == nil)
    #expect(system.isVN2000 == name.contains("VN-2000"))
  }

  @Test(
    arguments: [9205...9218, 5896...5899, 3405...3406, 4756...4756].flatMap { Array($0) })
  func everyCodeOfVN2000IsKnown(_ code: Int) throws {
    let system = try Self.system("EPSG:\(code)")
    #expect(system.isVN2000 && system.isDoubtful == nil && system.isGeographic == (code == 4756))
  }

  @Test(arguments: [
    ("vn2000", "does not say which zone of VN-2000; neighbouring ones lie 26 km apart"),
    ("vn2000:104.45", "Write vn2000:104-45 if that is meant"),
    ("vn2000:99", "is no meridian of VN-2000, which has one every 15 minutes from 102° to 111°"),
    ("vn2000:103-07", "is no meridian of VN-2000"), ("vn2000:103-00-00-00", "is no meridian of VN-2000"),
    ("VN-2000 UTM 50", "is no meridian of VN-2000"), ("vn2000:Điên Bin", "Did you mean vn2000:Điện Biên?"),
    ("vn2000:Gia Lai", "Name the one that the map states: vn2000:108-30, vn2000:108-15"),
    ("vn2000:Lai Châu", "Name the one that the map states: vn2000:103-00, vn2000:104-45"),
    ("Gia Lai", "is no system of coordinates"), ("", "is no system of coordinates"),
    ("EPSG:999999", "is a code that PROJ does not have"), ("EPSG:6960", "is a code that PROJ does not have"),
    ("EPSG:5773", "is no system of longitude and latitude or of east and north"),
    ("GEOGCS[\"broken", "is no definition of a system of coordinates that PROJ reads"),
    ("{\"type\":\"ProjectedCRS\"}", "is no definition of a system of coordinates that PROJ reads"),
    ("+init=epsg:9205", "Name the code itself, such as EPSG:9205"),
    ("+proj=pipeline +step +proj=utm +zone=48", "is an operation, not a system of coordinates"),
    ("+proj=nonsense +datum=WGS84", "is no PROJ string of a system of coordinates"),
    ("EPSG:4326\u{0}", "is no system of coordinates"),
  ])
  func whatIsNotUnderstoodIsRefused(_ text: String, _ part: String) {
    let said = Self.refusal(text)
    #expect(said.hasPrefix("--crs: ") && said.contains(part), "\(said)")
  }

  @Test func aFileSaysItsOwnPlace() throws {
    #expect(try CoordinateSystem(.unstated, file: "xa.shp") == nil)
    #expect(try CoordinateSystem(.wgs84, file: "xa.geojson")?.name == "EPSG:4326 (WGS 84)")
    #expect(try CoordinateSystem(.code("EPSG:3405"), file: "xa.gpkg")?.isVN2000 == true)
    #expect {
      try CoordinateSystem(.code("EPSG:1"), file: "xa.gpkg")
    } throws: { error in
      guard let report = error as? ProblemReport else { return false }
      return report.category == .badData
        && report.rendered().hasPrefix("xa.gpkg: “EPSG:1”: is a code that PROJ does not have")
    }
  }

  @Test func aRefusalIsSaidInOneLineHoweverLongTheText() {
    let said = Self.refusal("PROJCS[\"" + String(repeating: "x", count: 100_000))
    #expect(said.count < 400 && !said.contains("\n"))
  }

  @Test func equalSystemsAreEqualHoweverTheyWereNamed() throws {
    #expect(try Self.system("vn2000:103-00") == Self.system("EPSG:9205"))
    #expect(try Self.system("vn2000:103-00") != Self.system("vn2000:103-00:6"))
  }
}

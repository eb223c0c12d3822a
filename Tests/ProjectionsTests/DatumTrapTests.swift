import Diagnostics
import Geography
import Projections
import SourceTables
import Testing

/// What goes wrong between VN-2000 and WGS 84 without anybody noticing.
@Suite struct DatumTrapTests {
  private static let zone = "+proj=tmerc +lat_0=0 +lon_0=103 +k=0.9999 +x_0=500000 +y_0=0 +units=m +no_defs"
  private static let official = ClosedForm.wgs84(
    east: 502_345, north: 2_366_789, meridian: 103, scale: 0.9999)

  private static func found(_ system: CoordinateSystem) throws -> Coordinate {
    try #require(try Projector(from: system).wgs84(x: 502_345, y: 2_366_789))
  }

  private static func refusal(_ text: String) -> String {
    do {
      return "accepted: \(try CoordinateSystem(named: text, option: "--crs").name)"
    } catch {
      return "\(error)"
    }
  }

  /// The distance that a lost datum makes, as the messages say it.
  @Test func theDatumsLie222MetresApart() throws {
    let point = Coordinate(latitude: 21.4, longitude: 103)
    let shifted = try #require(
      try Projector(from: CoordinateSystem(named: "EPSG:4756", option: "--crs")).wgs84(x: 103, y: 21.4))
    #expect(abs(shifted.distance(to: point) - 222.7) < 1)
  }

  /// What `to_proj4` of other programs makes of EPSG:9205.
  @Test(arguments: [zone + " +ellps=WGS84", zone + " +ellps=WGS84 +type=crs", "proj=longlat ellps=WGS84"])
  func aTextThatLostItsDatumIsRefused(_ text: String) {
    #expect(Self.refusal(text).contains("says no datum; between VN-2000 and WGS 84 lie 222.7 m"))
  }

  @Test(arguments: ["-191.9,-39.3", "-191.9,-39.3,-111.4,0", "1,2,3,4,5,6,7,8", "a,b,c", "1,,3", "nan,0,0"])
  func aShiftOfTheWrongSizeIsRefused(_ shift: String) {
    let said = Self.refusal("\(Self.zone) +ellps=WGS84 +towgs84=\(shift)")
    #expect(said.contains("has a shift to WGS 84 (+towgs84) that is not of 3 or 7 numbers"), "\(said)")
  }

  @Test func theOfficialShiftInATextIsTheOfficialOne() throws {
    let system = try CoordinateSystem(
      named: Self.zone
        + " +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278",
      option: "--crs")
    #expect(system.isVN2000 && system.isDoubtful == nil)
    #expect(try Self.found(system).distance(to: Self.official) < 0.001)
  }

  /// Most texts on the web have these signs. PROJ 9.1 and 9.5 believe them: 0.78 m off.
  @Test func rotationsWithTheOtherSignAreAskedAboutAndNeverMoveAPoint() throws {
    let system = try CoordinateSystem(
      named: Self.zone
        + " +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278",
      option: "--crs")
    #expect(system.isDoubtful?.description.contains("0.8 m off where rotations have the other sign") == true)
    #expect(try Self.found(system).distance(to: Self.official) < 0.001)
  }

  @Test func aTextOnWGS84WithTheScaleOfVN2000IsAskedAbout() throws {
    let system = try CoordinateSystem(named: Self.zone + " +datum=WGS84", option: "--crs")
    let doubt = try #require(system.isDoubtful).description
    #expect(doubt.contains("lies 223 m off") && doubt.contains("vn2000:103-00 for VN-2000"))
    #expect(abs(try Self.found(system).distance(to: Self.official) - 222.7) < 1.5)
  }

  /// What GDAL makes of the `CoordSys Earth Projection 8, 104` that it wrote into a MapInfo file for EPSG:9205.
  private static func mapInfo(_ meridian: Double, _ scale: Double) -> String {
    """
    PROJCS["unnamed",GEOGCS["unnamed",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],\
    PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],\
    PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",\(meridian)],\
    PARAMETER["scale_factor",\(scale)],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],\
    UNIT["metre",1]]
    """
  }

  @Test(arguments: [
    (103.0, 0.9999, "vn2000:103-00 for VN-2000"), (108.25, 0.9999, "vn2000:108-15 for VN-2000"),
    (104.75, 0.9996, "vn2000:104-45:6 for VN-2000"),
  ])
  func aMapInfoFileThatCallsVN2000WGS84IsAskedAbout(
    _ meridian: Double, _ scale: Double, _ named: String
  ) throws {
    let system = try #require(
      try CoordinateSystem(.definition(Self.mapInfo(meridian, scale)), file: "thon.tab"))
    #expect(system.isDoubtful?.description.contains(named) == true)
  }

  @Test(arguments: [(105.0, 0.9996), (111, 0.9996), (103, 1), (25, 0.9996)])
  func aMapThatMayWellBeOnWGS84IsNot(_ meridian: Double, _ scale: Double) throws {
    let system = try #require(
      try CoordinateSystem(.definition(Self.mapInfo(meridian, scale)), file: "thon.tab"))
    #expect(system.isDoubtful == nil && !system.isVN2000)
  }

  @Test(arguments: [
    "GEOGCS[\"VN-2000\",DATUM[\"Vietnam_2000\",SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]",
    "GEOGCS[\"GCS_VN_2000\",DATUM[\"D_Vietnam_2000\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]",
    "GEOGCS[\"VN-2000\",DATUM[\"Vietnam_2000\",SPHEROID[\"WGS 84\",6378137,298.257223563],TOWGS84[-191.904,-39.303,-111.45,0.00928836,-0.01975479,0.00427372,0.252906]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]",
  ])
  func definitionsOfOtherProgramsKeepTheDatum(_ degrees: String) throws {
    let wkt =
      "PROJCS[\"VN_2000_103\",\(degrees),PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",103.0],PARAMETER[\"Scale_Factor\",0.9999],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]"
    let system = try #require(try CoordinateSystem(.definition(wkt), file: "thon.prj"))
    #expect(system.isVN2000 && system.isDoubtful == nil, "\(system.name)")
    #expect(try Self.found(system).distance(to: Self.official) < 0.001)
  }

  @Test func anUnknownDatumIsRefusedAndNotTakenForWGS84() {
    let wkt =
      "PROJCS[\"local\",GEOGCS[\"local\",DATUM[\"Unknown\",SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"central_meridian\",103],PARAMETER[\"scale_factor\",0.9999],PARAMETER[\"false_easting\",500000],UNIT[\"metre\",1]]"
    #expect {
      try CoordinateSystem(.definition(wkt), file: "thon.prj")
    } throws: { error in
      "\(error)".contains("has a datum that no known way leads from to WGS 84")
    }
  }

  /// The parameters of an oil company's blocks (EPSG:5194), as QGIS had them for all of Viet Nam for years.
  @Test func theShiftOfAnOilCompanyIsAskedAbout() throws {
    let system = try CoordinateSystem(
      named: Self.zone
        + " +ellps=WGS84 +towgs84=-192.873,-39.382,-111.202,-0.00205,-0.0005,0.00335,0.0188", option: "--crs")
    #expect(system.isVN2000 && system.isDoubtful != nil)
  }

  /// A shift that is no one's is believed: whoever wrote it knows.
  @Test func anotherShiftIsBelieved() throws {
    let system = try CoordinateSystem(
      named: "+proj=tmerc +lon_0=103 +k=1 +x_0=500000 +ellps=krass +towgs84=-17.51,-108.32,-62.39,0,0,0,0",
      option: "--crs")
    #expect(!system.isVN2000 && system.isDoubtful == nil)
    #expect(try Self.found(system).distance(to: Self.official) > 50)
  }

  /// Heights of a compound system hang on the grid of a geoid; positions do not, and heights are handed to no one.
  @Test func heightsStayOutOfIt() throws {
    let system = try CoordinateSystem(named: "EPSG:9205", option: "--crs")
    let compound = try #require(
      try CoordinateSystem(
        .definition(
          "COMPD_CS[\"VN-2000 with heights\",\(Self.vietnameseWKT),VERT_CS[\"Hon Dau 1992 height\",VERT_DATUM[\"Hon Dau 1992\",2005],UNIT[\"metre\",1],AXIS[\"Gravity-related height\",UP]]]"
        ), file: "thon.gpkg"))
    #expect(try Self.found(compound) == Self.found(system))
  }

  private static let vietnameseWKT =
    "PROJCS[\"VN-2000 / TM-3 103-00\",GEOGCS[\"VN-2000\",DATUM[\"Vietnam_2000\",SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",103],PARAMETER[\"scale_factor\",0.9999],PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1]]"
}

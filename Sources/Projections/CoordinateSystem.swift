internal import CPROJ
public import Diagnostics
public import SourceTables

/// A system of coordinates that leads to WGS 84 by a known way: geographic or projected, with a datum.
///
/// It is kept whole, as its code or as PROJJSON. A PROJ string is never made of it: that of EPSG:9205 has lost the
/// datum of VN-2000, 222.7 m.
public struct CoordinateSystem: Sendable, Equatable {
  /// `EPSG:9205 (VN-2000 / TM-3 103-00)`; without a code the name alone.
  public let name: String
  /// Whether its coordinates are degrees of longitude and latitude, not lengths.
  public let isGeographic: Bool
  /// Whether its datum is that of VN-2000.
  public let isVN2000: Bool
  /// Why a person is to be asked before coordinates are believed to be in it; nil for a system that says all.
  public let isDoubtful: Message?
  /// What PROJ makes it of: a code or PROJJSON.
  let definition: String

  /// What a person names: a code (`EPSG:9205`, `9205`), `WGS84`, a zone or a province of VN-2000 (`vn2000:103-00`,
  /// `VN-2000/UTM 48N`, `vn2000:104-45:6` for a map of a whole province at the scale 0.9996, `vn2000:Điện Biên`), WKT,
  /// PROJJSON, or a PROJ string that says its datum.
  ///
  /// - Parameters:
  ///   - text: the value of the option.
  ///   - option: what a problem is placed at, such as `--crs`.
  /// - Throws: a report of one problem, of category `badUsage` where the text is at fault.
  public init(named text: String, option: String) throws(ProblemReport) {
    let context = try ProjectionContext()
    self = try CoordinateSystem(text, at: SystemPlace(file: option, category: .badUsage), in: context)
  }

  /// What a file says of its coordinates; nil where it says nothing.
  ///
  /// - Throws: a report of one problem, of category `badData` where what the file says is at fault.
  public init?(_ reference: DeclaredReference, file: String) throws(ProblemReport) {
    let text: String
    switch reference {
    case .unstated: return nil
    case .wgs84: text = "EPSG:4326"
    case .code(let code): text = code
    case .definition(let definition): text = definition
    }
    let context = try ProjectionContext()
    self = try CoordinateSystem(text, at: SystemPlace(file: file, category: .badData), in: context)
  }

  private init(_ text: String, at place: SystemPlace, in context: ProjectionContext) throws(ProblemReport) {
    let found = try SystemText.object(text, at: place, in: context)
    self = try CoordinateSystem(found, written: text, at: place)
  }

  /// A system of VN-2000 on a meridian, with the code of EPSG where there is one.
  init(meridian: Double, isSixDegrees: Bool, in context: ProjectionContext) throws(ProblemReport) {
    let place = SystemPlace(file: "VN-2000", category: .badData)
    guard let object = VN2000Map.object(meridian, isSixDegrees: isSixDegrees, in: context) else {
      throw place.report(
        "", "the database of PROJ does not have VN-2000", remedy: "Install PROJ 9.1 or later with its data")
    }
    self = try CoordinateSystem(
      SystemText.Found(object: object), written: VN2000Text.label(meridian), at: place)
  }

  /// Checks that the system is horizontal and leads to WGS 84.
  private init(_ found: SystemText.Found, written: String, at place: SystemPlace) throws(ProblemReport) {
    guard let horizontal = HorizontalSystem(found.object) else {
      throw place.report(
        written, "is no system of longitude and latitude or of east and north",
        remedy: "Name the horizontal system, such as EPSG:4326 or vn2000:103-00")
    }
    let code = horizontal.object.code
    name = code.map { "\($0) (\(horizontal.object.name))" } ?? horizontal.object.name
    isGeographic = horizontal.isGeographic
    isVN2000 = horizontal.isVN2000
    isDoubtful = found.doubt ?? horizontal.doubt
    guard let definition = code ?? horizontal.object.definition else {
      throw place.report(
        written, "cannot be kept by PROJ", remedy: "Name the system by its code, such as EPSG:9205")
    }
    self.definition = definition
    guard WGS84Operation(from: horizontal) != nil else {
      throw place.report(
        written, "has a datum that no known way leads from to WGS 84",
        remedy: "Name the system with its datum, such as vn2000:103-00 or EPSG:32648")
    }
  }

  /// The same system by another thread's context.
  func horizontal(in context: ProjectionContext) -> HorizontalSystem? {
    ProjectionObject(proj_create(context.handle, definition), in: context).flatMap(HorizontalSystem.init)
  }
}

/// Where a system was named, for problems.
struct SystemPlace {
  var file: String
  var category: Problem.Category

  func report(_ value: String, _ message: Message, remedy: Message) -> ProblemReport {
    ProblemReport(
      Problem(
        .error, category, file: file, value: value.isEmpty ? nil : value, message: message, remedy: remedy))
  }
}

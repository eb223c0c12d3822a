import Diagnostics
import Foundation
import GeographyIO

/// A small valid data set as text, to be damaged by a test and read.
struct TinyDataSet {
  private(set) var files: [String: [UInt8]]

  init() {
    files = TinyDataSet.tables.mapValues { Array($0.utf8) }
    let resources = TinyDataSet.tables.keys.sorted().map { "{\"name\": \"t\", \"path\": \"\($0)\"}" }
    files["datapackage.json"] = Array(
      "{\"name\": \"tiny\", \"resources\": [\(resources.joined(separator: ", "))]}".utf8)
  }

  /// With the first occurrence of a text replaced.
  func with(_ file: String, replacing old: String, by new: String) -> TinyDataSet {
    var copy = self
    let text = String(decoding: files[file] ?? [], as: UTF8.self)
    guard let range = text.range(of: old) else {
      return with(file, bytes: Array("no “\(old)” to replace".utf8))
    }
    copy.files[file] = Array(text.replacingCharacters(in: range, with: new).utf8)
    return copy
  }

  func with(_ file: String, appending row: String) -> TinyDataSet {
    with(file, bytes: (files[file] ?? []) + Array((row + "\n").utf8))
  }

  func with(_ file: String, bytes: [UInt8]?) -> TinyDataSet {
    var copy = self
    copy.files[file] = bytes
    return copy
  }

  func with(_ file: String, text: String) -> TinyDataSet { with(file, bytes: Array(text.utf8)) }

  func text(_ file: String) -> String { String(decoding: files[file] ?? [], as: UTF8.self) }

  /// Reads it from a folder that exists for as long.
  func read() throws(ProblemReport) -> DataSet {
    let folder = TinyDataSet.newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, bytes) in files {
      _ = FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: Data(bytes))
    }
    return try DataSetReader.read(at: folder)
  }

  /// What the user is told on reading it, the folder shown as FOLDER; empty when all is well.
  func complaints() -> String {
    do {
      return try read().warnings.description
    } catch {
      return error.problems.map { problem in
        var problem = problem
        problem.message = Message(verbatim: TinyDataSet.withoutFolder(problem.message.description))
        return problem.description
      }.joined(separator: "\n")
    }
  }

  /// Where tests put folders: in memory where the system offers it, for these tests write thousands of
  /// small files.
  private static let scratch =
    FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm/" : NSTemporaryDirectory() + "/"

  /// A path that nothing stands at.
  static func newFolder() -> String { "\(scratch)noiban-data-\(UUID().uuidString)" }

  private static func withoutFolder(_ message: String) -> String {
    guard let start = message.range(of: scratch) else { return message }
    return message[..<start.lowerBound] + "FOLDER"
  }

  private static let tables = [
    "communes.csv": """
    code,name,type,area_km2,population,households,region,border,old_district,latitude,longitude
    03158,Sín Thầu,xã,516.42,6058,1206,III,true,Huyện Mường Nhé,22.38,102.293
    03160,Mường Nhé,xã,489.47,24294,4004,III,true,Huyện Mường Nhé,22.22,102.427

    """,
    "villages.csv": """
    id,name,commune,latitude,longitude,elevation_m,households,population,ethnic_minority_share,\
    poverty_rate,region,border,specially_difficult,mobile_broadband,fixed_broadband
    V1,Bản Một,03158,22.38,102.3,900,60,300,1,0.4,III,true,true,false,false
    V2,Bản Hai,03158,22.39,102.31,950,40,210,0.98,0.35,III,true,true,true,false
    V3,Bản Ba,03160,22.22,102.43,800,90,420,0.9,0.2,III,true,false,true,true

    """,
    "nodes.csv": """
    id,kind,commune,latitude,longitude,elevation_m
    N1,commune_centre,03158,22.37,102.29,850
    N2,junction,03158,22.385,102.305,870

    """,
    "routes.csv": """
    id,from,to,length_m,construction,terrain_factor
    R1,N1,N2,2500,aerial,1.4
    R2,N2,V1,900,buried,
    R3,N2,V2,1100.5,,1.2

    """,
    "sites.csv": """
    id,status,kind,power,place,commune,latitude,longitude,elevation_m,satellite
    S1,existing,mast_40m,grid,N1,03158,22.37,102.29,850,true
    S2,candidate,light,solar,V1,03158,22.38,102.3,900,false
    S3,candidate,,,,03158,22.4,102.32,1200,

    """,
    "coverage.csv": """
    site,village,household_share
    S1,V2,0.9
    S2,V1,1
    S3,V1,0.75

    """,
    "hops.csv": """
    id,from,to,length_m
    H1,S3,S1,4600

    """,
    "costs.csv": """
    item,unit,low,base,high,basis,source
    fibre_route_aerial,million VND per km,100,150,260,derived,"5,000 USD/km"
    fibre_route_buried,million VND per km,260,420,650,derived,
    fibre_length_factor,ratio,1.05,1.1,1.2,cited,ITU
    mountain_factor,ratio,1,1.4,2,assumption,
    fibre_access_node,million VND per village,80,150,250,assumption,
    fibre_access_household,million VND per household,0.8,1.5,3,assumption,
    fibre_opex,share of capex per year,0.03,0.05,0.08,cited,
    mast_site_40m,million VND per site,1200,1370,2200,cited,
    mast_light_site,million VND per site,350,550,800,assumption,
    solar_power_site,million VND per site,200,350,600,assumption,
    site_opex,million VND per site per year,60,120,230,cited,
    microwave_hop_short,million VND per hop,150,200,350,derived,
    microwave_hop_long,million VND per hop,220,300,780,derived,
    satellite_backhaul_capex,million VND per site,15,60,200,derived,
    satellite_backhaul_rent,million VND per site per year,30,60,200,assumption,
    discount_rate,per year,0.05,0.08,0.1,cited,
    horizon,years,,10,,,

    """,
  ]
}

import Archives
import Diagnostics
import Foundation

/// A file for GDAL: that it is there with all its parts, and that it is no kind that GDAL only seems to read.
struct ForeignFile {
  /// As the user named it.
  let path: String
  /// From the root, which no prefix of GDAL's can begin.
  let place: String
  let format: ForeignFormat
  /// The reference system in a file of its own beside it, as well-known text.
  private(set) var reference: String?
  /// What was noticed.
  private(set) var problems = ProblemReport()
  /// The code of its texts that a file beside it names.
  private(set) var declaredCode: String?

  /// - Throws: a report of every part that is missing, or of what the file is.
  init(_ path: String) throws(ProblemReport) {
    self.path = path
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard isThere, !isFolder.boolValue else {
      let what: Message = isFolder.boolValue ? "is a folder" : "there is no such file"
      throw ProblemReport(
        Problem(.error, .missingFile, file: path, message: what, remedy: "Name a list or a map"))
    }
    guard let start = FileHandle(forReadingAtPath: path).flatMap({ try? $0.read(upToCount: 512) ?? Data() })
    else {
      throw ProblemReport(
        Problem(
          .error, .missingFile, file: path, message: "the file cannot be opened",
          remedy: "Check its permissions"))
    }
    let refusal = ForeignRefusal.of(Array(start), named: path)
    if let refusal {
      throw ProblemReport(Problem(file: path, message: refusal.message, remedy: refusal.remedy))
    }
    guard let format = ForeignFormat(named: path) else {
      throw ProblemReport(
        Problem(
          file: path, message: "is a kind of file that is not read",
          remedy: "Save it as XLSX, CSV, GeoJSON or GeoPackage"))
    }
    self.format = format
    let absolute = URL(fileURLWithPath: path).standardizedFileURL.path
    let rooted = absolute.hasPrefix("/vsi") ? "/." + absolute : absolute
    place = ForeignFile.inArchive(rooted) ?? rooted
    if format == .shapefile { try takeParts() }
  }

  /// The KML file in an archive, for GDAL to read as one: of an archive as such it leaves out the data of placemarks. Nil
  /// for any other file.
  private static func inArchive(_ path: String) -> String? {
    guard path.lowercased().hasSuffix(".kmz"), let bytes = FileManager.default.contents(atPath: path),
      let archive = try? ZipArchive([UInt8](bytes)), let main = KMLOutline.main(of: archive)
    else { return nil }
    return "/vsizip/\(path)/\(main.name)"
  }

  /// The files that a shapefile consists of besides the one named.
  private mutating func takeParts() throws(ProblemReport) {
    let lower = path.lowercased()
    guard !lower.hasSuffix(".shz"), !lower.hasSuffix(".zip") else { return }
    let parts = Dictionary(
      [".shp", ".shx", ".dbf", ".prj", ".cpg"].compactMap { ending in part(ending).map { (ending, $0) } },
      uniquingKeysWith: { first, _ in first })
    let missing = [".shp", ".shx", ".dbf"].filter { parts[$0] == nil }
    let all = missing + (parts[".prj"] == nil ? [".prj"] : [])
    guard missing.isEmpty else {
      throw ProblemReport(
        Problem(
          .error, .missingFile, file: path,
          message: "the shapefile is not whole: \(all.joined(separator: ", ")) is missing beside it",
          remedy: "A shapefile is several files of one name: put .shp, .shx, .dbf and .prj side by side"))
    }
    reference = parts[".prj"].flatMap { FileManager.default.contents(atPath: $0) }
      .map {
        String(decoding: $0.prefix(1 << 16), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      }
    declaredCode = parts[".cpg"].flatMap { FileManager.default.contents(atPath: $0) }
      .map { String(decoding: $0.prefix(64), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines) }
    if reference?.isEmpty ?? true {
      reference = nil
      problems.add(
        Problem(
          .warning, file: path, message: "the shapefile has no .prj, which names its reference system",
          remedy: "Name it with --crs, such as --crs EPSG:9205"))
    }
  }

  /// The file of the same name with another ending, in capitals or not.
  private func part(_ ending: String) -> String? {
    let stem = String(path.dropLast(4))
    return [ending, ending.uppercased()].map { stem + $0 }.first(where: FileManager.default.fileExists)
  }
}

import Archives
import Foundation

/// What GDAL does not hand on of a KML file: the folders that hold a folder, the names of data as they are written,
/// and files of an archive beside the first.
struct KMLOutline: Equatable {
  /// Documents and folders in the order of the file, each with the names of those that hold it, the outermost first.
  var containers: [[String]] = []
  /// The names of data rows, each once.
  var dataNames: [String] = []
  /// KML files of an archive that GDAL does not open.
  var leftOut: [String] = []

  init(containers: [[String]], dataNames: [String], leftOut: [String]) {
    self.containers = containers
    self.dataNames = dataNames
    self.leftOut = leftOut
  }

  /// The archive of a place in one, as GDAL writes it; any other path as it is.
  private static func file(of place: String) -> String {
    let prefix = "/vsizip/"
    guard place.hasPrefix(prefix),
      let end = place.range(of: ".kmz/", options: [.caseInsensitive, .backwards])
    else { return place }
    return String(place[..<end.upperBound].dropFirst(prefix.count).dropLast())
  }

  /// The KML file of an archive that programs open: `doc.kml`, else the first.
  static func main(of archive: ZipArchive) -> ZipArchive.Part? {
    let texts = archive.parts.filter { $0.name.lowercased().hasSuffix(".kml") }
    return texts.first { $0.name == "doc.kml" } ?? texts.first
  }

  /// Nil where the file cannot be opened or unpacked; GDAL then says what is wrong with it.
  init?(file path: String) {
    guard let bytes = FileManager.default.contents(atPath: KMLOutline.file(of: path)).map({ [UInt8]($0) })
    else {
      return nil
    }
    guard bytes.starts(with: Array("PK".utf8)) else {
      scan(bytes)
      return
    }
    guard let archive = try? ZipArchive(bytes) else { return nil }
    let texts = archive.parts.filter { $0.name.lowercased().hasSuffix(".kml") }
    guard let first = KMLOutline.main(of: archive), let content = try? archive.bytes(of: first)
    else { return nil }
    leftOut = texts.map(\.name).filter { $0 != first.name }
    scan(content)
  }

  private mutating func scan(_ bytes: [UInt8]) {
    var tags = MarkupTags(bytes)
    var open: [Int] = []
    var seen: Set<String> = []
    var isNameNext = false
    while let tag = tags.next() {
      switch (tag.name, tag.kind) {
      case ("Document", .start), ("Folder", .start):
        containers.append((open.last.map { containers[$0] } ?? []) + [""])
        open.append(containers.count - 1)
        isNameNext = true
      case ("Document", .end), ("Folder", .end):
        _ = open.popLast()
        isNameNext = false
      // A name after the first feature would be that feature's.
      case ("Placemark", .start), ("NetworkLink", .start), ("GroundOverlay", .start): isNameNext = false
      case ("name", .start) where isNameNext:
        if let place = open.last { containers[place][containers[place].count - 1] = tags.text() }
        isNameNext = false
      case ("Data", .start), ("Data", .empty):
        if let name = tag.attributes["name"], seen.insert(name).inserted { dataNames.append(name) }
      default: break
      }
    }
  }

  /// The name of a column that GDAL makes of the name of a data row: every byte that is no letter or digit of ASCII
  /// becomes an underscore.
  static func column(_ name: String) -> String {
    String(
      name.utf8.map { byte in
        let letter = Character(UnicodeScalar(byte))
        return letter.isASCII && (letter.isLetter || letter.isNumber) ? letter : "_"
      })
  }
}

/// The formats that are read through GDAL, each with the drivers that may open it; no other driver is ever asked.
package enum ForeignFormat: String, Sendable, CaseIterable {
  case shapefile, kml, gpx, mapInfo, dxf, dgn, xls, osm

  /// The format that a file's name stands for.
  package init?(named path: String) {
    let name = path.lowercased()
    let endings: [(ForeignFormat, [String])] = [
      (.shapefile, [".shp", ".shx", ".dbf", ".shz", ".shp.zip"]), (.kml, [".kml", ".kmz"]), (.gpx, [".gpx"]),
      (.mapInfo, [".tab", ".mif", ".mid"]), (.dxf, [".dxf"]), (.dgn, [".dgn"]), (.xls, [".xls"]),
      (.osm, [".osm", ".pbf"]),
    ]
    guard let format = endings.first(where: { $0.1.contains(where: name.hasSuffix) })?.0 else { return nil }
    self = format
  }

  /// Names of GDAL's drivers, in the order in which they are tried.
  var drivers: [String] {
    switch self {
    case .shapefile: ["ESRI Shapefile"]
    // The second, which every GDAL has, reads names and places only.
    case .kml: ["LIBKML", "KML"]
    case .gpx: ["GPX"]
    case .mapInfo: ["MapInfo File"]
    case .dxf: ["DXF"]
    case .dgn: ["DGN"]
    case .xls: ["XLS"]
    case .osm: ["OSM"]
    }
  }

  /// Options of the opening. An empty encoding leaves the bytes of a shapefile as they are.
  var openOptions: [String] { self == .shapefile ? ["ENCODING="] : [] }

  /// Whether texts arrive as the bytes of the file, in whatever code it has.
  var hasRawTexts: Bool { self == .shapefile || self == .mapInfo || self == .dxf || self == .dgn }

  /// Whether GDAL gives the features columns that nobody made, most of which are empty.
  var hasOwnColumns: Bool { self == .kml || self == .gpx || self == .dxf || self == .dgn || self == .osm }

  /// Settings of GDAL for every format: nothing from a network, no plug-ins, and for each what keeps its content.
  static let settings: [(String, String)] =
    [
      ("GDAL_DRIVER_PATH", "disable"), ("CPL_DEBUG", "OFF"), ("GDAL_DISABLE_READDIR_ON_OPEN", "FALSE"),
      ("GDAL_HTTP_TIMEOUT", "1"), ("GDAL_HTTP_MAX_RETRY", "0"), ("PROJ_NETWORK", "OFF"),
      ("CPL_VSIL_CURL_ALLOWED_EXTENSIONS", "{none}"),
      // No file may be written: what a large extract needs on the way stays in memory, in MB.
      ("OSM_MAX_TMPFILE_SIZE", "1024"),
      // A ring is a hole by where it lies, not by the direction in which it is drawn.
      ("OGR_ORGANIZE_POLYGONS", "DEFAULT"),
      // A data row called “name” would otherwise take the place of the placemark's own.
      ("LIBKML_NAME_FIELD", placemarkName), ("LIBKML_DESCRIPTION_FIELD", placemarkDescription),
      ("LIBKML_TIMESTAMP_FIELD", "Placemark time"), ("LIBKML_BEGIN_FIELD", "Placemark begin"),
      ("LIBKML_END_FIELD", "Placemark end"),
      // “UTF-8” means that no byte is changed; the code page of a drawing is no guide to its texts.
      ("DXF_ENCODING", "UTF-8"),
      // An insertion stays one feature with the attributes of its block.
      ("DXF_INLINE_BLOCKS", "FALSE"),
      // Headings are rows like others, and a number is what its cell says.
      ("OGR_XLS_HEADERS", "DISABLE"), ("OGR_XLS_FIELD_TYPES", "STRING"),
    ] + drawing.map { ("LIBKML_\($0)_FIELD", unwantedPrefix + $0) }

  static let placemarkName = "Placemark name"
  static let placemarkDescription = "Placemark description"

  /// What begins the names of columns that say how a placemark is drawn.
  static let unwantedPrefix = "kml:"

  private static let drawing = [
    "ALTITUDEMODE", "TESSELLATE", "EXTRUDE", "VISIBILITY", "DRAWORDER", "ICON", "HEADING", "TILT", "ROLL",
    "SNIPPET",
  ]
}

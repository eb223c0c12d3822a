import Diagnostics

/// The names of a KML file's folders and data, brought back from its outline to what GDAL read.
struct KMLNames {
  private let outline: KMLOutline
  private let file: String
  /// The folders of each layer, the outermost first; nil where they do not fit the layers.
  private let paths: [[String]]?

  init(_ outline: KMLOutline, layers: [String], file: String) {
    self.outline = outline
    self.file = file
    let named = outline.containers
    // The root document is a layer only where it has features of its own.
    let candidates = [named, Array(named.dropFirst())]
    paths = candidates.first { paths in
      paths.count == layers.count
        && zip(paths, layers).allSatisfy { KMLNames.fits($0.last ?? "", $1) }
    }
  }

  /// GDAL tells layers of one name apart by a number, and gives one without a name a name of its own.
  private static func fits(_ name: String, _ layer: String) -> Bool {
    name.isEmpty || layer == name || layer.hasPrefix(name + " (#")
  }

  /// The folders that a layer's features lie in, with a slash between; nil where that is not known or says no more
  /// than the layer's name.
  func folder(ofLayer position: Int) -> String? {
    let named = paths?[position].filter { !$0.isEmpty } ?? []
    return named.count > 1 ? named.joined(separator: "/") : nil
  }

  /// The name of a data row by the column that GDAL made of it.
  func name(ofColumn column: String) -> String {
    outline.dataNames.first { KMLOutline.column($0).lowercased() == column.lowercased() } ?? column
  }

  /// What was lost on the way, or cannot be told.
  ///
  /// - Throws: a report where two names became one column, and values of one replaced those of the other.
  func problems() throws(ProblemReport) -> ProblemReport {
    var report = ProblemReport()
    let columns = Dictionary(grouping: outline.dataNames) { KMLOutline.column($0).lowercased() }
    for names in columns.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
      report.add(
        Problem(
          file: file, value: names.joined(separator: ", "),
          message: "GDAL makes one column of these data, and values are lost",
          remedy: "Rename them so that they differ in letters without diacritics"))
    }
    if report.hasErrors { throw report }
    for name in outline.leftOut {
      report.add(
        Problem(
          .warning, file: file, value: name, message: "the archive holds another KML file, which is not read",
          remedy: "Unpack the archive and read that file by itself"))
    }
    if paths == nil, outline.containers.contains(where: { $0.count > 2 }) {
      report.add(
        Problem(
          .warning, file: file, message: "it is not known which folders hold the folders of the file",
          remedy: "Give each folder a name that says its commune"))
    }
    return report
  }
}

import Diagnostics
import SourceTables

/// The layers that GDAL read as tables of others.
struct ForeignTables {
  private let reading: ForeignReading
  private let file: ForeignFile
  private let decode: ForeignReader.Decoding?

  init(_ reading: ForeignReading, of file: ForeignFile, decode: ForeignReader.Decoding?) {
    self.reading = reading
    self.file = file
    self.decode = decode
  }

  /// - Throws: a report where no layer has the name, none holds anything, or texts are in a code that is not certain.
  func tables(layer: String?) throws(ProblemReport) -> [SourceTable] {
    let names = reading.layers.map { String(decoding: $0.name, as: UTF8.self) }
    var notes = file.problems
    for warning in reading.warnings.prefix(10) { notes.add(said(warning)) }
    var chosen = try LayerChoice.positions(layer, among: names, file: file.path)
    if layer == nil {
      let filled = chosen.filter { !reading.layers[$0].features.isEmpty }
      chosen = filled.filter { !isRepetition(names[$0]) }
      for position in filled where isRepetition(names[position]) { notes.add(leftOut(names[position])) }
    }
    guard !chosen.isEmpty else {
      throw ProblemReport(
        Problem(
          file: file.path, message: "the file holds no row or feature",
          remedy: "Export it once more, with the layer that holds the data"))
    }
    let kml = reading.outline.map { KMLNames($0, layers: names, file: file.path) }
    if let kml { notes.add(try kml.problems()) }
    if reading.driver == "KML" { notes.add(namesOnly) }
    if reading.driver == "LIBKML", kml == nil { notes.add(namesUnknown) }
    var tables: [SourceTable] = []
    for position in chosen {
      var columns = try ForeignColumns(reading.layers[position], of: file, kml, decode: decode)
      let folder = kml?.folder(ofLayer: position)
      tables.append(
        file.format == .xls
          ? ForeignSheet.table(reading.layers[position], names[position], &columns, file: file.path)
          : table(reading.layers[position], names[position], &columns, folder))
    }
    tables[0].problems.add(notes)
    return tables
  }

  private func table(
    _ layer: ForeignReading.Layer, _ name: String, _ columns: inout ForeignColumns, _ folder: String?
  ) -> SourceTable {
    var table = SourceTable(file: file.path, layer: name, kind: .features)
    var geometries = GeometryProblems(file: file.path)
    for (index, feature) in layer.features.enumerated() {
      var cells = columns.cells(of: feature.cells)
      if let folder { cells.append(.text(folder)) }
      let shape = geometry(feature.geometry, index + 1, &geometries)
      table.rows.append(SourceRow(number: index + 1, cells: cells, geometry: shape))
    }
    table.attributes = columns.names + (folder == nil ? [] : ["folder"])
    table.reference = reference(layer)
    table.problems = geometries.report
    return table
  }

  private func geometry(
    _ bytes: [UInt8], _ feature: Int, _ problems: inout GeometryProblems
  ) -> SourceGeometry? {
    if bytes.isEmpty {
      problems.missing(feature: feature)
      return nil
    }
    do {
      let geometry = problems.geometry(try bytes.wellKnownParts(), feature: feature)
      // DGN has no points: a line without length is one.
      if file.format == .dgn, case .lines(let lines)? = geometry, let first = lines.first?.first,
        lines.allSatisfy({ $0.allSatisfy { $0 == first } })
      {
        return .point(first)
      }
      return geometry
    } catch {
      problems.damaged(feature: feature)
      return nil
    }
  }

  private func reference(_ layer: ForeignReading.Layer) -> DeclaredReference {
    switch file.format {
    case .kml, .gpx, .osm: .wgs84
    case .shapefile: file.reference.map { .definition($0) } ?? .unstated
    // A plan without a place on the earth has an engineering system, which says no more than none.
    case .mapInfo where !layer.reference.isEmpty && !layer.reference.hasPrefix("ENGCRS"):
      .definition(layer.reference)
    case .mapInfo, .dxf, .dgn, .xls: .unstated
    }
  }

  /// Layers that say in pieces what another says whole, or how something is drawn.
  private func isRepetition(_ name: String) -> Bool {
    switch file.format {
    case .gpx: ["route_points", "track_points"].contains(name)
    case .dxf: name == "blocks"
    default: false
    }
  }

  private func leftOut(_ name: String) -> Problem {
    Problem(
      .note, file: file.path, value: name,
      message: "the layer repeats in pieces what the others hold and is left out",
      remedy: "Name it with --layer where it is wanted")
  }

  private var namesOnly: Problem {
    Problem(
      .warning, file: file.path,
      message:
        "GDAL is installed without LIBKML here: of placemarks only names, descriptions and places are read",
      remedy: "Save the file as a GeoPackage where its data are needed")
  }

  private var namesUnknown: Problem {
    Problem(
      .warning, file: file.path,
      message:
        "the archive is of a kind that only GDAL reads, which makes “h___” of “hộ” and one column of two such names",
      remedy: "Unpack it and read the KML file in it"
    )
  }

  private func said(_ warning: String) -> Problem {
    Problem(
      .warning, file: file.path, message: "GDAL says “\(Problem.excerpt(of: warning))”",
      remedy: "Compare what was read with what the program that the file comes from shows")
  }
}

extension [UInt8] {
  fileprivate func wellKnownParts() throws(WellKnownBinary.Fault) -> GeometryParts {
    let outcome = withUnsafeBytes { bytes in
      Result { () throws(WellKnownBinary.Fault) in try WellKnownBinary.parts(bytes) }
    }
    return try outcome.get()
  }
}

import Diagnostics
import SourceTables

/// The columns of a layer as a person knows them: what GDAL adds about drawing is left out, the attributes of blocks
/// are columns of their own, and texts are in Unicode.
struct ForeignColumns {
  private(set) var names: [String] = []
  private let format: ForeignFormat
  /// The column that each of GDAL's becomes; nil for one that is left out.
  private var places: [Int?] = []
  private var tags: [String: Int] = [:]
  private var texts: [[UInt8]: String] = [:]

  /// - Throws: a report where texts of the layer are in a code that is not certain.
  init(
    _ layer: ForeignReading.Layer, of file: ForeignFile, _ kml: KMLNames?, decode: ForeignReader.Decoding?
  ) throws(ProblemReport) {
    format = file.format
    if format.hasRawTexts { texts = try ForeignColumns.unicode(layer, file, decode) }
    let raw = layer.columns.map { text($0) }
    for (index, name) in raw.enumerated() {
      guard isWanted(name), !format.hasOwnColumns || layer.hasValue(inColumn: index) else {
        places.append(nil)
        continue
      }
      places.append(names.count)
      names.append(shown(name, among: raw, kml))
    }
  }

  /// The cells of one feature.
  mutating func cells(of values: [ForeignCell]) -> [SourceCell] {
    var cells = [SourceCell](repeating: .empty, count: names.count)
    for (value, place) in zip(values, places) {
      if let place {
        cells[place] = cell(value)
      } else if case .list(let texts) = value {
        for text in texts { add(attribute: self.text(text), to: &cells) }
      }
    }
    return cells
  }

  /// An attribute of a block: its tag, a space, its value.
  private mutating func add(attribute: String, to cells: inout [SourceCell]) {
    let parts = attribute.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let tag = parts.first.map(String.init), !tag.isEmpty else { return }
    let place = tags[tag] ?? names.count
    if place == names.count {
      tags[tag] = place
      names.append(tag)
    }
    while cells.count <= place { cells.append(.empty) }
    let value = parts.count > 1 ? String(parts[1]) : ""
    cells[place] = value.isEmpty ? .empty : .text(value)
  }

  private func cell(_ value: ForeignCell) -> SourceCell {
    switch value {
    case .empty: return .empty
    case .text(let bytes):
      let text = text(bytes)
      return text.isEmpty ? .empty : .text(text)
    case .integer(let value): return .number(integer: value)
    case .real(let value): return value.isFinite ? .number(value, shown: nil) : .empty
    case .date(let text): return .date(text)
    case .flag(let value): return .flag(value)
    case .list(let texts): return .text(texts.map { text($0) }.joined(separator: ", "))
    }
  }

  private func text(_ bytes: [UInt8]) -> String {
    let text = texts[bytes] ?? String(decoding: bytes, as: UTF8.self)
    return format == .dxf ? DrawingText.plain(text) : text
  }

  private func isWanted(_ name: String) -> Bool {
    switch format {
    case .kml: !name.hasPrefix(ForeignFormat.unwantedPrefix)
    case .dxf:
      ![
        "SubClasses", "BlockScale", "BlockAngle", "BlockOCSNormal", "BlockOCSCoords", "BlockAttributes",
        "Block",
        "AttributeTag",
      ].contains(name)
    default: true
    }
  }

  /// The placemark's own name and description, unless its data have columns that are called so.
  private func shown(_ name: String, among names: [String], _ kml: KMLNames?) -> String {
    guard format == .kml else { return name }
    let plain = [ForeignFormat.placemarkName: "name", ForeignFormat.placemarkDescription: "description"]
    guard let wanted = plain[name] else { return kml?.name(ofColumn: name) ?? name }
    if names.contains(where: { $0.lowercased() == wanted }) { return name }
    return wanted
  }

  private static func unicode(
    _ layer: ForeignReading.Layer, _ file: ForeignFile, _ decode: ForeignReader.Decoding?
  ) throws(ProblemReport) -> [[UInt8]: String] {
    var raw = Set(layer.columns)
    for feature in layer.features {
      for cell in feature.cells {
        switch cell {
        case .text(let text): raw.insert(text)
        case .list(let list): raw.formUnion(list)
        default: break
        }
      }
    }
    let all = raw.sorted { $0.lexicographicallyPrecedes($1) }
    let strings = ForeignText.strings(
      all, declaredCode: file.declaredCode, mayBeMistaken: file.format == .mapInfo, decode: decode)
    guard let strings else {
      let example = all.first { String(validating: $0, as: UTF8.self) == nil }
      throw ProblemReport(
        Problem(
          file: file.path, value: example.map { String($0.map { Character(UnicodeScalar($0)) }) },
          message: "its texts are in an old code of letters, and it is not certain in which",
          remedy:
            "Open it in QGIS with the right encoding, see that the letters are right, and save it as a GeoPackage"
        ))
    }
    return Dictionary(zip(all, strings), uniquingKeysWith: { first, _ in first })
  }
}

/// A layer as GDAL has it, and its features as records.
struct GDALLayer {
  private let library: GDALLibrary
  private let name: [UInt8]
  private let reference: String
  private let fields: [Field]

  private struct Field {
    var name: [UInt8]
    var type: Int32
    var isFlag: Bool
  }

  /// Kinds of fields of `OGRFieldType` that are more than a text.
  private enum FieldType {
    static let integer: Int32 = 0
    static let real: Int32 = 2
    static let texts: Int32 = 5
    static let date: Int32 = 9
    static let time: Int32 = 10
    static let dateTime: Int32 = 11
    static let longInteger: Int32 = 12
    /// `OFSTBoolean`, a kind of integer.
    static let flag: Int32 = 1
  }

  init?(_ handle: GDALLibrary.Handle, _ library: GDALLibrary) {
    guard let definition = library.layerDefinition(handle) else { return nil }
    self.library = library
    name = GDALLayer.bytes(library.layerName(handle))
    reference = library.layerReference(handle).map { GDALLayer.definition($0, library) } ?? ""
    var fields: [Field] = []
    for index in 0..<max(0, library.fieldCount(definition)) {
      guard let field = library.field(definition, index) else { return nil }
      fields.append(
        Field(
          name: GDALLayer.bytes(library.fieldName(field)), type: library.fieldType(field),
          isFlag: library.fieldSubtype(field) == FieldType.flag))
    }
    self.fields = fields
  }

  /// The record that begins the layer.
  var record: ForeignRecord { .layer(name: name, columns: fields.map(\.name), reference: reference) }

  /// The record of one of its features.
  func record(of feature: GDALLibrary.Handle, number: Int) -> ForeignRecord {
    var cells: [ForeignCell] = []
    cells.reserveCapacity(fields.count)
    for (index, field) in fields.enumerated() {
      let index = Int32(truncatingIfNeeded: index)
      cells.append(library.isSet(feature, index) == 0 ? .empty : cell(feature, index, field))
    }
    return .feature(layer: number, cells: cells, geometry: geometry(feature))
  }

  private func cell(_ feature: GDALLibrary.Handle, _ index: Int32, _ field: Field) -> ForeignCell {
    switch field.type {
    case FieldType.integer, FieldType.longInteger:
      let value = library.integer(feature, index)
      return field.isFlag && (value == 0 || value == 1) ? .flag(value == 1) : .integer(value)
    case FieldType.real: return .real(library.real(feature, index))
    case FieldType.date, FieldType.dateTime:
      return date(feature, index, hasTime: field.type != FieldType.date)
    case FieldType.texts: return .list(list(feature, index))
    default: return .text(GDALLayer.bytes(library.text(feature, index)))
    }
  }

  private func list(_ feature: GDALLibrary.Handle, _ index: Int32) -> [[UInt8]] {
    guard var place = library.texts(feature, index) else { return [] }
    var texts: [[UInt8]] = []
    while let text = place.pointee {
      texts.append(GDALLayer.bytes(text))
      place += 1
    }
    return texts
  }

  private func date(_ feature: GDALLibrary.Handle, _ index: Int32, hasTime: Bool) -> ForeignCell {
    var parts: (year: Int32, month: Int32, day: Int32, hour: Int32, minute: Int32) = (0, 0, 0, 0, 0)
    var second: Float = 0
    var zone: Int32 = 0
    let isRead = library.date(
      feature, index, &parts.year, &parts.month, &parts.day, &parts.hour, &parts.minute, &second, &zone)
    guard isRead != 0 else { return .text(GDALLayer.bytes(library.text(feature, index))) }
    let padded = { (value: Int32, width: Int) in
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let day = "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
    guard hasTime else { return .date(day) }
    let time = [parts.hour, parts.minute, Int32(second.isFinite ? max(0, min(60, second)) : 0)]
    return .date(day + "T" + time.map { padded($0, 2) }.joined(separator: ":"))
  }

  private func geometry(_ feature: GDALLibrary.Handle) -> [UInt8] {
    guard let geometry = library.geometry(feature) else { return [] }
    guard library.isCurved(geometry, 0) != 0 else { return binary(geometry) }
    // Steps of 4 degrees, which is GDAL's own measure.
    guard let straight = library.straightened(geometry, 0, nil) else { return [] }
    defer { library.destroyGeometry(straight) }
    return binary(straight)
  }

  private func binary(_ geometry: GDALLibrary.Handle) -> [UInt8] {
    let size = Int(library.geometrySize(geometry))
    guard size > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      buffer.initialize(repeating: 0)
      // 1 is wkbNDR, little-endian; 0 is success.
      let isWritten = buffer.baseAddress.map { library.exportGeometry(geometry, 1, $0) == 0 } ?? false
      count = isWritten ? size : 0
    }
  }

  private static func definition(_ reference: GDALLibrary.Handle, _ library: GDALLibrary) -> String {
    var text: UnsafeMutablePointer<CChar>?
    // A failure leaves no text or an empty one, which says no more than none.
    _ = GDALLibrary.withTexts(["FORMAT=WKT2_2019"]) { library.exportReference(reference, &text, $0) }
    defer { library.free(text) }
    return text.map { String(cString: $0) } ?? ""
  }

  private static func bytes(_ text: GDALLibrary.Text?) -> [UInt8] {
    guard let text else { return [] }
    return text.withMemoryRebound(to: UInt8.self, capacity: 1) { start in
      var length = 0
      while start[length] != 0 { length += 1 }
      return Array(UnsafeBufferPointer(start: start, count: length))
    }
  }
}

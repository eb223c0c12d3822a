import Foundation

/// A shapefile of polygons or points as bytes (ESRI Shapefile Technical Description, 1998; dBASE III).
struct ShapefileBytes {
  typealias Point = (x: Double, y: Double)

  /// Rings of each record; a record of one ring of one point is a point.
  var records: [[[Point]]]
  /// A text for each record, in bytes of any code.
  var texts: [[UInt8]]
  /// The name of its one column.
  var column = Array("TEN".utf8)
  var width = 20

  /// Writes `.shp`, `.shx` and `.dbf` under a name.
  func write(_ name: String, to folder: ForeignFolder, without missing: Set<String> = []) throws {
    let isPoint = records.allSatisfy { $0.count == 1 && $0[0].count == 1 }
    let kind: Int32 = isPoint ? 1 : 5
    var shapes: [UInt8] = []
    var index: [UInt8] = []
    for (number, record) in records.enumerated() {
      let content = isPoint ? little(kind) + coordinates(record[0]) : polygon(record)
      let place = Int32(50 + shapes.count / 2)
      index += big(place) + big(Int32(content.count / 2))
      shapes += big(Int32(number + 1)) + big(Int32(content.count / 2)) + content
    }
    let files = [
      "shp": header(kind, shapes.count) + shapes, "shx": header(kind, index.count) + index, "dbf": table(),
    ]
    for (ending, bytes) in files where !missing.contains(ending) {
      try folder.write("\(name).\(ending)", bytes)
    }
  }

  private func polygon(_ rings: [[Point]]) -> [UInt8] {
    var starts: [UInt8] = []
    var count = 0
    for ring in rings {
      starts += little(Int32(count))
      count += ring.count
    }
    return little(Int32(5)) + box + little(Int32(rings.count)) + little(Int32(count)) + starts
      + rings.flatMap { coordinates($0) }
  }

  private var box: [UInt8] {
    let all = records.flatMap { $0 }.flatMap { $0 }
    return [all.map(\.x).min(), all.map(\.y).min(), all.map(\.x).max(), all.map(\.y).max()].flatMap {
      little(($0 ?? 0).bitPattern)
    }
  }

  private func coordinates(_ points: [Point]) -> [UInt8] {
    points.flatMap { little($0.x.bitPattern) + little($0.y.bitPattern) }
  }

  private func header(_ kind: Int32, _ size: Int) -> [UInt8] {
    big(Int32(9994)) + [UInt8](repeating: 0, count: 20) + big(Int32(50 + size / 2)) + little(Int32(1000))
      + little(kind) + box + [UInt8](repeating: 0, count: 32)
  }

  private func table() -> [UInt8] {
    var bytes: [UInt8] = [3, 125, 1, 1] + little(UInt32(texts.count)) + little(UInt16(65))
    bytes += little(UInt16(width + 1)) + [UInt8](repeating: 0, count: 20)
    bytes += (column + [UInt8](repeating: 0, count: 11)).prefix(11)
    bytes += [UInt8(ascii: "C"), 0, 0, 0, 0, UInt8(width), 0] + [UInt8](repeating: 0, count: 14) + [0x0D]
    for text in texts { bytes += [0x20] + (text + [UInt8](repeating: 0x20, count: width)).prefix(width) }
    return bytes + [0x1A]
  }

  private func little(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  private func big(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
  }
}

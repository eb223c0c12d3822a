/// What the process that reads sends to the one that asked, as records of one kind after the other.
///
/// A record is a byte that names it, then its parts. Numbers are little-endian; a text is its length in four bytes,
/// then its bytes, which need not be UTF-8.
enum ForeignRecord: Equatable {
  /// The version of GDAL; said before the file is opened, so that it is known even where that ends the process.
  case loaded(version: String)
  /// The driver that opened the file.
  case opened(driver: String)
  /// A layer begins: its name, its columns, its reference system as well-known text or nothing.
  case layer(name: [UInt8], columns: [[UInt8]], reference: String)
  /// A feature of a layer, counted from 0 in the order in which the layers began.
  case feature(layer: Int, cells: [ForeignCell], geometry: [UInt8])
  /// What GDAL says, worst last: 2 is a warning, 3 a failure.
  case message(severity: UInt8, text: String)
  /// What GDAL does not hand on of a KML file.
  case outline(KMLOutline)
  /// GDAL is not installed.
  case notInstalled
  /// GDAL does not open the file.
  case notOpened
  /// Everything was sent.
  case end
}

/// A value as GDAL types it.
enum ForeignCell: Equatable {
  case empty
  case text([UInt8])
  case integer(Int64)
  case real(Double)
  /// In ISO 8601.
  case date(String)
  case flag(Bool)
  /// Values with names, such as the attributes of a block of a drawing: `NAME value` each.
  case list([[UInt8]])
}

/// Writes records.
struct ForeignStreamWriter {
  private(set) var bytes: [UInt8] = []

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func write(_ record: ForeignRecord) {
    switch record {
    case .opened(let driver):
      bytes.append(1)
      text(driver.utf8)
    case .layer(let name, let columns, let reference):
      bytes.append(2)
      text(name)
      texts(columns)
      text(reference.utf8)
    case .feature(let layer, let cells, let geometry):
      bytes.append(3)
      number(UInt32(clamping: layer))
      number(UInt32(clamping: cells.count))
      for cell in cells { write(cell) }
      text(geometry)
    case .message(let severity, let said):
      bytes += [4, severity]
      text(said.utf8)
    case .outline(let outline):
      bytes.append(9)
      number(UInt32(clamping: outline.containers.count))
      for path in outline.containers { texts(path.map { Array($0.utf8) }) }
      texts(outline.dataNames.map { Array($0.utf8) })
      texts(outline.leftOut.map { Array($0.utf8) })
    case .notInstalled: bytes.append(5)
    case .notOpened: bytes.append(6)
    case .end: bytes.append(7)
    case .loaded(let version):
      bytes.append(8)
      text(version.utf8)
    }
  }

  private mutating func write(_ cell: ForeignCell) {
    switch cell {
    case .empty: bytes.append(0)
    case .text(let value):
      bytes.append(1)
      text(value)
    case .integer(let value):
      bytes.append(2)
      number(UInt64(bitPattern: value))
    case .real(let value):
      bytes.append(3)
      number(value.bitPattern)
    case .date(let value):
      bytes.append(4)
      text(value.utf8)
    case .flag(let value): bytes += [5, value ? 1 : 0]
    case .list(let values):
      bytes.append(6)
      texts(values)
    }
  }

  private mutating func texts(_ values: [[UInt8]]) {
    number(UInt32(clamping: values.count))
    for value in values { text(value) }
  }

  private mutating func text(_ value: some Collection<UInt8>) {
    number(UInt32(clamping: value.count))
    bytes += value
  }

  private mutating func number(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }
}

/// Reads records from bytes that another process wrote, which may be anything.
struct ForeignStreamReader {
  /// The bytes are no records, or end within one.
  struct Nonsense: Error {}

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next record; nil at the end of the bytes.
  mutating func next() throws(Nonsense) -> ForeignRecord? {
    guard position < bytes.count else { return nil }
    switch try byte() {
    case 1: return .opened(driver: try string())
    case 2: return .layer(name: try text(), columns: try texts(), reference: try string())
    case 3:
      let layer = Int(try number(UInt32.self))
      let count = try count()
      var cells: [ForeignCell] = []
      cells.reserveCapacity(count)
      for _ in 0..<count { cells.append(try cell()) }
      return .feature(layer: layer, cells: cells, geometry: try text())
    case 4: return .message(severity: try byte(), text: try string())
    case 5: return .notInstalled
    case 6: return .notOpened
    case 7: return .end
    case 8: return .loaded(version: try string())
    case 9: return .outline(try outline())
    default: throw Nonsense()
    }
  }

  private mutating func outline() throws(Nonsense) -> KMLOutline {
    var containers: [[String]] = []
    for _ in 0..<(try count()) { containers.append(try strings()) }
    return KMLOutline(containers: containers, dataNames: try strings(), leftOut: try strings())
  }

  private mutating func strings() throws(Nonsense) -> [String] {
    try texts().map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func cell() throws(Nonsense) -> ForeignCell {
    switch try byte() {
    case 0: .empty
    case 1: .text(try text())
    case 2: .integer(Int64(bitPattern: try number(UInt64.self)))
    case 3: .real(Double(bitPattern: try number(UInt64.self)))
    case 4: .date(try string())
    case 5: .flag(try byte() != 0)
    case 6: .list(try texts())
    default: throw Nonsense()
    }
  }

  private mutating func byte() throws(Nonsense) -> UInt8 {
    guard position < bytes.count else { throw Nonsense() }
    position += 1
    return bytes[position - 1]
  }

  /// A count of things that take a byte each at least.
  private mutating func count() throws(Nonsense) -> Int {
    let count = Int(try number(UInt32.self))
    guard count <= bytes.count - position else { throw Nonsense() }
    return count
  }

  private mutating func texts() throws(Nonsense) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    for _ in 0..<(try count()) { texts.append(try text()) }
    return texts
  }

  private mutating func string() throws(Nonsense) -> String { String(decoding: try text(), as: UTF8.self) }

  private mutating func text() throws(Nonsense) -> [UInt8] {
    let count = try count()
    position += count
    return Array(bytes[position - count..<position])
  }

  private mutating func number<Number: FixedWidthInteger>(_: Number.Type) throws(Nonsense) -> Number {
    let size = MemoryLayout<Number>.size
    guard bytes.count - position >= size else { throw Nonsense() }
    let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: Number.self) }
    position += size
    return Number(littleEndian: value)
  }
}

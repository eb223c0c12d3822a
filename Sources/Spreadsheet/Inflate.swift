/// Decompresses DEFLATE (RFC 1951), the compression of the parts of a workbook.
struct Inflate {
  struct Damaged: Error {}

  private let input: [UInt8]
  private var next: Int
  private let end: Int
  private var bits: UInt64 = 0
  private var bitCount = 0
  private var output: [UInt8] = []

  /// The bytes that a range of `input` stands for.
  ///
  /// - Parameter size: how many there must be.
  static func bytes(_ input: [UInt8], _ range: Range<Int>, size: Int) throws(Damaged) -> [UInt8] {
    var inflate = Inflate(input: input, next: range.lowerBound, end: range.upperBound)
    // What a damaged file claims is believed only so far.
    inflate.output.reserveCapacity(min(size, range.count * 40))
    try inflate.run(limit: size)
    guard inflate.output.count == size else { throw Damaged() }
    return inflate.output
  }

  private init(input: [UInt8], next: Int, end: Int) {
    self.input = input
    self.next = next
    self.end = end
  }

  private mutating func run(limit: Int) throws(Damaged) {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try stored(limit: limit)
      case 1: try compressed(Huffman(Inflate.fixedLiterals), Huffman(Inflate.fixedDistances), limit: limit)
      case 2:
        let (literals, distances) = try tables()
        try compressed(literals, distances, limit: limit)
      default: throw Damaged()
      }
    }
  }

  private mutating func stored(limit: Int) throws(Damaged) {
    _ = try take(bitCount % 8)
    let count = Int(try take(16))
    guard Int(try take(16)) == count ^ 0xFFFF, output.count + count <= limit else { throw Damaged() }
    for _ in 0..<count { output.append(UInt8(truncatingIfNeeded: try take(8))) }
  }

  private mutating func compressed(_ literals: Huffman, _ distances: Huffman, limit: Int) throws(Damaged) {
    while true {
      let symbol = try decode(literals)
      if symbol < 256 {
        guard output.count < limit else { throw Damaged() }
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol - 257 < Inflate.lengths.count else { throw Damaged() }
      let (lengthBase, lengthBits) = Inflate.lengths[symbol - 257]
      let length = lengthBase + Int(try take(lengthBits))
      let code = try decode(distances)
      guard code < Inflate.distances.count else { throw Damaged() }
      let (distanceBase, distanceBits) = Inflate.distances[code]
      let distance = distanceBase + Int(try take(distanceBits))
      guard distance <= output.count, output.count + length <= limit else { throw Damaged() }
      // Byte by byte: a copy may reach into what it has just written.
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private mutating func tables() throws(Damaged) -> (Huffman, Huffman) {
    let literalCount = Int(try take(5)) + 257
    let distanceCount = Int(try take(5)) + 1
    let codeCount = Int(try take(4)) + 4
    var codeLengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<codeCount { codeLengths[Inflate.codeOrder[index]] = UInt8(try take(3)) }
    let codes = try Huffman(codeLengths)
    var lengths: [UInt8] = []
    while lengths.count < literalCount + distanceCount {
      let symbol = try decode(codes)
      switch symbol {
      case 0..<16: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last else { throw Damaged() }
        lengths += [UInt8](repeating: last, count: 3 + Int(try take(2)))
      case 17: lengths += [UInt8](repeating: 0, count: 3 + Int(try take(3)))
      default: lengths += [UInt8](repeating: 0, count: 11 + Int(try take(7)))
      }
    }
    guard lengths.count == literalCount + distanceCount else { throw Damaged() }
    return (try Huffman(Array(lengths[..<literalCount])), try Huffman(Array(lengths[literalCount...])))
  }

  private mutating func fill() {
    while bitCount <= 48, next < end {
      bits |= UInt64(input[next]) << UInt64(bitCount)
      bitCount += 8
      next += 1
    }
  }

  private mutating func take(_ count: Int) throws(Damaged) -> UInt64 {
    if bitCount < count { fill() }
    guard bitCount >= count else { throw Damaged() }
    let value = bits & ((1 << UInt64(count)) - 1)
    bits >>= UInt64(count)
    bitCount -= count
    return value
  }

  private mutating func decode(_ table: Huffman) throws(Damaged) -> Int {
    if bitCount < 15 { fill() }
    let entry = table.entries[Int(bits & UInt64(table.entries.count - 1))]
    let length = Int(entry & 15)
    guard length > 0, length <= bitCount else { throw Damaged() }
    bits >>= UInt64(length)
    bitCount -= length
    return Int(entry >> 4)
  }

  private static let fixedLiterals =
    [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112) + [UInt8](repeating: 7, count: 24)
    + [UInt8](repeating: 8, count: 8)
  private static let fixedDistances = [UInt8](repeating: 5, count: 30)
  private static let codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengths: [(Int, Int)] = [
    (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1), (17, 1),
    (19, 2), (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4), (83, 4), (99, 4),
    (115, 4), (131, 5), (163, 5), (195, 5), (227, 5), (258, 0),
  ]
  private static let distances: [(Int, Int)] = [
    (1, 0), (2, 0), (3, 0), (4, 0), (5, 1), (7, 1), (9, 2), (13, 2), (17, 3), (25, 3), (33, 4), (49, 4),
    (65, 5), (97, 5), (129, 6), (193, 6), (257, 7), (385, 7), (513, 8), (769, 8), (1025, 9), (1537, 9),
    (2049, 10), (3073, 10), (4097, 11), (6145, 11), (8193, 12), (12289, 12), (16385, 13), (24577, 13),
  ]
}

/// A canonical Huffman code as a table over the next bits of the input: symbol × 16 + length.
private struct Huffman {
  let entries: [UInt16]

  init(_ lengths: [UInt8]) throws(Inflate.Damaged) {
    let longest = Int(lengths.max() ?? 0)
    guard longest > 0 else {
      entries = [0]
      return
    }
    var entries = [UInt16](repeating: 0, count: 1 << longest)
    var code = 0
    for length in 1...longest {
      for symbol in lengths.indices where Int(lengths[symbol]) == length {
        guard code < 1 << length else { throw Inflate.Damaged() }
        var reversed = 0
        for bit in 0..<length where code & (1 << bit) != 0 { reversed |= 1 << (length - 1 - bit) }
        for place in stride(from: reversed, to: entries.count, by: 1 << length) {
          entries[place] = UInt16(symbol << 4 | length)
        }
        code += 1
      }
      code <<= 1
    }
    self.entries = entries
  }
}

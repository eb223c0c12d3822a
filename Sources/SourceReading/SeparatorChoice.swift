import DelimitedText

/// What stands between the cells of a text, and where the cells begin.
struct SeparatorChoice {
  let separator: UInt8
  /// Bytes before the first row.
  private(set) var start = 0
  /// Lines before the first row.
  private(set) var linesBefore = 0

  /// Bytes that are looked at.
  private static let sample = 1 << 16

  /// A first line `sep=;`, as Excel reads it, says it; else the one that parts most rows into as many cells as the
  /// others, and into most cells, a comma last: Vietnamese Excel writes semicolons between cells and commas in numbers.
  init(_ bytes: [UInt8]) {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let word =
      line.count == 5 || line.count == 4 ? String(decoding: line.prefix(4), as: UTF8.self).lowercased() : ""
    if word == "sep=" {
      separator = line.count == 5 ? line[4] : UInt8(ascii: "\t")
      let end = bytes[line.endIndex...].prefix(2)
      start = line.count + (end.elementsEqual([0x0D, 0x0A]) ? 2 : min(1, end.count))
      linesBefore = 1
      return
    }
    let sample = Array(bytes.prefix(SeparatorChoice.sample))
    var best: (separator: UInt8, fit: (rows: Int, cells: Int)) = (UInt8(ascii: ","), (0, 0))
    for separator in "\t;|,".utf8 {
      let fit = SeparatorChoice.fit(CSVTable(sample, separator: separator))
      if fit > best.fit { best = (separator, fit) }
    }
    separator = best.separator
  }

  /// How many rows have the number of cells that most have, one cell aside, and this number.
  private static func fit(_ table: CSVTable) -> (rows: Int, cells: Int) {
    var counts: [Int: Int] = [:]
    for row in 0..<table.rowCount where table.cellCount(of: row) > 1 {
      counts[table.cellCount(of: row), default: 0] += 1
    }
    return counts.map { (rows: $0.value, cells: $0.key) }.max { $0 < $1 } ?? (0, 0)
  }
}

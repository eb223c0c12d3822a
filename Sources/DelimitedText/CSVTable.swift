/// A table in comma-separated values (RFC 4180), kept as bytes with the place of each cell.
///
/// Knows no column and no type: it says where rows and cells begin and end, on which line, and where the
/// quoting is broken.
package struct CSVTable {
  /// What is wrong with the quoting.
  package struct QuoteFault: Equatable {
    package enum Kind: Equatable {
      /// A quote that is not closed before the end of the file.
      case unterminated
      /// Text between a closing quote and the next separator.
      case textAfterQuote
    }
    package var kind: Kind
    /// The line on which the cell begins.
    package var line: Int
    /// The cell's position in its row, from 0.
    package var position: Int
  }

  private let bytes: [UInt8]
  private var cells: [CSVCell] = []
  /// The first cell of each row, and one past the last row.
  private var firstCells: [Int] = [0]
  private var lines: [Int] = []
  package private(set) var quoteFaults: [QuoteFault] = []
  /// Whether a row ended in CR or CR LF.
  package private(set) var hasCarriageReturns = false

  /// Greatest size read, so that offsets fit into 32 bits.
  package static let greatestBytes = 1 << 31

  package init(_ bytes: [UInt8], skipping prefix: Int = 0, separator: UInt8) {
    self.bytes = bytes
    bytes.withUnsafeBufferPointer { input in
      var scanner = CSVScanner(input, from: prefix, separator: separator)
      while let line = scanner.nextRow(&cells) {
        // A line without anything on it is no row.
        if cells.count == (firstCells.last ?? 0) { continue }
        lines.append(line)
        firstCells.append(cells.count)
      }
      quoteFaults = scanner.quoteFaults
      hasCarriageReturns = scanner.hasCarriageReturns
    }
  }

  /// Rows, the header included.
  package var rowCount: Int { lines.count }

  /// The line on which a row begins, from 1.
  package func line(of row: Int) -> Int { lines[row] }

  package func cellCount(of row: Int) -> Int { firstCells[row + 1] - firstCells[row] }

  /// The bytes of a cell, without its quotes, doubled quotes still doubled.
  package func withBytes<Result>(
    row: Int, position: Int, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Result
  ) -> Result {
    let cell = cells[firstCells[row] + position]
    return bytes.withUnsafeBufferPointer { body($0[Int(cell.start)..<Int(cell.end)]) }
  }

  package func text(row: Int, position: Int) -> String {
    let cell = cells[firstCells[row] + position]
    let raw = bytes[Int(cell.start)..<Int(cell.end)]
    guard cell.isEscaped else { return String(decoding: raw, as: UTF8.self) }
    var plain: [UInt8] = []
    plain.reserveCapacity(raw.count)
    var previousWasQuote = false
    for byte in raw {
      let isQuote = byte == UInt8(ascii: "\"")
      if isQuote, previousWasQuote {
        previousWasQuote = false
        continue
      }
      previousWasQuote = isQuote
      plain.append(byte)
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Whether every cell of a row is empty.
  package func isEmpty(row: Int) -> Bool {
    (firstCells[row]..<firstCells[row + 1]).allSatisfy { cells[$0].start == cells[$0].end }
  }
}

/// A table in comma-separated values (RFC 4180), kept as bytes with the place of each cell.
///
/// Knows no column and no type: it says where rows and cells begin and end, and where the quoting is
/// broken.
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
    /// The number of the row, as a spreadsheet counts.
    package var row: Int
    /// The cell's position in its row, from 0.
    package var position: Int
  }

  private let bytes: [UInt8]
  private var cells: [CSVCell] = []
  /// The first cell of each row, and one past the last row.
  private var firstCells: [Int] = [0]
  private var numbers: [Int] = []
  package private(set) var quoteFaults: [QuoteFault] = []
  /// Whether a row ended in CR or CR LF.
  package private(set) var hasCarriageReturns = false

  /// Greatest size read, so that offsets fit into 32 bits.
  package static let greatestBytes = 1 << 31

  package init(_ bytes: [UInt8], skipping prefix: Int = 0, separator: UInt8) {
    self.bytes = bytes
    bytes.withUnsafeBufferPointer { input in
      var scanner = CSVScanner(input, from: prefix, separator: separator)
      while let number = scanner.nextRow(&cells) {
        // A line without anything on it is no row.
        if cells.count == (firstCells.last ?? 0) { continue }
        numbers.append(number)
        firstCells.append(cells.count)
      }
      quoteFaults = scanner.quoteFaults
      hasCarriageReturns = scanner.hasCarriageReturns
    }
  }

  /// Rows, the header included.
  package var rowCount: Int { numbers.count }

  /// The number of a row as a spreadsheet counts, from 1: blank lines count, line breaks in a cell do not.
  package func number(of row: Int) -> Int { numbers[row] }

  package func cellCount(of row: Int) -> Int { firstCells[row + 1] - firstCells[row] }

  /// The bytes of a cell, without its quotes, each doubled quote once.
  package func withBytes<Result>(
    row: Int, position: Int, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Result
  ) -> Result {
    let cell = cells[firstCells[row] + position]
    guard cell.isEscaped else {
      return bytes.withUnsafeBufferPointer { body($0[Int(cell.start)..<Int(cell.end)]) }
    }
    return withoutDoubledQuotes(cell).withUnsafeBufferPointer { body($0[...]) }
  }

  package func text(row: Int, position: Int) -> String {
    withBytes(row: row, position: position) { String(decoding: $0, as: UTF8.self) }
  }

  private func withoutDoubledQuotes(_ cell: CSVCell) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(Int(cell.end - cell.start))
    var previousWasQuote = false
    for byte in bytes[Int(cell.start)..<Int(cell.end)] {
      let isQuote = byte == UInt8(ascii: "\"")
      if isQuote, previousWasQuote {
        previousWasQuote = false
        continue
      }
      previousWasQuote = isQuote
      plain.append(byte)
    }
    return plain
  }

  /// Whether every cell of a row is empty.
  package func isEmpty(row: Int) -> Bool {
    (firstCells[row]..<firstCells[row + 1]).allSatisfy { cells[$0].start == cells[$0].end }
  }
}

/// A table in comma-separated values (RFC 4180), kept as bytes with the place of each cell.
///
/// Knows no column and no type: it says where rows and cells begin and end, on which line, and where the
/// quoting is broken.
struct CSVTable {
  /// What is wrong with the quoting.
  struct QuoteFault: Equatable {
    enum Kind: Equatable {
      /// A quote that is not closed before the end of the file.
      case unterminated
      /// Text between a closing quote and the next separator.
      case textAfterQuote
    }
    var kind: Kind
    /// The line on which the cell begins.
    var line: Int
    /// The cell's position in its row, from 0.
    var position: Int
  }

  private struct Cell {
    var start: UInt32
    var end: UInt32
    /// The cell was quoted and holds doubled quotes.
    var isEscaped: Bool
  }

  let bytes: [UInt8]
  let separator: UInt8
  private var cells: [Cell] = []
  /// The first cell of each row, and one past the last row.
  private var firstCells: [Int] = [0]
  private var lines: [Int] = []
  private(set) var quoteFaults: [QuoteFault] = []
  /// Whether a row ended in CR or CR LF.
  private(set) var hasCarriageReturns = false

  /// Greatest size read, so that offsets fit into 32 bits.
  static let greatestBytes = 1 << 31

  init(_ bytes: [UInt8], skipping prefix: Int = 0, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    scan(from: prefix)
  }

  /// Rows, the header included.
  var rowCount: Int { lines.count }

  /// The line on which a row begins, from 1.
  func line(of row: Int) -> Int { lines[row] }

  func cellCount(of row: Int) -> Int { firstCells[row + 1] - firstCells[row] }

  /// The bytes of a cell, without its quotes, doubled quotes still doubled.
  func withBytes<Result>(
    row: Int, position: Int, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Result
  ) -> Result {
    let cell = cells[firstCells[row] + position]
    return bytes.withUnsafeBufferPointer { body($0[Int(cell.start)..<Int(cell.end)]) }
  }

  func text(row: Int, position: Int) -> String {
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
  func isEmpty(row: Int) -> Bool {
    (firstCells[row]..<firstCells[row + 1]).allSatisfy { cells[$0].start == cells[$0].end }
  }

  private mutating func scan(from start: Int) {
    let quote = UInt8(ascii: "\"")
    let lineFeed = UInt8(ascii: "\n")
    let carriageReturn = UInt8(ascii: "\r")
    let separator = separator
    let bytes = bytes
    bytes.withUnsafeBufferPointer { input in
      let end = input.count
      var index = start
      var line = 1
      while index < end {
        let rowLine = line
        let rowStart = index
        var endsRow = false
        while !endsRow {
          var cell = Cell(start: UInt32(index), end: UInt32(index), isEscaped: false)
          if index < end, input[index] == quote {
            let openLine = line
            index += 1
            cell.start = UInt32(index)
            var closed = false
            while index < end {
              let byte = input[index]
              if byte == quote {
                if index + 1 < end, input[index + 1] == quote {
                  cell.isEscaped = true
                  index += 2
                  continue
                }
                closed = true
                break
              }
              if byte == lineFeed { line += 1 }
              index += 1
            }
            cell.end = UInt32(index)
            let position = cells.count - (firstCells.last ?? 0)
            if closed {
              index += 1
            } else {
              quoteFaults.append(QuoteFault(kind: .unterminated, line: openLine, position: position))
            }
            let afterQuote = index
            while index < end, input[index] != separator, input[index] != lineFeed,
              input[index] != carriageReturn
            { index += 1 }
            if index > afterQuote {
              quoteFaults.append(QuoteFault(kind: .textAfterQuote, line: openLine, position: position))
            }
          } else {
            while index < end, input[index] != separator, input[index] != lineFeed,
              input[index] != carriageReturn
            { index += 1 }
            cell.end = UInt32(index)
          }
          cells.append(cell)
          guard index < end else { break }
          if input[index] == separator {
            index += 1
          } else {
            endsRow = true
            if input[index] == carriageReturn {
              hasCarriageReturns = true
              index += 1
              if index < end, input[index] == lineFeed { index += 1 }
            } else {
              index += 1
            }
            line += 1
          }
        }
        let first = firstCells.last ?? 0
        let isBlankLine =
          cells.count == first + 1 && cells[first].start == cells[first].end
          && Int(cells[first].start) == rowStart
        if isBlankLine {
          cells.removeLast()
        } else {
          lines.append(rowLine)
          firstCells.append(cells.count)
        }
      }
    }
  }
}

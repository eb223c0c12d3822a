/// Where a cell stands in the bytes of its file, without its quotes.
struct CSVCell {
  var start: UInt32
  var end: UInt32
  /// The cell was quoted and holds doubled quotes.
  var isEscaped = false
}

/// Walks through the bytes of a table cell by cell.
///
/// Rows are counted as a spreadsheet counts them: a blank line is one, a line break within quotes begins none.
struct CSVScanner {
  private let input: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private var index: Int
  private var row = 1
  private(set) var quoteFaults: [CSVTable.QuoteFault] = []
  private(set) var hasCarriageReturns = false

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(_ input: UnsafeBufferPointer<UInt8>, from index: Int, separator: UInt8) {
    self.input = input
    self.index = index
    self.separator = separator
  }

  /// Appends the cells of the next row, none for a blank line.
  ///
  /// - Returns: the number of the row, from 1, or nil at the end of the file.
  mutating func nextRow(_ cells: inout [CSVCell]) -> Int? {
    guard index < input.count else { return nil }
    let number = row
    if isLineEnd(input[index]) {
      endLine()
      return number
    }
    var position = 0
    while true {
      let isQuoted = index < input.count && input[index] == CSVScanner.quote
      cells.append(isQuoted ? quotedCell(at: position) : plainCell())
      position += 1
      guard index < input.count else { return number }
      guard input[index] == separator else {
        endLine()
        return number
      }
      index += 1
    }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == CSVScanner.lineFeed || byte == CSVScanner.carriageReturn
  }

  /// Steps over LF, CR LF, or a lone CR.
  private mutating func endLine() {
    if input[index] == CSVScanner.carriageReturn {
      hasCarriageReturns = true
      index += 1
      if index < input.count, input[index] == CSVScanner.lineFeed { index += 1 }
    } else {
      index += 1
    }
    row += 1
  }

  private mutating func plainCell() -> CSVCell {
    let start = index
    while index < input.count, input[index] != separator, !isLineEnd(input[index]) { index += 1 }
    return CSVCell(start: UInt32(start), end: UInt32(index))
  }

  private mutating func quotedCell(at position: Int) -> CSVCell {
    index += 1
    var cell = CSVCell(start: UInt32(index), end: UInt32(index))
    while index < input.count {
      if input[index] == CSVScanner.quote {
        guard index + 1 < input.count, input[index + 1] == CSVScanner.quote else { break }
        cell.isEscaped = true
        index += 1
      }
      index += 1
    }
    cell.end = UInt32(index)
    guard index < input.count else {
      quoteFaults.append(CSVTable.QuoteFault(kind: .unterminated, row: row, position: position))
      return cell
    }
    index += 1
    let afterQuote = plainCell()
    if afterQuote.end > afterQuote.start {
      quoteFaults.append(CSVTable.QuoteFault(kind: .textAfterQuote, row: row, position: position))
    }
    return cell
  }
}

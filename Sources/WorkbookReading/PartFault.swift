/// Why a part of a workbook cannot be read.
enum PartFault: Error, Equatable {
  /// The archive's bytes are not those it says.
  case damaged
  /// No XML, at a line.
  case notWellFormed(line: Int)
  /// A document type is declared: entities that stand for more than is written, files of others drawn in.
  case documentType
  /// It unpacks to more than the limit.
  case tooLarge
  /// The sheets read so far hold more cells than the limit.
  case tooManyCells
  /// Something of one cell, by its row from 1 and column from 0.
  case cell(CellFault, row: Int, column: Int?, value: String)
}

/// Why a cell cannot be read.
enum CellFault: Equatable {
  /// It says that it lies beyond the last row or column of a sheet, or gives no reference at all.
  case reference
  /// It refers to a text that the workbook does not have.
  case sharedText
  /// It is typed as a number and holds none.
  case number
  /// Its text is longer than the limit.
  case tooLong
}

package import Diagnostics

/// Reads a table that is no part of a data set with the care of a data set's own tables: encoding,
/// separator, quoting, header and row lengths, each problem with its place.
package struct LooseTable {
  /// One row: what stands in each column of the schema, without spaces around it; the default of an optional
  /// column that the file does not have.
  package struct Row {
    /// The row in the table, from 1, as a spreadsheet counts.
    package var number: Int
    /// By column; a cell that cannot be judged, in a row of the wrong length, is left out.
    package var cells: [String: String]
  }

  package let rows: [Row]
  /// What is wrong with the table; the rows can be used where it holds no error.
  package let report: ProblemReport

  /// - Parameter schema: its file is the table's name in problems.
  package init(_ bytes: [UInt8], schema: TableSchema) {
    let gatherer = ProblemGatherer()
    // Spreadsheets end lines and mark files in their own way; nobody need be told.
    let opening = TableOpening(schema: schema, gatherer: gatherer, notesSpreadsheetMarks: false)
    var rows: [Row] = []
    if let reader = opening.open(bytes) {
      reader.forEachRow {
        var cells: [String: String] = [:]
        for column in schema.columns
        where reader.isReadable(column) || !reader.has(column) && !column.isRequired {
          cells[column.name] = reader.word(column)
        }
        rows.append(Row(number: reader.rowNumber, cells: cells))
      }
    }
    self.rows = rows
    report = gatherer.report
  }
}

import Diagnostics
import SourceTables

/// A sheet of an XLS workbook, of which GDAL hands on less than it holds.
enum ForeignSheet {
  /// The rows that hold anything; a frame around empty cells makes no row.
  static func table(
    _ layer: ForeignReading.Layer, _ name: String, _ columns: inout ForeignColumns, file: String
  ) -> SourceTable {
    var table = SourceTable(file: file, layer: name, kind: .sheet)
    var doubtful = RepeatedProblems()
    for (index, feature) in layer.features.enumerated() {
      let cells = columns.cells(of: feature.cells)
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      table.rows.append(SourceRow(number: index + 1, cells: cells))
      for (column, cell) in cells.enumerated() {
        guard case .text(let text) = cell, isDoubtful(text) else { continue }
        doubtful.add(
          Problem(
            .warning, file: file, row: index + 1, column: SourceTable.letters(ofColumn: column), value: text,
            message:
              "it is not known whether this is a number with a decimal point or a text with groups of digits",
            remedy: "Save the workbook as XLSX, which says so"))
      }
    }
    table.problems = doubtful.report
    table.problems.add(
      Problem(
        .warning, file: file, value: name,
        message: "results of formulas and ticks are not read from XLS; cells that hold them count as empty",
        remedy: "Save the workbook as XLSX"))
    return table
  }

  /// Such as 2.049: the number 2.049, or the text for 2,049 as Vietnamese writes it.
  private static func isDoubtful(_ text: String) -> Bool {
    text.wholeMatch(of: /-?[1-9][0-9]{0,2}(?:\.[0-9]{3})+/) != nil && text.count { $0 == "." } == 1
  }
}

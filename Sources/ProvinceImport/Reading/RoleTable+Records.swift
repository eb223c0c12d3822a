import ColumnMapping
import Diagnostics
import ImportRecords
import SourceTables

extension RoleTable {
  /// Hands on the records of a list that stands in no groups; what is none is told as left.
  ///
  /// - Parameter other: what to say of a heading, a sum or a remark among them.
  func forEachRecord(
    _ log: inout ImportLog, otherwise other: Message, _ take: (RowReading, inout ImportLog) -> Void
  ) {
    var sorting = RowSorting(mapping, of: table, isCommune: { _ in false })
    let styles = ColumnStyles(self)
    for row in records {
      if sorting.kind(of: row) == .record {
        take(RowReading(table: self, row: row, styles: styles), &log)
      } else {
        log.tell(line(.left, row: row.number, from: VillageReading.summary(row), why: other))
      }
    }
  }
}

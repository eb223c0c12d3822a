public import ColumnMapping
public import Diagnostics
import SourceTables

extension MappedTable {
  /// The columns of a table as the mapping asks them to be taken: all of them, those that it does not use with
  /// nothing to tell.
  ///
  /// - Parameter headings: those of the table from left to right, with the column of each, counted from 0.
  /// - Throws: `ProblemReport` with every column that is not there, not the only one of its name, or used twice.
  public func resolved(
    in headings: [(index: Int, heading: String)]
  ) throws(ProblemReport) -> [TableMapping.Column] {
    let known = TableHeadings(headings)
    var report = ProblemReport()
    var uses: [Int: Column] = [:]
    for column in columns {
      let candidates = known.columns(called: column.name)
      guard let index = candidates.first else {
        let isEarly = report.problems.count < MappedTable.searchedProblems
        report.add(problem(column, notIn: known, searching: isEarly))
        continue
      }
      if candidates.count > 1 {
        report.add(problem(column, candidates: candidates))
      } else if let earlier = uses[index] {
        report.add(problem(column, usedTwice: earlier))
      } else {
        uses[index] = column
      }
    }
    if report.hasErrors { throw report }
    return headings.map { index, heading in
      TableMapping.Column(index: index, heading: heading, field: uses[index]?.field)
    }
  }

  private func problem(_ column: Column, usedTwice earlier: Column) -> Problem {
    let line = earlier.line ?? line ?? 1
    return problem(column, "the column is used already, on line \(line)", "Give each column one field")
  }

  private func problem(_ column: Column, candidates: [Int]) -> Problem {
    let names = candidates.map { Message(verbatim: MappingFile.reference(toColumn: $0)) }
    return problem(
      column, "the heading stands over \(count: candidates.count) columns", "Write one of: \(names)")
  }

  /// - Parameter isSearching: whether the nearest heading is looked for, which takes its time in a wide table.
  private func problem(_ column: Column, notIn known: TableHeadings, searching isSearching: Bool) -> Problem {
    guard case .heading(let wanted) = column.name else {
      return problem(
        column, "the table has no such column",
        "Its columns go from A to \(SourceTable.letters(ofColumn: known.last))")
    }
    return problem(
      column, "is not a heading of the table", MappedTable.remedy(wanted, in: known, searching: isSearching))
  }

  private static func remedy(_ wanted: String, in known: TableHeadings, searching: Bool) -> Message {
    guard !known.named.isEmpty else {
      return "The table has no headings: write letters, such as column C"
    }
    let shown = known.named.prefix(shownHeadings).map {
      Message(verbatim: "“\(Problem.excerpt(of: $0))”")
    }
    let list: Message = known.named.count > shown.count ? "\(shown), …" : "\(shown)"
    guard searching, let nearest = NearestName.to(wanted, among: known.named) else {
      return "The headings are: \(list)"
    }
    return "The nearest is “\(Problem.excerpt(of: nearest))”; the headings are: \(list)"
  }

  /// More would hide what is wrong.
  private static let shownHeadings = 40
  /// Problems for which the nearest heading is looked for.
  private static let searchedProblems = 50

  private func problem(_ column: Column, _ message: Message, _ remedy: Message) -> Problem {
    let value =
      switch column.name {
      case .heading(let heading): heading
      case .index(let index): MappingFile.reference(toColumn: index)
      }
    let key = column.field.map { "\(role.rawValue).columns.\($0.rawValue)" } ?? "\(role.rawValue).left"
    return Problem(
      file: mapping, row: column.line, column: key, value: value, message: message, remedy: remedy)
  }
}

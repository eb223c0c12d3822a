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
    var report = ProblemReport()
    var uses: [Int: Column] = [:]
    for column in columns {
      let candidates = indices(of: column.name, in: headings)
      if let index = candidates.first, candidates.count == 1 {
        if let earlier = uses[index] {
          report.add(problem(column, usedTwice: earlier))
        } else {
          uses[index] = column
        }
      } else {
        report.add(
          candidates.isEmpty ? problem(column, notIn: headings) : problem(column, candidates: candidates))
      }
    }
    if report.hasErrors { throw report }
    return headings.map { index, heading in
      TableMapping.Column(index: index, heading: heading, field: uses[index]?.field)
    }
  }

  private func indices(of name: ColumnName, in headings: [(index: Int, heading: String)]) -> [Int] {
    switch name {
    case .index(let index): return headings.filter { $0.index == index }.map(\.index)
    case .heading(let wanted):
      let exact = headings.filter { $0.heading == wanted }.map(\.index)
      if !exact.isEmpty { return exact }
      // A person who types a heading sees neither its line breaks nor how many blanks it holds.
      let folded = MappedTable.folded(wanted)
      return headings.filter { MappedTable.folded($0.heading) == folded }.map(\.index)
    }
  }

  private static func folded(_ heading: String) -> String {
    heading.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
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

  private func problem(_ column: Column, notIn headings: [(index: Int, heading: String)]) -> Problem {
    switch column.name {
    case .index:
      let last = headings.map(\.index).max() ?? 0
      return problem(
        column, "the table has no such column",
        "Its columns go from A to \(SourceTable.letters(ofColumn: last))")
    case .heading(let wanted):
      let named = headings.map(\.heading).filter { !MappedTable.folded($0).isEmpty }
      let shown = named.prefix(MappedTable.shownHeadings).map {
        Message(verbatim: "“\(Problem.excerpt(of: $0))”")
      }
      let list: Message = named.count > shown.count ? "\(shown), …" : "\(shown)"
      guard !shown.isEmpty else {
        return problem(
          column, "is not a heading of the table",
          "The table has no headings: write letters, such as column C")
      }
      guard let nearest = NearestName.to(wanted, among: named) else {
        return problem(column, "is not a heading of the table", "The headings are: \(list)")
      }
      return problem(
        column, "is not a heading of the table",
        "The nearest is “\(Problem.excerpt(of: nearest))”; the headings are: \(list)")
    }
  }

  /// More would hide what is wrong.
  private static let shownHeadings = 40

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

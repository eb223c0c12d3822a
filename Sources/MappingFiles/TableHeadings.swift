/// The headings of a table by what a person may call its columns.
struct TableHeadings {
  /// Headings that are not blank, from left to right.
  let named: [String]
  /// The last column, counted from 0.
  let last: Int
  private let columns: Set<Int>
  private let exact: [String: [Int]]
  private let folded: [String: [Int]]

  init(_ headings: [(index: Int, heading: String)]) {
    columns = Set(headings.map(\.index))
    last = columns.max() ?? 0
    exact = Dictionary(headings.map { ($0.heading, [$0.index]) }, uniquingKeysWith: +)
    folded = Dictionary(
      headings.map { (TableHeadings.folded($0.heading), [$0.index]) }, uniquingKeysWith: +)
    named = headings.map(\.heading).filter { !TableHeadings.folded($0).isEmpty }
  }

  /// The columns that a name may mean: none where there is no such column, several where a heading stands twice.
  func columns(called name: MappedTable.ColumnName) -> [Int] {
    switch name {
    case .index(let index): columns.contains(index) ? [index] : []
    case .heading(let heading): exact[heading] ?? folded[TableHeadings.folded(heading)] ?? []
    }
  }

  /// As it reads: a person who types a heading sees neither its line breaks nor how many blanks it holds.
  private static func folded(_ heading: String) -> String {
    heading.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

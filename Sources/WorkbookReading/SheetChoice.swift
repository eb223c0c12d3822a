import Diagnostics

/// Which sheets of a workbook are read.
struct SheetChoice {
  /// Indices in the order of the workbook.
  let chosen: [Int]
  /// Names of the sheets that are hidden and were not asked for.
  private let hidden: [String]

  /// - Parameter name: of the one asked for, hidden or not; nil for all that are shown.
  init(
    _ sheets: [(name: String, isHidden: Bool, isNoTable: Bool)], named name: String?
  ) throws(WorkbookFailure) {
    guard let name else {
      hidden = sheets.filter { $0.isHidden && !$0.isNoTable }.map(\.name)
      chosen = sheets.indices.filter { !sheets[$0].isHidden && !sheets[$0].isNoTable }
      guard !chosen.isEmpty else { throw WorkbookFailure(.nothingShown(hidden: hidden)) }
      return
    }
    hidden = []
    let index =
      sheets.firstIndex { $0.name == name }
      ?? sheets.firstIndex { SheetChoice.plain($0.name) == SheetChoice.plain(name) }
    guard let index else {
      throw WorkbookFailure(.noSuchSheet(name, among: sheets.filter { !$0.isNoTable }.map(\.name)))
    }
    guard !sheets[index].isNoTable else { throw WorkbookFailure(.chartSheet(name)) }
    chosen = [index]
  }

  /// Excel takes names that differ in case only for the same, and nobody sees a blank at an end.
  private static func plain(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What to say of the sheets left out.
  func notes(file: String) -> ProblemReport {
    guard !hidden.isEmpty else { return ProblemReport() }
    let names: [Message] = hidden.map { "“\(Problem.excerpt(of: $0))”" }
    return ProblemReport(
      Problem(
        .note, file: file,
        message: hidden.count == 1
          ? "the hidden sheet \(names) is not read" : "the hidden sheets \(names) are not read",
        remedy: "Ask for it by its name (--sheet) if it is needed"))
  }
}

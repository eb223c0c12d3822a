import CXLSXWriter
public import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a cell offers to choose from, and says when it is chosen.
public struct PickList: Sendable, Equatable {
  /// Characters that a spreadsheet shows above an explanation, and in it.
  static let limits = (title: 32, message: 255)

  /// Where the choices stand, such as `='Danh mục'!$A$2:$A$4`; nil for a cell that is only explained.
  public var source: String?
  /// Shown above the explanation; cut after 32 characters.
  public var title: String
  /// Shown beside a chosen cell; cut after 255 characters.
  public var message: String
  /// Whether the spreadsheet refuses anything else.
  public var refusesOthers: Bool

  /// Takes every value as it is.
  public init(source: String? = nil, title: String = "", message: String = "", refusesOthers: Bool = false) {
    self.source = source
    self.title = title
    self.message = message
    self.refusesOthers = refusesOthers
  }

  /// The cells of a column of a sheet as a source of choices; rows and columns are counted from 0.
  public static func source(sheet: String, rows: ClosedRange<Int>, column: Int) -> String {
    "=" + CellReference.sheet(sheet) + CellReference.range(rows, column, fixed: true)
  }
}

extension Sheet {
  /// Makes cells of one column offer a choice.
  ///
  /// - Throws: a report of category `cannotWrite` for a place outside the sheet.
  public func offer(_ list: PickList, rows: ClosedRange<Int>, column: Int) throws(ProblemReport) {
    let (top, left) = try position(rows.lowerBound, column)
    let (bottom, _) = try position(rows.upperBound, column)
    // The library takes copies, of `char *` that it does not change.
    let texts = [
      list.source, PickList.shown(list.title, PickList.limits.title),
      PickList.shown(list.message, PickList.limits.message),
    ].map { $0.flatMap { $0.isEmpty ? nil : strdup($0) } }
    defer { for text in texts { free(text) } }
    try check(
      noiban_pick_list(
        sheet, top, left, bottom, left, texts[0], texts[1], texts[2], list.refusesOthers ? 1 : 0),
      rows.lowerBound, column)
  }
}

extension PickList {
  fileprivate static func shown(_ text: String, _ limit: Int) -> String {
    var shown = SheetText.storable(text)
    // Counted as the file format counts.
    while shown.utf16.count > limit { shown.removeLast() }
    return shown
  }
}

public import Diagnostics
public import Geography
internal import Spreadsheet

/// A workbook for a province to fill in: a sheet a kind of list, with headings that the import knows, pick lists, and a
/// sheet of explanations.
public enum ImportTemplate {
  /// A commune to choose from.
  public struct Place: Sendable, Equatable {
    /// Of five digits; empty where it is not known.
    public var code: String
    /// With what it is or without: `Mường Nhé`, `xã Mường Nhé`.
    public var name: String

    /// Takes every value as it is; nothing is checked here.
    public init(code: String = "", name: String) {
      self.code = code
      self.name = name
    }
  }

  /// Rows of a sheet that are ready to be filled in; more may be added below.
  static let rows = 2_000

  /// Writes the workbook.
  ///
  /// - Parameters:
  ///   - path: a file that does not exist yet, or is written over.
  ///   - province: its name, for the explanations.
  ///   - communes: of the province; they stand in a sheet of their own and in the pick lists. May be empty.
  ///   - items: whose prices are asked for.
  ///   - translation: the language of headings, choices and explanations.
  /// - Throws: a `ProblemReport` of category `cannotWrite`.
  public static func write(
    to path: String, province: String, communes: [Place], items: [CostItem] = CostItem.allCases,
    in translation: Translation
  ) throws {
    let book = TemplateBook(
      province: province, communes: communes, items: items, translation: translation)
    var properties = Workbook.Properties()
    properties.title = book.text(Message("Lists of \(province) for noiban", context: "template"))
    try Workbook.write(to: path, properties) { workbook in
      for sheet in book.sheets { try TemplateSheetWriter(sheet, book).write(to: workbook) }
      try TemplateChoiceWriter(book).write(to: workbook)
      try TemplateGuideWriter(book).write(to: workbook)
    }
  }
}

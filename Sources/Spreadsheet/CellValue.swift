/// What a cell holds.
public enum CellValue: Hashable, Sendable {
  /// Nothing, in its style.
  case empty
  /// Never read as a formula, whatever it begins with.
  case text(String)
  /// A number that is not finite leaves the cell empty: the file format has no word for it.
  case number(Double)
  /// A formula with what it comes to, for readers that do not calculate. Written with a leading "=", English
  /// function names and commas.
  case formula(String, result: Double)
  case textFormula(String, result: String)
}

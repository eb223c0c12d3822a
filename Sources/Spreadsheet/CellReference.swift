/// The names by which formulas call cells; rows and columns are counted from 0.
public enum CellReference {
  /// "AB" for column 27.
  public static func letters(ofColumn column: Int) -> String {
    var letters: [Character] = []
    var rest = max(0, column)
    repeat {
      letters.append(Character(UnicodeScalar(UInt8(65 + rest % 26))))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(letters.reversed())
  }

  /// "C5"; "$C$5" where it is fixed.
  public static func cell(_ row: Int, _ column: Int, fixed: Bool = false) -> String {
    let mark = fixed ? "$" : ""
    return "\(mark)\(letters(ofColumn: column))\(mark)\(row + 1)"
  }

  /// "C5:C9"; one column over some rows.
  public static func range(_ rows: ClosedRange<Int>, _ column: Int, fixed: Bool = false) -> String {
    cell(rows.lowerBound, column, fixed: fixed) + ":" + cell(rows.upperBound, column, fixed: fixed)
  }

  /// "C5:F5"; one row over some columns.
  public static func range(row: Int, _ columns: ClosedRange<Int>) -> String {
    cell(row, columns.lowerBound) + ":" + cell(row, columns.upperBound)
  }

  /// "'PL I'!" before a reference into another sheet; an apostrophe in the name is doubled.
  public static func sheet(_ name: String) -> String {
    var quoted = ""
    for character in name { quoted += character == "'" ? "''" : String(character) }
    return "'\(quoted)'!"
  }
}

import Geography
import Investment
import PlanWords
import Spreadsheet

/// A number of an annex with how it is shown. Money stands in million đồng, as the annexes' unit says, with
/// every đồng of it: the cell of 2.102.345.678 đồng holds 2102.345678 and shows 2.102,3. Sums over thousands of
/// such cells are exact to the đồng.
enum Quantity: Hashable {
  case count(Int)
  case year(Int)
  case money(Money)
  /// Weighted households.
  case benefit(Benefit)
  /// One decimal.
  case decimal(Double)
  /// A price in its own unit; decimals only where it has some.
  case price(Double)
  /// Between 0 and 1, shown in per cent.
  case share(Double)
  /// A gap; shown in per cent with three decimals.
  case gap(Double)

  var value: Double {
    switch self {
    case .count(let count), .year(let count): Double(count)
    case .money(let money): money.millions
    case .benefit(let benefit): benefit.value
    case .decimal(let number), .price(let number), .share(let number), .gap(let number): number
    }
  }

  /// The program that opens the file shows these by its reader's locale: 1.995,6 in Vietnamese.
  var format: String {
    switch self {
    case .count: "#,##0"
    case .year: "0"
    // Nothing is a dash, so that amounts stand out.
    case .money: "#,##0.0;-#,##0.0;\\-"
    case .benefit, .decimal: "#,##0.0"
    case .price(let price): price == price.rounded() ? "#,##0" : "#,##0.0##"
    case .share: "0.0%"
    case .gap: "0.000%"
    }
  }

  /// The sum of two of a kind, exact for counts, money and benefit.
  static func + (a: Quantity, b: Quantity) -> Quantity {
    switch (a, b) {
    case (.count(let a), .count(let b)):
      let (sum, overflow) = a.addingReportingOverflow(b)
      return .count(overflow ? .max : sum)
    case (.money(let a), .money(let b)): return .money(a + b)
    case (.benefit(let a), .benefit(let b)): return .benefit(a + b)
    default: return .decimal(a.value + b.value)
    }
  }
}

/// What stands in a cell of an annex.
enum AnnexCell: Hashable {
  case empty
  /// Words of the report, or text of the data set that has been through `TerminalText.shown`.
  case text(String)
  case number(Quantity)
  /// A formula and what it comes to.
  case formula(String, Quantity)

  static func count(_ count: Int) -> AnnexCell { .number(.count(count)) }
  /// A count, or nothing where nobody knows it.
  static func known(_ count: Int?) -> AnnexCell { count.map { .count($0) } ?? .empty }
  static func money(_ money: Money) -> AnnexCell { .number(.money(money)) }
  static func year(_ year: Int?) -> AnnexCell { year.map { .number(.year($0)) } ?? .empty }
  /// A one that sums can count, or nothing.
  static func mark(_ isMarked: Bool) -> AnnexCell { isMarked ? .number(.count(1)) : .empty }

  /// The number it shows; nil for one without.
  var quantity: Quantity? {
    switch self {
    case .empty, .text: nil
    case .number(let quantity), .formula(_, let quantity): quantity
    }
  }

  var value: CellValue {
    switch self {
    case .empty: .empty
    case .text(let text): .text(text)
    case .number(let quantity): .number(quantity.value)
    case .formula(let formula, let quantity): .formula("=" + formula, result: quantity.value)
    }
  }

}

extension Money {
  /// Per billion đồng; nil for what costs nothing.
  func benefitPerBillion(_ benefit: Benefit) -> Double? { dong > 0 ? benefit.value / billions : nil }
}

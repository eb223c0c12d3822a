import Geography
import PlanAnalysis
import Scenarios

/// Amounts of money that were written without quotes: a shell hands `--budget 300 tỷ` over as three words.
enum UnquotedAmount {
  /// The arguments with the words of each such amount as one.
  static func joined(_ arguments: [String]) -> [String] {
    var joined: [String] = []
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" { return joined + [word] + rest }
      joined.append(word)
      guard let (option, isAmount) = options.first(where: { word == $0.key || word.hasPrefix("\($0.key)=") })
      else { continue }
      // The value hangs on the option, or is the next word whatever it looks like.
      let isApart = word == option
      guard let first = isApart ? rest.popFirst() : String(word.dropFirst(option.count + 1)) else { continue }
      let others = Array(rest.prefix { !$0.hasPrefix("-") })
      let count = length(of: first, others, isAmount)
      let value = ([first] + others.prefix(count)).joined(separator: " ")
      if isApart { joined.append(value) } else { joined[joined.count - 1] = "\(option)=\(value)" }
      rest = rest.dropFirst(count)
    }
    return joined
  }

  /// What can be read as the value of each option that takes amounts.
  private static let options: [String: @Sendable (String) -> Bool] = [
    "--budget": { (try? MoneyText.parse($0)) != nil },
    "--budgets": { (try? FrontierBudgets.parse($0, option: "--budgets")) != nil },
    "--vary": { (try? VariationText.parse($0, option: "--vary")) != nil },
  ]

  /// How many of the words after the first belong to the amount: as many as can be read together. Where none can,
  /// and the first has no unit, all those that look like parts of amounts, so that what is said about the amount
  /// names it as it was written.
  private static func length(of first: String, _ others: [String], _ isAmount: (String) -> Bool) -> Int {
    let ends = others.indices.filter { others[$0].contains(where: \.isUnitLetter) }
    func value(to end: Int) -> String { ([first] + others[...end]).joined(separator: " ") }
    if let end = ends.last(where: { isAmount(value(to: $0)) }) { return end + 1 }
    guard first.contains(where: \.isNumber), !first.contains(where: \.isUnitLetter) else { return 0 }
    let like = others.prefix(while: isPartOfAmounts).count
    return ends.last { $0 < like }.map { $0 + 1 } ?? 0
  }

  /// Digits, marks and units only, as in `tỷ,` and `tỷ:300`.
  private static func isPartOfAmounts(_ word: String) -> Bool {
    word.split { !$0.isUnitLetter }.allSatisfy { unit in
      // “nghìn” is a unit before another one only.
      ["1 \(unit)", "1 \(unit) tỷ"].contains { (try? MoneyText.parse($0)) != nil }
    }
  }
}

extension Character {
  /// Part of a unit or a currency, as `tỷ` and `₫`.
  fileprivate var isUnitLetter: Bool { isLetter || isCurrencySymbol }
}

import Geography
import PlanAnalysis
import Scenarios

/// Amounts of money that were written without quotes: a shell hands `--budget 300 tỷ` over as three words.
enum UnquotedAmount {
  /// The arguments with the words of each such amount as one: as many as can be read together, the last of them no
  /// plain number.
  static func joined(_ arguments: [String]) -> [String] {
    var joined: [String] = []
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" { return joined + [word] + rest }
      guard let option = options.keys.first(where: { word == $0 || word.hasPrefix("\($0)=") }),
        let isAmount = options[option]
      else {
        joined.append(word)
        continue
      }
      // The value may hang on the option; then the first word of it is already taken.
      let start = word == option ? "" : String(word.dropFirst(option.count + 1))
      let words = rest.prefix { !$0.hasPrefix("-") }
      let least = start.isEmpty ? 2 : 1
      let count = stride(from: words.count, through: least, by: -1).first { count in
        let value = ([start] + words.prefix(count)).filter { !$0.isEmpty }.joined(separator: " ")
        return words[words.startIndex + count - 1].contains(where: \.isLetterOrSign) && isAmount(value)
      }
      guard let count else {
        joined.append(word)
        continue
      }
      let value = words.prefix(count).joined(separator: " ")
      joined += start.isEmpty ? [word, value] : ["\(word) \(value)"]
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
}

extension Character {
  /// Part of a unit or a currency, as `tỷ` and `₫`.
  fileprivate var isLetterOrSign: Bool { isLetter || isCurrencySymbol }
}

package import Diagnostics
package import Geography
import Scenarios

/// Budgets as a planner writes them: `50bn:500bn:50bn`, from the first to the last by a step, or a list,
/// `60bn,150bn,300bn`.
///
/// Amounts with a decimal comma are parted by semicolons: `"1,5 tỷ; 3 tỷ"`. Read as a list with commas, one
/// amount would come apart into two, so a list in which only some amounts have a unit is refused.
package enum FrontierBudgets {
  /// More points make no better curve, and a plan is behind each.
  package static let most = 1000

  /// The budgets, rising.
  ///
  /// - Parameter option: the option's name, for problems.
  /// - Throws: `ProblemReport` of category `badUsage`, one problem an amount that cannot be read; or the one
  ///   that the series as a whole has.
  package static func parse(_ text: String, option: String) throws(ProblemReport) -> [Money] {
    if text.contains(":") {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3 else {
        throw refusal(
          option, text, "is not a series of budgets",
          "Write first:last:step, such as 50bn:500bn:50bn, or a list, such as 60bn,150bn,300bn")
      }
      try checkUnits(parts, option: option, text)
      let amounts = try amounts(parts, option: option)
      return try series(from: amounts[0], to: amounts[1], step: amounts[2], option: option, text)
    }
    return try list(text, option: option)
  }

  /// Amounts by a step, to the last at most.
  static func series(
    from first: Money, to last: Money, step: Money, option: String, _ text: String
  ) throws(ProblemReport) -> [Money] {
    guard first <= last else {
      throw refusal(option, text, "begins above its end", "Write the smaller budget first")
    }
    guard step > .zero, (last - first).dong / step.dong < most else {
      throw refusal(option, text, "holds more than \(most) budgets", "Write a larger step")
    }
    let count = (last - first).dong / step.dong
    return (0...count).map { Money(dong: first.dong + $0 * step.dong) }
  }

  /// Amounts parted by commas, or by semicolons.
  private static func list(_ text: String, option: String) throws(ProblemReport) -> [Money] {
    let separator: Character = text.contains(";") ? ";" : ","
    let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= most else {
      throw refusal(option, text, "holds more than \(most) budgets", "Leave some out")
    }
    if separator == "," { try checkUnits(parts, option: option, text) }
    let budgets = try amounts(parts, option: option)
    var report = ProblemReport()
    var seen: [Money: String] = [:]
    for (budget, part) in zip(budgets, parts) {
      if let first = seen.updateValue(part, forKey: budget) {
        report.add(
          refused(
            option, part, "is the same budget as “\(Problem.excerpt(of: first))”", "Keep one of the two"))
      }
    }
    if report.hasErrors { throw report }
    return budgets.sorted()
  }

  /// Refuses bare small numbers: slips for billions, or pieces of an amount with a decimal comma.
  static func checkUnits(
    _ parts: [String], option: String, _ text: String
  ) throws(ProblemReport) {
    let bare = parts.first { part in
      !part.isEmpty && part.allSatisfy { $0.isNumber || ".,_ ".contains($0) }
        && (1..<7).contains(part.count(where: \.isNumber))
    }
    guard let bare else { return }
    throw refusal(
      option, text, "has “\(Problem.excerpt(of: bare))” without a unit",
      "Write a unit after every amount, such as 60bn; part amounts that have a decimal comma by semicolons")
  }

  /// Amounts by themselves, in the order written.
  static func amounts(_ parts: [String], option: String) throws(ProblemReport) -> [Money] {
    var report = ProblemReport()
    var amounts: [Money] = []
    for part in parts {
      do throws(MoneyText.Fault) {
        amounts.append(try MoneyText.parse(part))
      } catch {
        report.add(refused(option, part, error.message, error.remedy))
      }
    }
    if report.hasErrors { throw report }
    return amounts
  }

  private static func refused(
    _ option: String, _ value: String, _ message: Message, _ remedy: Message
  ) -> Problem {
    Problem(.error, .badUsage, file: option, value: value, message: message, remedy: remedy)
  }

  private static func refusal(
    _ option: String, _ value: String, _ message: Message, _ remedy: Message
  ) -> ProblemReport {
    ProblemReport(refused(option, value, message, remedy))
  }
}

package import Diagnostics
package import Geography
import Scenarios

/// A series of budgets as a user writes it: `50bn:500bn:50bn`.
package enum BudgetRange {
  private static let most = 10_000

  /// The first budget, then one step more each time, to the last one at most.
  ///
  /// - Throws: `ProblemReport` of category `badUsage`.
  package static func parse(_ text: String, option: String) throws(ProblemReport) -> [Money] {
    func refused(_ message: Message, _ remedy: Message) -> ProblemReport {
      ProblemReport(
        Problem(.error, .badUsage, file: option, value: text, message: message, remedy: remedy))
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3 else {
      throw refused("is not a series of budgets", "Write first:last:step, such as 50bn:500bn:50bn")
    }
    var amounts: [Money] = []
    for part in parts {
      do throws(MoneyText.Fault) {
        amounts.append(try MoneyText.parse(String(part)))
      } catch {
        throw refused("\(part) \(error.message)", error.remedy)
      }
    }
    let (first, last, step) = (amounts[0], amounts[1], amounts[2])
    guard first <= last else {
      throw refused("begins above its end", "Write the smaller budget first")
    }
    guard (last - first).dong / step.dong < most else {
      throw refused("holds more than \(most) budgets", "Write a larger step")
    }
    var budgets: [Money] = []
    var budget = first
    while budget <= last {
      budgets.append(budget)
      // A saturated sum would never exceed the last.
      guard budget.dong <= Int64.max - step.dong else { break }
      budget += step
    }
    return budgets
  }
}

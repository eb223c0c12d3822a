import Diagnostics
import Geography
import PlanAnalysis
import Testing

/// Series of budgets and values as written on the command line.
@Suite struct FrontierBudgetsTests {
  private func refusal(_ text: String) -> String {
    do {
      let budgets = try FrontierBudgets.parse(text, option: "--budgets")
      return "accepted: \(budgets.map(\.dong))"
    } catch {
      return error.rendered()
    }
  }

  @Test(arguments: [
    ("50bn:150bn:50bn", [50, 100, 150]), ("50bn:149bn:50bn", [50, 100]), ("60 tỷ: 60 tỷ: 1 tỷ", [60]),
    ("300bn,60bn,150bn", [60, 150, 300]), ("1 tỷ; 3 tỷ", [1, 3]), ("2bn", [2]),
    ("60000000000,150000000000", [60, 150]), ("60.000.000.000,150.000.000.000", [60, 150]),
  ])
  func seriesAndListsAreRead(_ text: String, _ billions: [Int64]) throws {
    #expect(try FrontierBudgets.parse(text, option: "--budgets") == billions.map { .billions($0) })
  }

  @Test func decimalCommasArePartedBySemicolons() throws {
    #expect(
      try FrontierBudgets.parse("1,5 tỷ; 3 tỷ", option: "--budgets")
        == [Money(dong: 1_500_000_000), .billions(3)])
  }

  @Test(arguments: [
    ("150bn:50bn:10bn", "begins above its end. Write the smaller budget first."),
    ("50bn:150bn:0", "“0” without a unit. Write a unit after every amount"),
    ("50bn:150bn:0bn", "“0bn”: is not more than 0 đồng."),
    ("1bn:9000bn:1bn", "holds more than 1000 budgets. Write a larger step."),
    ("50bn:150bn", "is not a series of budgets. Write first:last:step"),
    ("60bn,60 tỷ", "“60 tỷ”: is the same budget as “60bn”. Keep one of the two."),
    ("1,5 tỷ", "has “1” without a unit. Write a unit after every amount, such as 60bn; part amounts that"),
    ("60,150,300", "has “60” without a unit."), ("300", "has “300” without a unit."),
    ("60bn,x", "“x”: is not an amount of money."), ("", "“”: is not an amount of money."),
    ("60bn,,90bn", "“”: is not an amount of money."), ("-5bn:9bn:1bn", "“-5bn”: is not more than 0 đồng."),
    ("9000000000000000000,9000000000000000000", "is the same budget"),
  ])
  func whatIsWrongIsSaidOnce(_ text: String, _ message: String) {
    let said = refusal(text)
    #expect(said.hasPrefix("--budgets: "), "\(said)")
    #expect(said.contains(message), "\(said)")
    #expect(!said.contains("\n"), "\(said)")
  }

  @Test func everyWrongAmountIsNamed() {
    #expect(refusal("x,60bn,y").split(separator: "\n").count == 2)
  }

  private func varied(_ text: String) -> String {
    do {
      switch try VariationText.parse(text, option: "--vary") {
      case .budgets(let budgets): return "budgets: \(budgets.map { $0.dong / 1_000_000 })"
      case .values(let variation): return "\(variation.path): \(variation.values)"
      }
    } catch {
      return error.rendered()
    }
  }

  @Test(arguments: [
    (
      "costs.fibre_route_aerial=100..260",
      "costs.fibre_route_aerial: [100.0, 120.0, 140.0, 160.0, 180.0, 200.0, 220.0, 240.0, 260.0]"
    ),
    ("costs.fibre_route_aerial=100..170:30", "costs.fibre_route_aerial: [100.0, 130.0, 160.0]"),
    ("weights.border=0..0.7:0.1", "weights.border: [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]"),
    ("weights.border=2,0.5,1", "weights.border: [0.5, 1.0, 2.0]"),
    ("requiredHouseholdShare=.5,.8", "“.5”: is not a number."),
    ("costs.horizon=5..10", "costs.horizon: [5.0, 6.0, 7.0, 8.0, 9.0, 10.0]"),
    ("budget=1bn..9bn", "budgets: [1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000]"),
    ("budget=1bn..2bn:500m", "budgets: [1000, 1500, 2000]"), ("budget=2bn,1bn", "budgets: [1000, 2000]"),
    ("phases.laterWorth=0..0.2:0.1", "phases.laterWorth: [0.0, 0.1, 0.2]"),
    ("interim.fixedWireless=0,0.5", "interim.fixedWireless: [0.0, 0.5]"),
  ])
  func valuesAreReadExactly(_ text: String, _ expected: String) {
    #expect(varied(text).contains(expected), "\(varied(text))")
  }

  @Test(arguments: [
    ("costs.fibre_rout_aerial=1..2", "“costs.fibre_rout_aerial”: is not a number of a scenario. The nearest"),
    ("fibre_route_aerial=1..2", "The nearest key is costs.fibre_route_aerial."),
    ("border=0..2", "The nearest key is weights.border."),
    ("qqqqqqqqqqqqqqqq=0..2", "Use a key such as budget"),
    ("lockIn=1..2", "“lockIn”: holds no number that could be varied."),
    ("name=1,2", "“name”: holds no number that could be varied."),
    ("weights=1,2", "“weights”: holds several keys. Name one of them, such as weights.remoteness."),
    ("weights.border", "does not say what takes which values."), ("=1..2", "does not say what takes which"),
    ("weights.border=", "does not say what takes which values."),
    ("weights.border=2..1", "begins at or above its end."),
    ("weights.border=1..1", "begins at or above its end."),
    ("weights.border=0..2:0", "has a step that is not above 0."),
    ("weights.border=0..2:-1", "has a step that is not above 0."),
    ("weights.border=0..1000:0.5", "holds more than 1000 values."),
    ("weights.border=1,1.0", "“1.0”: stands twice."), ("weights.border=1e3,2", "“1e3”: is not a number."),
    ("weights.border=..2", "“”: is not a number."), ("weights.border=1..x", "“x”: is not a number."),
    ("weights.border=-1..5", "“-1”: is out of range. Write a number from 0 to 1000."),
    ("requiredHouseholdShare=0.5..1.5", "“1.5”: is out of range."),
    ("costs.horizon=5.5,6", "“5.5”: is not a whole number of years."),
    ("costs.horizon=5..6:0.25", "is not a whole number of years."),
    ("budget=9bn..1bn", "begins at or above its end."), ("budget=50..500", "has “50” without a unit."),
  ])
  func whatCannotBeVariedIsSaidOnce(_ text: String, _ message: String) {
    let said = varied(text)
    #expect(said.hasPrefix("--vary: "), "\(said)")
    #expect(said.contains(message), "\(said)")
    #expect(!said.contains("\n"), "\(said)")
  }
}

package import Diagnostics
package import Geography
import Scenarios

/// What is to be varied, as a planner writes it: `costs.fibre_route_aerial=100..260`, `weights.border=0..2:0.5`,
/// `requiredHouseholdShare=0.5,0.8,0.95`, `budget=50bn..500bn`.
package enum VariationText {
  /// What the text asks for.
  package enum Question: Sendable {
    case budgets([Money])
    case values(Variation)
  }

  /// Reads a path and its values. A range without a step has nine values, evenly apart.
  ///
  /// - Parameter option: the option's name, for problems.
  /// - Throws: `ProblemReport` of category `badUsage`.
  package static func parse(_ text: String, option: String) throws(ProblemReport) -> Question {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
      throw refusal(
        option, text, "does not say what takes which values",
        "Write a key of a scenario and its values, such as costs.fibre_route_aerial=100..260")
    }
    let attribute = try attribute(sides[0], option: option)
    if attribute.isMoney { return .budgets(try budgets(sides[1], option: option)) }
    var numbers = try numbers(sides[1], option: option)
    if attribute.path == "costs.\(CostItem.horizon.rawValue)" {
      numbers = try wholeYears(numbers, sides[1], option: option)
    }
    let variation = Variation(path: attribute.path, unit: attribute.unit, values: numbers)
    var report = ProblemReport()
    for value in [numbers.first, numbers.last].compactMap({ $0 }) {
      do throws(ProblemReport) {
        _ = try variation.scenario(Scenario(), at: value, option: option)
      } catch {
        if !report.problems.contains(error.problems[0]) { report.add(error) }
      }
    }
    if report.hasErrors { throw report }
    return .values(variation)
  }

  /// The attribute of a path; it must hold a number or an amount of money.
  private static func attribute(_ path: String, option: String) throws(ProblemReport) -> ScenarioEntry {
    let numeric = ScenarioSchema.single.filter { $0.range != nil || $0.isMoney }
    guard let attribute = ScenarioSchema.single.first(where: { $0.path == path }) else {
      let paths = numeric.map(\.path)
      if let below = paths.first(where: { $0.hasPrefix(path + ".") }) {
        throw refusal(option, path, "holds several keys", "Name one of them, such as \(below)")
      }
      // A key without its parent is the likelier slip than a misspelt one.
      let near = paths.first { $0.hasSuffix("." + path) } ?? NearestName.to(path, among: paths)
      throw refusal(
        option, path, "is not a number of a scenario",
        near.map { "The nearest key is \($0)" }
          ?? "Use a key such as budget, weights.border or costs.fibre_route_aerial")
    }
    guard attribute.range != nil || attribute.isMoney else {
      throw refusal(
        option, path, "holds no number that could be varied",
        "Use a key such as budget, weights.border or costs.fibre_route_aerial")
    }
    return attribute
  }

  /// `a..b`, `a..b:step`, or a list.
  private static func numbers(_ text: String, option: String) throws(ProblemReport) -> [Double] {
    guard let ends = ends(text) else { return try list(text, option: option) }
    let parts = [ends.first, ends.last] + (ends.step.map { [$0] } ?? [])
    let decimals = try decimals(parts, option: option)
    let (first, last) = (decimals[0], decimals[1])
    guard first < last else {
      throw refusal(option, text, "begins at or above its end", "Write the smaller value first")
    }
    guard decimals.count == 3 else {
      return VariationDecimal.ninths(from: first, to: last).map(\.value)
    }
    guard decimals[2].isPositive else {
      throw refusal(option, text, "has a step that is not above 0", "Write a step above 0, or none")
    }
    guard
      let series = VariationDecimal.series(
        from: first, to: last, step: decimals[2], most: FrontierBudgets.most)
    else {
      throw refusal(option, text, "holds more than \(FrontierBudgets.most) values", "Write a larger step")
    }
    return series.map(\.value)
  }

  /// The ends and the step of a range; nil for what is written without `..`.
  private static func ends(_ text: String) -> (first: String, last: String, step: String?)? {
    guard let dots = text.firstRange(of: "..") else { return nil }
    let rest = text[dots.upperBound...].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return (
      String(text[..<dots.lowerBound]), rest.first.map(String.init) ?? "",
      rest.count == 2 ? String(rest[1]) : nil
    )
  }

  private static func list(_ text: String, option: String) throws(ProblemReport) -> [Double] {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= FrontierBudgets.most else {
      throw refusal(option, text, "holds more than \(FrontierBudgets.most) values", "Leave some out")
    }
    let values = try decimals(parts, option: option)
    var report = ProblemReport()
    for (index, value) in values.enumerated() where values[..<index].contains(value) {
      report.add(problem(option, parts[index], "stands twice", "Keep one of the two"))
    }
    if report.hasErrors { throw report }
    return values.sorted().map(\.value)
  }

  private static func decimals(_ parts: [String], option: String) throws(ProblemReport) -> [VariationDecimal]
  {
    var report = ProblemReport()
    var decimals: [VariationDecimal] = []
    for part in parts {
      if let decimal = VariationDecimal(part) {
        decimals.append(decimal)
      } else {
        report.add(
          problem(
            option, part, "is not a number",
            "Write digits with a decimal point: first..last, first..last:step, or a list such as 100,150,260")
        )
      }
    }
    if report.hasErrors { throw report }
    return decimals
  }

  /// Years are counted whole: nine values apart are rounded, others must be whole.
  private static func wholeYears(
    _ numbers: [Double], _ text: String, option: String
  ) throws(ProblemReport) -> [Double] {
    if let ends = ends(text), ends.step == nil, let first = numbers.first, let last = numbers.last,
      first == first.rounded(), last == last.rounded()
    {
      return Set(numbers.map { $0.rounded() }).sorted()
    }
    guard let broken = numbers.first(where: { $0 != $0.rounded() }) else { return numbers }
    throw refusal(
      option, Variation.text(broken), "is not a whole number of years", "Write whole numbers, such as 5..15:1"
    )
  }

  private static func budgets(_ text: String, option: String) throws(ProblemReport) -> [Money] {
    guard let ends = ends(text) else { return try FrontierBudgets.parse(text, option: option) }
    guard let step = ends.step else {
      try FrontierBudgets.checkUnits([ends.first, ends.last], option: option, text)
      let amounts = try FrontierBudgets.amounts([ends.first, ends.last], option: option)
      guard amounts[0] < amounts[1] else {
        throw refusal(option, text, "begins at or above its end", "Write the smaller budget first")
      }
      let width = Int128((amounts[1] - amounts[0]).dong)
      return Set((0...8).map { Money(dong: amounts[0].dong + Int64(width * $0 / 8)) }).sorted()
    }
    return try FrontierBudgets.parse("\(ends.first):\(ends.last):\(step)", option: option)
  }

  private static func problem(
    _ option: String, _ value: String, _ message: Message, _ remedy: Message
  ) -> Problem {
    Problem(.error, .badUsage, file: option, value: value, message: message, remedy: remedy)
  }

  private static func refusal(
    _ option: String, _ value: String, _ message: Message, _ remedy: Message
  ) -> ProblemReport {
    ProblemReport(problem(option, value, message, remedy))
  }
}

extension ScenarioEntry {
  fileprivate var isMoney: Bool {
    if case .money = shape { true } else { false }
  }
}

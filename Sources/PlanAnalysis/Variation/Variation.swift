import Diagnostics
public import Geography
public import Scenarios

/// One number of a scenario that is varied, and the values it takes.
public struct Variation: Sendable {
  /// The attribute's key path, such as `costs.fibre_route_aerial`.
  public var path: String
  /// The unit of the values; empty for a pure number.
  public var unit: String
  /// Rising.
  public var values: [Double]

  /// What holds in a scenario when nothing is varied: a price that the scenario does not set is the data
  /// set's.
  public func baseValue(in scenario: Scenario, _ geography: Geography) -> Double? {
    guard case .scalar(let text, _)? = ScenarioSchema.value(path, in: scenario)?.content else { return nil }
    if let value = Double(text) { return value }
    let name = path.split(separator: ".").last.map(String.init) ?? path
    return path.hasPrefix("costs.") ? CostItem(rawValue: name).map { geography.costs.base($0) } : nil
  }

  /// The scenario with one of the values.
  ///
  /// - Throws: `ProblemReport` of category `badUsage` for a value out of range.
  func scenario(_ scenario: Scenario, at value: Double, option: String) throws(ProblemReport) -> Scenario {
    var varied = scenario
    let report = ScenarioSchema.apply(option: option, Variation.text(value), to: path, of: &varied)
    if report.hasErrors { throw report }
    return varied
  }

  /// A number as a scenario writes it.
  static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
  }
}

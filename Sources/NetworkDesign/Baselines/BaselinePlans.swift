public import Geography

/// Plans made the way it is done today, to measure an optimum against.
public enum BaselinePlans {
  /// Every method's plan under the scenario's budget.
  public static func all(_ geography: Geography, _ scenario: Scenario) throws -> [Baseline] { [] }
}

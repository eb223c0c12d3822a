public import Geography

/// One thing a scenario can say: the key, what it may hold, what it means. Reading, writing back and the
/// documentation all go by these.
public struct ScenarioAttribute: Sendable {
  /// What an attribute holds, and where in a `Scenario` it is kept.
  public enum Kind: Sendable {
    case text(WritableKeyPath<Scenario, String> & Sendable)
    case number(WritableKeyPath<Scenario, Double> & Sendable, ClosedRange<Double>)
    /// A number, or null.
    case optionalNumber(WritableKeyPath<Scenario, Double?> & Sendable, ClosedRange<Double>)
    case flag(WritableKeyPath<Scenario, Bool> & Sendable)
    /// An amount as `MoneyText` reads it, or null.
    case money(WritableKeyPath<Scenario, Money?> & Sendable)
    case identifiers(WritableKeyPath<Scenario, [String]> & Sendable)
  }

  /// A value taken out of a scenario, for writing.
  public enum Value: Sendable, Equatable {
    case null
    case text(String)
    case number(Double)
    case flag(Bool)
    case money(Money)
    case identifiers([String])
  }

  /// The key and, for a nested one, its parent's: `budget`, `weights.border`.
  public let path: String
  public let kind: Kind
  /// The unit of the value; empty for a pure number, a text or a flag.
  public let unit: String
  /// What the attribute does, as a sentence without a full stop.
  public let description: String

  /// The attribute's value in a scenario.
  public func value(in scenario: Scenario) -> Value {
    switch kind {
    case .text(let key): .text(scenario[keyPath: key])
    case .number(let key, _): .number(scenario[keyPath: key])
    case .optionalNumber(let key, _): scenario[keyPath: key].map(Value.number) ?? .null
    case .flag(let key): .flag(scenario[keyPath: key])
    case .money(let key): scenario[keyPath: key].map(Value.money) ?? .null
    case .identifiers(let key): .identifiers(scenario[keyPath: key])
    }
  }

  /// The values a number may take; nil for what is no number.
  public var range: ClosedRange<Double>? {
    switch kind {
    case .number(_, let range), .optionalNumber(_, let range): range
    case .text, .flag, .money, .identifiers: nil
    }
  }
}

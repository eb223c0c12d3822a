public import Scenarios

/// Something in a scenario that puts some villages before others, and can be left out.
public struct EquityRule: Sendable, Equatable {
  /// What puts villages before others.
  public enum Kind: String, Sendable, CaseIterable {
    /// A floor or a ceiling.
    case shareRule
    /// A share that must be reached.
    case target
    /// The list of tiers, with the goal that follows it.
    case tiers
    /// The goal of the commune worst off.
    case worstOffCommune
    /// Points that must be on fibre.
    case requiredPoints
    /// A priority weight.
    case weight
    /// What an institution is worth.
    case institution
    /// An identifier that must be in.
    case lockIn
    /// An identifier that must not be in.
    case lockOut
    /// All of them together.
    case everything
  }

  /// What it is.
  public var kind: Kind
  /// The rule's name, the key of a weight, the identifier locked; for a target its service. Empty where the
  /// kind says all.
  public var name: String
  /// Which of several of the kind.
  private var index = 0

  init(_ kind: Kind, _ name: String = "", index: Int = 0) {
    self.kind = kind
    self.name = name
    self.index = index
  }

  /// Every rule of a scenario that has an effect by itself, in the order of the scenario; all together last.
  public static func all(in scenario: Scenario) -> [EquityRule] {
    var rules: [EquityRule] = []
    if scenario.goal == .lexicographic, !scenario.tiers.isEmpty { rules.append(EquityRule(.tiers)) }
    if scenario.goal == .maxMin { rules.append(EquityRule(.worstOffCommune)) }
    for (index, rule) in scenario.rules.enumerated() {
      rules.append(EquityRule(.shareRule, rule.name, index: index))
    }
    for (index, target) in scenario.targets.enumerated() {
      rules.append(EquityRule(.target, target.service, index: index))
    }
    if scenario.requiredPoints != RequiredPoints() { rules.append(EquityRule(.requiredPoints)) }
    for (name, key) in weights where scenario[keyPath: key] > 0 { rules.append(EquityRule(.weight, name)) }
    for (name, key) in institutions where scenario[keyPath: key] > 0 {
      rules.append(EquityRule(.institution, name))
    }
    rules += scenario.lockIn.map { EquityRule(.lockIn, $0) }
    rules += scenario.lockOut.map { EquityRule(.lockOut, $0) }
    if rules.count > 1 { rules.append(EquityRule(.everything)) }
    return rules
  }

  /// The scenario without the rule.
  public func removed(from scenario: Scenario) -> Scenario {
    var without = scenario
    switch kind {
    case .shareRule: if scenario.rules.indices.contains(index) { without.rules.remove(at: index) }
    case .target: if scenario.targets.indices.contains(index) { without.targets.remove(at: index) }
    case .tiers:
      without.tiers = []
      without.goal = .bestValue
    case .worstOffCommune: without.goal = .bestValue
    case .requiredPoints: without.requiredPoints = RequiredPoints()
    case .weight:
      if let key = EquityRule.weights.first(where: { $0.name == name })?.key { without[keyPath: key] = 0 }
    case .institution:
      if let key = EquityRule.institutions.first(where: { $0.name == name })?.key {
        without[keyPath: key] = 0
      }
    case .lockIn: without.lockIn.removeAll { $0 == name }
    case .lockOut: without.lockOut.removeAll { $0 == name }
    case .everything:
      // From the last to the first, so that the places of the others stay what they are.
      for rule in EquityRule.all(in: scenario).reversed() where rule.kind != .everything {
        without = rule.removed(from: without)
      }
    }
    return without
  }

  private typealias Weight = (name: String, key: WritableKeyPath<Scenario, Double> & Sendable)

  private static let weights: [Weight] = [
    ("remoteness", \.weights.remoteness), ("isolation", \.weights.isolation),
    ("ethnicMinority", \.weights.ethnicMinority), ("regionThree", \.weights.regionThree),
    ("border", \.weights.border), ("poverty", \.weights.poverty),
    ("speciallyDifficult", \.weights.speciallyDifficult),
  ]

  private static let institutions: [Weight] = [
    ("school", \.institutions.school), ("clinic", \.institutions.clinic),
    ("communeOffice", \.institutions.communeOffice),
  ]
}

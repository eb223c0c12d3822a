public import Geography
public import Investment
public import NetworkDesign
public import Scenarios

/// Two plans of one province side by side: what came in and went out, what it costs, and why. Places are those of
/// the second plan's data set.
public struct PlanComparison: Sendable, Equatable {
  /// One of the plans.
  public struct Side: Sendable, Equatable {
    /// What was asked.
    public var scenario: Scenario
    /// Its sums.
    public var totals: Totals
    /// What the objective counts.
    public var measure: ObjectiveMeasure
    /// What it is worth (or costs), in the measure's unit.
    public var objective: Double
    /// No plan is worth more (or costs less), in the same unit.
    public var bound: Double
    /// How many proposals it has.
    public var proposals: Int
    /// How many works it has.
    public var works: Int
    /// What it brings by the weights of the first plan's scenario, and of the second's; services that count
    /// less by coming later, or by an interim service, are counted in full and by its share.
    public var benefits: Weighed
  }

  /// The same services weighed by each plan's scenario.
  public struct Weighed: Sendable, Equatable {
    /// By the first plan's weights.
    public var byFirst: Benefit
    /// By the second plan's weights.
    public var bySecond: Benefit
  }

  /// The plan compared from.
  public var first: Side
  /// The plan compared to.
  public var second: Side
  /// Services that only one of the plans brings, in the order of the villages.
  public var services: [ServiceDifference]
  /// Works that only one of the plans builds, by identifier.
  public var works: [WorkDifference]
  /// Works of both plans that do not cost the same.
  public var repriced: Repriced
  /// Communes in which anything differs, in the data set's order.
  public var communes: [CommuneDifference]
  /// Attributes that the scenarios do not share, in the order of the schema.
  public var attributes: [ScenarioDifference]
  /// Rules that only one of the scenarios has, or that differ in what they ask.
  public var rules: [RuleDifference]
  /// What the data changed; nil where both plans are of the same.
  public var data: DataChange?

  /// What became of a service or a work from the first plan to the second.
  public enum Change: String, Sendable, CaseIterable {
    /// The second plan has it, the first does not.
    case came
    /// The first plan has it, the second does not.
    case left
  }
}

/// A service that one plan brings and the other does not.
public struct ServiceDifference: Sendable, Equatable {
  /// The service and its village.
  public var service: BroughtService
  /// What became of it.
  public var change: PlanComparison.Change
  /// The proposal that brings it, in the plan that does.
  public var proposal: String
  /// How it stands in the first plan.
  public var first: Standing
  /// How it stands in the second plan.
  public var second: Standing

  /// How a service stands in a plan.
  public struct Standing: Sendable, Equatable {
    /// In the plan that brings it, what the plan would cost less without it alone; in the other, what the
    /// cheapest works cost that would add it, nil where none could.
    public var marginalCost: Money?
    /// What it is worth by that plan's weights.
    public var benefit: Benefit
  }
}

/// A work that one plan builds and the other does not.
public struct WorkDifference: Sendable, Equatable {
  /// The work, at the price of the plan that has it.
  public var work: PricedWork
  /// What became of it.
  public var change: PlanComparison.Change
  /// The proposal it belongs to, in the plan that has it.
  public var proposal: String
}

/// Works in both plans at different costs.
public struct Repriced: Sendable, Equatable {
  /// How many works.
  public var count: Int
  /// What they cost in the first plan, in đồng.
  public var first: Money
  /// What they cost in the second plan, in đồng.
  public var second: Money
}

/// What differs in one commune.
public struct CommuneDifference: Sendable, Equatable {
  /// Index into `Geography.communes`.
  public var commune: Int
  /// Services that only the second plan brings.
  public var came: Int
  /// Services that only the first plan brings.
  public var left: Int
  /// Households of villages that gain at least one service, in each plan.
  public var firstHouseholds: Int
  /// The same in the second plan.
  public var secondHouseholds: Int
  /// What the works cost whose money counts in the commune, in each plan (`WorkCommunes`).
  public var firstCost: Money
  /// The same in the second plan.
  public var secondCost: Money
}

/// An attribute of the scenario schema that two scenarios do not share.
public struct ScenarioDifference: Sendable, Equatable {
  /// As a scenario file names it (`weights.border`, `rules[0].atLeast`).
  public var path: String
  /// What each says; nil where it has no such item.
  public var first: ScenarioNode?
  /// What the second says; nil where it has no such item.
  public var second: ScenarioNode?
}

/// A rule that only one of two scenarios has, or that asks for something else in each.
public struct RuleDifference: Sendable, Equatable {
  /// The rule.
  public var rule: ScenarioRule
  /// What it does in the first plan.
  public var first: Hold
  /// What it does in the second plan.
  public var second: Hold

  /// What a rule does in a plan.
  public enum Hold: String, Sendable, CaseIterable {
    /// The scenario does not have it.
    case absent
    /// Without it the best plan would be worth more (or cost less).
    case binds
    case slack
    /// A limit came before the answer, or it lies within the gap.
    case unknown
  }
}

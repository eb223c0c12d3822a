/// A floor or a ceiling for a group of villages, or for every commune by itself.
public struct ShareRule: Sendable, Equatable {
  /// What is counted.
  public enum Measure: String, Sendable, CaseIterable {
    /// What the plan's works cost. A work belongs to the village nearest to its middle (`WorkPlaces`).
    case spend
    /// Villages, once for each service they gain.
    case villages
    /// Households, once for each service their village gains.
    case households
  }

  /// What the share is a share of.
  public enum Base: String, Sendable, CaseIterable {
    /// All that the plan spends, or serves.
    case plan
    /// What the group lacks today, once for each service. For spend: the plan's budget.
    case need
  }

  /// What it is called in reports and conflicts; unique in a scenario.
  public var name = ""
  /// What the share is counted in.
  public var measure = Measure.households
  /// The villages whose share is bound.
  public var group = VillageGroup()
  /// The rule holds for every commune by itself; `group` then narrows the villages of each.
  public var eachCommune = false
  /// What it is a share of.
  public var of = Base.plan
  /// Least share, 0 to 1.
  public var atLeast: Double?
  /// Greatest share, 0 to 1.
  public var atMost: Double?

  /// A rule of every village that binds nothing yet.
  public init() {}
}

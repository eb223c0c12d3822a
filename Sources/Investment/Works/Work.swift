public import Geography
public import Scenarios

/// One thing to build.
public struct Work: Sendable, Equatable {
  public var id: String
  public var kind: WorkKind
  /// What it takes from the budget: `capex`, or `presentValue` where the scenario says so, or what was spent
  /// on it where it is done.
  public var cost: Money
  public var capex: Money
  public var opexPerYear: Money
  /// Building, running and replacing over the horizon.
  public var presentValue: Money
  public var proposal: String
  public var year: Int?
  /// Who pays for it in that year; sums to `cost`. Empty where one budget pays for everything.
  public var payments: [Payment] = []
  /// What has become of it, by the scenario's progress list.
  public var progress: WorkProgress.Status?
  /// One point, or the two ends of a line in the direction of traffic, from the existing network outwards.
  public var geometry: [Coordinate]

  public init(
    id: String, kind: WorkKind, cost: Money, capex: Money? = nil, opexPerYear: Money,
    presentValue: Money = .zero, proposal: String, year: Int? = nil, geometry: [Coordinate]
  ) {
    self.id = id
    self.kind = kind
    self.cost = cost
    self.capex = capex ?? cost
    self.presentValue = presentValue
    self.opexPerYear = opexPerYear
    self.proposal = proposal
    self.year = year
    self.geometry = geometry
  }
}

extension Scenario {
  /// Whether it asks for the most weighted households within one budget and no more than locks beside: such
  /// a scenario's plans at many budgets share their clusters, and its optimum never falls with more money.
  var isPlain: Bool {
    var plain = Scenario()
    plain.name = name
    plain.budget = budget
    plain.gap = gap
    plain.timeLimit = timeLimit
    plain.requiredHouseholdShare = requiredHouseholdShare
    plain.satelliteBackhaul = satelliteBackhaul
    plain.values = values
    plain.weights = weights
    plain.institutions = institutions
    plain.lockIn = lockIn
    plain.lockOut = lockOut
    plain.leads = leads
    plain.costs = costs
    return plain == self
  }
}

import Geography

/// How far the works built by the end of each year carry traffic.
struct NetworkHistory {
  /// The plan's years; one nil for a plan without.
  let years: [Int?]
  /// The works built by the end of each year, and what they carry.
  let built: [WorkSet]
  let reach: [NetworkReach]

  init(_ geography: Geography, _ planYears: [Int], _ works: FoundWorks) {
    years = planYears.isEmpty ? [nil] : planYears.map { $0 }
    var built: [WorkSet] = []
    for year in years.indices {
      var set = built.last ?? WorkSet()
      for work in works.all where work.year == year { set.insert(work.element) }
      built.append(set)
    }
    self.built = built
    reach = built.map { NetworkReach(geography, $0) }
  }

  var lastYear: Int { years.count - 1 }

  /// What stands at the end of the plan.
  var final: NetworkReach { reach[lastYear] }

  /// Index of the first year of which something holds, where what holds in a year holds in all later ones;
  /// nil where it never does.
  func firstYear(_ holds: (Int) -> Bool) -> Int? { reach.indices.first(where: holds) }
}

import Geography
import Scenarios

/// Whether funding sources can pay for works, by the cut condition of transport problems (Gale 1957) over
/// every choice of which source's money, up to which year, is used up. Knows no least shares.
struct OracleFunding {
  private let geography: Geography
  private let scenario: Scenario

  init(_ geography: Geography, _ scenario: Scenario) {
    self.geography = geography
    self.scenario = scenario
  }

  func canPay(_ works: [(work: OracleWork, year: Int, cost: Int64)]) -> Bool {
    let sources = scenario.funding
    guard !sources.isEmpty else { return true }
    let years = scenario.phases.years
    let yearCount = max(1, years.count)
    guard let caps = capsAfterLosses() else { return false }
    let groups = sources.map { OracleGroup($0.group, geography) }
    let most = works.map { entry in
      sources.indices.map { index -> Int64 in
        let source = sources[index]
        guard source.works.isEmpty || source.works.contains(entry.work.kind),
          groups[index].contains(entry.work.village(in: geography))
        else { return 0 }
        // Shares are read to a millionth.
        let millionths = Int128((source.shareAtMost * 1e6).rounded())
        return Int64((Int128(entry.cost) * millionths + 999_999) / 1_000_000)
      }
    }
    // With carry-over a cut takes a source's money of all years before one; without, of any set of years.
    let choices: [[Bool]] =
      scenario.phases.carryOver
      ? (0...yearCount).map { first in (0..<yearCount).map { $0 < first } }
      : (0..<(1 << yearCount)).map { bits in (0..<yearCount).map { bits >> $0 & 1 == 1 } }
    var cut = [Int](repeating: 0, count: sources.count)
    while true {
      var available: Int64 = 0
      for (source, choice) in cut.enumerated() {
        for year in 0..<yearCount where choices[choice][year] { available += caps[source][year] }
      }
      let demand = works.indices.reduce(Int64(0)) { sum, index in
        let others = cut.indices.reduce(Int64(0)) {
          choices[cut[$1]][works[index].year] ? $0 : $0 + most[index][$1]
        }
        return sum + max(0, works[index].cost - others)
      }
      if demand > available { return false }
      var place = 0
      while place < cut.count, cut[place] == choices.count - 1 {
        cut[place] = 0
        place += 1
      }
      guard place < cut.count else { return true }
      cut[place] += 1
    }
  }
}

extension OracleFunding {
  /// What each source has in each year once its part of what was lost is gone, from the first year on; nil where a
  /// source has less than its part.
  private func capsAfterLosses() -> [[Int64]]? {
    let sources = scenario.funding
    let years = scenario.phases.years
    let plenty: Int64 = 1_000_000_000_000_000
    var caps = sources.map { source in
      years.isEmpty
        ? [source.cap?.dong ?? plenty]
        : years.map { year in source.caps.first { $0.year == year }?.amount.dong ?? 0 }
    }
    var named = sources.map { _ in Int64(0) }
    var rest: Int64 = 0
    for entry in scenario.progress where entry.status == .dropped {
      let spent = entry.spent?.dong ?? 0
      if let index = sources.firstIndex(where: { $0.name == entry.borneBy }) {
        named[index] += spent
      } else {
        rest += spent
      }
    }
    // By name: those without a limit equally; else by what each has left, the last taking what rounding leaves.
    let order = sources.indices.sorted { sources[$0].name < sources[$1].name }
    let open = order.filter { years.isEmpty && sources[$0].cap == nil }
    let left = sources.indices.map { Int128(max(0, caps[$0].reduce(0, +) - named[$0])) }
    var weights = sources.indices.map { open.isEmpty ? left[$0] : open.contains($0) ? 1 : 0 }
    if weights.allSatisfy({ $0 == 0 }) { weights = weights.map { _ in 1 } }
    let whole = weights.reduce(0, +)
    var sum = Int128(0)
    var taken = Int128(0)
    for index in order {
      sum += weights[index]
      let part = Int128(rest) * sum / whole - taken
      taken += part
      var debt = named[index] + Int64(part)
      for year in caps[index].indices {
        let paid = min(debt, caps[index][year])
        caps[index][year] -= paid
        debt -= paid
      }
      if debt > 0 { return nil }
    }
    return caps
  }
}

/// The villages of a group, condition by condition; remoteness and isolation are left to other tests.
struct OracleGroup {
  private let members: Set<Int>

  init(_ group: VillageGroup, _ geography: Geography) {
    members = Set(
      geography.villages.indices.filter { index in
        let village = geography.villages[index]
        if !group.communes.isEmpty, !group.communes.contains(geography.communes[village.commune].code) {
          return false
        }
        if !group.villages.isEmpty, !group.villages.contains(village.id) { return false }
        if !group.regions.isEmpty, !group.regions.contains(village.region?.rawValue ?? "") { return false }
        if let least = group.ethnicMinorityAtLeast, village.ethnicMinorityShare ?? -1 < least { return false }
        return true
      })
  }

  func contains(_ village: Int) -> Bool { members.contains(village) }
}

import Geography
import Investment
import Scenarios

/// What gained services are worth, in the year they come.
///
/// A service in the n-th year after the first is worth its benefit over (1 + laterWorth)ⁿ, rounded to a
/// thousandth. Where interim services may stand in for fibre, the benefit of fibre is laid in steps: to the
/// level of each interim service the scenario counts (its factor times the benefit of fibre, rounded), by
/// rising factor, and from the last to fibre. A step counts from the year in which something of its level or
/// above is there.
struct ServiceWorth {
  private let geography: Geography
  private let benefits: PriorityBenefit
  private let factors: InterimFactors
  /// What a year later divides a worth by, for each year.
  private let divisors: [Double]

  init(_ geography: Geography, _ scenario: Scenario, _ benefits: PriorityBenefit) {
    self.geography = geography
    self.benefits = benefits
    factors = scenario.interim
    var divisors = [1.0]
    for _ in scenario.phases.budgets.dropFirst() {
      divisors.append((divisors.last ?? 1) * (1 + scenario.phases.laterWorth))
    }
    self.divisors = divisors
  }

  /// The worth of a benefit that comes in a year (an index).
  func discounted(_ benefit: Int64, year: Int) -> Int64 {
    rounded(Double(benefit) / (divisors.indices.contains(year) ? divisors[year] : 1))
  }

  /// What a village's gain of a service is worth when it comes; for fixed broadband with what stands in for it.
  func discounted(_ service: Service, _ village: Int, _ gains: VillageGains) -> Benefit {
    let year = gains.year(service, village)
    let mayStandIn = service == .fixed && (factors.fixedWireless > 0 || factors.satelliteTerminal > 0)
    guard mayStandIn || year != nil else { return .zero }
    let whole = benefits.benefit(service, to: geography.villages[village]).thousandths
    guard mayStandIn else {
      return year.map { Benefit(thousandths: discounted(whole, year: $0)) } ?? .zero
    }
    var steps: [(level: Int64, year: Int?)] = []
    for (interim, factor) in [
      (InterimService.satelliteTerminal, factors.satelliteTerminal), (.fixedWireless, factors.fixedWireless),
    ] where factor > 0 {
      steps.append((level(factor, of: whole), gains.year(interim, village)))
    }
    steps.sort { $0.level < $1.level }
    steps.append((whole, gains.year(.fixed, village)))
    var worth = Int64(0)
    for index in steps.indices {
      // What reaches higher reaches this step as well.
      guard let year = steps[index...].compactMap(\.year).min() else { break }
      let below = index > 0 ? steps[index - 1].level : 0
      worth = worth.addingSaturated(discounted(steps[index].level - below, year: year))
    }
    return Benefit(thousandths: worth)
  }

  /// What a service is worth to a village beyond the best that the scenario lets stand in for it, whenever it
  /// comes.
  func gain(_ service: Service, _ village: Int) -> Benefit {
    let whole = benefits.benefit(service, to: geography.villages[village]).thousandths
    guard service == .fixed else { return Benefit(thousandths: whole) }
    let best = max(factors.fixedWireless, factors.satelliteTerminal)
    return Benefit(thousandths: whole - level(best, of: whole))
  }

  /// What an interim service is worth to a village, whenever it comes.
  func benefit(_ interim: InterimService, to village: Int) -> Benefit {
    let whole = benefits.benefit(.fixed, to: geography.villages[village]).thousandths
    let factor = interim == .fixedWireless ? factors.fixedWireless : factors.satelliteTerminal
    return Benefit(thousandths: level(factor, of: whole))
  }

  private func level(_ factor: Double, of benefit: Int64) -> Int64 { rounded(Double(benefit) * factor) }

  private func rounded(_ value: Double) -> Int64 { Int64(exactly: value.rounded()) ?? 0 }
}

import Investment
import NetworkDesign
import Scenarios

/// The options of a digraph behind each service that could be brought.
struct ServiceOptions {
  private let index: [TransportDigraph.OptionElement: Int32]

  init(_ digraph: TransportDigraph) {
    index = Dictionary(
      digraph.options.enumerated().map { ($1, Int32(truncatingIfNeeded: $0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The options whose benefits add up to what a service is worth, the service itself first; empty where no
  /// works of the data set bring it. Fibre brings the steps of the interim services below it as well.
  func options(of service: BroughtService) -> [Int32] {
    func option(_ kind: Service, _ interim: InterimService? = nil) -> Int32? {
      index[.init(village: service.village, service: kind, interim: interim)]
    }
    switch service.kind {
    case .mobile: return option(.mobile).map { [$0] } ?? []
    case .fixed: return option(.fixed).map { [$0] + steps(in: service.village) } ?? []
    case .interim: return steps(in: service.village)
    }
  }

  /// The steps of interim services up to one means.
  func options(inVillage village: Int, upTo means: InterimService, _ factors: InterimFactors) -> [Int32] {
    InterimService.allCases.filter { factors[$0] <= factors[means] }.compactMap {
      index[.init(village: village, service: .fixed, interim: $0)]
    }
  }

  private func steps(in village: Int) -> [Int32] {
    InterimService.allCases.compactMap { index[.init(village: village, service: .fixed, interim: $0)] }
  }

  /// The options that each proposal of a plan brings.
  func byProposal(_ plan: InvestmentPlan) -> [String: [Int32]] {
    var options: [String: [Int32]] = [:]
    for outcome in plan.villages {
      let village = outcome.village
      if outcome.mobile == .planned, let proposal = outcome.mobileProposal {
        options[proposal, default: []] += self.options(of: .init(village: village, kind: .mobile))
      }
      if outcome.fixed == .planned, let proposal = outcome.fixedProposal {
        options[proposal, default: []] += self.options(of: .init(village: village, kind: .fixed))
      }
      if let means = outcome.interim, let proposal = outcome.interimProposal {
        options[proposal, default: []] += self.options(
          inVillage: village, upTo: means, plan.scenario.interim)
      }
    }
    return options
  }
}

import Geography
import RootedDesign
import Scenarios

/// What each commune could gain, and the rows that hold the commune worst off to a share of it.
///
/// A commune's share is households served over households that candidate works could serve, each counted
/// once for each service.
struct WorstOffRows {
  private struct Need {
    var commune: String
    var terms: [CouplingRow.Term]
    var households: Int64
  }

  private let needs: [Need]

  init(_ geography: Geography, _ digraph: TransportDigraph, lastYear: YearIndex) {
    var byCommune: [Int: Need] = [:]
    for (index, option) in digraph.options.enumerated() where option.interim == nil {
      let village = geography.villages[option.village]
      let households = Int64(village.countedHouseholds)
      guard households > 0 else { continue }
      byCommune[
        village.commune,
        default: Need(commune: geography.communes[village.commune].code, terms: [], households: 0)
      ].households += households
      byCommune[village.commune]?.terms.append(
        .init(households, .option(Int32(index)), byYear: lastYear.position))
    }
    needs = byCommune.sorted { $0.key < $1.key }.map(\.value)
  }

  var isEmpty: Bool { needs.isEmpty }

  /// The least share over the communes that a solution reaches, as served and needed households.
  func share(of solution: CoupledSolution) -> WorstOffShare {
    let served = Set(solution.options.map { CouplingRow.Element.option($0.index) })
    var worst = WorstOffShare(served: 1, needed: 1)
    for need in needs {
      let sum = need.terms.reduce(Int64(0)) { served.contains($1.element) ? $0 + $1.coefficient : $0 }
      worst = min(worst, WorstOffShare(served: sum, needed: need.households))
    }
    return worst
  }

  /// Every commune reaches the share, or more than it.
  func rows(_ share: WorstOffShare, strictly: Bool) -> [CouplingRow] {
    needs.map { need in
      let product = Int128(share.served) * Int128(need.households)
      let needed = Int128(share.needed)
      let bound = strictly ? product / needed + 1 : (product + needed - 1) / needed
      return CouplingRow(
        name: "worst_off_" + need.commune, terms: need.terms, sense: .atLeast,
        bound: Int64(clamping: bound))
    }
  }
}

/// A share as households served of households needed; `needed` is above 0.
struct WorstOffShare: Comparable {
  var served: Int64
  var needed: Int64

  var value: Double { Double(served) / Double(needed) }

  static func < (a: WorstOffShare, b: WorstOffShare) -> Bool {
    Int128(a.served) * Int128(b.needed) < Int128(b.served) * Int128(a.needed)
  }

  static func == (a: WorstOffShare, b: WorstOffShare) -> Bool { !(a < b) && !(b < a) }
}

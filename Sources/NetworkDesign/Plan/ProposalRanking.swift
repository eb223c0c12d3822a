import Geography
import Investment
import Scenarios

/// A proposal before it has a rank.
struct ProposalDraft {
  var works: [Work] = []
  /// The year of each work.
  private(set) var years: [YearIndex] = []
  /// Indices into the problem's options.
  var options: [Int32]
  /// Indices into the geography's villages, most households first.
  var villages: [Int] = []
  private(set) var cost: Money = .zero
  var benefit: Benefit = .zero
  var content = ProposalContent()

  init(options: [Int32]) {
    self.options = options
  }

  /// Named by the work by which it leaves the existing network.
  var id = ""

  mutating func add(_ work: Work, year: YearIndex, in geography: Geography) {
    works.append(work)
    years.append(year)
    cost += work.cost
    content.add(work.element, of: geography)
  }
}

/// The order in which proposals are to be built if only part of the money comes.
///
/// Benefits and costs of proposals add up, so the order by benefit per đồng is nested and exact: at the
/// cost of any of its prefixes, no other choice among the proposals is worth more (the greedy solution of
/// a knapsack whose budget it fills exactly; Dantzig 1957).
enum ProposalRanking {
  static func ranked(_ drafts: [ProposalDraft]) -> [ProposalDraft] {
    drafts.sorted(by: precedes)
  }

  /// Whether `a` comes first: more benefit per đồng, compared exactly; then more benefit, then the id.
  private static func precedes(_ a: ProposalDraft, _ b: ProposalDraft) -> Bool {
    switch compareRatio(a.benefit, a.cost, b.benefit, b.cost) {
    case 1: return true
    case -1: return false
    default: return a.benefit != b.benefit ? a.benefit > b.benefit : a.id < b.id
    }
  }

  /// The sign of `benefitA / costA − benefitB / costB` by cross multiplication in 128 bits; a proposal
  /// that costs nothing has an infinite ratio.
  static func compareRatio(_ benefitA: Benefit, _ costA: Money, _ benefitB: Benefit, _ costB: Money) -> Int {
    let left = Int128(benefitA.thousandths) * Int128(costB.dong)
    let right = Int128(benefitB.thousandths) * Int128(costA.dong)
    if costA.dong == 0 || costB.dong == 0 {
      return costA.dong == costB.dong ? 0 : (costA.dong == 0 ? 1 : -1)
    }
    return left == right ? 0 : (left > right ? 1 : -1)
  }
}

import Geography
import Scenarios

extension EnglishWords {
  struct Conflict: ConflictWords {
    let noPlan = "no plan satisfies the scenario."
    let advice = "Release one of them and plan again."
    private let numbers = NumberStyle.english

    func heading(_ rules: Int, isSmallest: Bool) -> String {
      if rules == 1 { return "This rule alone cannot be kept:" }
      return isSmallest
        ? "These \(rules) rules cannot be kept together, and no fewer conflict:"
        : "These \(rules) rules cannot be kept together; without any one of them the others can:"
    }

    func budget(_ amount: Money) -> String { "budget of \(numbers.millions(amount)) million đồng" }
    func budget(_ amount: Money, of year: Int) -> String {
      "phases.budgets: \(numbers.millions(amount)) million đồng in \(year)"
    }
    func source(_ name: String) -> String { "funding: what “\(name)” has" }
    let eligibility = "funding: which works each source may pay for, and how much of them"

    func share(_ rule: ShareRule, _ name: String) -> String {
      let bounds =
        (rule.atLeast.map { ["at least \(percent($0))"] } ?? [])
        + (rule.atMost.map { ["at most \(percent($0))"] } ?? [])
      let base = rule.of == .plan ? "of the plan" : "of the need"
      let each = rule.eachCommune ? ", for every commune" : ""
      return "rule “\(name)”: \(bounds.joined(separator: " and ")) \(base) in \(rule.measure.rawValue)\(each)"
    }

    func target(_ target: CoverageTarget) -> String {
      let by = target.by.map { " by \($0)" } ?? ""
      return
        "target: \(target.service) service to \(percent(target.share)) of \(target.measure.rawValue)\(by)"
    }

    func lockIn(_ id: String) -> String { "lockIn: \(id)" }
    func lockOut(_ id: String) -> String { "lockOut: \(id)" }
    func requiredPoint(_ id: String) -> String { "requiredPoints: \(id) on fibre" }
    let communeOffices = "requiredPoints: every commune office on fibre"
    let disjointRoutes = "requiredPoints: two routes that share no segment"
    func progress(_ work: String) -> String { "progress: \(work) stays" }
    func raise(to amount: Money) -> String {
      "raise it to about \(numbers.decimal(amount.millions, places: 0)) million đồng"
    }
    func relax(to share: Double) -> String { "\(percent(share)) can be had" }
    let giveUp = "give it up"
    let anotherConflict = "giving it up is not enough, the other rules hold another conflict"

    private func percent(_ share: Double) -> String { numbers.decimal(share * 100, places: 1) + " %" }
  }
}

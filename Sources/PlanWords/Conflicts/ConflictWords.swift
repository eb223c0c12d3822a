import Diagnostics
package import Geography
package import Scenarios

/// What a conflict is told with.
package struct ConflictWords: Words {
  package let language: ReportLanguage

  package var noPlan: String { text("no plan satisfies the scenario.") }
  package var advice: String { text("Release one of them and plan again.") }

  package func heading(_ rules: Int, isSmallest: Bool) -> String {
    if rules == 1 { return text("This rule alone cannot be kept:") }
    return isSmallest
      ? text("These \(rules) rules cannot be kept together, and no fewer conflict:")
      : text("These \(rules) rules cannot be kept together; without any one of them the others can:")
  }

  package func budget(_ amount: Money) -> String { text("budget of \(millions: amount) million đồng") }
  package func budget(_ amount: Money, of year: Int) -> String {
    text("phases.budgets: \(millions: amount) million đồng in \(year)")
  }
  package func source(_ name: String) -> String { text("funding: what “\(name)” has") }
  package var eligibility: String {
    text("funding: which works each source may pay for, and how much of them")
  }

  package func share(_ rule: ShareRule, _ name: String) -> String {
    var bounds: [Message] = []
    if let least = rule.atLeast { bounds.append("at least \(percent(least))") }
    if let most = rule.atMost { bounds.append("at most \(percent(most))") }
    let base: Message = rule.of == .plan ? "of the plan" : "of the need"
    let measure: Message =
      switch rule.measure {
      case .spend: "spend"
      case .villages: Message("villages", context: "measure")
      case .households: Message("households", context: "measure")
      }
    let each: Message = rule.eachCommune ? ", for every commune" : ""
    return text("rule “\(name)”: \(listed(bounds) ?? "") \(base) in \(measure)\(each)")
  }

  package func target(_ target: CoverageTarget) -> String {
    let service: Message =
      target.service == Service.mobile.rawValue
      ? Message("mobile", context: "target") : Message("fixed", context: "target")
    let measure: Message =
      target.measure == .villages
      ? Message("villages", context: "measure") : Message("households", context: "measure")
    let whole: Message = "target: \(service) service to \(percent(target.share)) of \(measure)"
    return text(target.by.map { "\(whole) by \($0)" } ?? whole)
  }

  package func lockIn(_ id: String) -> String { text("lockIn: \(id)") }
  package func lockOut(_ id: String) -> String { text("lockOut: \(id)") }
  package func requiredPoint(_ id: String) -> String { text("requiredPoints: \(id) on fibre") }
  package var communeOffices: String { text("requiredPoints: every commune office on fibre") }
  package var disjointRoutes: String { text("requiredPoints: two routes that share no segment") }
  package func progress(_ work: String) -> String { text("progress: \(work) stays") }
  package func raise(to amount: Money) -> String {
    text("raise it to about \(millions: amount) million đồng")
  }
  package func relax(to share: Double) -> String { text("\(percent(share)) can be had") }
  package var giveUp: String { text("give it up") }
  package var anotherConflict: String {
    text("giving it up is not enough, the other rules hold another conflict")
  }
}

import Diagnostics
import Geography
import Investment
import Scenarios

/// That the works of an earlier plan are where the progress list says: what is done or under way is kept, by
/// its year; what was dropped is not built, and what was spent on it is counted as lost.
struct ProgressCheck: EvidenceCheck {
  let evidence: Evidence

  func run() {
    var listed: [String: WorkProgress.Status] = [:]
    for entry in evidence.scenario.progress {
      ledger.expect(
        listed.updateValue(entry.status, forKey: entry.work) == nil,
        "work \(entry.work) stands twice in the progress list")
      ledger.expect(
        evidence.catalogue.work(entry.work) != nil,
        "the progress list names work \(entry.work), which the data set does not have")
      guard let work = evidence.works.named[entry.work] else {
        ledger.expect(
          entry.status == .dropped, "work \(entry.work) is \(shown(entry.status)) and not among the works")
        continue
      }
      ledger.expect(entry.status != .dropped, "work \(entry.work) was dropped and is among the works")
      checkYear(work, entry)
    }
    for work in evidence.works.all {
      ledger.expectEqual(
        work.claim.progress?.rawValue, listed[work.claim.id]?.rawValue, "progress of work \(work.claim.id)")
    }
    ledger.expectEqual(evidence.claim.totals.lost, evidence.lost, "lost on works given up")
  }

  /// What is done is there by the year named, or by the first; what is under way by the year named, if any.
  private func checkYear(_ work: FoundWorks.Found, _ entry: WorkProgress) {
    let years = evidence.scenario.phases.years
    guard let first = years.first, entry.status != .dropped else { return }
    guard let year = entry.year ?? (entry.status == .done ? first : nil) else { return }
    evidence.ledger.expect(
      work.claim.year.map { $0 <= year } ?? false,
      "work \(entry.work) is \(shown(entry.status)) by \(year), and the plan builds it later")
  }

  private func shown(_ status: WorkProgress.Status) -> Message {
    switch status {
    case .done: "done"
    case .underWay: "under way"
    case .dropped: "dropped"
    }
  }
}

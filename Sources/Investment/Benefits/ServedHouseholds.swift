package import Geography

/// The households of the villages that a plan serves, each village counted once: what planner, verifier and reports
/// sum with one rule where some are not known.
package struct ServedHouseholds: Sendable, Equatable {
  /// As plans count them (`Village.countedHouseholds`).
  package private(set) var households = 0
  /// Ethnic-minority ones of the villages whose share is known, rounded a village at a time; nil where the share of
  /// no village served is known.
  package private(set) var ethnicMinority: Int?
  /// Households of the villages whose share is known.
  package private(set) var withKnownShare = 0
  /// Villages whose ethnic-minority share nobody knows.
  package private(set) var villagesWithoutShare = 0

  /// Of nobody yet, in a geography. Of a plan that serves nobody none are of a minority, unless no village of the
  /// geography has a share.
  package init(in geography: Geography) {
    if geography.villages.contains(where: { $0.ethnicMinorityShare != nil }) { ethnicMinority = 0 }
  }

  /// Of some villages of a geography, by index.
  package init(_ villages: some Sequence<Int>, in geography: Geography) {
    self.init(in: geography)
    for village in villages { add(geography.villages[village]) }
  }

  /// Counts a village; nothing is checked for one that was counted before.
  package mutating func add(_ village: Village) {
    if households == 0 { ethnicMinority = nil }
    households += village.countedHouseholds
    guard let minority = village.ethnicMinorityHouseholds else {
      villagesWithoutShare += 1
      return
    }
    ethnicMinority = (ethnicMinority ?? 0) + minority
    withKnownShare += village.countedHouseholds
  }
}

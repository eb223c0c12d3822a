import Investment

/// The kinds of reasons, as `plan.json` names them.
enum ReasonKind: String, CaseIterable {
  case existing, planned, lockedOut, unreachable, outbid

  init(_ reason: VillageOutcome.Reason) {
    switch reason {
    case .existing: self = .existing
    case .planned: self = .planned
    case .lockedOut: self = .lockedOut
    case .unreachable: self = .unreachable
    case .outbid: self = .outbid
    }
  }

  /// The only status of a service that has this reason.
  var status: VillageOutcome.Status {
    switch self {
    case .existing: .existing
    case .planned: .planned
    case .lockedOut, .unreachable, .outbid: .unserved
    }
  }
}

public import Geography

/// What a plan does for one village.
@dynamicMemberLookup public struct VillageOutcome: Sendable, Equatable {
  public enum Status: String, Sendable {
    /// The village has the service today.
    case existing
    /// The plan brings it.
    case planned
    case unserved
  }

  /// What the plan says of it.
  public var claim: PlanClaim.VillageClaim
  /// Index into `Geography.villages`.
  public var village: Int
  /// Of the village.
  public var name: String
  /// The commune's name.
  public var commune: String

  /// Why a village's service is in or out.
  public enum Reason: Sendable, Equatable {
    case existing
    case planned
    /// The scenario locks the village out: no works are for it, and nothing that it has counts. Radio does not stop at
    /// a lock: the site of this identifier, built for others, covers the village all the same.
    case lockedOut(coveredBy: String?)
    /// No candidate route, site or hop of the data set leads there.
    case unreachable
    /// The cheapest works that would add it to this plan cost `cost` for `benefit`.
    case outbid(cost: Money, benefit: Benefit)
  }

  /// - Parameter village: index of the village that the claim names.
  public init(_ claim: PlanClaim.VillageClaim, village: Int, of geography: Geography) {
    self.claim = claim
    self.village = village
    name = geography.villages[village].name
    commune = geography.communes[geography.villages[village].commune].name
  }

  /// What the plan says of it, field by field.
  @inlinable
  public subscript<Value>(
    dynamicMember field: WritableKeyPath<PlanClaim.VillageClaim, Value>
  ) -> Value {
    get { claim[keyPath: field] }
    set { claim[keyPath: field] = newValue }
  }

  /// Why mobile broadband comes or does not; unreachable where the plan does not say.
  public var mobileReason: Reason { claim.mobileReason ?? .unreachable }
  /// Why fibre comes or does not; unreachable where the plan does not say.
  public var fixedReason: Reason { claim.fixedReason ?? .unreachable }
}

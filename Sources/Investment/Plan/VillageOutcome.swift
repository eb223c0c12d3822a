public import Geography
public import Scenarios

/// What a plan does for one village.
public struct VillageOutcome: Sendable, Equatable {
  public enum Status: String, Sendable {
    /// The village has the service today.
    case existing
    /// The plan brings it.
    case planned
    case unserved
  }

  /// Index into `Geography.villages`.
  public var village: Int
  public var id: String
  public var name: String
  /// The commune's name.
  public var commune: String
  public var mobile: Status
  public var fixed: Status
  /// Identifiers of the proposals that bring a service.
  public var mobileProposal: String?
  public var fixedProposal: String?
  /// The year from which on the village has all that the plan brings it.
  public var year: Int?
  public var mobileYear: Int?
  public var fixedYear: Int?
  /// The interim service that the plan brings a village without fibre; `fixed` is then `unserved`.
  public var interim: InterimService?
  public var interimYear: Int?
  /// The proposal that brings it.
  public var interimProposal: String?
  public var mobileReason: Reason
  public var fixedReason: Reason

  /// Why a village's service is in or out.
  public enum Reason: Sendable, Equatable {
    case existing
    case planned
    /// The scenario forbids it.
    case lockedOut
    /// No candidate route, site or hop of the data set leads there.
    case unreachable
    /// The cheapest works that would add it to this plan cost `cost` for `benefit`.
    case outbid(cost: Money, benefit: Benefit)
  }

  public init(
    village: Int, id: String, name: String, commune: String, mobile: Status, fixed: Status,
    mobileProposal: String? = nil, fixedProposal: String? = nil, year: Int? = nil, mobileReason: Reason,
    fixedReason: Reason
  ) {
    self.village = village
    self.id = id
    self.name = name
    self.commune = commune
    self.mobile = mobile
    self.fixed = fixed
    self.mobileProposal = mobileProposal
    self.fixedProposal = fixedProposal
    self.year = year
    self.mobileReason = mobileReason
    self.fixedReason = fixedReason
  }
}

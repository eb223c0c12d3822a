/// Villages that a rule, a tier, a target or a funding source speaks of: those that satisfy every condition
/// given. Without a condition, all villages.
public struct VillageGroup: Sendable, Equatable {
  /// Names or codes of communes, any of which.
  public var communes: [String] = []
  /// Identifiers of villages, any of which.
  public var villages: [String] = []
  /// Regions (I, II, III), any of which.
  public var regions: [String] = []
  /// In a border commune, or not.
  public var border: Bool?
  /// On the State's list of specially difficult villages, or not.
  public var speciallyDifficult: Bool?
  /// Least share of ethnic-minority residents.
  public var ethnicMinorityAtLeast: Double?
  /// Least poverty rate.
  public var povertyAtLeast: Double?
  /// Least remoteness, as the priority weights measure it, 0 to 1.
  public var remotenessAtLeast: Double?
  /// Least isolation, as the priority weights measure it, 0 to 1.
  public var isolationAtLeast: Double?

  /// Every village.
  public init() {}
}

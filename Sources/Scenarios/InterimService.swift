/// A service in place of fibre.
public enum InterimService: String, Sendable, CaseIterable {
  case fixedWireless
  case satelliteTerminal
}

/// What a household counts with an interim service in place of fibre, as a share of what it counts with
/// fibre; 0 leaves the interim service out.
public struct InterimFactors: Sendable, Equatable {
  /// Fixed wireless access from a site that the plan builds and that covers the village.
  public var fixedWireless = 0.0
  /// A community satellite terminal in the village.
  public var satelliteTerminal = 0.0

  /// No interim service.
  public init() {}
}

/// Points that must be on fibre, such as the commune's public offices.
public struct RequiredPoints: Sendable, Equatable {
  /// Identifiers of villages and nodes.
  public var points: [String] = []
  /// Every village with a commune office is one.
  public var communeOffices = false
  /// Each must be joined to the existing network by two routes that share no segment, because a cable that
  /// is cut stops the service.
  public var disjointRoutes = false

  /// No point.
  public init() {}
}

/// Who leads what is built, for the roadmap.
public struct LeadAgencies: Sendable, Equatable {
  /// Of proposals most of whose money goes into fibre.
  public var fibre = "Sở Khoa học và Công nghệ"
  /// Of the others: sites, microwave, satellite.
  public var radio = "Sở Khoa học và Công nghệ"

  /// The provincial department leads everything.
  public init() {}
}

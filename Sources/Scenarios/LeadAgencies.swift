package import Geography

/// Who leads what is built, for the roadmap.
public struct LeadAgencies: Sendable, Equatable {
  /// Of proposals most of whose money goes into fibre.
  public var fibre = "Sở Khoa học và Công nghệ"
  /// Of the others: sites, microwave, satellite.
  public var radio = "Sở Khoa học và Công nghệ"

  /// The provincial department leads everything.
  public init() {}

  /// With the agencies of a country in the place of those that nobody named.
  package func named(in country: Country) -> LeadAgencies {
    let usual = LeadAgencies()
    var own = self
    if fibre == usual.fibre { own.fibre = country.leads.fibre }
    if radio == usual.radio { own.radio = country.leads.radio }
    return own
  }
}

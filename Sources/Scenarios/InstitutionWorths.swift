public import Geography

/// What an institution is worth in households of its village, for each service the village gains.
public struct InstitutionWorths: Sendable, Equatable {
  /// Households a school counts as.
  public var school = 0.0
  /// Households a clinic counts as.
  public var clinic = 0.0
  /// Households a commune office counts as.
  public var communeOffice = 0.0

  /// Institutions count nothing.
  public init() {}

  /// Households an institution counts as.
  public subscript(institution: Institution) -> Double {
    switch institution {
    case .school: school
    case .clinic: clinic
    case .communeOffice: communeOffice
    }
  }
}

public import Geography

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

/// What owning a work costs over the horizon, beside building it.
public struct Ownership: Sendable, Equatable {
  /// What the budgets and funding sources pay for.
  public enum Basis: String, Sendable, CaseIterable {
    /// Building it.
    case capex
    /// Building, running and replacing it, as a present value over the horizon of `costs.horizon` years at
    /// `costs.discount_rate`.
    case presentValue
  }

  /// What budgets and sources pay for.
  public var budgetBasis = Basis.capex
  /// Years after which a work is built anew; assumptions.
  public var fibreLifeYears = 25.0
  /// Of sites, in years.
  public var siteLifeYears = 15.0
  /// Of microwave hops, in years.
  public var microwaveLifeYears = 10.0
  /// Of satellite terminals and backhaul, in years.
  public var satelliteLifeYears = 5.0

  /// Budgets pay for building, and works last as long as is assumed.
  public init() {}
}

/// What has become of a work of an earlier plan.
public struct WorkProgress: Sendable, Equatable {
  /// What has become of a work.
  public enum Status: String, Sendable, CaseIterable {
    /// Built: it stays, and takes what was spent.
    case done
    /// Being built: it stays, and takes what it costs, or what was spent where that is more.
    case underWay = "under_way"
    /// Given up: it may not be built; what was spent is lost.
    case dropped
  }

  /// Identifier of the work.
  public var work = ""
  /// What has become of it.
  public var status = Status.done
  /// Đồng spent so far; nil for the price of a work that is done and nothing for another.
  public var spent: Money?
  /// The year it was finished in; nil for the first of the plan.
  public var year: Int?

  /// A work that is done.
  public init() {}
}

/// Who leads what is built, for the roadmap.
public struct LeadAgencies: Sendable, Equatable {
  /// Of proposals most of whose money goes into fibre.
  public var fibre = "Sở Khoa học và Công nghệ"
  /// Of the others: sites, microwave, satellite.
  public var radio = "Sở Khoa học và Công nghệ"

  /// The provincial department leads everything.
  public init() {}
}

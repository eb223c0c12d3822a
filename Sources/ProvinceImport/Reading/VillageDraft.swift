import Geography
import SurveyValues

/// Where a place's position comes from.
enum PositionBasis: Equatable {
  /// Its own row.
  case given
  /// A gazetteer's place of the same commune and name; what it was found as.
  case gazetteer(String)
  /// The centre of its commune, for want of anything better.
  case communeCentre
}

/// A village as its list has it, before what the list leaves open is settled. Nil is "nobody said".
struct VillageDraft {
  /// Index of its table among those of its role, and its row there.
  var table: Int
  var row: Int
  var id = ""
  var name = ""
  /// The list's words for its commune.
  var communeText = ""
  var communeCode = ""
  var district = ""
  /// Index into the register.
  var commune: Int?
  var coordinate: Coordinate?
  var basis = PositionBasis.given
  var elevation: Double?
  var households: Int?
  var population: Int?
  var ethnicMinorityShare: Double?
  var povertyRate: Double?
  var region: Region?
  var isBorder: Bool?
  var isSpeciallyDifficult: Bool?
  var hasMobile: Bool?
  var hasFixed: Bool?
  /// Whether a stated rule or another list, not its own row, says whether it has a mobile signal.
  var isMobileRuled = false
  /// The same of fibre.
  var isFixedRuled = false
  /// Whether its row has a position in metres on a map that nobody named.
  var isPositionOpen = false
  /// Whether what its row says of a service was refused already.
  var isMobileRefused = false
  var isFixedRefused = false
  var institutions: Set<Institution> = []
  /// Index among the villages of the data set whose row it replaces; nil for one that is not there.
  var replaces: Int?

  /// Whether a rule or another list says either service.
  var isServiceRuled: Bool { isMobileRuled || isFixedRuled }

  /// Settles the services that nothing has said yet.
  mutating func rule(mobile: Bool?, fixed: Bool?) {
    if let mobile, hasMobile == nil {
      hasMobile = mobile
      isMobileRuled = true
    }
    if let fixed, hasFixed == nil {
      hasFixed = fixed
      isFixedRuled = true
    }
  }
}

package import ColumnMapping
package import Diagnostics

extension ImportField {
  /// What people call it.
  package var title: Message {
    switch self {
    case .ordinal: Message("number in the list", context: "field")
    case .id: Message("identifier", context: "field")
    case .name: Message("name", context: "field")
    case .kind: Message("kind", context: "field")
    case .commune: Message("commune", context: "field")
    case .communeCode: Message("code of the commune", context: "field")
    case .district: Message("district", context: "field")
    case .province: Message("province", context: "field")
    case .latitude: Message("latitude", context: "field")
    case .longitude: Message("longitude", context: "field")
    case .x: Message("coordinate X", context: "field")
    case .y: Message("coordinate Y", context: "field")
    case .position: Message("latitude and longitude in one cell", context: "field")
    case .elevation: Message("elevation", context: "field")
    case .note: Message("note", context: "field")
    case .area: Message("area", context: "field")
    case .formerUnits: Message("former communes", context: "field")
    case .item, .unit, .low, .base, .high, .basis, .source: titleOfPrice
    case .status, .height, .siteKind, .power, .backhaul, .technology, .from, .to, .length, .construction:
      titleOfNetwork
    default: titleOfVillage
    }
  }

  private var titleOfVillage: Message {
    switch self {
    case .households: Message("households", context: "field")
    case .population: Message("residents", context: "field")
    case .ethnicMinorityShare: Message("share of ethnic-minority residents", context: "field")
    case .ethnicMinorityHouseholds: Message("ethnic-minority households", context: "field")
    case .ethnicMinorityPeople: Message("ethnic-minority residents", context: "field")
    case .povertyRate: Message("poverty rate", context: "field")
    case .poorHouseholds: Message("poor households", context: "field")
    case .region: Message("region I, II or III", context: "field")
    case .border: Message("border commune", context: "field")
    case .speciallyDifficult: Message("specially difficult village", context: "field")
    case .mobile: Message("mobile broadband", context: "field")
    case .mobile2G: Message("2G", context: "field")
    case .mobile3G: Message("3G", context: "field")
    case .mobile4G: Message("4G", context: "field")
    case .fixed: Message("fixed broadband", context: "field")
    case .school: Message("school", context: "field")
    case .clinic: Message("clinic", context: "field")
    case .communeOffice: Message("commune office", context: "field")
    case .placeKind: Message("what stands there", context: "field")
    default: Message(verbatim: rawValue)
    }
  }

  private var titleOfNetwork: Message {
    switch self {
    case .status: Message("status", context: "field")
    case .height: Message("height of the mast", context: "field")
    case .siteKind: Message("kind of site", context: "field")
    case .power: Message("power supply", context: "field")
    case .backhaul: Message("backhaul", context: "field")
    case .technology: Message("technology", context: "field")
    case .from: Message("where it begins", context: "field")
    case .to: Message("where it ends", context: "field")
    case .length: Message("length", context: "field")
    case .construction: Message("aerial or buried", context: "field")
    default: Message(verbatim: rawValue)
    }
  }

  private var titleOfPrice: Message {
    switch self {
    case .item: Message("item of the price list", context: "field")
    case .unit: Message("unit", context: "field")
    case .low: Message("low price", context: "field")
    case .base: Message("price", context: "field")
    case .high: Message("high price", context: "field")
    case .basis: Message("basis of the price", context: "field")
    case .source: Message("source", context: "field")
    default: Message(verbatim: rawValue)
    }
  }
}

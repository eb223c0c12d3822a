/// How much a recognised column says that a table is of a role, and which columns a role cannot do without.
enum FieldWeight {
  static func of(_ field: ImportField, in role: ImportRole) -> Double {
    switch field {
    case .ordinal, .note, .kind, .source: 0.3
    case .name: 2
    case .latitude, .longitude, .x, .y, .position: 1.5
    case .households, .population, .ethnicMinorityShare, .povertyRate, .speciallyDifficult, .mobile, .fixed:
      role == .villages ? 2 : 1
    case .height, .siteKind, .power, .backhaul: role == .towers ? 2 : 1
    case .area, .formerUnits: role == .communes ? 2 : 1
    case .from, .to, .length: role == .fibreLines ? 2 : 1
    case .item, .base, .low, .high: role == .costs ? 2 : 1
    default: 1
    }
  }

  /// How many known headings tell headings from other rows; a list that only names its places has one.
  static func fewestHeadings(of role: ImportRole) -> Int { role == .lacking || role == .pop ? 1 : 2 }

  /// Whether the columns are enough for a table of the role.
  static func suffice(_ fields: Set<ImportField>, for role: ImportRole, hasGeometry: Bool) -> Bool {
    let isPlaced =
      hasGeometry || fields.isSuperset(of: [.latitude, .longitude]) || fields.isSuperset(of: [.x, .y])
      || fields.contains(.position)
    let isNamed = fields.contains(.name) || fields.contains(.id)
    return switch role {
    case .lacking, .pop: isNamed || isPlaced && fields.contains(.placeKind)
    case .villages, .gazetteer, .communes:
      isNamed && (fields.count >= 2 || hasGeometry) || isPlaced && fields.contains(.placeKind)
    case .towers, .fibreNodes: isPlaced && (isNamed || hasGeometry || fields.count >= 3)
    case .fibreLines: fields.isSuperset(of: [.from, .to]) || hasGeometry
    case .roads: hasGeometry
    case .costs: fields.contains(.item) && fields.contains(.base)
    }
  }
}

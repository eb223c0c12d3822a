import Diagnostics
import Geography
import Investment
import Scenarios

/// Looks up the groups of a scenario in the geography: names of nothing and groups of nobody are problems.
struct GroupCheck {
  private let geography: Geography
  private let lookup: VillageGroupMembers
  private let communes: Set<String>
  private let identifiers: Set<String>

  init(_ geography: Geography, _ scenario: Scenario) {
    self.geography = geography
    lookup = VillageGroupMembers(geography, scenario)
    communes = Set(geography.communes.flatMap { [$0.name, $0.code] }.map(VillageGroupMembers.key))
    identifiers = Set(geography.villages.map(\.id))
  }

  /// Who belongs to a group; nil, with a problem, where a name is wrong or nobody does.
  ///
  /// - Parameters:
  ///   - path: of what has the group.
  ///   - countsHouseholds: whether it counts the households of the group.
  mutating func members(
    of group: VillageGroup, _ path: String, countsHouseholds: Bool = false, _ findings: inout ScenarioFindings
  ) -> [Bool]? {
    let unknown = unknownColumns(group, countsHouseholds: countsHouseholds)
    guard unknown.isEmpty else {
      let columns = unknown.joined(separator: ", ")
      findings.add(
        path, value: columns,
        "data set \(geography.name) does not say this of any village, and nothing can be counted by it",
        "Add it to villages.csv, or take it out of the scenario")
      return nil
    }
    var isKnown = true
    for (index, commune) in group.communes.enumerated()
    where !communes.contains(VillageGroupMembers.key(commune)) {
      isKnown = false
      findings.add(
        "\(path).group.communes[\(index)]", value: commune,
        "no commune of data set \(geography.name) has this name or code",
        nearestCommune(to: commune).map { "The nearest is \($0)" }
          ?? "Take a name or code from communes.csv")
    }
    // What names no village is told where names are looked up.
    isKnown = isKnown && group.villages.allSatisfy(identifiers.contains)
    guard isKnown else { return nil }
    let members = lookup.members(of: group)
    guard members.contains(true) else {
      findings.add(
        "\(path).group", value: group.conditions,
        "no village of data set \(geography.name) satisfies these conditions", "Widen them")
      return nil
    }
    return members
  }

  /// The columns of villages.csv that decide who belongs to a group, or are counted of it, and hold nothing.
  private func unknownColumns(_ group: VillageGroup, countsHouseholds: Bool) -> [String] {
    let villages = geography.villages
    let needed: [(column: String, isAsked: Bool, isKnown: (Village) -> Bool)] = [
      ("region", !group.regions.isEmpty, { $0.region != nil }),
      ("border", group.border != nil, { $0.isBorder != nil }),
      ("specially_difficult", group.speciallyDifficult != nil, { $0.isSpeciallyDifficult != nil }),
      ("ethnic_minority_share", group.ethnicMinorityAtLeast != nil, { $0.ethnicMinorityShare != nil }),
      ("poverty_rate", group.povertyAtLeast != nil, { $0.povertyRate != nil }),
      ("households", countsHouseholds, { $0.households != nil }),
    ]
    return needed.filter { $0.isAsked && !villages.contains(where: $0.isKnown) }.map(\.column)
  }

  /// The commune whose name or code is nearest, whatever the accents.
  private func nearestCommune(to name: String) -> String? {
    let names = geography.communes.flatMap { [$0.name, $0.code] }
    let plain = names.map(PlainLetters.of)
    return NearestName.to(PlainLetters.of(name), among: plain)
      .flatMap { plain.firstIndex(of: $0) }.map { names[$0] }
  }
}

extension VillageGroup {
  /// The conditions given, as a scenario writes them.
  fileprivate var conditions: String {
    let none = ScenarioSchema.group.attributes.map { $0.write(VillageGroup()) }
    let given = zip(ScenarioSchema.group.attributes, none).compactMap { attribute, none -> String? in
      let node = attribute.write(self)
      guard node != none else { return nil }
      if case .list(let items) = node.content {
        return "\(attribute.key): [\(items.map(GroupCheck.plain).joined(separator: ", "))]"
      }
      return "\(attribute.key): \(GroupCheck.plain(node))"
    }
    return "{\(given.joined(separator: ", "))}"
  }
}

extension GroupCheck {
  fileprivate static func plain(_ node: ScenarioNode) -> String {
    if case .scalar(let text, _) = node.content { text } else { node.shown }
  }
}

/// Vietnamese text without its accents, in small letters, to find what somebody meant who left them out.
enum PlainLetters {
  private static let accented: [(plain: Character, letters: String)] = [
    ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"), ("o", "òóỏõọôồốổỗộơờớởỡợ"),
    ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"), ("d", "đ"),
  ]

  private static let plain: [Character: Character] = Dictionary(
    accented.flatMap { plain, letters in letters.map { ($0, plain) } }, uniquingKeysWith: { $1 })

  static func of(_ text: String) -> String { String(text.lowercased().map { plain[$0] ?? $0 }) }
}

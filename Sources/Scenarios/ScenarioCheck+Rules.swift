package import Diagnostics
import Geography

extension ScenarioCheck {
  static func checkRules(_ rules: [ShareRule], _ findings: inout ScenarioFindings) {
    for (index, rule) in rules.enumerated() {
      let path = "rules[\(index)]"
      switch (rule.atLeast, rule.atMost) {
      case (nil, nil):
        findings.add(
          path, value: rule.name, "has neither a floor nor a ceiling", "Write atLeast, atMost or both")
      case (let least?, let most?) where least > most:
        findings.add(
          "\(path).atLeast", related: ["\(path).atMost"], value: ScenarioNode.text(of: least),
          "is more than atMost, \(ScenarioNode.text(of: most))", "Write a floor below the ceiling")
      default: break
      }
    }
    checkFloors(rules, &findings) { rules[$0].group.excludes(rules[$1].group) }
  }

  /// Names floors whose groups have no village in common and that ask for more than there is.
  ///
  /// - Parameter areApart: whether the groups of two rules, by number, have no village in common.
  package static func checkFloors(
    _ rules: [ShareRule], _ findings: inout ScenarioFindings, areApart: (Int, Int) -> Bool
  ) {
    for measure in ShareRule.Measure.allCases {
      // Of the need, each group has its own; only money is one and the same for all.
      for base in measure == .spend ? ShareRule.Base.allCases : [.plan] {
        let floors = rules.indices.filter {
          rules[$0].measure == measure && rules[$0].of == base && !rules[$0].eachCommune
            && rules[$0].atLeast ?? 0 > 0
        }
        guard let conflict = overdrawn(floors, share: { rules[$0].atLeast ?? 0 }, areApart: areApart),
          let last = conflict.max()
        else { continue }
        let names = conflict.sorted().map { "“\(rules[$0].name)”" }.joined(separator: ", ")
        let sum = conflict.map { rules[$0].atLeast ?? 0 }.reduce(0, +)
        findings.add(
          "rules[\(last)].atLeast", related: conflict.map { "rules[\($0)]" },
          value: rules[last].atLeast.map(ScenarioNode.text),
          "the floors \(names) have no village in common and together ask for \(percent(sum)) of the \(measure.rawValue)",
          "Lower them to 100 % together")
      }
    }
  }

  /// Members that are apart from each other and whose shares are above 1 together: gathered greedily from each
  /// of them, the largest share first.
  private static func overdrawn(
    _ members: [Int], share: (Int) -> Double, areApart: (Int, Int) -> Bool
  ) -> [Int]? {
    // Floors beyond the hundred largest add nothing that these do not show, and cost time.
    let ordered = members.sorted { share($0) > share($1) }.prefix(100)
    for start in ordered {
      var chosen = [start]
      for other in ordered where other != start && chosen.allSatisfy({ areApart($0, other) }) {
        chosen.append(other)
      }
      if chosen.count > 1, exceedsOne(chosen.map(share).reduce(0, +)) { return chosen }
    }
    return nil
  }

  /// Shares as they are written add up to 1 only nearly.
  package static func exceedsOne(_ sum: Double) -> Bool { sum > 1 + 1e-9 }
  package static func fallsShortOfOne(_ sum: Double) -> Bool { sum < 1 - 1e-9 }

  package static func percent(_ share: Double) -> Message {
    "\(decimal: ScenarioNode.text(of: (share * 10_000).rounded() / 100)) %"
  }
}

extension VillageGroup {
  /// Whether no village can be in both groups, by their conditions alone. Communes are left to the geography,
  /// which knows names and codes.
  fileprivate func excludes(_ other: VillageGroup) -> Bool {
    func apart(_ a: [String], _ b: [String]) -> Bool {
      !a.isEmpty && !b.isEmpty && Set(a).isDisjoint(with: b)
    }
    func opposed(_ a: Bool?, _ b: Bool?) -> Bool { a != nil && b != nil && a != b }
    return apart(regions, other.regions) || apart(villages, other.villages) || opposed(border, other.border)
      || opposed(speciallyDifficult, other.speciallyDifficult)
  }
}

import Scenarios

/// What two scenarios do not share, attribute by attribute of the schema.
enum ScenarioDifferences {
  static func between(_ first: Scenario, _ second: Scenario) -> [ScenarioDifference] {
    var differences: [ScenarioDifference] = []
    collect(ScenarioSchema.document(of: first), ScenarioSchema.document(of: second), "", &differences)
    return differences
  }

  private static func collect(
    _ first: ScenarioNode?, _ second: ScenarioNode?, _ path: String,
    _ differences: inout [ScenarioDifference]
  ) {
    if first == second { return }
    if let a = entries(first), let b = entries(second) {
      let keys = a.map(\.key) + b.map(\.key).filter { key in !a.contains { $0.key == key } }
      for key in keys {
        collect(
          a.first { $0.key == key }?.value, b.first { $0.key == key }?.value,
          path.isEmpty ? key : "\(path).\(key)", &differences)
      }
    } else if let a = records(first), let b = records(second), !(a.isEmpty && b.isEmpty) {
      for index in 0..<max(a.count, b.count) {
        collect(
          a.indices.contains(index) ? a[index] : nil, b.indices.contains(index) ? b[index] : nil,
          "\(path)[\(index)]", &differences)
      }
    } else {
      differences.append(ScenarioDifference(path: path, first: first, second: second))
    }
  }

  private static func entries(_ node: ScenarioNode?) -> [ScenarioNode.Entry]? {
    if case .mapping(let entries)? = node?.content { entries } else { nil }
  }

  /// The items of a list of records; a list of single values is compared as a whole.
  private static func records(_ node: ScenarioNode?) -> [ScenarioNode]? {
    guard case .list(let items)? = node?.content else { return nil }
    return items.allSatisfy { entries($0) != nil } ? items : nil
  }
}

package import JSONText
package import Scenarios

/// What is asked of a plan, as `plan.json` writes it and a comparison shows it.
extension JSONWriter {
  /// Every attribute of a scenario, defaults included; a scenario file in itself.
  package mutating func scenario(_ scenario: Scenario) { node(ScenarioSchema.document(of: scenario)) }

  /// A part of a scenario.
  package mutating func node(_ node: ScenarioNode) {
    switch node.content {
    case .scalar(let text, isQuoted: true): string(text)
    case .scalar(let text, isQuoted: false): literal(text)
    case .list(let items): array(items) { $0.node($1) }
    case .mapping(let entries):
      object { object in
        for entry in entries {
          object.key(named: entry.key)
          object.node(entry.value)
        }
      }
    }
  }
}

import Geography
import JSONText
import NetworkDesign

extension JSONWriter {
  /// Whole đồng.
  mutating func field(_ name: StaticString, _ value: Money) {
    key(name)
    integer(value.dong)
  }

  /// Weighted households, to the thousandth.
  mutating func field(_ name: StaticString, _ value: Benefit) {
    key(name)
    thousandths(value.thousandths)
  }

  /// Whole đồng, or null.
  mutating func field(_ name: StaticString, _ value: Money?) {
    key(name)
    if let value { integer(value.dong) } else { null() }
  }

  /// Weighted households, or null.
  mutating func field(_ name: StaticString, _ value: Benefit?) {
    key(name)
    if let value { thousandths(value.thousandths) } else { null() }
  }

  /// A seventh decimal of a degree is a centimetre; more would only pretend.
  mutating func position(_ place: Coordinate) {
    array([place.longitude, place.latitude]) { $0.number(($1 * 1e7).rounded() / 1e7) }
  }

  /// A GeoJSON geometry (RFC 7946): a point, a line of two positions, or null for no position.
  mutating func geometry(_ places: [Coordinate]) {
    guard let first = places.first else { return null() }
    object { geometry in
      geometry.field("type", places.count == 1 ? "Point" : "LineString")
      geometry.key("coordinates")
      if places.count == 1 {
        geometry.position(first)
      } else {
        geometry.array(places) { $0.position($1) }
      }
    }
  }

  /// Who pays what, by the name of the source.
  mutating func funding(_ funding: [String: Money]) {
    object { object in
      for (source, amount) in funding.sorted(by: { $0.key < $1.key }) {
        object.key(named: source)
        object.integer(amount.dong)
      }
    }
  }

  /// Every attribute of a scenario, defaults included; a scenario file in itself.
  mutating func scenario(_ scenario: Scenario) { node(ScenarioSchema.document(of: scenario)) }

  /// A part of a scenario.
  mutating func node(_ node: ScenarioNode) {
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

import Geography
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

  /// Every attribute of a scenario, those of one parent together; a scenario file in itself.
  mutating func scenario(_ scenario: Scenario) {
    object { object in
      var parent: Substring?
      for attribute in ScenarioSchema.attributes {
        let steps = attribute.path.split(separator: ".")
        let nested = steps.count > 1 ? steps.first : nil
        if nested != parent {
          if parent != nil { object.endNested() }
          if let nested { object.beginNested(String(nested)) }
          parent = nested
        }
        object.key(named: steps.last.map(String.init) ?? attribute.path)
        object.value(attribute.value(in: scenario))
      }
      if parent != nil { object.endNested() }
    }
  }

  private mutating func value(_ value: ScenarioAttribute.Value) {
    switch value {
    case .null: null()
    case .text(let text): string(text)
    case .number(let value): number(value)
    case .flag(let value): flag(value)
    case .money(let money): integer(money.dong)
    case .identifiers(let identifiers): array(identifiers) { $0.string($1) }
    }
  }
}

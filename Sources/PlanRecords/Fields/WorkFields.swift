import DelimitedText
import Geography
import Investment
import JSONText
import Scenarios

/// A work as it is read back, before the data set says what it is.
struct SavedWork: Sendable {
  var claim: PlanClaim.WorkClaim
  /// Where it is drawn, to the seventh decimal of a degree.
  var places: [Coordinate] = []
  /// The line of the file.
  var line: Int

  init(line: Int) {
    claim = PlanClaim.WorkClaim(id: "", kind: .site, cost: .zero, opexPerYear: .zero, proposal: "")
    self.line = line
  }
}

extension Work {
  /// The fields of a work, in the order of `plan.json`.
  static let fields: [PlanField<Work, SavedWork>] = [
    claimed("id", \.id, .text),
    claimed("kind", \.kind, .choice),
    claimed("cost", \.cost, .money),
    claimed("capex", \.capex, .money).otherwise(\.claim.cost, \.claim.capex),
    claimed("opexPerYear", \.opexPerYear, .money),
    claimed("presentValue", \.presentValue, .statedMoney),
    claimed("proposal", \.proposal, .text).after("kind"),
    claimed("year", \.year, .optionalInteger),
    claimed("progress", \.progress, .optionalChoice()),
    claimed("payments", \.payments, Payment.list.later),
    .kept("geometry", \.geometry, \.places, .geometry).withoutColumn,
    .column("from_latitude", "from_longitude") { work, _ in CSVWriter.position(work.geometry.first) },
    // A point has the same two ends.
    .column("to_latitude", "to_longitude") { work, _ in CSVWriter.position(work.geometry.last) },
  ]

  private static func claimed<Value>(
    _ key: StaticString, _ path: WritableKeyPath<PlanClaim.WorkClaim, Value> & Sendable,
    _ form: FieldForm<Value>
  ) -> PlanField<Work, SavedWork> {
    .claimed(key, \.claim, \.claim, path, form)
  }
}

extension FieldForm where Value == [Coordinate] {
  /// A GeoJSON point or line.
  fileprivate static let geometry = FieldForm(
    write: { json, places, _ in json.geometry(places) }, read: { $0.places($1, $2) })
}

extension JSONFields {
  /// The places of a GeoJSON point or line; what is no position is left out.
  fileprivate mutating func places(_ object: Object, _ key: String) -> [Coordinate]? {
    guard let geometry = self.object(object, key), let coordinates = array(geometry, "coordinates")
    else { return nil }
    let isPoint = if case .number? = coordinates.first?.content { true } else { false }
    let positions = isPoint ? [coordinates] : coordinates.map(JSONFields.elements)
    return positions.compactMap { position in
      let numbers = position.compactMap { node -> Double? in
        if case .number(let text) = node.content { Double(text) } else { nil }
      }
      return numbers.count == 2 ? Coordinate(latitude: numbers[1], longitude: numbers[0]) : nil
    }
  }

  private static func elements(_ node: JSONNode) -> [JSONNode] {
    if case .array(let elements) = node.content { elements } else { [] }
  }
}

extension CSVWriter {
  /// Latitude and longitude, to a centimetre.
  static func position(_ place: Coordinate?) -> [Cell] {
    guard let place else { return [.empty, .empty] }
    return [.number(place.latitude, places: 7), .number(place.longitude, places: 7)]
  }
}

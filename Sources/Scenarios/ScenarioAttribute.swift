package import Diagnostics

/// One thing that a scenario, or a part of it, can say: the key, what it may hold, what it means. Reading,
/// writing back and the documentation all go by these.
///
/// `Root` is the structure the attribute belongs to: the scenario, a rule, a group of villages.
package struct ScenarioAttribute<Root>: Sendable {
  /// The key as written, without its parents'.
  package let key: String
  /// What it may hold.
  package let shape: ScenarioShape
  /// The unit of the value; empty for a pure number, a text or a flag.
  package let unit: String
  /// What the attribute does, as a sentence without a full stop.
  package let description: Message

  /// Sets it from what was written under a key path. What has a problem keeps the value it had.
  let read:
    @Sendable (_ node: ScenarioNode, _ path: String, _ root: inout Root, _ reader: inout ScenarioReader)
      -> Void
  /// What would be written for the value it has.
  package let write: @Sendable (_ root: Root) -> ScenarioNode

  init(
    _ key: String, _ shape: ScenarioShape, unit: String = "", _ description: Message,
    read: @escaping @Sendable (ScenarioNode, String, inout Root, inout ScenarioReader) -> Void,
    write: @escaping @Sendable (Root) -> ScenarioNode
  ) {
    self.key = key
    self.shape = shape
    self.unit = unit
    self.description = description
    self.read = read
    self.write = write
  }
}

/// What an attribute of a scenario may hold.
package indirect enum ScenarioShape: Sendable, Equatable {
  case text
  case number(ClosedRange<Double>)
  /// A number, or null.
  case optionalNumber(ClosedRange<Double>)
  /// True or false.
  case flag
  /// True, false, or null.
  case optionalFlag
  /// An amount as `MoneyText` reads it, or null.
  case money(allowingZero: Bool)
  /// A year, or null.
  case year
  /// Amounts by year.
  case amounts
  /// One of these words.
  case choice([String])
  /// A list of identifiers or names.
  case names
  /// A list of some of these words.
  case choices([String])
  /// Keys and values.
  case record([ScenarioEntry])
  /// A list of keys and values.
  case records([ScenarioEntry])
}

/// An attribute as the documentation shows it.
package struct ScenarioEntry: Sendable, Equatable {
  /// The key with its parents' (`weights.border`, `rules.group.regions`).
  package var path: String
  package var shape: ScenarioShape
  /// The unit of the value; empty for a pure number, a text or a flag.
  package var unit: String
  /// What it holds where a scenario does not say.
  package var standard: ScenarioNode
  /// What the attribute does, as a sentence without a full stop.
  package var description: Message

  /// The values a number may take; nil for what is no number.
  package var range: ClosedRange<Double>? {
    switch shape {
    case .number(let range), .optionalNumber(let range): range
    default: nil
    }
  }

  /// The entry itself and everything below it but the items of lists; a record is not a value.
  var outsideLists: [ScenarioEntry] {
    if case .record(let entries) = shape { entries.flatMap(\.outsideLists) } else { [self] }
  }

  /// The entry itself and everything below it.
  package var flattened: [ScenarioEntry] {
    switch shape {
    case .record(let entries), .records(let entries): [self] + entries.flatMap(\.flattened)
    default: [self]
    }
  }
}

/// The attributes of one structure, in the order in which they are written.
package struct ScenarioTable<Root>: Sendable {
  /// The structure before anything is said.
  let make: @Sendable () -> Root
  /// What a key that is not in the table is not, for its problem.
  let keyNoun: Message
  /// Keys and values that could stand, for a remedy.
  let example: String
  package let attributes: [ScenarioAttribute<Root>]

  init(
    _ make: @escaping @Sendable () -> Root, keyNoun: Message = "a key of a scenario", example: String,
    _ attributes: [ScenarioAttribute<Root>]
  ) {
    self.make = make
    self.keyNoun = keyNoun
    self.example = example
    self.attributes = attributes
  }

  /// Every attribute as written.
  func node(of root: Root) -> ScenarioNode {
    ScenarioNode(
      .mapping(attributes.map { ScenarioNode.Entry(key: $0.key, line: nil, value: $0.write(root)) }))
  }

  /// The attributes for the documentation, below a key path.
  func entries(below path: String) -> [ScenarioEntry] {
    let standard = make()
    return attributes.map { attribute in
      let own = path.isEmpty ? attribute.key : "\(path).\(attribute.key)"
      return ScenarioEntry(
        path: own, shape: attribute.shape.placed(below: own), unit: attribute.unit,
        standard: attribute.write(standard), description: attribute.description)
    }
  }
}

extension ScenarioShape {
  /// The shape with the paths of the entries within it below a path.
  func placed(below path: String) -> ScenarioShape {
    func placed(_ entries: [ScenarioEntry]) -> [ScenarioEntry] {
      entries.map { entry in
        var own = entry
        own.path = "\(path).\(entry.path)"
        own.shape = entry.shape.placed(below: path)
        return own
      }
    }
    return switch self {
    case .record(let entries): .record(placed(entries))
    case .records(let entries): .records(placed(entries))
    default: self
    }
  }
}

import Diagnostics
import Geography

/// Attributes of one value.
extension ScenarioAttribute {
  typealias Key<Value> = WritableKeyPath<Root, Value> & Sendable

  static func text(_ key: String, _ property: Key<String>, _ description: Message) -> Self {
    .init(key, .text, description) { node, path, root, reader in
      guard case .scalar(let text, _) = node.content, !text.isEmpty, !reader.isNull(node) else {
        return reader.refuse(node, path, "is not a text", "Write a text")
      }
      root[keyPath: property] = text
    } write: {
      .text($0[keyPath: property])
    }
  }

  /// A text that may be left out: empty, and null in a document.
  static func optionalText(_ key: String, _ property: Key<String>, _ description: Message) -> Self {
    .init(key, .text, description) { node, path, root, reader in
      if reader.isNull(node) {
        root[keyPath: property] = ""
      } else if case .scalar(let text, _) = node.content {
        root[keyPath: property] = text
      } else {
        reader.refuse(node, path, "is not a text", "Write a text")
      }
    } write: {
      $0[keyPath: property].isEmpty ? .null : .text($0[keyPath: property])
    }
  }

  static func number(
    _ key: String, _ property: Key<Double>, _ range: ClosedRange<Double>, unit: String = "",
    _ description: Message
  ) -> Self {
    .init(key, .number(range), unit: unit, description) { node, path, root, reader in
      if let number = reader.number(node, path, range, unit) { root[keyPath: property] = number }
    } write: {
      .number($0[keyPath: property])
    }
  }

  static func optionalNumber(
    _ key: String, _ property: Key<Double?>, _ range: ClosedRange<Double>, unit: String = "",
    _ description: Message
  ) -> Self {
    .init(key, .optionalNumber(range), unit: unit, description) { node, path, root, reader in
      if reader.isNull(node) {
        root[keyPath: property] = nil
      } else if let number = reader.number(node, path, range, unit) {
        root[keyPath: property] = number
      }
    } write: {
      $0[keyPath: property].map(ScenarioNode.number) ?? .null
    }
  }

  static func flag(_ key: String, _ property: Key<Bool>, _ description: Message) -> Self {
    .init(key, .flag, description) { node, path, root, reader in
      if let flag = reader.flag(node, path) { root[keyPath: property] = flag }
    } write: {
      .flag($0[keyPath: property])
    }
  }

  static func optionalFlag(_ key: String, _ property: Key<Bool?>, _ description: Message) -> Self {
    .init(key, .optionalFlag, description) { node, path, root, reader in
      if reader.isNull(node) {
        root[keyPath: property] = nil
      } else if let flag = reader.flag(node, path) {
        root[keyPath: property] = flag
      }
    } write: {
      $0[keyPath: property].map(ScenarioNode.flag) ?? .null
    }
  }

  static func money(
    _ key: String, _ property: Key<Money?>, allowingZero: Bool = false, _ description: Message
  ) -> Self {
    .init(key, .money(allowingZero: allowingZero), unit: "VND", description) { node, path, root, reader in
      if reader.isNull(node) {
        root[keyPath: property] = nil
      } else if let money = reader.money(node, path, allowingZero: allowingZero) {
        root[keyPath: property] = money
      }
    } write: {
      $0[keyPath: property].map(ScenarioNode.money) ?? .null
    }
  }

  static func year(_ key: String, _ property: Key<Int?>, _ description: Message) -> Self {
    .init(key, .year, description) { node, path, root, reader in
      if reader.isNull(node) {
        root[keyPath: property] = nil
      } else if case .scalar(let text, isQuoted: false) = node.content,
        let year = ScenarioReader.year(text)
      {
        root[keyPath: property] = year
      } else {
        reader.refuse(node, path, "is not a year", ScenarioReader.yearRemedy)
      }
    } write: {
      $0[keyPath: property].map { .plain(String($0)) } ?? .null
    }
  }

  /// One of the words of an enumeration.
  static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ key: String, _ property: Key<Choice>, _ description: Message
  ) -> Self where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    return .init(key, .choice(words), description) { node, path, root, reader in
      if let word = reader.word(node, path, of: words), let choice = Choice(rawValue: word) {
        root[keyPath: property] = choice
      }
    } write: {
      .text($0[keyPath: property].rawValue)
    }
  }

  /// One of some words, kept as it is written.
  static func choice(
    _ key: String, _ property: Key<String>, of words: [String], _ description: Message
  ) -> Self {
    .init(key, .choice(words), description) { node, path, root, reader in
      if let word = reader.word(node, path, of: words) { root[keyPath: property] = word }
    } write: {
      .text($0[keyPath: property])
    }
  }
}

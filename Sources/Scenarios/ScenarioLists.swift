import Diagnostics
import Geography

/// Attributes of several values.
extension ScenarioAttribute {
  /// Identifiers or names; each is kept once.
  static func names(
    _ key: String, _ property: Key<[String]>, example: String, _ description: Message
  ) -> Self {
    let remedy: Message = "Write a list of identifiers, such as \(example)"
    return .init(key, .names, description) { node, path, root, reader in
      guard let items = reader.items(node, path, remedy) else { return }
      var names: [String] = []
      for item in items {
        if case .scalar(let text, _) = item.content, !text.isEmpty, !item.isNull {
          if names.contains(text) { continue }
          reader.places.note("\(path)[\(names.count)]", reader.source, item.line)
          names.append(text)
        } else {
          reader.refuse(item, path, "is not an identifier", remedy)
        }
      }
      root[keyPath: property] = names
    } write: {
      ScenarioNode(.list($0[keyPath: property].map(ScenarioNode.text)))
    }
  }

  /// Some of a few words; each is kept once.
  static func choices(
    _ key: String, _ property: Key<[String]>, of words: [String], _ description: Message
  ) -> Self {
    .init(key, .choices(words), description) { node, path, root, reader in
      guard let items = reader.items(node, path, "Write a list of some of \(words.joined(separator: ", "))")
      else { return }
      var chosen: [String] = []
      for item in items {
        guard let word = reader.word(item, path, of: words), !chosen.contains(word) else { continue }
        reader.places.note("\(path)[\(chosen.count)]", reader.source, item.line)
        chosen.append(word)
      }
      root[keyPath: property] = chosen
    } write: {
      ScenarioNode(.list($0[keyPath: property].map(ScenarioNode.text)))
    }
  }

  /// An amount, 0 or more, for each of some years; kept in the order of the years.
  static func amounts(_ key: String, _ property: Key<[YearAmount]>, _ description: Message) -> Self {
    .init(key, .amounts, unit: "VND", description) { node, path, root, reader in
      if let amounts = reader.amounts(node, path) { root[keyPath: property] = amounts }
    } write: {
      ScenarioNode(
        .mapping(
          $0[keyPath: property].map {
            ScenarioNode.Entry(key: String($0.year), line: nil, value: .money($0.amount))
          }))
    }
  }

  /// Keys and values of their own.
  static func record<Part>(
    _ key: String, _ property: Key<Part>, _ table: ScenarioTable<Part>, _ description: Message
  ) -> Self {
    .init(key, .record(table.entries(below: "")), description) { node, path, root, reader in
      reader.read(node, table, into: &root[keyPath: property], at: path)
    } write: {
      table.node(of: $0[keyPath: property])
    }
  }

  /// A list of keys and values. An item with a problem stays in the list, so that the items keep their
  /// numbers.
  static func records<Item>(
    _ key: String, _ property: Key<[Item]>, _ table: ScenarioTable<Item>, _ description: Message
  ) -> Self {
    .init(key, .records(table.entries(below: "")), description) { node, path, root, reader in
      guard let items = reader.items(node, path, "Write a list, such as [{\(table.example)}]") else { return }
      root[keyPath: property] = items.enumerated().map { index, item in
        let own = "\(path)[\(index)]"
        reader.places.note(own, reader.source, item.line)
        var record = table.make()
        reader.read(item, table, into: &record, at: own)
        return record
      }
    } write: {
      ScenarioNode(.list($0[keyPath: property].map(table.node)))
    }
  }
}

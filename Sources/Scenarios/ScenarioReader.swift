import Diagnostics
import Geography

/// Walks a scenario document by the schema, gathers what is wrong, and notes where each key stands.
struct ScenarioReader {
  let source: ScenarioSource
  var report = ProblemReport()
  var places: ScenarioPlaces

  init(source: ScenarioSource, places: ScenarioPlaces) {
    self.source = source
    self.places = places
  }

  /// Sets what a mapping says of a structure.
  mutating func read<Root>(
    _ node: ScenarioNode, _ table: ScenarioTable<Root>, into root: inout Root, at path: String
  ) {
    guard case .mapping(let entries) = node.content else {
      // An item of a list says something by being there; a key without a value does not.
      if !node.isNull || path.isEmpty || path.hasSuffix("]") {
        refuse(
          node, path, "is not a list of keys and values", "Write keys and values, such as \(table.example)")
      }
      return
    }
    var seen: [String: Int?] = [:]
    for entry in entries {
      let own = path.isEmpty ? entry.key : "\(path).\(entry.key)"
      if let first = seen[entry.key] {
        let stands: Message = first.map { "the key stands already in line \($0)" } ?? "the key stands already"
        add(entry.line, own, nil, stands, "Keep one of the two")
      }
      seen.updateValue(entry.line, forKey: entry.key)
      if let attribute = table.attributes.first(where: { $0.key == entry.key }) {
        places.note(own, source, entry.line)
        attribute.read(entry.value, own, &root, &self)
      } else {
        addUnknown(entry, own, among: table)
      }
    }
  }

  /// An option has no way to say null: an empty one is a mistake.
  func isNull(_ node: ScenarioNode) -> Bool { source.namesKeys && node.isNull }

  /// The items of a list; none for null; nil, with a problem, for anything else.
  mutating func items(_ node: ScenarioNode, _ path: String, _ remedy: Message) -> [ScenarioNode]? {
    if isNull(node) { return [] }
    guard case .list(let items) = node.content else {
      refuse(node, path, "is not a list", remedy)
      return nil
    }
    return items
  }

  mutating func refuse(_ node: ScenarioNode, _ path: String, _ message: Message, _ remedy: Message) {
    add(node.line, path, node.shown, message, remedy)
  }

  mutating func add(_ line: Int?, _ path: String, _ value: String?, _ message: Message, _ remedy: Message) {
    places.noteRefused(path)
    report.add(
      Problem(
        .error, source.category, file: source.file, row: line,
        column: source.namesKeys && !path.isEmpty ? path : nil, value: value, message: message,
        remedy: remedy))
  }

  private mutating func addUnknown<Root>(
    _ entry: ScenarioNode.Entry, _ path: String, among table: ScenarioTable<Root>
  ) {
    let siblings = table.attributes.map(\.key)
    let parent = path.dropLast(entry.key.count)
    // A key without its parent; the shallowest of those that end so.
    let elsewhere =
      parent.isEmpty
      ? ScenarioSchema.entries.map(\.path).filter { $0.hasSuffix("." + entry.key) }
        .min { $0.split(separator: ".").count < $1.split(separator: ".").count } : nil
    let remedy: Message =
      if let near = NearestName.to(entry.key, among: siblings) {
        "The nearest key is \(ScenarioPlaces.unnumbered(parent))\(near)"
      } else if let elsewhere {
        "The key is written \(elsewhere)"
      } else {
        "Use one of \(siblings.joined(separator: ", "))"
      }
    add(entry.line, path, entry.key, "is not \(table.keyNoun)", remedy)
  }
}

extension ScenarioReader {
  mutating func flag(_ node: ScenarioNode, _ path: String) -> Bool? {
    if case .scalar(let text, isQuoted: false) = node.content, text == "true" || text == "false" {
      return text == "true"
    }
    refuse(node, path, "is neither true nor false", "Write true or false")
    return nil
  }

  mutating func word(_ node: ScenarioNode, _ path: String, of words: [String]) -> String? {
    if case .scalar(let text, _) = node.content {
      if words.contains(text) { return text }
      if let near = NearestName.to(text, among: words) {
        refuse(node, path, "is not one of \(words.joined(separator: ", "))", "The nearest is \(near)")
        return nil
      }
    }
    refuse(node, path, "is not a word known here", "Write one of \(words.joined(separator: ", "))")
    return nil
  }

  mutating func number(
    _ node: ScenarioNode, _ path: String, _ range: ClosedRange<Double>, _ unit: String
  ) -> Double? {
    let least = ScenarioNode.text(of: range.lowerBound)
    let greatest = ScenarioNode.text(of: range.upperBound)
    let remedy: Message =
      unit.isEmpty
      ? "Write a number from \(least) to \(greatest)"
      : "Write a number from \(least) to \(greatest) (\(Message(unit: unit)))"
    guard case .scalar(let text, let isQuoted) = node.content, !isQuoted else {
      refuse(node, path, "is not a number", "\(remedy), without quotes")
      return nil
    }
    // Swift would also take "nan", "inf" and hexadecimal; a scenario does not.
    guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), let value = Double(text),
      value.isFinite
    else {
      refuse(node, path, "is not a number", remedy)
      return nil
    }
    guard range.contains(value) else {
      refuse(node, path, "is out of range", remedy)
      return nil
    }
    return value
  }

  mutating func money(_ node: ScenarioNode, _ path: String, allowingZero: Bool) -> Money? {
    guard case .scalar(let text, _) = node.content else {
      refuse(node, path, "is not an amount of money", "Write an amount such as 300bn")
      return nil
    }
    do {
      return try MoneyText.parse(text, allowingZero: allowingZero)
    } catch {
      refuse(node, path, error.message, error.remedy)
      return nil
    }
  }

  /// The years that a plan may have.
  static let years = 2000...2100
  static let yearRemedy: Message = "Write a year from \(years.lowerBound) to \(years.upperBound)"

  /// A year as written, four digits; nil for anything else.
  static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text).flatMap { years.contains($0) ? $0 : nil }
  }

  /// Amounts by year, ascending.
  mutating func amounts(_ node: ScenarioNode, _ path: String) -> [YearAmount]? {
    if isNull(node) { return [] }
    guard case .mapping(let entries) = node.content else {
      refuse(node, path, "is not a list of years and amounts", "Write {2026: 30bn, 2027: 30bn}")
      return nil
    }
    var amounts: [YearAmount] = []
    for entry in entries {
      let own = "\(path).\(entry.key)"
      guard let year = ScenarioReader.year(entry.key) else {
        add(entry.line, path, entry.key, "is not a year", ScenarioReader.yearRemedy)
        continue
      }
      guard !amounts.contains(where: { $0.year == year }) else {
        add(entry.line, own, entry.key, "the year stands twice", "Keep one of the two")
        continue
      }
      places.note(own, source, entry.line)
      // A year whose amount is wrong still is a year: it leaves no gap.
      let amount = money(entry.value, own, allowingZero: true) ?? .zero
      amounts.append(YearAmount(year: year, amount: amount))
    }
    return amounts.sorted { $0.year < $1.year }
  }
}

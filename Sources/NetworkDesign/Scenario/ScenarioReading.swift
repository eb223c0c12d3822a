public import Diagnostics
import Geography

/// Where a scenario was written, for its problems.
public struct ScenarioSource: Sendable {
  /// The file, or the option (`--gap`).
  public var file: String
  public var category: Problem.Category
  /// Whether a problem names the key: an option is its own name.
  public var namesKeys: Bool

  /// A file, as the user knows it.
  public static func file(_ name: String) -> ScenarioSource {
    ScenarioSource(file: name, category: .badData, namesKeys: true)
  }

  /// An option of the command line.
  public static func option(_ name: String) -> ScenarioSource {
    ScenarioSource(file: name, category: .badUsage, namesKeys: false)
  }
}

extension ScenarioSchema {
  /// Sets everything a document says, and gathers what is wrong with it. What has a problem keeps the
  /// value it had.
  public static func apply(
    _ document: ScenarioNode, to scenario: inout Scenario, from source: ScenarioSource
  ) -> ProblemReport {
    var reader = ScenarioReader(source: source)
    reader.read(document, prefix: "", into: &scenario)
    return reader.report
  }

  /// Sets one attribute from a single value as an option of the command line gives it.
  public static func apply(
    option: String, _ text: String, to path: String, of scenario: inout Scenario
  ) -> ProblemReport {
    var reader = ScenarioReader(source: .option(option))
    if let attribute = attribute(path) {
      reader.set(attribute, ScenarioNode(.scalar(text, isQuoted: false)), in: &scenario)
    }
    return reader.report
  }
}

/// Walks a scenario document by the schema.
private struct ScenarioReader {
  let source: ScenarioSource
  var report = ProblemReport()

  mutating func read(_ node: ScenarioNode, prefix: String, into scenario: inout Scenario) {
    guard case .mapping(let entries) = node.content else {
      let remedy = "Write keys and values, such as budget: 300bn"
      if !node.isNull || prefix.isEmpty {
        add(node.line, String(prefix.dropLast()), shown(node), "is not a list of keys and values", remedy)
      }
      return
    }
    var seen: [String: Int?] = [:]
    for entry in entries {
      let path = prefix + entry.key
      if let first = seen[entry.key] {
        let earlier = first.map { " already in line \($0)" } ?? " already"
        add(entry.line, path, nil, "the key stands\(earlier)", "Keep one of the two")
      }
      seen.updateValue(entry.line, forKey: entry.key)
      if let attribute = ScenarioSchema.attribute(path) {
        set(attribute, entry.value, in: &scenario)
      } else if ScenarioSchema.attributes.contains(where: { $0.path.hasPrefix(path + ".") }) {
        read(entry.value, prefix: path + ".", into: &scenario)
      } else {
        addUnknown(entry, prefix: prefix)
      }
    }
  }

  mutating func set(_ attribute: ScenarioAttribute, _ node: ScenarioNode, in scenario: inout Scenario) {
    switch attribute.kind {
    case .text(let key):
      guard case .scalar(let text, _) = node.content, !text.isEmpty, !isNull(node) else {
        return refuse(attribute, node, "is not a text", "Write a text")
      }
      scenario[keyPath: key] = text
    case .number(let key, let range):
      if let number = number(attribute, node, range) { scenario[keyPath: key] = number }
    case .optionalNumber(let key, let range):
      if isNull(node) {
        scenario[keyPath: key] = nil
      } else if let number = number(attribute, node, range) {
        scenario[keyPath: key] = number
      }
    case .flag(let key):
      guard case .scalar(let text, isQuoted: false) = node.content, text == "true" || text == "false" else {
        return refuse(attribute, node, "is neither true nor false", "Write true or false")
      }
      scenario[keyPath: key] = text == "true"
    case .money(let key):
      if isNull(node) {
        scenario[keyPath: key] = nil
        return
      }
      guard case .scalar(let text, _) = node.content else {
        return refuse(attribute, node, "is not an amount of money", "Write an amount such as 300bn")
      }
      do {
        scenario[keyPath: key] = try MoneyText.parse(text)
      } catch {
        refuse(attribute, node, error.message, error.remedy)
      }
    case .identifiers(let key):
      if let identifiers = identifiers(attribute, node) { scenario[keyPath: key] = identifiers }
    }
  }

  /// An option has no way to say null: an empty one is a mistake.
  private func isNull(_ node: ScenarioNode) -> Bool { source.namesKeys && node.isNull }

  private mutating func number(
    _ attribute: ScenarioAttribute, _ node: ScenarioNode, _ range: ClosedRange<Double>
  ) -> Double? {
    let unit = attribute.unit.isEmpty ? "" : " (\(attribute.unit))"
    let remedy = "Write a number from \(shown(range.lowerBound)) to \(shown(range.upperBound))\(unit)"
    guard case .scalar(let text, let isQuoted) = node.content, !isQuoted else {
      refuse(attribute, node, "is not a number", remedy + ", without quotes")
      return nil
    }
    // Swift would also take "nan", "inf" and hexadecimal; a scenario does not.
    guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), let value = Double(text),
      value.isFinite
    else {
      refuse(attribute, node, "is not a number", remedy)
      return nil
    }
    guard range.contains(value) else {
      refuse(attribute, node, "is out of range", remedy)
      return nil
    }
    return value
  }

  private mutating func identifiers(_ attribute: ScenarioAttribute, _ node: ScenarioNode) -> [String]? {
    if isNull(node) { return [] }
    let remedy = "Write a list of identifiers, such as [V0012, R-0040]"
    guard case .list(let items) = node.content else {
      refuse(attribute, node, "is not a list", remedy)
      return nil
    }
    var identifiers: [String] = []
    for item in items {
      if case .scalar(let text, _) = item.content, !text.isEmpty, !item.isNull {
        if !identifiers.contains(text) { identifiers.append(text) }
      } else {
        refuse(attribute, item, "is not an identifier", remedy)
      }
    }
    return identifiers
  }

  private mutating func addUnknown(_ entry: ScenarioNode.Entry, prefix: String) {
    // The keys that may stand at this place: the next step of every path below the prefix.
    var siblings: [String] = []
    for attribute in ScenarioSchema.attributes where attribute.path.hasPrefix(prefix) {
      let step = attribute.path.dropFirst(prefix.count).prefix { $0 != "." }
      if siblings.last != String(step) { siblings.append(String(step)) }
    }
    let what = prefix == "costs." ? "is not a cost item" : "is not a key of a scenario"
    let remedy =
      if let near = NearestName.to(entry.key, among: siblings) {
        "The nearest key is \(prefix)\(near)"
      } else if let path = ScenarioSchema.attributes.first(where: { $0.path.hasSuffix("." + entry.key) })?
        .path
      {
        "The key is written \(path)"
      } else {
        "Use one of \(siblings.joined(separator: ", "))"
      }
    add(entry.line, prefix + entry.key, entry.key, what, remedy)
  }

  private mutating func refuse(
    _ attribute: ScenarioAttribute, _ node: ScenarioNode, _ message: String, _ remedy: String
  ) {
    add(node.line, attribute.path, shown(node), message, remedy)
  }

  private mutating func add(
    _ line: Int?, _ path: String, _ value: String?, _ message: String, _ remedy: String
  ) {
    report.add(
      Problem(
        .error, source.category, file: source.file, row: line,
        column: source.namesKeys && !path.isEmpty ? path : nil, value: value, message: message,
        remedy: remedy))
  }

  private func shown(_ node: ScenarioNode) -> String {
    switch node.content {
    case .scalar(let text, let isQuoted): isQuoted ? "\"\(text)\"" : text
    case .list: "[…]"
    case .mapping: "{…}"
    }
  }

  private func shown(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
  }
}

import DelimitedText
import JSONText

/// A field of a run by the name under which JSON and CSV know it.
struct BenchmarkField: Sendable {
  let name: String
  private let isText: Bool
  /// Nil for no value.
  private let text: @Sendable (BenchmarkRun) -> String?
  private let take: @Sendable (String?, inout BenchmarkRun) -> Bool

  /// In the order of the CSV.
  static let all = [
    BenchmarkField("instance", \.instance), BenchmarkField("villages", \.villages),
    BenchmarkField("seed", \.seed), BenchmarkField("budget", \.budget), BenchmarkField("solver", \.solver),
    BenchmarkField("formulation", \.formulation), BenchmarkField("status", \.status),
    BenchmarkField("objective", \.objective), BenchmarkField("bound", \.bound),
    BenchmarkField("relativeGap", \.relativeGap), BenchmarkField("seconds", \.seconds),
    BenchmarkField("repetitions", \.repetitions), BenchmarkField("secondsLeast", \.secondsLeast),
    BenchmarkField("secondsMost", \.secondsMost), BenchmarkField("peakMemoryBytes", \.peakMemoryBytes),
    BenchmarkField("seriesLength", \.seriesLength), BenchmarkField("checks", \.checks),
    BenchmarkField("agrees", \.agrees), BenchmarkField("detail", \.detail),
  ]

  private init<Value: LosslessStringConvertible & Sendable>(
    _ name: String, _ path: WritableKeyPath<BenchmarkRun, Value> & Sendable
  ) {
    self.init(name, Value.self, { $0[keyPath: path] }) { run, value in
      guard let value else { return false }
      run[keyPath: path] = value
      return true
    }
  }

  private init<Value: LosslessStringConvertible & Sendable>(
    _ name: String, _ path: WritableKeyPath<BenchmarkRun, Value?> & Sendable
  ) {
    self.init(name, Value.self, { $0[keyPath: path] }) { run, value in
      run[keyPath: path] = value
      return true
    }
  }

  private init<Value: LosslessStringConvertible & Sendable>(
    _ name: String, _: Value.Type, _ value: @escaping @Sendable (BenchmarkRun) -> Value?,
    _ set: @escaping @Sendable (inout BenchmarkRun, Value?) -> Bool
  ) {
    self.name = name
    isText = Value.self == String.self || Value.self == BenchmarkRun.Status.self
    text = { run in
      value(run).map { ($0 as? Double).flatMap(JSONWriter.text) ?? $0.description }
    }
    take = { text, run in
      guard let text else { return set(&run, nil) }
      return Value(text).map { set(&run, $0) } ?? false
    }
  }

  func write(_ run: BenchmarkRun, to json: inout JSONWriter) {
    json.key(named: name)
    guard let text = text(run) else { return json.null() }
    if isText { json.string(text) } else { json.literal(text) }
  }

  func cell(_ run: BenchmarkRun) -> CSVWriter.Cell {
    text(run).map { isText ? .text($0) : .literal($0) } ?? .empty
  }

  /// The runs of a JSON text that noiban wrote, or the one that a peer's script says; a field that is not in it keeps
  /// what it has. Nil where the text is none of these.
  static func runs(_ text: String) -> [BenchmarkRun]? {
    guard let node = try? JSONParser.parse(Array(text.utf8)) else { return nil }
    let nodes = if case .array(let elements) = node.content { elements } else { [node] }
    var runs: [BenchmarkRun] = []
    for node in nodes {
      guard case .object(let members) = node.content else { return nil }
      var run = BenchmarkRun(instance: "", budget: 0, solver: "", status: .failed, seconds: 0)
      for member in members {
        let value: String? = if case .null = member.value.content { nil } else { member.value.shown }
        guard all.first(where: { $0.name == member.key })?.take(value, &run) != false else { return nil }
      }
      runs.append(run)
    }
    return runs
  }
}

extension BenchmarkRun.Status: LosslessStringConvertible {
  package var description: String { rawValue }

  package init?(_ description: String) {
    self.init(rawValue: description)
  }
}

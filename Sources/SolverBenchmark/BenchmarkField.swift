import DelimitedText
import JSONText

/// A field of a run by the name under which JSON and CSV know it.
struct BenchmarkField: Sendable {
  let name: String
  private let content: @Sendable (BenchmarkRun) -> JSONNode.Content
  private let take: @Sendable (JSONNode.Content, inout BenchmarkRun) -> Bool

  private init<Value: BenchmarkValue>(
    _ name: String, _ path: WritableKeyPath<BenchmarkRun, Value> & Sendable
  ) {
    self.name = name
    content = { $0[keyPath: path].content }
    take = { content, run in
      guard let value = Value(content) else { return false }
      run[keyPath: path] = value
      return true
    }
  }

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

  func write(_ run: BenchmarkRun, to json: inout JSONWriter) {
    json.key(named: name)
    json.scalar(content(run))
  }

  func cell(_ run: BenchmarkRun) -> CSVWriter.Cell {
    switch content(run) {
    case .string(let text): .text(text)
    case .number(let text): .literal(text)
    case .flag(let flag): .flag(flag)
    default: .empty
    }
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
        guard let field = all.first(where: { $0.name == member.key }) else { continue }
        guard field.take(member.value.content, &run) else { return nil }
      }
      runs.append(run)
    }
    return runs
  }
}

/// What a field of a run may hold, as JSON.
private protocol BenchmarkValue: Sendable {
  var content: JSONNode.Content { get }
  init?(_ content: JSONNode.Content)
}

extension String: BenchmarkValue {
  fileprivate var content: JSONNode.Content { .string(self) }
  fileprivate init?(_ content: JSONNode.Content) {
    guard case .string(let text) = content else { return nil }
    self = text
  }
}

extension BenchmarkRun.Status: BenchmarkValue {
  fileprivate var content: JSONNode.Content { .string(rawValue) }
  fileprivate init?(_ content: JSONNode.Content) {
    guard let text = String(content) else { return nil }
    self.init(rawValue: text)
  }
}

extension Bool: BenchmarkValue {
  fileprivate var content: JSONNode.Content { .flag(self) }
  fileprivate init?(_ content: JSONNode.Content) {
    guard case .flag(let flag) = content else { return nil }
    self = flag
  }
}

extension BenchmarkValue where Self: LosslessStringConvertible & Numeric {
  fileprivate init?(_ content: JSONNode.Content) {
    guard case .number(let text) = content else { return nil }
    self.init(text)
  }
}

extension Int: BenchmarkValue {
  fileprivate var content: JSONNode.Content { .number(String(self)) }
}

extension UInt64: BenchmarkValue {
  fileprivate var content: JSONNode.Content { .number(String(self)) }
}

extension Double: BenchmarkValue {
  fileprivate var content: JSONNode.Content { JSONWriter.text(of: self).map { .number($0) } ?? .null }
}

extension Optional: BenchmarkValue where Wrapped: BenchmarkValue {
  fileprivate var content: JSONNode.Content { self?.content ?? .null }
  fileprivate init?(_ content: JSONNode.Content) {
    if case .null = content {
      self = .none
    } else if let value = Wrapped(content) {
      self = value
    } else {
      return nil
    }
  }
}

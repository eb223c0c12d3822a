import Diagnostics
import JSONText
import PlanDossiers
import PlanVerification
import PlanWords

/// Holds what a plan's file says, value by value, against what noiban writes of the same plan and data: titles,
/// names, communes, contents, sums by year and source, what the data set is. The claims among them are
/// verified before; all else follows from claims and data.
struct WrittenPlanCheck {
  private(set) var findings: [Message] = []
  private var trail: [Step] = []

  private enum Step {
    case key(String)
    case index(Int)
  }

  /// What differs in the language in which least differs: a plan may be written in any.
  ///
  /// - Parameter file: the file as read.
  static func findings(_ file: JSONNode, _ dossier: PlanDossier) -> [Message] {
    var fewest: [Message]?
    for language in ReportLanguage.allCases {
      // What noiban writes is JSON.
      guard let written = try? JSONParser.parse(PlanJSON.write(dossier, language: language)) else { continue }
      var check = WrittenPlanCheck()
      check.compare(file, written)
      if check.findings.count < fewest?.count ?? .max { fewest = check.findings }
      if check.findings.isEmpty { break }
    }
    return fewest ?? []
  }

  private mutating func compare(_ said: JSONNode, _ written: JSONNode) {
    switch (said.content, written.content) {
    case (.object(let own), .object(let others)): compare(own, others, line: said.line)
    case (.array(let own), .array(let others)):
      guard own.count == others.count else {
        return note(
          said.line, "the plan lists \(own.count), by its works and the data there are \(others.count)")
      }
      for (index, (one, other)) in zip(own, others).enumerated() {
        compare(one, other, at: .index(index))
      }
    case (.number(let own), .number(let other)):
      if !WrittenPlanCheck.isSame(own, other) { noteDifference(said, written) }
    case (.string(let own), .string(let other)):
      if own != other { noteDifference(said, written) }
    case (.flag(let own), .flag(let other)):
      if own != other { noteDifference(said, written) }
    case (.null, .null): break
    default: noteDifference(said, written)
    }
  }

  private mutating func compare(
    _ own: [(key: String, value: JSONNode)], _ others: [(key: String, value: JSONNode)], line: Int
  ) {
    let written = Dictionary(others, uniquingKeysWith: { first, _ in first })
    let isInOrder = own.count == others.count && zip(own, others).allSatisfy { $0.key == $1.key }
    for (index, member) in own.enumerated() {
      guard let other = isInOrder ? others[index].value : written[member.key] else {
        trail.append(.key(member.key))
        note(member.value.line, "noiban writes no such key into a plan")
        trail.removeLast()
        continue
      }
      compare(member.value, other, at: .key(member.key))
    }
    guard !isInOrder else { return }
    let said = Set(own.map(\.key))
    for member in others where !said.contains(member.key) {
      trail.append(.key(member.key))
      note(line, "the key is missing")
      trail.removeLast()
    }
  }

  private mutating func compare(_ said: JSONNode, _ written: JSONNode, at step: Step) {
    trail.append(step)
    if !isJudgedElsewhere { compare(said, written) }
    trail.removeLast()
  }

  /// The scenario may be spelled in more than one way and has a fingerprint; the number of comparisons is that
  /// of the version that made the plan.
  private var isJudgedElsewhere: Bool {
    switch trail.count {
    case 1: path == "scenario" || path == PlanJSON.scenarioKey.description
    case 2: path == NotRecomputed.checks.rawValue
    default: false
    }
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    if let first = ExactDecimal.integer(a, places: 0), let second = ExactDecimal.integer(b, places: 0) {
      return first == second
    }
    return Double(a) == Double(b)
  }

  private mutating func noteDifference(_ said: JSONNode, _ written: JSONNode) {
    note(
      said.line,
      "the plan says “\(Problem.excerpt(of: said.shown))”, by its works and the data it is "
        + "“\(Problem.excerpt(of: written.shown))”")
  }

  private mutating func note(_ line: Int, _ finding: Message) {
    findings.append("row \(line), \(path): \(finding)")
  }

  private var path: String {
    trail.reduce(into: "") { path, step in
      switch step {
      case .key(let key): path += path.isEmpty ? key : "." + key
      case .index(let index): path += "[\(index)]"
      }
    }
  }
}

import Diagnostics
import PlanWords

/// What the argument parser says, which knows English only, in the language the program speaks.
///
/// Its sentences are recognised by their form; one that is not is shown as it is, under a heading that says in
/// the user's language what it is about.
struct ParserText {
  let text: String
  let language: ReportLanguage

  /// A help text, the version, or a completion script.
  var help: String {
    guard language != .en else { return text }
    return lines(text).map { line in
      var line = line
      for heading in ParserText.headings {
        let english = heading.description
        if line == english || line.hasPrefix(english + " ") {
          line = said(heading) + line.dropFirst(english.count)
        }
      }
      for remark in ParserText.remarks { line = line.replacing(remark.description, with: said(remark)) }
      return line
    }.joined(separator: "\n")
  }

  /// An error, without the parser's own "Error: ".
  var refusal: String {
    let start = "Error: "
    let own = text.hasPrefix(start) ? String(text.dropFirst(start.count)) : text
    guard language != .en else { return own }
    var lines = lines(own)
    guard let first = lines.first else { return own }
    lines[0] = sentence(first) ?? said("the command is written wrongly: \(first)")
    let rest = ParserText(text: lines.dropFirst().joined(separator: "\n"), language: language).help
    return rest.isEmpty ? lines[0] : lines[0] + "\n" + rest
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func sentence(_ line: String) -> String? {
    for form in ParserText.refusals {
      if let parts = ParserText.parts(of: line, form.pattern) { return said(form.message(parts)) }
    }
    return nil
  }

  /// What stands in the places (`*`) of a pattern; nil where the line has another form.
  private static func parts(of line: String, _ pattern: String) -> [String]? {
    let fixed = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    guard let first = fixed.first, line.hasPrefix(first) else { return nil }
    var rest = line.dropFirst(first.count)
    var parts: [String] = []
    for (index, text) in fixed.enumerated().dropFirst() {
      if text.isEmpty, index == fixed.count - 1 {
        parts.append(String(rest))
        return parts
      }
      guard let range = rest.firstRange(of: text) else { return nil }
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return rest.isEmpty ? parts : nil
  }
}

extension ParserText {
  private static let headings: [Message] = [
    "OVERVIEW:", "USAGE:", "Usage:", "ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS:", "Help:",
  ]

  /// Parts of lines.
  private static let remarks: [Message] = [
    "(default:", " default:", "(values:", "Show help information.", "Show the version.",
    "Show subcommand help information.", "for detailed help.", "for more information.", "  See '",
    "<options>", "<subcommand>",
  ]

  /// The forms of what the parser refuses.
  private static let refusals: [(pattern: String, message: @Sendable ([String]) -> Message)] = [
    ("Unknown option '*'. Did you mean '*'?", { "Unknown option '\($0[0])'. Did you mean '\($0[1])'?" }),
    ("Unknown option '*'", { "Unknown option '\($0[0])'" }),
    ("Missing value for '*'", { "Missing value for '\($0[0])'" }),
    ("Missing expected argument '*'", { "Missing expected argument '\($0[0])'" }),
    ("Unexpected argument '*'", { "Unexpected argument '\($0[0])'" }),
    ("* unexpected arguments: *", { "\($0[0]) unexpected arguments: \($0[1])" }),
    (
      "The value '*' is invalid for '*'. Please provide one of *.",
      { "The value '\($0[0])' is invalid for '\($0[1])'. Please provide one of \(alternatives($0[2]))." }
    ),
    ("The value '*' is invalid for '*'", { "The value '\($0[0])' is invalid for '\($0[1])'" }),
    (
      "The option '*' does not take any value, but '*' was specified.",
      { "The option '\($0[0])' does not take any value, but '\($0[1])' was specified." }
    ),
  ]

  private static func alternatives(_ list: String) -> String {
    list.replacing(" and ", with: ", ").replacing(" or ", with: ", ")
  }
}

import Diagnostics
import Geography
import Investment
import Scenarios

/// Texts of reports in one language: each is a `Message`, English in the source, other languages in their
/// catalogues.
package protocol Words: Sendable {
  var language: ReportLanguage { get }
}

extension Words {
  package var numbers: NumberStyle { language.numbers }

  func text(_ message: Message) -> String { message.text(language.messages) }

  /// - Parameter context: tells the text from others that read the same in English.
  func text(_ message: Message, context: String) -> String { text(Message(message, context: context)) }

  func text(_ message: () -> Message) -> String { text(message()) }

  /// A name from a data set or scenario, fit to stand inside a line.
  func shown(_ name: String) -> String { TerminalText.shown(name, width: 60) }

  package func percent(_ share: Double, places: Int = 1) -> String {
    text("\(share * 100, places: places) %")
  }

  /// "a", "a and b", "a, b and c"; nil for nothing.
  func listed(_ parts: [Message]) -> Message? {
    guard parts.count > 1, let last = parts.last else { return parts.first }
    return "\(Array(parts.dropLast())) and \(last)"
  }

  /// A commune inside a sentence, with its type: "Nà Hỳ commune", "xã Nà Hỳ".
  func inText(_ commune: Commune) -> Message {
    let name = shown(commune.name)
    return switch commune.type {
    case "phường": "\(name) ward"
    case "đặc khu": "\(name) special zone"
    default: "\(name) commune"
    }
  }

  /// How many villages there are, and how many lack what.
  func need(_ dataset: DatasetSummary) -> Message {
    "\(.villages(dataset.villages)), \(count: dataset.lackingMobile) without mobile broadband, "
      + "\(count: dataset.lackingFixed) without fibre"
  }

  /// What a search was asked; `budget` is nil where the scenario sets none.
  func terms(_ scenario: String, _ budget: Money?) -> Message {
    let own = self.scenario(scenario)
    guard let budget else { return "With \(own)" }
    return "Budget \(.billions(budget)), \(own)"
  }

  /// What a scenario is called: those that noiban ships, and the one that nobody named, in the language.
  func scenario(_ name: String) -> Message {
    switch name {
    case Scenario().name: "the standard priorities"
    case "equal weights": "scenario “equal weights”"
    case "equity first": "scenario “equity first”"
    case "everyone": "scenario “everyone”"
    case "five-year plan": "scenario “five-year plan”"
    default: "scenario “\(shown(name))”"
    }
  }
}

import ArgumentParser
import Diagnostics
import Foundation
import PlanWords

/// The language the program speaks, decided here for every command: `--lang`, else the environment.
enum CommandLanguage {
  /// Known before the options are parsed, so that a usage error and `--help` speak it too.
  static let current = language(
    Array(CommandLine.arguments.dropFirst()), ProcessInfo.processInfo.environment)

  static var translation: Translation { current.messages }

  /// The last `--lang` that names a language; the environment's where there is none.
  static func language(_ arguments: [String], _ environment: [String: String]) -> ReportLanguage {
    let words = arguments.prefix { $0 != "--" }
    var found: ReportLanguage?
    for (word, next) in zip(words, words.dropFirst() + [""]) {
      if word == "--lang" { found = ReportLanguage(rawValue: next) ?? found }
      if word.hasPrefix("--lang=") {
        found = ReportLanguage(rawValue: String(word.dropFirst("--lang=".count))) ?? found
      }
    }
    return found ?? language(in: environment)
  }

  /// The first variable that says anything decides: a language with whose code it begins, as `vi_VN.UTF-8`
  /// does with `vi`, else English.
  private static func language(in environment: [String: String]) -> ReportLanguage {
    for name in ["NOIBAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment[name], !value.isEmpty {
        return ReportLanguage.allCases.first { value.lowercased().hasPrefix($0.rawValue) } ?? .en
      }
    }
    return .en
  }
}

/// The text of a message in the language the program speaks.
func said(_ message: Message) -> String { message.text(CommandLanguage.translation) }

/// `--lang`, the same for every command. It is declared here, so that help names it and a wrong value is
/// refused; what it says has been read by `CommandLanguage` before.
struct LanguageOption: ParsableArguments {
  @Option(help: .said("Language of tables, reports and messages: \(languages)."))
  var lang: ReportLanguage = CommandLanguage.current

  private static let languages = ReportLanguage.allCases.dropFirst()
    .reduce("\(ReportLanguage.en.rawValue)" as Message) { "\($0) or \($1.rawValue)" }
}

extension ArgumentHelp {
  /// The help of an option in the language the program speaks.
  static func said(_ message: Message, valueName: Message? = nil) -> ArgumentHelp {
    ArgumentHelp(
      message.text(CommandLanguage.translation), valueName: valueName?.text(CommandLanguage.translation))
  }
}

extension CommandConfiguration {
  /// A command's own texts in the language the program speaks; every one ends with examples.
  static func said(
    _ name: String, _ abstract: Message, _ discussion: [Message], examples: [String]
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: abstract.text(CommandLanguage.translation),
      discussion: text(discussion, examples: examples))
  }

  /// Paragraphs, then the examples as they are typed.
  static func text(_ paragraphs: [Message], examples: [String]) -> String {
    let heading: Message = examples.count == 1 ? "Example:" : "Examples:"
    let lines = [heading.text(CommandLanguage.translation)] + examples.map { "  " + $0 }
    return (paragraphs.map { $0.text(CommandLanguage.translation) } + [lines.joined(separator: "\n")])
      .joined(separator: "\n\n")
  }
}

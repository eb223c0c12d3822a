import ArgumentParser
import Diagnostics

/// A first word, or one that help is asked about, that names no command.
struct UnknownCommand {
  private let word: String
  private let known: [String]

  /// Nil where the first word names a command or is an option, and so is what follows the word `help`.
  init?(_ arguments: [String]) {
    var words = arguments[...]
    // `--lang` is the only option that may stand before a command.
    while let first = words.first, first == "--lang" || first.hasPrefix("--lang=") {
      words = words.dropFirst(first == "--lang" ? 2 : 1)
    }
    let known = Noiban.configuration.subcommands.compactMap { $0.configuration.commandName }
    if words.first == "help" { words = words.dropFirst() }
    guard let word = words.first, !word.hasPrefix("-"), word != "help", !known.contains(word) else {
      return nil
    }
    self.word = word
    self.known = known
  }

  var message: Message {
    let shown = Problem.excerpt(of: word)
    return NearestName.to(word, among: known).map {
      "“\(shown)” is no command. Perhaps \($0) is meant; noiban --help lists them all."
    } ?? "“\(shown)” is no command. The commands are \(known.joined(separator: ", "))."
  }
}

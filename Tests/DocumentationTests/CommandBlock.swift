import Foundation

/// A fenced block of a document: commands with what they print, or the text of a file that commands read.
///
/// Comments right above the fence, which readers do not see, say what is special about it:
///
/// - `<!-- file: progress.csv -->`: the block is the text of that file, in the folder the commands run in.
/// - `<!-- exit: 65 -->`: its last command ends with 65; without this every command ends with 0.
/// - `<!-- by hand: why -->`: not run by the tests. `DocumentCommandTests` lists every such block.
struct CommandBlock: Equatable {
  struct Command: Equatable {
    /// As it stands after the prompt, lines that continue it joined.
    var text: String
    /// The line of the document it stands in, from 1.
    var line: Int
    /// What the document shows below it; empty where it shows nothing.
    var shown: [String] = []
    var exit: Int32 = 0
  }

  enum Content: Equatable {
    case commands([Command])
    case file(name: String, text: String)
  }

  var content: Content
  /// Why the tests do not run it, where they do not.
  var byHand: String?

  private static let shells: Set<String> = ["console", "sh", "bash", "shell"]

  /// Every block of a document that is a file or holds commands, in its order.
  static func all(in markdown: String) -> [CommandBlock] {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var blocks: [CommandBlock] = []
    var directives: [String: String] = [:]
    var index = 0
    while index < lines.count {
      let line = lines[index].trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("```") {
        let language = String(line.dropFirst(3)).trimmingCharacters(in: .whitespaces)
        let body = lines[(index + 1)...].prefix { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("```") }
        if let name = directives["file"] {
          let text = body.joined(separator: "\n") + "\n"
          blocks.append(CommandBlock(content: .file(name: name, text: text), byHand: directives["by hand"]))
        } else if shells.contains(language) {
          var commands = commands(of: body)
          if let exit = directives["exit"].flatMap(Int32.init), !commands.isEmpty {
            commands[commands.count - 1].exit = exit
          }
          blocks.append(CommandBlock(content: .commands(commands), byHand: directives["by hand"]))
        }
        index = body.endIndex + 1
        directives = [:]
        continue
      }
      if let directive = directive(line) {
        directives[directive.name] = directive.value
      } else if !line.isEmpty {
        directives = [:]
      }
      index += 1
    }
    return blocks
  }

  private static func directive(_ line: String) -> (name: String, value: String)? {
    guard line.hasPrefix("<!--"), line.hasSuffix("-->") else { return nil }
    let parts = line.dropFirst(4).dropLast(3).split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    return (
      parts[0].trimmingCharacters(in: .whitespaces), parts[1].trimmingCharacters(in: .whitespaces)
    )
  }

  private static func commands(of body: ArraySlice<String>) -> [Command] {
    var commands: [Command] = []
    var isContinued = false
    for (offset, line) in zip(body.indices, body) {
      if isContinued, let last = commands.indices.last {
        commands[last].text += "\n" + line
        isContinued = line.hasSuffix("\\")
      } else if line.hasPrefix("$ ") {
        commands.append(Command(text: String(line.dropFirst(2)), line: offset + 1))
        isContinued = line.hasSuffix("\\")
      } else if let last = commands.indices.last {
        commands[last].shown.append(line)
      } else if !line.isEmpty {
        // A block of shell without prompts is a list of commands.
        commands.append(Command(text: line, line: offset + 1))
        isContinued = line.hasSuffix("\\")
      }
    }
    for index in commands.indices {
      while commands[index].shown.last?.isEmpty == true { commands[index].shown.removeLast() }
    }
    return commands
  }
}

extension CommandBlock.Command {
  /// Builds and installs: what the scripts and the build do is tested by running the tests at all.
  private static let builders = [
    "swift ", "git ", "apt-get ", "sudo ", "pip ", "bash ", "jupyter ", "cd ", "script/",
    ".build-witnesses/bin/python ",
  ]

  /// Whether it builds or installs something, which documents may show without a test running it. What
  /// `script/plan` does beside building is run.
  var builds: Bool {
    !text.hasPrefix("script/plan") && Self.builders.contains { (text + " ").hasPrefix($0) }
  }

  /// Whether it sets a variable for the commands below it.
  var exports: Bool { text.hasPrefix("export ") }
}

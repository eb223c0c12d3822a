import Foundation
import Testing

/// Runs every command of the documents a reader follows, in the order of the document, and holds what each
/// shows against what is printed.
@Suite struct DocumentCommandTests {
  private static let root = DocumentShell.root

  /// README.md and the Markdown files directly in Documentation.
  static let documents: [String] = {
    let folder = root.appendingPathComponent("Documentation")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return ["README.md"] + names.filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/" + $0 }
  }()

  /// Every block that is left to a reader: the document and the block's first command.
  static let runByHand = [
    "Documentation/Commands.md: noiban uncertainty --budget 300bn",
    "Documentation/Commands.md: noiban benchmark --stp K100.1.stp --root 47 --budget 73211",
    "Documentation/Guide.md: noiban plan dien-bien --budget 300 tỷ --lang vi --output plan-output --csv excel --open",
    "Documentation/HuongDan.md: noiban plan dien-bien --budget 300 tỷ --lang vi --output plan-output --csv excel --open",
  ]

  private static func blocks(_ document: String) throws -> [CommandBlock] {
    let path = root.appendingPathComponent(document)
    return CommandBlock.all(in: try String(contentsOf: path, encoding: .utf8))
  }

  @Test(arguments: documents)
  func everyCommandPrintsWhatIsShown(_ document: String) throws {
    let blocks = try Self.blocks(document).filter { $0.byHand == nil }
    guard !blocks.isEmpty else { return }
    var shell = try DocumentShell()
    defer { shell.remove() }
    for block in blocks {
      switch block.content {
      case .file(let name, let text): try shell.write(text, to: name)
      case .commands(let commands):
        for command in commands where !command.builds {
          if command.exports {
            shell.export(command.text)
          } else {
            try check(command, of: document, in: shell)
          }
        }
      }
    }
  }

  private func check(
    _ command: CommandBlock.Command, of document: String, in shell: DocumentShell
  ) throws {
    let (status, printed) = try shell.run(command.text)
    let place = "\(document):\(command.line): $ \(command.text)"
    let all = printed.prefix(400).joined(separator: "\n")
    #expect(status == command.exit, "\(place)\n\(all)")
    guard !command.shown.isEmpty else { return }
    if let index = ShownOutput.mismatch(shown: command.shown, printed: printed) {
      let line = command.shown.indices.contains(index) ? command.shown[index] : "(the end)"
      Issue.record("\(place)\nnot printed in its place: \(line)\nprinted was:\n\(all)")
    }
  }

  @Test func whatIsLeftToTheReaderIsListed() throws {
    var found: [String] = []
    for document in Self.documents {
      for block in try Self.blocks(document) {
        guard let reason = block.byHand, case .commands(let commands) = block.content else { continue }
        #expect(!reason.isEmpty)
        found += ["\(document): \(commands.first?.text ?? "")"]
        #expect(commands.count == 1, "a block left to the reader holds one command: \(document)")
      }
    }
    #expect(found == Self.runByHand)
  }

  @Test func theDocumentsHoldCommandsToRun() throws {
    for (document, least) in [
      ("README.md", (commands: 2, shown: 2)), ("Documentation/Commands.md", (commands: 20, shown: 6)),
      ("Documentation/Guide.md", (commands: 15, shown: 12)),
      ("Documentation/HuongDan.md", (commands: 15, shown: 12)),
    ] {
      #expect(Self.documents.contains(document))
      let commands = try Self.blocks(document).flatMap { block -> [CommandBlock.Command] in
        guard case .commands(let commands) = block.content else { return [] }
        return commands
      }
      #expect(commands.count { !$0.builds } >= least.commands, "\(document)")
      #expect(commands.count { !$0.shown.isEmpty } >= least.shown, "\(document)")
    }
  }
}

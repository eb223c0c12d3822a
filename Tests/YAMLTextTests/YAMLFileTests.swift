import Diagnostics
import Foundation
import Testing
import YAMLText

@Suite struct YAMLFileTests {
  private static let words = YAMLFileWords(
    checkPath: "Check the path", nameFileInFolder: "Name a file in it", nameSmallFile: "Name a small file",
    writeKeys: "Write keys", writeOneKey: "Write one key")

  private func read(_ yaml: String) throws -> YAMLNode {
    try YAMLFile.read(yaml: yaml, file: "a.yaml", words: Self.words)
  }

  private func refusal(_ body: () throws -> YAMLNode) -> String? {
    #expect(throws: ProblemReport.self) { try body() }?.description
  }

  @Test func everyValueHasItsLineAndKnowsWhetherItIsQuoted() throws {
    let document = try read("a: 1\nb:\n  - \"1\"\n  - x\n")
    guard case .mapping(let entries) = document.content else {
      Issue.record("\(document)")
      return
    }
    #expect(entries.map(\.key) == ["a", "b"])
    #expect(entries.map(\.line) == [1, 2])
    #expect(entries[0].value == YAMLNode(content: .scalar("1", isQuoted: false), line: 1))
    let items = [
      YAMLNode(content: .scalar("1", isQuoted: true), line: 3),
      YAMLNode(content: .scalar("x", isQuoted: false), line: 4),
    ]
    #expect(entries[1].value.content == .list(items))
  }

  @Test func whatIsNoSuchFileIsAskedForInTheWordsOfItsKind() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func read(_ path: String) -> String? { refusal { try YAMLFile.read(path, words: Self.words) } }
    #expect(read("no/such.yaml") == "no/such.yaml: there is no such file. Check the path.")
    #expect(read(folder.path) == "\(folder.path): is a folder. Name a file in it.")
    let large = folder.appendingPathComponent("large.yaml")
    try Data(repeating: 0x23, count: 1_000_001).write(to: large)
    #expect(read(large.path) == "\(large.path): is larger than 1 MB. Name a small file.")
    let latin = folder.appendingPathComponent("latin.yaml")
    try Data([0x61, 0x3A, 0x0A, 0x62, 0xE9]).write(to: latin)
    #expect(read(latin.path) == "\(latin.path), row 2: is not UTF-8 text. Save the file as UTF-8.")
    #expect(refusal { try self.read("# nothing\n") } == "a.yaml, row 1: the file is empty. Write one key.")
  }

  @Test func whatUnfoldsBeyondTheLimitsIsRefused() {
    let aliases = "a: &a 1\nb: [" + Array(repeating: "*a", count: 21).joined(separator: ", ") + "]\n"
    #expect(
      refusal { try read(aliases) }
        == "a.yaml, row 2: holds more than 20 aliases (*name). Write out what they stand for.")
    let values = "a: [" + String(repeating: "1,", count: 100_001) + "1]\n"
    #expect(
      refusal { try read(values) }
        == "a.yaml, row 1: unfolds to more than 100000 values. Write out what its aliases stand for.")
  }

  @Test(arguments: [
    "", " ", "yes", "12", "a: b", "# no comment", "\"quoted\"", "'", "back\\slash", "two\nlines",
    "tab\tend\r",
    "- item", "&a *b !c %d @e `f", "* (*) *bắt buộc", "Số hộ\u{A0}(hộ)", "e\u{301}", "a\u{FEFF}mark", "a\0b",
    "\0", "\u{202E}turned",
    "\u{2028}line", "\u{85}", "\u{7F}", "\u{FFFE}", "\u{E000}", "\u{E0041}", "🏔", "bell\u{7}", "{a}", "[b]",
    "~", "...",
  ])
  func aQuotedTextReadsBackAsItWas(_ text: String) throws {
    let quoted = YAMLScalar.quoted(text)
    #expect(!quoted.contains { $0.isNewline })
    let document = try read("key: \(quoted)  # \(quoted)\n")
    guard case .mapping(let entries) = document.content,
      case .scalar(let read, isQuoted: true)? = entries.first?.value.content
    else {
      Issue.record("\(document)")
      return
    }
    #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func asterisksInQuotedTextsAreNoAliases() throws {
    let line = "- " + YAMLScalar.quoted("Số hộ *bắt buộc") + "\n"
    let document = try read(String(repeating: line, count: 50))
    guard case .list(let items) = document.content else {
      Issue.record("\(document)")
      return
    }
    #expect(items.count == 50)
  }
}

import Foundation
import Testing

/// The help of every command: in both languages, with examples that work.
@Suite struct HelpTests {
  static let commands = [
    "plan", "whatif", "uncertainty", "compare", "explain", "report", "validate", "provenance", "verify",
    "generate",
    "export-model", "benchmark", "import", "template",
  ]

  @Test func everyCommandIsTested() throws {
    let help = try CommandLineTool.run("--help").output
    let list = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last)
    let named = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
    #expect(Set(named) == Set(HelpTests.commands))
  }

  @Test(arguments: [[]] + commands.map { [$0] })
  func helpIsThereInBothLanguages(_ command: [String]) throws {
    let english = try CommandLineTool.run(command + ["--help"])
    let vietnamese = try CommandLineTool.run(command + ["--help", "--lang", "vi"])
    #expect(english.status == 0 && vietnamese.status == 0)
    #expect(english.output.hasPrefix("OVERVIEW: ") && vietnamese.output.hasPrefix("TỔNG QUAN: "))
    // No sentence of one stands in the other; examples, options and names do.
    for word in ["USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "default:", "values:", " the ", "Show "] {
      let isThere = vietnamese.output.contains(word)
      #expect(!isThere, "\(word) in \(vietnamese.output)")
    }
    #expect(english.output.contains(" the ") && !english.output.contains("Hiện "))
    #expect(HelpTests.examples(in: english.output) == HelpTests.examples(in: vietnamese.output))
    #expect(english.output.contains("--lang <lang>") && vietnamese.output.contains("--lang <lang>"))
  }

  /// The lines that show how a command is called.
  static func examples(in help: String) -> [String] {
    let paragraph = help.components(separatedBy: "\n\n").first {
      $0.hasPrefix("Example") || $0.hasPrefix("Ví dụ")
    }
    return (paragraph ?? "").split(separator: "\n").dropFirst().map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  /// Each example runs as it stands, in a folder that has what it names, on a small data set.
  @Test(arguments: commands)
  func everyExampleWorks(_ command: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try HelpTests.prepare(scratch)
    let examples = HelpTests.examples(in: try CommandLineTool.run(command, "--help").output)
    #expect(!examples.isEmpty)
    for example in examples {
      // A line that the help had to wrap could not be copied.
      #expect(example.hasPrefix("noiban \(command)"), "\(example)")
      let limited = HelpTests.made(small: example)
      let result = try CommandLineTool.shell(
        "cd '\(scratch.folder)'; noiban() { \"$NOIBAN\" \"$@\"; }; \(limited)")
      #expect(result.status == 0, "\(limited)\n\(result.diagnostics)")
      #expect(result.diagnostics.contains("error") == false, "\(limited)\n\(result.diagnostics)")
    }
  }

  /// The same example with less work: what is drawn, made and measured is few.
  private static func made(small example: String) -> String {
    var line = example.replacing("--draws 1000", with: "--draws 3")
      .replacing(/--villages \d+/, with: "--villages 60")
    if example.hasPrefix("noiban uncertainty"), !line.contains("--draws") { line += " --draws 3" }
    if example.hasPrefix("noiban benchmark"), !line.contains("--peers") { line += " --peers none" }
    return line.replacing("--peers highs,cbc", with: "--peers none")
  }

  /// What the examples name: a data set with the identifiers they ask for, plans, scenarios, a graph.
  private static func prepare(_ scratch: Scratch) throws {
    let data = scratch.path("datasets/dien-bien")
    try FileManager.default.createDirectory(
      atPath: scratch.path("datasets"), withIntermediateDirectories: true)
    try SampleDataSet.write(to: data, pricesVary: true, namedAsInHelp: true)
    for name in ["today", "fibre-first"] {
      _ = try scratch.write("name: \(name)\nbudget: 5bn\n", to: "\(name).yaml")
    }
    for folder in ["plan-output", "plan-2026", "plan-2027"] {
      let result = try CommandLineTool.run(
        "plan", data, "--budget", "5bn", "--output", scratch.path(folder), "--quiet")
      try #require(result.status == 0, "\(result.diagnostics)")
    }
    let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("datasets/vi-du-nhap/danh-sach.xlsx")
    try FileManager.default.copyItem(atPath: sample.path, toPath: scratch.path("danh-sach.xlsx"))
    _ = try scratch.write(
      "Tên thôn;Xã;Vĩ độ;Kinh độ\nBản Thử;Mường Nhé;22,18;102,45\nBản Mẫu;Mường Nhé;22,2;102,46\n",
      to: "thon.csv")
    _ = try scratch.write(
      """
      33D32945 STP File, STP Format Version 1.0
      SECTION Graph
      Nodes 5
      Edges 5
      E 1 2 10
      E 2 3 10
      E 3 4 10
      E 4 5 10
      E 5 1 10
      END
      SECTION Terminals
      Terminals 3
      TP 1 5
      TP 3 7
      TP 5 2
      END
      EOF
      """, to: "K100.1.stp")
  }
}

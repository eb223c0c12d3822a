import Foundation
import Testing

/// What the system refuses or sends while a command runs: memory, files, letters, signals.
@Suite struct HarshSurroundingsTests {
  @Test(arguments: ["help nonsense", "nonsense", "nonsense --help", "help plna"])
  func aWordThatIsNoCommandIsRefused(_ words: String) throws {
    let result = try CommandLineTool.run(words.split(separator: " ").map(String.init))
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.diagnostics.contains("” is no command. "), "\(result.diagnostics)")
  }

  @Test(arguments: ["help", "help plan", "--help", "plan --help"])
  func helpIsHelp(_ words: String) throws {
    #expect(try CommandLineTool.run(words.split(separator: " ").map(String.init)).status == 0)
  }

  @Test func aPathThatIsNotUTF8IsRefusedAndNothingIsWritten() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let result = try CommandLineTool.shell(
      "cd '\(scratch.folder)' && $NOIBAN generate --villages 3 --output $'caf\\xe9'; s=$?; ls; exit $s")
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(
      result.diagnostics
        == "noiban: error: argument 5: “caf\u{FFFD}”: is not UTF-8, so that the file it names cannot be told. Give the "
        + "file or folder a name in UTF-8, or go into the folder and name it by a point.\n")
  }

  @Test(arguments: ["INT", "TERM"])
  func aSignalBeforeTheSearchEndsTheCommandWithAWord(_ signal: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("data"))
    // The command waits for the scenario that nobody writes.
    let result = try CommandLineTool.shell(
      """
      cd '\(scratch.folder)' && mkfifo s.yaml && exec 7<>s.yaml
      $NOIBAN plan data --budget 9bn --scenario s.yaml --output out & p=$!
      sleep 2; kill -\(signal) $p; wait $p; s=$?; ls -d out; exit $s
      """)
    #expect(result.status == 130)
    #expect(result.output == "")
    #expect(
      result.diagnostics.hasPrefix(
        "noiban: error: interrupted before there was a result. Give it more time.\n"))
  }

  @Test(arguments: [5, 6, 7, 8, 9, 10, 12])
  func fewFileHandlesEndInAMessage(_ count: Int) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("data"))
    let result = try CommandLineTool.shell(
      "cd '\(scratch.folder)'; ulimit -n \(count); exec $NOIBAN plan data --budget 9bn --no-frontier --output out"
    )
    guard result.status != 0 else { return }
    #expect([1, 66, 73].contains(result.status), "\(count): \(result.status) \(result.diagnostics)")
    #expect(result.diagnostics.contains("noiban: error: "), "\(result.diagnostics)")
  }
}

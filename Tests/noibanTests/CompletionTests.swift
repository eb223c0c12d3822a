import Foundation
import Testing

/// The completion scripts, run by the shells they are for.
@Suite struct CompletionTests {
  /// What bash offers for a line, by the script the program prints.
  private static let driver = """
    source "$1"
    cd "$2"
    COMP_LINE=$3
    COMP_POINT=${#COMP_LINE}
    read -ra COMP_WORDS <<<"$COMP_LINE"
    [[ $COMP_LINE == *" " ]] && COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    function_name=$(complete -p noiban | sed 's/.*-F \\([^ ]*\\).*/\\1/')
    # Outside a key press bash has no completion whose options could be changed.
    compopt() { :; }
    "$function_name" noiban "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
    printf '%s\\n' "${COMPREPLY[@]}"
    """

  @Test(arguments: [
    ("noiban re", ["report"]),
    ("noiban plan d", ["data"]),
    ("noiban plan --lan", ["--lang"]),
    ("noiban plan --lang ", ["en", "vi"]),
    ("noiban whatif --format ", ["csv", "json", "table"]),
    ("noiban plan --scenario ", ["data", "five.yaml", "old.yml"]),
    ("noiban verify data plan", ["plan.json"]),
    ("noiban report p", ["plan.json"]),
    ("noiban report --only g", ["gpkg"]),
  ])
  func bashOffersWhatFits(_ line: String, _ offers: [String]) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try FileManager.default.createDirectory(
      atPath: scratch.path("work/data"), withIntermediateDirectories: true)
    for name in ["plan.json", "five.yaml", "old.yml", "notes.txt"] {
      _ = try scratch.write("", to: "work/\(name)")
    }
    let printed = try CommandLineTool.run("--generate-completion-script", "bash")
    #expect(printed.status == 0)
    #expect(printed.diagnostics == "")
    let script = try scratch.write(printed.output, to: "noiban.bash")
    let driver = try scratch.write(CompletionTests.driver, to: "driver.bash")
    let result = try CommandLineTool.run("/bin/bash", [driver, script, scratch.path("work"), line], [:])
    #expect(result.status == 0)
    #expect(result.diagnostics == "")
    #expect(result.output.split(separator: "\n").map(String.init).sorted() == offers)
  }

  /// Each shell's form of offering a command: its name stands in other sentences as well.
  @Test(arguments: [("zsh", "\n            'COMMAND:"), ("fish", " -fa 'COMMAND' -d ")])
  func otherShellsHaveAScriptThatOffersEveryCommand(_ shell: String, _ offer: String) throws {
    let printed = try CommandLineTool.run("--generate-completion-script", shell)
    #expect(printed.status == 0)
    for command in HelpTests.commands {
      #expect(printed.output.contains(offer.replacing("COMMAND", with: command)), "\(command)")
    }
  }

  @Test func anUnknownShellIsRefused() throws {
    let result = try CommandLineTool.run("--generate-completion-script", "tcsh")
    #expect(result.status != 0)
    #expect(result.output == "")
  }
}

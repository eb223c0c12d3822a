import Foundation
import Testing

/// The manual pages say what the commands' own help says, in both languages.
@Suite struct ManualPageTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  private static let pages = [
    "en": root + "/Documentation/man/noiban.1", "vi": root + "/Documentation/man/vi/noiban.1",
  ]

  private static func has(_ program: String) -> Bool {
    (try? CommandLineTool.run("/bin/bash", ["-c", "command -v \(program)"], [:]))?.status == 0
  }

  @Test(.enabled(if: has("python3"), "needs python3"), arguments: ["en", "vi"])
  func isCurrent(_ language: String) throws {
    let made = try CommandLineTool.run(
      "/usr/bin/env",
      ["python3", ManualPageTests.root + "/script/man-page", "--lang", language, CommandLineTool.path()], [:])
    #expect(made.status == 0, "\(made.diagnostics)")
    let page = try String(contentsOfFile: #require(ManualPageTests.pages[language]), encoding: .utf8)
    // Were it another, the page would bear today's date as well.
    #expect(made.output == page, "run script/man-page --write")
  }

  @Test(
    .enabled(if: has("mandoc"), "needs mandoc (script/install-witnesses)"),
    arguments: [
      ("en", ["noiban report", "--only", "\"300 tỷ\"", "Cannot write."]),
      ("vi", ["noiban report", "--only", "\"300 tỷ\"", "MÃ KẾT THÚC", "Không ghi được."]),
    ])
  func mandocFindsNothingToComplainOf(_ language: String, _ texts: [String]) throws {
    let page = try #require(ManualPageTests.pages[language])
    // Mandoc counts a Vietnamese letter as the eight bytes it makes of it, and finds the lines long: a matter of
    // style, below a warning.
    let level = language == "en" ? "style" : "warning"
    let checked = try CommandLineTool.run("/usr/bin/env", ["mandoc", "-Tlint", "-W", level, page], [:])
    #expect(checked.status == 0)
    #expect(checked.output == "")
    let shown = try CommandLineTool.run("/usr/bin/env", ["mandoc", "-Tutf8", page], [:]).output
      .replacing(/.\u{8}/, with: "")
    for text in texts { #expect(shown.contains(text), "\(text)") }
    // A command a line.
    #expect(shown.contains("\n     noiban whatif ["))
  }
}

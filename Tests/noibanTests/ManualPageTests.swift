import Foundation
import Testing

/// Documentation/man/noiban.1 says what the commands' own help says.
@Suite struct ManualPageTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  private static let page = root + "/Documentation/man/noiban.1"

  private static func has(_ program: String) -> Bool {
    (try? CommandLineTool.run("/bin/bash", ["-c", "command -v \(program)"], [:]))?.status == 0
  }

  @Test(.enabled(if: has("python3"), "needs python3"))
  func isCurrent() throws {
    let made = try CommandLineTool.run(
      "/usr/bin/env", ["python3", ManualPageTests.root + "/script/man-page", CommandLineTool.path()], [:])
    #expect(made.status == 0, "\(made.diagnostics)")
    let page = try String(contentsOfFile: ManualPageTests.page, encoding: .utf8)
    // Were it another, the page would bear today's date as well.
    #expect(made.output == page, "run script/man-page --write")
  }

  @Test(.enabled(if: has("mandoc"), "needs mandoc (script/install-witnesses)"))
  func mandocFindsNothingToComplainOf() throws {
    let checked = try CommandLineTool.run("/usr/bin/env", ["mandoc", "-Tlint", ManualPageTests.page], [:])
    #expect(checked.status == 0)
    #expect(checked.output == "")
    let shown = try CommandLineTool.run("/usr/bin/env", ["mandoc", "-Tutf8", ManualPageTests.page], [:])
    for text in ["noiban report", "--only", "\"300 tỷ\"", "Cannot write."] {
      #expect(shown.output.replacing(/.\u{8}/, with: "").contains(text), "\(text)")
    }
  }
}

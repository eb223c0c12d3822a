import Diagnostics
import Testing

@Suite("Problems as the user reads them")
struct DiagnosticsTests {
  @Test("Place, value, message and remedy in one line, whatever the value holds")
  func rendering() {
    let problem = Problem(
      file: "villages.csv", row: 12, column: "latitude", value: "21\n\u{202E}\u{1B}[31m",
      message: "is not a number", remedy: "Write degrees")
    #expect(
      problem.description
        == "villages.csv, row 12, column latitude: “21\\u{a}\\u{202e}\\u{1b}[31m”: is not a number. "
        + "Write degrees.")
    let long = Problem(
      .warning, file: "f", value: String(repeating: "ả", count: 10_000), message: "is long", remedy: "Cut it")
    #expect(
      long.description == "f: warning: “\(String(repeating: "ả", count: 80))…”: is long. Cut it.")
  }

  @Test("Errors come before warnings, and what is beyond the limit is counted")
  func report() {
    var report = ProblemReport()
    report.add(Problem(.warning, file: "a", message: "odd", remedy: "Look"))
    #expect(!report.hasErrors)
    #expect(throws: Never.self) { try report.throwIfErrors() }
    report.add(Problem(file: "b", message: "wrong", remedy: "Mend"))
    report.add(Problem(.error, .missingFile, file: "c", message: "gone", remedy: "Find"))
    #expect(report.rendered(limit: 2) == "b: wrong. Mend.\nc: gone. Find.\n… and 1 more problem.")
    #expect(report.category == .missingFile)
    #expect(throws: report) { try report.throwIfErrors() }
  }

  @Test(
    "The nearest name is offered when it is near",
    arguments: [
      ("lenght_m", "length_m"), ("LENGTH_M", "length_m"), ("cost", nil), ("", nil),
      ("terain_factor", "terrain_factor"),
    ] as [(String, String?)])
  func nearest(_ word: String, _ expected: String?) {
    #expect(NearestName.to(word, among: ["length_m", "terrain_factor", "construction"]) == expected)
  }
}

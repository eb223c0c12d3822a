import Foundation
import Testing

/// Names of a data set that would be code in a page, a spreadsheet or a terminal.
@Suite struct HostileNamesTests {
  private func withOutput(_ language: String, _ body: (_ folder: String) throws -> Void) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try HostileDataSet.write(to: scratch.path("data"))
    let scenario = try scratch.write(HostileDataSet.scenario, to: "s.yaml")
    let result = try CommandLineTool.run(
      "plan", scratch.path("data"), "--scenario", scenario, "--lang", language, "--output",
      scratch.path("out"))
    try #require(result.status == 0, "\(result.diagnostics)")
    for text in [result.output, result.diagnostics] { expectHarmless(text, "terminal") }
    try body(scratch.path("out"))
  }

  /// Nothing that moves a cursor, turns the writing or hides a letter.
  private func expectHarmless(_ text: String, _ place: String) {
    let harmful = text.unicodeScalars.first { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
    #expect(harmful == nil, "\(place)")
  }

  private func text(_ folder: String, _ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  @Test(arguments: ["en", "vi"])
  func noTextOfATerminalDoesHarm(_ language: String) throws {
    try withOutput(language) { folder in
      let table = try text(folder, "table.txt")
      expectHarmless(table, "table.txt")
      #expect(table.split(separator: "\n").allSatisfy { $0.count < 2000 })
    }
  }

  @Test(arguments: ["en", "vi"])
  func noCellOfATableIsAFormula(_ language: String) throws {
    try withOutput(language) { folder in
      let tables = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }
      #expect(tables.count == 6)
      for name in tables {
        let rows = cells(of: try text(folder, name))
        #expect(Set(rows.map(\.count)).count == 1, "\(name)")
        for cell in rows.joined() {
          #expect(
            cell.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } != true,
            "\(name): \(cell)")
        }
      }
      let names = cells(of: try text(folder, "villages.csv")).dropFirst().map { $0[1] }
      #expect(names.map { $0.hasPrefix("'") ? String($0.dropFirst()) : $0 } == HostileDataSet.names)
    }
  }

  @Test(arguments: ["en", "vi"])
  func filesForMachinesHaveTheNamesAsTheyAre(_ language: String) throws {
    try withOutput(language) { folder in
      func json(_ name: String) throws -> [String: Any] {
        let data = try #require(FileManager.default.contents(atPath: "\(folder)/\(name)"))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      }
      let villages = try #require(try json("plan.json")["villages"] as? [[String: Any]])
      #expect(villages.map { $0["name"] as? String } == HostileDataSet.names)
      let features = try #require(try json("plan.geojson")["features"] as? [[String: Any]])
      let properties = features.compactMap { $0["properties"] as? [String: Any] }
      #expect(
        properties.filter { $0["layer"] as? String == "village" }.map { $0["name"] as? String }
          == HostileDataSet.names)
      let layers = try #require(FileManager.default.contents(atPath: folder + "/layers.gpkg"))
      // The longest name goes over several pages of the database, where its bytes are parted.
      for name in HostileDataSet.names.dropLast() {
        #expect(layers.range(of: Data(name.utf8)) != nil, "\(name)")
      }
    }
  }

  @Test(arguments: ["en", "vi"])
  func noNameIsMarkupOfThePage(_ language: String) throws {
    try withOutput(language) { folder in
      let page = try text(folder, "report.html")
      for harm in ["<script>alert", "<img src=x", "<b>\u{202E}", "<i>1</i>", "</td><script>"] {
        #expect(!page.contains(harm), "\(harm)")
      }
      #expect(page.contains("alert(1)"))
      #expect(!page.unicodeScalars.contains { ["\u{202E}", "\u{200F}", "\u{7}", "\u{1B}"].contains($0) })
    }
  }

  /// The workbook has formulas of its own, and none of them is a name.
  @Test(.enabled(if: hasUnzip, "needs unzip (script/install-witnesses)"), arguments: ["en", "vi"])
  func noNameIsAFormulaOfTheWorkbook(_ language: String) throws {
    try withOutput(language) { folder in
      let parts = try CommandLineTool.run(
        "/usr/bin/env", ["unzip", "-p", folder + "/annexes.xlsx", "xl/worksheets/*", "xl/sharedStrings.xml"],
        [:])
      #expect(parts.status == 0)
      let formulas = parts.output.matches(of: /<f>([^<]*)<\/f>/).map { String($0.1) }
      #expect(formulas.count > 10)
      for harm in ["cmd", "SUM(A1)", "HYPERLINK", "alert", "calc"] {
        #expect(!formulas.contains { $0.contains(harm) }, "\(harm)")
      }
      #expect(!parts.output.contains("<script"))
      #expect(parts.output.contains("cmd|"))
    }
  }

  /// A plan file is a text like any other: what it names need not be in the data.
  @Test(arguments: ["en", "vi"])
  func noTextOfAPlanFileReachesATerminalAsACommand(_ language: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("data"))
    let plan = ["plan", scratch.path("data"), "--budget", "9bn", "--quiet", "--output", scratch.path("out")]
    try #require(try CommandLineTool.run(plan).status == 0)
    let sound = try text(scratch.path("out"), "plan.json")
    for id in ["R1", "P-R1", "V1", "S1", "sample"] {
      let escaped = "\"\(id)\\u001b[2J\\u0007\\u202e\\n\""
      let harmful = sound.replacingOccurrences(of: "\"\(id)\"", with: escaped)
      try #require(harmful != sound, "\(id)")
      let file = try scratch.write(harmful, to: "harmful.json")
      let commands = [
        ["explain", scratch.path("data"), "V1", "--plan", file],
        ["compare", scratch.path("data"), file, file],
        ["report", scratch.path("data"), file, "--output", scratch.path("reports")],
        ["verify", scratch.path("data"), file],
      ]
      for command in commands {
        let result = try CommandLineTool.run(command + ["--lang", language])
        for text in [result.output, result.diagnostics] { expectHarmless(text, "\(command[0]) of \(id)") }
      }
    }
  }

  private static let hasUnzip =
    (try? CommandLineTool.run("/bin/bash", ["-c", "command -v unzip"], [:]))?.status == 0

  /// Cells as RFC 4180 parts them.
  private func cells(of csv: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var rest = csv.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where rest.first == "\"": cell.append(rest.removeFirst())
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        row.append(String(cell))
        cell = .init()
      case ("\r", false): break
      case ("\n", false):
        rows.append(row + [String(cell)])
        (row, cell) = ([], .init())
      default: cell.append(scalar)
      }
    }
    return rows
  }
}

import Foundation
import Geography
import GeographyIO
import PlannerTestSupport
import Testing

/// Where values come from, printed and said anew, and what reports make of it.
@Suite struct ProvenanceCommandTests {
  /// The sample with what the shipped set says of its columns.
  private func withDataSet(_ body: (_ dataset: String, _ scratch: Scratch) throws -> Void) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("sample"))
    var geography = try DataSetReader.read(at: scratch.path("sample")).geography
    geography.provenance = []
    for schema in DataSetSchema.tables {
      for column in schema.columns {
        let isListed = schema.file == "villages.csv"
        geography.provenance.append(
          ColumnProvenance(
            table: schema.file, column: column.name, kind: isListed ? .real : .modelled,
            source: isListed ? "The 2019 census" : "distances"))
      }
    }
    geography.rowProvenance = ["latitude", "longitude"].map {
      RowProvenance(
        table: "villages.csv", row: "V2", column: $0, kind: .modelled, source: "the commune's centre")
    }
    let folder = scratch.path("stated")
    try DataSetWriter.write(geography, describedBy: DataSetDescription(title: "Stated"), to: folder)
    try body(folder, scratch)
  }

  @Test func whatIsSaidOfARowIsWrittenAndReadBack() throws {
    try withDataSet { dataset, _ in
      let rows = try DataSetReader.read(at: dataset).geography.rowProvenance
      #expect(rows.map(\.row) == ["V2", "V2"] && rows.allSatisfy { $0.kind == .modelled })
      let table = try CommandLineTool.run("provenance", dataset, "--format", "json")
      #expect(
        table.output.contains(
          "{\"table\":\"villages.csv\",\"column\":\"latitude\",\"rows\":4,\"sources\":[{\"kind\":\"real\","
            + "\"source\":\"The 2019 census\",\"rows\":3},{\"kind\":\"modelled\",\"source\":\"the commune's centre\","
            + "\"rows\":1}]}"), "\(table.output)\(table.diagnostics)")
    }
  }

  @Test func onlyWhatIsModelledSaysModelled() throws {
    try withDataSet { dataset, scratch in
      let output = scratch.path("out")
      let result = try CommandLineTool.run("plan", dataset, "--budget", "3bn")
      #expect(result.output.contains("1 of 4 villages have a modelled position."))
      #expect(
        result.output.replacing("\n", with: " ").contains(
          "Routes are modelled; replaced by the operators' routes"))
      #expect(!result.output.contains("Microwave hops are modelled"))
      _ = try CommandLineTool.run("plan", dataset, "--budget", "3bn", "--output", output)
      let page = try String(contentsOfFile: output + "/report.html", encoding: .utf8)
      #expect(page.contains("1 of 4 villages have a modelled position."))
      #expect(!page.contains("no real village may be judged by it"))
    }
  }

  @Test func aTypedNumberIsNeverCreditedToTheRegister() throws {
    try withDataSet { dataset, _ in
      let path = dataset + "/villages.csv"
      let typed = try String(contentsOfFile: path, encoding: .utf8).replacing(",120,600,", with: ",121,600,")
      try typed.write(toFile: path, atomically: true, encoding: .utf8)
      func sources() throws -> String {
        try CommandLineTool.run("provenance", dataset, "--lang", "en").output
      }
      #expect(try !sources().contains("The 2019 census"))
      #expect(try !CommandLineTool.run("plan", dataset, "--budget", "3bn").output.contains("real: villages"))
      let said = try CommandLineTool.run(
        "provenance", dataset, "--set", "villages.csv:households=real", "--source", "Sổ hộ khẩu 2026")
      #expect(said.status == 0, "\(said.diagnostics)")
      // With the new hash the table is believed again, and of the register nothing is left to believe.
      let after = try sources()
      #expect(after.contains("Sổ hộ khẩu 2026") && !after.contains("The 2019 census"))
      #expect(after.contains("distances"))
    }
  }

  @Test func everythingElseInTheDescriptorStaysByteForByte() throws {
    try withDataSet { dataset, _ in
      let path = dataset + "/datapackage.json"
      let before = try String(contentsOfFile: path, encoding: .utf8)
      let result = try CommandLineTool.run(
        "provenance", dataset, "--set", "villages.csv:households=derived", "--source", "The 2019 census")
      #expect(result.status == 0, "\(result.diagnostics)")
      let after = try String(contentsOfFile: path, encoding: .utf8)
      let lines = (before.split(separator: "\n"), after.split(separator: "\n"))
      #expect(lines.0.count == lines.1.count)
      #expect(zip(lines.0, lines.1).count { $0 != $1 } == 1)
    }
  }

  @Test func rowsAreStatedAlone() throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run(
        "provenance", dataset, "--set", "villages.csv:latitude=real", "--set", "villages.csv:longitude=real",
        "--source", "GPS 2026", "--rows", "V2")
      #expect(result.status == 0, "\(result.diagnostics)")
      let rows = try DataSetReader.read(at: dataset).geography.rowProvenance
      #expect(rows.map(\.source) == ["GPS 2026", "GPS 2026"] && rows.allSatisfy { $0.kind == .real })
      #expect(
        try !CommandLineTool.run("plan", dataset, "--budget", "3bn").output.contains("modelled position"))
    }
  }

  @Test(arguments: [
    ("viilages.csv:households=real", "“viilages.csv”: is no table of a data set. Name one of communes.csv, "),
    (
      "villages.csv:hoseholds=real",
      "“hoseholds”: is no column of villages.csv. Name one of id, name, commune, "
    ),
    ("villages.csv:households=true", "“true”: is no known provenance. Name one of real, derived, modelled."),
  ])
  func whatIsUnknownIsRefusedWithTheCandidates(statement: String, complaint: String) throws {
    try withDataSet { dataset, _ in
      let before = try Data(contentsOf: URL(fileURLWithPath: dataset + "/datapackage.json"))
      let result = try CommandLineTool.run("provenance", dataset, "--set", statement, "--source", "x")
      #expect(result.status == 64)
      #expect(result.diagnostics.contains(complaint), "\(result.diagnostics)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: dataset + "/datapackage.json")) == before)
      let row = try CommandLineTool.run(
        "provenance", dataset, "--set", "villages.csv:households=real", "--source", "x", "--rows", "V9")
      #expect(row.status == 64)
      #expect(row.diagnostics.contains("“V9”: is the identifier of no row of villages.csv."))
    }
  }

  @Test func aFaultyTableOfRowsIsToldWithItsPlace() throws {
    try withDataSet { dataset, _ in
      try "table,row,column,kind,source\nvillages.csv,V7,latitude,real,GPS\nvillages.csv,V1,height,real,GPS\n"
        .write(toFile: dataset + "/provenance.csv", atomically: true, encoding: .utf8)
      let result = try CommandLineTool.run("validate", dataset)
      #expect(result.status == 65)
      #expect(
        result.output.contains(
          "provenance.csv, row 2, column row: “V7”: is the identifier of no row of villages.csv."))
      #expect(
        result.output.contains(
          "provenance.csv, row 3, column column: “height”: is no column of villages.csv."))
    }
  }
}

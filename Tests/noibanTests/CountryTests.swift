import Foundation
import Geography
import GeographyIO
import PlannerTestSupport
import Testing

/// A data set of another country speaks of that country's money and agencies.
@Suite struct CountryTests {
  /// The sample, moved into a country's box, with its price list in that money.
  private func withDataSet(_ country: Country, _ body: (_ dataset: String, _ output: String) throws -> Void)
    throws
  {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("sample"))
    var geography = try DataSetReader.read(at: scratch.path("sample")).geography
    geography.country = country
    try DataSetWriter.write(
      geography, describedBy: DataSetDescription(title: "Elsewhere"), to: scratch.path("elsewhere"))
    try body(scratch.path("elsewhere"), scratch.path("out"))
  }

  private static let ruritania = Country(
    code: "RU", names: ["en": "Ruritania"], box: .init(west: 100, south: 20, east: 105, north: 23),
    currency: .init(code: "RUK", words: ["en": "krona"]),
    leadAgencies: .init(fibre: "Royal Post", radio: "Royal Radio"))

  @Test(arguments: [
    (Country.andorra, "EUR", "Andorra Telecom"), (Country.saoTome, "STN", "lead agency"),
    (CountryTests.ruritania, "krona", "Royal Post"),
  ])
  func everyReportSpeaksOfTheCountry(country: Country, money: String, lead: String) throws {
    try withDataSet(country) { dataset, output in
      #expect(try DataSetReader.read(at: dataset).geography.country == country)
      for language in ["en", "vi"] {
        let folder = "\(output)-\(language)"
        let result = try CommandLineTool.run(
          "plan", dataset, "--budget", "3bn", "--output", folder, "--lang", language)
        #expect(result.status == 0, "\(result.diagnostics)")
        for name in ["table.txt", "report.html", "plan.json", "proposals.csv", "plan.geojson"] {
          let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
          #expect(!text.replacing("cộng đồng", with: "").contains("đồng"), "\(name) \(language)")
          #expect(!text.contains("Sở Khoa học"), "\(name) \(language)")
        }
        let table = try String(contentsOfFile: "\(folder)/table.txt", encoding: .utf8)
        #expect(table.contains(language == "en" ? "billion \(money)" : "tỷ \(money)"))
        #expect(try String(contentsOfFile: "\(folder)/plan.json", encoding: .utf8).contains(lead))
        #expect(try CommandLineTool.run("verify", dataset, "\(folder)/plan.json").status == 0)
      }
    }
  }

  @Test func pricesAreInTheCountrysMoney() throws {
    try withDataSet(.andorra) { dataset, _ in
      let path = dataset + "/costs.csv"
      let costs = try String(contentsOfFile: path, encoding: .utf8)
      #expect(costs.contains("million EUR per km"))
      try costs.replacing("million EUR per km", with: "million VND per km")
        .write(toFile: path, atomically: true, encoding: .utf8)
      let result = try CommandLineTool.run("validate", dataset)
      #expect(result.output.contains("Write “million EUR per km” and convert the values to it"))
    }
  }

  @Test(arguments: [
    "\"ZZ\"", "{\"code\": \"ZZ\"}",
    "{\"code\": \"ZZ\", \"currency\": {\"code\": \"Z\"}, \"box\": [9, 1, 2, 3]}", "7",
  ])
  func aCountryThatSaysTooLittleIsRefused(country: String) throws {
    try withDataSet(.andorra) { dataset, _ in
      let path = dataset + "/datapackage.json"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing("\"country\": \"AD\"", with: "\"country\": \(country)")
        .write(toFile: path, atomically: true, encoding: .utf8)
      let result = try CommandLineTool.run("validate", dataset)
      #expect(result.status == 65)
      #expect(result.output.contains("column country"), "\(result.output)")
      #expect(result.output.contains("Write a code (VN, AD, ST), or an object with"))
    }
  }
}

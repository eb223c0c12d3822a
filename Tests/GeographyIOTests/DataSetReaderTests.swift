import Diagnostics
import Foundation
import Geography
import GeographyIO
import Testing

@Suite("Reading a data set")
struct DataSetReaderTests {
  @Test("A valid data set reads without a word, optional cells taking their defaults")
  func valid() throws {
    let set = try TinyDataSet().read()
    #expect(set.warnings.problems.isEmpty)
    let geography = set.geography
    #expect(geography.name == "tiny")
    #expect(geography.communes.map(\.code) == ["03158", "03160"])
    #expect(geography.communes[0].elevation == nil)
    #expect(geography.villages[2].commune == 1)
    #expect(geography.villages[2].hasFixedBroadband)
    #expect(geography.routes[0].from == .node(0))
    #expect(geography.routes[1].construction == .buried)
    #expect(geography.routes[1].terrainFactor == nil)
    #expect(geography.routes[2].construction == .aerial)
    #expect(geography.routes[2].lengthMetres == 1100.5)
    #expect(geography.sites[1].place == .village(0))
    #expect(geography.sites[2].kind == .mast40m)
    #expect(geography.sites[2].place == nil)
    #expect(geography.sites[2].allowsSatellite)
    #expect(!geography.sites[1].allowsSatellite)
    #expect(geography.hops == [Hop(id: "H1", from: 2, to: 0, lengthMetres: 4600)])
    let horizon = geography.costs[.horizon]
    #expect(horizon == CostRange(low: 10, base: 10, high: 10))
    #expect(geography.costs[.fibreRouteAerial].source == "5,000 USD/km")
  }

  @Test("The fingerprint is the one sha256sum gives and depends on the tables only")
  func fingerprint() throws {
    let tiny = TinyDataSet()
    let renamed = tiny.with("datapackage.json", replacing: "tiny", by: "other")
    let dearer = tiny.with("costs.csv", replacing: "100,150,260", by: "100,151,260")
    let print = try tiny.read().geography.sha256
    #expect(print == "9d4bcdade202fe7e3c57a633ee0f29de47a1b77edbc3acdb9bc9401df5cc9519")
    #expect(try renamed.read().geography.sha256 == print)
    #expect(try dearer.read().geography.sha256 != print)
  }

  @Test("A folder that is not there is a missing file, not bad data")
  func noFolder() {
    let report = #expect(throws: ProblemReport.self) { try DataSetReader.read(at: "no/such/place") }
    #expect(report?.category == .missingFile)
    #expect(
      report?.description
        == "no/such/place: there is no such folder. "
        + "Name the folder that holds datapackage.json.")
  }

  @Test("Every missing file is named at once and nothing that refers to it is reported")
  func missingFiles() {
    let set = TinyDataSet().with("villages.csv", bytes: nil).with("datapackage.json", bytes: nil)
    #expect(
      set.complaints() == """
        datapackage.json: is missing from FOLDER. Put it there; a data set has datapackage.json and \
        communes.csv, villages.csv, nodes.csv, routes.csv, sites.csv, coverage.csv, hops.csv, costs.csv.
        villages.csv: is missing from FOLDER. Put it there; a data set has datapackage.json and \
        communes.csv, villages.csv, nodes.csv, routes.csv, sites.csv, coverage.csv, hops.csv, costs.csv.
        """)
    let report = #expect(throws: ProblemReport.self) { try set.read() }
    #expect(report?.category == .missingFile)
  }

  @Test("A descriptor that is no JSON, lacks a name, or lists what is not there")
  func descriptor() {
    let tiny = TinyDataSet()
    #expect(
      tiny.with("datapackage.json", text: "{\"name\": ").complaints()
        == "datapackage.json: is not valid JSON. Mend its syntax; a JSON checker names the line.")
    #expect(
      tiny.with("datapackage.json", replacing: "\"tiny\"", by: "7").complaints()
        == "datapackage.json, column name: has another type than the Data Package standard gives it. "
        + "Compare with a data package that is valid, such as datasets/dien-bien.")
    #expect(
      tiny.with("datapackage.json", replacing: "\"tiny\"", by: "\"\"").complaints()
        == "datapackage.json: has no name. Add \"name\": \"a-short-name\".")
    #expect(
      tiny.with("datapackage.json", replacing: "hops.csv", by: "map.csv").complaints() == """
        datapackage.json: does not list hops.csv. Add it under "resources" with "path": "hops.csv".
        datapackage.json: “map.csv”: this resource is not in FOLDER
        """ + ". Put the file there or take it off the list.")
  }

  @Test("Provenance is taken from the descriptor; a word it does not know is a warning")
  func provenance() throws {
    let field = """
      "villages.csv", "schema": {"fields": [{"name": "id", "provenance": "real", "source": "list of 2025"}, \
      {"name": "name"}, {"name": "households", "provenance": "guess"}]}
      """
    let set = TinyDataSet().with("datapackage.json", replacing: "\"villages.csv\"", by: field)
    #expect(
      try set.read().geography.provenance == [
        ColumnProvenance(table: "villages.csv", column: "id", kind: .real, source: "list of 2025"),
        ColumnProvenance(table: "villages.csv", column: "name", kind: .unstated, source: ""),
        ColumnProvenance(table: "villages.csv", column: "households", kind: .unstated, source: ""),
      ])
    #expect(
      set.complaints()
        == "datapackage.json, column villages.csv.households.provenance: warning: “guess”: "
        + "is not a known provenance and counts as unstated. Write real, derived or modelled.")
  }

  @Test("Suspicious but usable data is warned of")
  func warnings() throws {
    let tiny = TinyDataSet()
    let covered = tiny.with("coverage.csv", appending: "S1,V1,0.95")
    #expect(covered.complaints() == "")
    #expect(
      try covered.read().notes.description.hasSuffix(
        "villages.csv, row 2, column mobile_broadband: note: “V1”: lacks mobile broadband, yet the "
          + "existing site S1 covers it. Check both tables; villages.csv is believed."))
    #expect(
      tiny.with("routes.csv", replacing: "R3,N2,V2,1100.5,,1.2\n", by: "").complaints()
        == "villages.csv, row 3, column fixed_broadband: warning: “V2”: lacks fibre and no route leads "
        + "there. Add a row to routes.csv; without one no plan can connect it.")
    #expect(
      tiny.with("coverage.csv", text: "site,village,household_share\n").complaints()
        == "coverage.csv: warning: does not say what a candidate site covers, so no plan can bring mobile "
        + "broadband. Add the rows that are missing.\n"
        + "villages.csv, row 2, column mobile_broadband: warning: “V1”: lacks mobile broadband and no "
        + "candidate site covers it. Add rows to sites.csv and coverage.csv; without them no plan can "
        + "cover it.")
    #expect(
      tiny.with("villages.csv", replacing: "60,300", by: "60,30").complaints()
        == "villages.csv, row 2, column population: warning: “V1”: has 30 residents in 60 households. "
        + "Check the two columns.")
    #expect(
      tiny.with("villages.csv", replacing: "0.2,III", by: "0.2,II").complaints()
        == "villages.csv, row 4, column region: warning: “V3”: is in Region II, its commune 03160 in "
        + "Region III. Check both tables; the village's own value is used.")
  }
}

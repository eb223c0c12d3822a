import Diagnostics
import Geography
import GeographyIO
import ProvinceGenerator
import Testing

@Suite("What a data set may leave out")
struct OptionalPartsTests {
  private let notes = """
    villages.csv, column school: note: this optional column is missing; no village counts as having one. \
    Add it, true or false for each village, where it is known.
    villages.csv, column clinic: note: this optional column is missing; no village counts as having one. \
    Add it, true or false for each village, where it is known.
    villages.csv, column commune_office: note: this optional column is missing; no village counts as having \
    one. Add it, true or false for each village, where it is known.
    costs.csv, column item: note: “community_satellite_terminal”: this optional row is missing; 25 million \
    VND per village is taken. Add it where a price is known.
    """

  @Test("It stays valid, is not warned of, and the defaults are said")
  func absent() throws {
    let set = try TinyDataSet().read()
    #expect(set.warnings.problems.isEmpty)
    #expect(set.notes.description == notes)
    #expect(set.geography.villages.allSatisfy { $0.institutions.isEmpty })
    let terminal = set.geography.costs[.communitySatelliteTerminal]
    #expect([terminal.low, terminal.base, terminal.high] == [15, 25, 60])
    #expect(terminal.basis == .derived)
  }

  @Test("What is there is read, and an empty cell is false")
  func present() throws {
    let villages = """
      id,name,commune,latitude,longitude,elevation_m,households,population,ethnic_minority_share,\
      poverty_rate,region,border,specially_difficult,mobile_broadband,fixed_broadband,clinic,school,commune_office
      V1,Bản Một,03158,22.38,102.3,900,60,300,1,0.4,III,true,true,false,false,true,false,true
      V2,Bản Hai,03158,22.39,102.31,950,40,210,0.98,0.35,III,true,true,true,false,,true,
      V3,Bản Ba,03160,22.22,102.43,800,90,420,0.9,0.2,III,true,false,true,true,,,

      """
    let set = try TinyDataSet().with("villages.csv", text: villages)
      .with("costs.csv", appending: "community_satellite_terminal,million VND per village,,40,,,").read()
    #expect(set.geography.villages.map(\.institutions) == [[.clinic, .communeOffice], [.school], []])
    #expect(set.geography.costs[.communitySatelliteTerminal] == CostRange(low: 40, base: 40, high: 40))
    #expect(set.notes.problems.isEmpty)
  }

  @Test("A wrong word is refused")
  func wrong() {
    let set = TinyDataSet()
      .with("villages.csv", replacing: "fixed_broadband", by: "fixed_broadband,school")
      .with("villages.csv", replacing: "true,true,false,false", by: "true,true,false,false,yes")
      .with("villages.csv", replacing: "true,true,true,false", by: "true,true,true,false,true")
      .with("villages.csv", replacing: "true,false,true,true", by: "true,false,true,true,")
    #expect(
      set.complaints()
        == "villages.csv, row 2, column school: “yes”: is neither true nor false. Write true or false.")
  }

  @Test(
    "The generator gives each commune one office and clinic, nearest its centre, and schools to the larger")
  func modelled() throws {
    let geography = try ProvinceGeneratorTests.province.get()
    let members = Dictionary(grouping: geography.villages, by: \.commune)
    #expect(members.count == 45)
    for (commune, villages) in members {
      let centre = try #require(
        geography.nodes.first { $0.kind == .communeCentre && $0.commune == commune })
      let offices = villages.filter { $0.institutions.contains(.communeOffice) }
      let office = try #require(offices.first)
      #expect(offices.count == 1)
      #expect(villages.filter { $0.institutions.contains(.clinic) } == offices)
      let distance = { (village: Village) in village.coordinate.distance(to: centre.coordinate) }
      #expect(villages.allSatisfy { distance(office) <= distance($0) * 1.001 })
      let schools = villages.filter { $0.institutions.contains(.school) }
      let others = villages.filter { !$0.institutions.contains(.school) }
      #expect(schools.count == (villages.count + 2) / 3)
      #expect((schools.map(\.countedHouseholds).min() ?? 0) >= (others.map(\.countedHouseholds).max() ?? 0))
    }
  }
}

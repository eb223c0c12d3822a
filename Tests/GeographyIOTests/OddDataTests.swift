import Diagnostics
import Foundation
import Geography
import GeographyIO
import Testing

/// What can be read and cannot be right, or is hardly right: units, positions, lengths, names.
@Suite("Odd values in a data set, each with its place and remedy")
struct OddDataTests {
  typealias Damage = DataProblemTests.Damage

  private static let line = "is below the 2272 m of the straight line between its ends. "

  static let lengths = [
    Damage(
      "routes.csv", "2500", "2.5",
      "routes.csv, row 2, column length_m: “2.5”: \(line)Write the length along the route in metres: 2.5 km would "
        + "be 2500; check the positions of its ends."),
    Damage(
      "routes.csv", "2500", "1250",
      "routes.csv, row 2, column length_m: “1250”: \(line)Write the length along the route in metres; check the "
        + "positions of its ends."),
    Damage("routes.csv", "2500", "2250", ""),
    Damage(
      "routes.csv", "2500", "12500",
      "routes.csv, row 2, column length_m: warning: “12500”: is 6 times the 2272 m of the straight line between its "
        + "ends. Check the length, in metres, and the positions of its ends."),
    Damage(
      "hops.csv", "4600", "2300",
      "hops.csv, row 2, column length_m: “2300”: contradicts its ends, which lie 4543 m apart. Write metres from mast "
        + "to mast; check the sites and their positions."),
    Damage(
      "hops.csv", "4600", "9200",
      "hops.csv, row 2, column length_m: “9200”: contradicts its ends, which lie 4543 m apart. Write metres from mast "
        + "to mast; check the sites and their positions."),
    Damage(
      "routes.csv", "aerial,1.4", "aerial,9",
      "routes.csv, row 2, column terrain_factor: warning: “9”: makes the route that many times as dear. Write the "
        + "multiplier of the cost, such as 1.4; mountains take 2."),
    Damage(
      "routes.csv", "R2,N2,V1,900,buried,", "R2,N2,V1,900,buried,\nR9,V1,N2,900,aerial,",
      "routes.csv, row 4, column id: warning: “R9”: has the ends and the length of the route of row 3. Delete one of "
        + "two rows for one route."),
  ]

  static let radio = [
    Damage(
      "coverage.csv", "S2,V1,1", "S2,V1,1\nS2,V3,0.5",
      "coverage.csv, row 4, column village: warning: “V3”: lies 22.3 km from the site S2, a light pole. Check the "
        + "positions, the kind of the site and what the radio tool says."),
    Damage(
      "coverage.csv", "0.75", "0",
      "coverage.csv, row 4, column household_share: warning: “0”: serves nobody. Write the share of households in "
        + "service, or delete the row."),
    Damage(
      "sites.csv", "solar,V1", "solar,V3",
      "sites.csv, row 3, column place: warning: “V3”: lies 22.3 km from the site that its fibre is to feed. Check the "
        + "place and the position of the site; leave the cell empty where no fibre feeds it."),
  ]

  static let names = [
    Damage(
      "villages.csv", "Bản Một", "B¶n Mét",
      "villages.csv, row 2, column name: warning: “B¶n Mét”: is written in an old code such as TCVN3 or VNI, not in "
        + "Unicode. Convert it from TCVN3 to Unicode; it then reads “Bản Một”."),
    Damage(
      "villages.csv", "Bản Một", "Baûn Moät",
      "villages.csv, row 2, column name: warning: “Baûn Moät”: is written in an old code such as TCVN3 or VNI, not "
        + "in Unicode. Convert it from TCVN3 or VNI to Unicode."),
    Damage(
      "villages.csv", "Bản Một", "Báº£n Má»™t",
      "villages.csv, row 2, column name: warning: “Báº£n Má»™t”: is UTF-8 that was read in another encoding. Write "
        + "“Bản Một”; read the source as UTF-8."),
    Damage(
      "villages.csv", "Bản Một", "B?n M?t",
      "villages.csv, row 2, column name: warning: “B?n M?t”: has lost letters, which a program has replaced by a "
        + "mark. Write the name anew from its source; save as CSV UTF-8."),
    Damage(
      "villages.csv", "Bản Một", "Bản\u{200B}  Một",
      "villages.csv, row 2, column name: warning: “Bản\\u{200b}  Một”: holds characters that nobody sees. Write "
        + "“Bản Một”."),
    Damage(
      "villages.csv", "Bản Một", " Bản Một",
      "villages.csv, row 2, column name: warning: “ Bản Một”: begins or ends with a blank. Write “Bản Một”."),
    Damage(
      "villages.csv", "Bản Một", "   ",
      "villages.csv, row 2, column name: warning: “   ”: begins or ends with a blank. Write the name."),
    Damage(
      "communes.csv", "Sín Thầu", "S&iacute;n Thầu",
      "communes.csv, row 2, column name: warning: “S&iacute;n Thầu”: is the code of a web page or the fault of a "
        + "spreadsheet, not a name. Write the name as it is read."),
    Damage(
      "villages.csv", "Bản Hai", "BẢN MỘT",
      "villages.csv, row 3, column name: warning: “BẢN MỘT”: is the name of the village of row 2 too, in the same "
        + "commune 03158. Tell the two apart, or delete one of two rows for one village."),
    Damage("villages.csv", "Bản Một", "Escàs de l'Aldosa Nª Sª 1º", ""),
  ]

  static let places = [
    Damage(
      "villages.csv", "22.39,102.31", "22.380002,102.3",
      "villages.csv, row 3, column latitude: warning: “22.380002”: stands on the same point as the village of row 2. "
        + "Write where each village lies, or delete one of two rows for one village."),
    Damage(
      "villages.csv", ",03158,22.38,", ",3158,22.38,",
      "villages.csv, row 2, column commune: “3158”: is not in communes.csv. Write “03158”: a spreadsheet has dropped "
        + "the leading zero; give the column the format Text."),
    Damage(
      "communes.csv", "xã,489.47", "xã,48947",
      "communes.csv, row 3, column area_km2: warning: “48947”: is more than any commune has. Write square kilometres; "
        + "100 hectares are 1."),
  ]

  static let counts = [
    Damage(
      "villages.csv", "60,300", "\"1,250\",6300",
      "villages.csv, row 2, column households: warning: “1,250”: is written with marks between thousands and is read "
        + "as 1250. Write 1250."),
    Damage(
      "villages.csv", "60,300", "1.250,6300",
      "villages.csv, row 2, column households: warning: “1.250”: is written with marks between thousands and is read "
        + "as 1250. Write 1250."),
    Damage(
      "villages.csv", "60,300", "60.000,300",
      "villages.csv, row 2, column households: “60.000”: can be read as 60 and as 60000. Write one of the two, "
        + "without a mark in it."),
    Damage(
      "routes.csv", "R1,N1,N2,2500", "R1,N1,N2,\"2,500\"",
      "routes.csv, row 2, column length_m: “2,500”: is written with marks between thousands, or with a decimal comma. "
        + "Write 2500 where thousands are meant, else a decimal point."),
    Damage(
      "villages.csv", "60,300", "20,310",
      "villages.csv, row 2, column population: warning: “V1”: has 310 residents in 20 households. "
        + "Check the two columns."),
    Damage(
      "costs.csv", "100,150,260", "100000,150000,260000",
      "costs.csv, row 2, column base: warning: “150000”: is far from the 100 to 260 known for fibre_route_aerial. "
        + "Check the unit, million VND per km, and the digits."),
  ]

  @Test("Each is said once", arguments: lengths + radio + names + places + counts)
  func oneDamage(_ damage: Damage) {
    let set = TinyDataSet().with(damage.file, replacing: damage.old, by: damage.new)
    #expect(set.complaints() == damage.complaint)
  }

  @Test("The households of 1,250 are 1250")
  func grouped() throws {
    let set = TinyDataSet().with("villages.csv", replacing: "60,300", by: "\"1,250\",6300")
    #expect(try set.read().geography.villages[0].households == 1250)
  }

  @Test("A longitude is reported beside its latitude, and nothing follows from either")
  func bothDegrees() {
    let set = TinyDataSet().with("villages.csv", replacing: "22.38,102.3,", by: "north,east,")
    #expect(
      set.complaints() == """
        villages.csv, row 2, column latitude: “north”: is not a number. Write a number from -90 to 90 (degrees).
        villages.csv, row 2, column longitude: “east”: is not a number. Write a number from -180 to 180 (degrees).
        """)
    let metres = TinyDataSet().with("villages.csv", replacing: "22.38,102.3,", by: "north,500000,")
    #expect(metres.complaints().contains("column longitude: “500000”: is not in degrees."))
  }

  @Test(
    "Rows with bytes that are no UTF-8 are counted as a spreadsheet counts, whatever lines their cells take")
  func rows() {
    let bytes = Array("id,name\n1,\"a\n\u{FF}b\n\u{FF}c\"\n".unicodeScalars.map { UInt8($0.value) })
    let complaint = TinyDataSet().with("hops.csv", bytes: bytes).complaints()
    #expect(complaint.contains("hops.csv, row 2: byte 14 of the file (0xFF) is not UTF-8. "))
  }

  @Test("Routes that reach no fibre and what hangs on them")
  func noFibre() {
    let set = TinyDataSet().with("routes.csv", replacing: "R1,N1,N2,2500,aerial,1.4\n", by: "")
    #expect(
      set.complaints() == """
        routes.csv, row 2, column from: warning: “R2”: leads to no place with fibre, by whatever routes. Add the \
        route that is missing, or say in nodes.csv or villages.csv where fibre is.
        routes.csv, row 3, column from: warning: “R3”: leads to no place with fibre, by whatever routes. Add the \
        route that is missing, or say in nodes.csv or villages.csv where fibre is.
        villages.csv, row 2, column fixed_broadband: warning: “V1”: lacks fibre and its routes reach no place with \
        fibre. Add the missing route to routes.csv; without one no plan can connect it.
        villages.csv, row 3, column fixed_broadband: warning: “V2”: lacks fibre and its routes reach no place with \
        fibre. Add the missing route to routes.csv; without one no plan can connect it.
        """)
  }

  @Test("A village whose only sites nothing can feed")
  func noFeed() {
    let set = TinyDataSet().with(
      "sites.csv", replacing: "S2,candidate,light,solar,V1", by: "S2,candidate,light,solar,"
    )
    .with("sites.csv", replacing: "22.4,102.32,1200,", by: "22.4,102.32,1200,false")
    .with("hops.csv", text: "id,from,to,length_m\n")
    #expect(
      set.complaints()
        == "villages.csv, row 2, column mobile_broadband: warning: “V1”: lacks mobile broadband and no candidate site "
        + "that covers it can be fed. Give a site a place with routes, a hop or a satellite; without one no plan can "
        + "cover it.")
  }

  @Test("Names and identifiers are read in one spelling, so that outputs join")
  func composed() throws {
    let decomposed = "Bản Một".decomposedStringWithCanonicalMapping
    let set = try TinyDataSet().with("villages.csv", replacing: "Bản Một", by: decomposed)
      .with("villages.csv", replacing: "V3,", by: "Vế,".decomposedStringWithCanonicalMapping).read()
    let villages = set.geography.villages
    #expect(
      villages[0].name.unicodeScalars.elementsEqual(
        "Bản Một".precomposedStringWithCanonicalMapping.unicodeScalars))
    #expect(
      villages[2].id.unicodeScalars.elementsEqual("Vế".precomposedStringWithCanonicalMapping.unicodeScalars))
  }

  @Test("An identifier with quotes is read alike in every table")
  func quotes() throws {
    var set = TinyDataSet()
    for file in ["villages.csv", "routes.csv", "sites.csv", "coverage.csv"] {
      for end in [",", "\n"] {
        while set.text(file).contains("V1" + end) {
          set = set.with(file, replacing: "V1" + end, by: "\"V\"\",1\"" + end)
        }
      }
    }
    let geography = try set.read().geography
    #expect(geography.villages[0].id == "V\",1")
    #expect(geography.routes[1].to == .village(0))
    #expect(geography.coverage[1].village == 0)
  }
}

import Diagnostics
import GeographyIO
import Testing

@Suite("Wrong values in a data set, each with its place and remedy")
struct DataProblemTests {
  /// One damage to one file and what the user is told.
  struct Damage: CustomTestStringConvertible, Sendable {
    var file: String
    var old: String
    var new: String
    var complaint: String
    var testDescription: String { "\(file): \(old) → \(new)" }

    init(_ file: String, _ old: String, _ new: String, _ complaint: String) {
      self.file = file
      self.old = old
      self.new = new
      self.complaint = complaint
    }
  }

  static let numbers = [
    Damage(
      "villages.csv", "60,300", "sixty,300",
      "villages.csv, row 2, column households: “sixty”: is not a number. "
        + "Write a whole number from 1 to 20000 (households)."),
    Damage(
      "villages.csv", "60,300", "60.5,300",
      "villages.csv, row 2, column households: “60.5”: is not a whole number. "
        + "Write a whole number from 1 to 20000 (households)."),
    Damage(
      "villages.csv", "60,300", "0,300",
      "villages.csv, row 2, column households: “0”: is too small. "
        + "Write a whole number from 1 to 20000 (households)."),
    Damage(
      "villages.csv", "60,300", "60,99999999999999999999",
      "villages.csv, row 2, column population: “99999999999999999999”: is too large. "
        + "Write a whole number from 1 to 100000 (residents)."),
    Damage(
      "routes.csv", "V1,900,", "V1,,",
      "routes.csv, row 3, column length_m: “”: is empty. Write a number from 0 to 500000 (m)."),
    Damage(
      "villages.csv", "1,0.4,III", "1,40,III",
      "villages.csv, row 2, column poverty_rate: “40”: is more than 1. "
        + "Write a share between 0 and 1: 0.85, not 85."),
    Damage(
      "villages.csv", "1,0.4,III", "1,-0.4,III",
      "villages.csv, row 2, column poverty_rate: “-0.4”: is too small. "
        + "Write a number from 0 to 1 (share)."),
    Damage(
      "villages.csv", "1,0.4,III", "1,NaN,III",
      "villages.csv, row 2, column poverty_rate: “NaN”: is not a finite number. "
        + "Write a number from 0 to 1 (share)."),
    Damage(
      "villages.csv", ",900,60", ",1e999,60",
      "villages.csv, row 2, column elevation_m: “1e999”: is not a finite number. "
        + "Write a number from -500 to 9000 (m)."),
    Damage(
      "routes.csv", "2500", "-1",
      "routes.csv, row 2, column length_m: “-1”: is too small. Write a number from 0 to 500000 (m)."),
    Damage(
      "hops.csv", "4600", "inf",
      "hops.csv, row 2, column length_m: “inf”: is not a finite number. "
        + "Write a number from 1 to 100000 (m)."),
    Damage(
      "coverage.csv", "0.75", "75%",
      "coverage.csv, row 4, column household_share: “75%”: is not a number. "
        + "Write a number from 0 to 1 (share)."),
    Damage(
      "routes.csv", "R1,N1,N2,2500", "R1,N1,N2,\"2.500,5\"",
      "routes.csv, row 2, column length_m: “2.500,5”: is not a number. "
        + "Write a number from 0 to 500000 (m)."),
  ]

  static let words = [
    Damage(
      "villages.csv", "true,true,false,false\nV2", "true,true,no,false\nV2",
      "villages.csv, row 2, column mobile_broadband: “no”: is neither true nor false. Write true or false."),
    Damage(
      "villages.csv", "1,0.4,III", "1,0.4,3",
      "villages.csv, row 2, column region: “3”: is not a word of this column. Write I or II or III."),
    Damage(
      "sites.csv", "existing", "exsiting",
      "sites.csv, row 2, column status: “exsiting”: is not a word of this column. "
        + "Perhaps “existing” is meant."),
    Damage(
      "nodes.csv", "junction", "manhole",
      "nodes.csv, row 3, column kind: “manhole”: is not a word of this column. "
        + "Write commune_centre or fibre_node or junction."),
    Damage(
      "villages.csv", "Bản Một", "",
      "villages.csv, row 2, column name: “”: is empty. Write a text."),
  ]

  static let identifiers = [
    Damage(
      "villages.csv", "V3,", "V1,",
      "villages.csv, row 4, column id: “V1”: is already the identifier of row 2. "
        + "Give each row an identifier of its own."),
    Damage(
      "nodes.csv", "N2,junction,03158,22.385,102.305,870",
      "N2,junction,03158,22.385,102.305,870\nV3,junction,03158,22.386,102.305,870",
      "nodes.csv, row 4, column id: “V3”: is already the identifier of villages.csv row 4. "
        + "Give each row an identifier of its own."),
    Damage(
      "hops.csv", "H1", "\"H\n1\"",
      "hops.csv, row 2, column id: “H\\u{a}1”: holds a control character such as a line break. "
        + "Write letters, digits and hyphens only."),
    Damage(
      "hops.csv", "H1", String(repeating: "h", count: 101),
      "hops.csv, row 2, column id: “\(String(repeating: "h", count: 80))…”: is longer than 100 bytes. "
        + "Write a shorter identifier."),
    Damage(
      "hops.csv", "H1", "",
      "hops.csv, row 2, column id: “”: is empty. Write an identifier."),
    Damage(
      "villages.csv", ",03160,", ",03999,",
      "villages.csv, row 4, column commune: “03999”: is not in communes.csv. "
        + "Write an identifier from communes.csv, or add the row there."),
    Damage(
      "villages.csv", ",03160,", ",031600,",
      "villages.csv, row 4, column commune: “031600”: is not in communes.csv. Perhaps “03160” is meant."),
    Damage(
      "routes.csv", "N1,N2", "N1,Xyzzy",
      "routes.csv, row 2, column to: “Xyzzy”: is not in villages.csv or nodes.csv. "
        + "Write an identifier from villages.csv or nodes.csv, or add the row there."),
    Damage(
      "sites.csv", "solar,V1", "solar,Nowhere",
      "sites.csv, row 3, column place: “Nowhere”: is not in villages.csv or nodes.csv. "
        + "Write an identifier from villages.csv or nodes.csv, or add the row there."),
    Damage(
      "coverage.csv", "S1,V2", "Mast-9,V2",
      "coverage.csv, row 2, column site: “Mast-9”: is not in sites.csv. "
        + "Write an identifier from sites.csv, or add the row there."),
    Damage(
      "coverage.csv", "S3,V1", "S2,V1",
      "coverage.csv, row 4, column village: “V1”: is paired with this site in row 3 already. "
        + "Delete one of the two rows."),
    Damage(
      "routes.csv", "R1,N1,N2", "R1,N1,N1",
      "routes.csv, row 2, column to: “N1”: is both ends of the route. Name two places, or delete the row."),
    Damage(
      "hops.csv", "S3,S1", "S3,S3",
      "hops.csv, row 2, column to: “S3”: is both ends of the hop. Name two sites, or delete the row."),
  ]

  static let positions = [
    Damage(
      "villages.csv", "22.38,102.3,", "102.3,22.38,",
      "villages.csv, row 2, column latitude: “102.3”: latitude and longitude are swapped. "
        + "Exchange the values of the two columns."),
    Damage(
      "communes.csv", "22.38,102.293", "102.293,22.38",
      "communes.csv, row 2, column latitude: “102.293”: latitude and longitude are swapped. "
        + "Exchange the values of the two columns."),
    Damage(
      "villages.csv", "22.38,102.3,", "21.38,102.3,",
      "villages.csv, row 2, column latitude: “21.38”: with longitude 102.3 lies 111 km from the middle of "
        + "its commune Sín Thầu (03158). Check the degrees and the commune; the middle is at 22.38, 102.293."),
    Damage(
      "sites.csv", "22.4,102.32", "22.4,103.32",
      "sites.csv, row 4, column latitude: “22.4”: with longitude 103.32 lies 106 km from the middle of its "
        + "commune Sín Thầu (03158). Check the degrees and the commune; the middle is at 22.38, 102.293."),
    Damage(
      "nodes.csv", "22.385,102.305", "2475000,102.305",
      "nodes.csv, row 3, column latitude: “2475000”: is not in degrees. Write a number from -90 to 90 "
        + "(degrees); convert VN-2000 metres to WGS 84 first."),
  ]

  static let costs = [
    Damage(
      "costs.csv", "million VND per km,100", "VND per km,100",
      "costs.csv, row 2, column unit: “VND per km”: is not the unit of fibre_route_aerial. "
        + "Write “million VND per km” and convert the values to it."),
    Damage(
      "costs.csv", "100,150,260", "160,150,260",
      "costs.csv, row 2, column low: “160”: is above the base value 150. "
        + "Write low, base and high in rising order."),
    Damage(
      "costs.csv", "100,150,260", "100,150,140",
      "costs.csv, row 2, column high: “140”: is below the base value 150. "
        + "Write low, base and high in rising order."),
    Damage(
      "costs.csv", "horizon,years,,10,,", "horizon,years,,500,,",
      "costs.csv, row 18, column base: “500”: makes no sense for horizon. "
        + "Write a value from 1 to 50 (years)."),
    Damage(
      "costs.csv", "horizon,years,,10,,", "site_opex,million VND per site per year,,120,,",
      """
      costs.csv, row 18, column item: “site_opex”: is already the identifier of row 12. \
      Give each row an identifier of its own.
      costs.csv, column item: rows are missing: horizon. Add them; every price is needed, and 0 is a price.
      """),
    Damage(
      "costs.csv", "horizon,years,,10,,,\n", "horizon,years,,10,,,\nhorizont,years,,10,,,\n",
      "costs.csv, row 19, column item: “horizont”: is not a word of this column. "
        + "Perhaps “horizon” is meant."),
    Damage(
      "costs.csv", "derived,\n", "guess,\n",
      "costs.csv, row 3, column basis: “guess”: is not a word of this column. "
        + "Write cited or derived or assumption or unstated."),
  ]

  @Test("Told with place, value and remedy", arguments: numbers + words + identifiers + positions + costs)
  func damage(_ damage: Damage) {
    let set = TinyDataSet().with(damage.file, replacing: damage.old, by: damage.new)
    #expect(set.complaints() == damage.complaint)
  }

  @Test("Problems of all tables come out together")
  func together() {
    let set = TinyDataSet().with("villages.csv", replacing: "60,300", by: "x,300")
      .with("hops.csv", replacing: "4600", by: "-1").with("costs.csv", replacing: "150,260", by: "y,260")
    #expect(set.complaints().split(separator: "\n").count == 3)
  }

  @Test("A problem in hundreds of rows shows its first rows and counts the others")
  func aggregation() {
    var set = TinyDataSet()
    for number in 1...500 { set = set.with("routes.csv", appending: "X\(number),N1,Q\(number),10,aerial,1") }
    let remedy = "Write an identifier from villages.csv or nodes.csv, or add the row there."
    #expect(
      set.complaints() == """
        routes.csv, row 5, column to: “Q1”: is not in villages.csv or nodes.csv. \(remedy)
        routes.csv, row 6, column to: “Q2”: is not in villages.csv or nodes.csv. \(remedy)
        routes.csv, row 7, column to: “Q3”: is not in villages.csv or nodes.csv. \(remedy)
        routes.csv, column to: the same problem in 497 more rows, the last in row 504. \
        Mend them in the same way.
        """)
  }
}

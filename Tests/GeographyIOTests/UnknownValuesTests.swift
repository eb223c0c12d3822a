import Diagnostics
import Foundation
import Geography
import GeographyIO
import Testing

/// What nobody knows may be left out: as an empty cell, and as a whole column.
@Suite("Unknown values of a data set") struct UnknownValuesTests {
  private static let optional: [(file: String, columns: Set<String>)] = [
    (
      "communes.csv",
      [
        "area_km2", "population", "households", "region", "border", "elevation_min_m", "elevation_mean_m",
        "elevation_max_m",
      ]
    ),
    (
      "villages.csv",
      [
        "elevation_m", "households", "population", "ethnic_minority_share", "poverty_rate", "region",
        "border",
        "specially_difficult",
      ]
    ),
    ("nodes.csv", ["elevation_m"]), ("sites.csv", ["elevation_m"]),
  ]

  /// The tiny data set with every value that may be unknown taken out of its cell, or with its column.
  private func bare(withColumns: Bool) -> TinyDataSet {
    var set = TinyDataSet()
    for (file, unknown) in Self.optional {
      let rows = set.text(file).split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let header = rows[0].map(String.init)
      let lines = rows.enumerated().map { number, cells in
        cells.enumerated().compactMap { column, cell -> String? in
          guard unknown.contains(header[column]) else { return String(cell) }
          return withColumns ? (number == 0 ? String(cell) : "") : nil
        }.joined(separator: ",")
      }
      set = set.with(file, text: lines.joined(separator: "\n") + "\n")
    }
    return set
  }

  @Test(arguments: [true, false])
  func nothingIsMadeUp(withColumns: Bool) throws {
    let set = try bare(withColumns: withColumns).read()
    #expect(set.warnings.problems.isEmpty)
    let geography = set.geography
    for commune in geography.communes {
      #expect(commune.areaKm2 == nil && commune.population == nil && commune.households == nil)
      #expect(commune.region == nil && commune.isBorder == nil && commune.elevation == nil)
    }
    for village in geography.villages {
      #expect(village.households == nil && village.population == nil && village.ethnicMinorityShare == nil)
      #expect(village.povertyRate == nil && village.region == nil && village.isBorder == nil)
      #expect(village.isSpeciallyDifficult == nil && village.elevationMetres == nil)
      #expect(village.countedHouseholds == 1)
    }
    #expect(geography.nodes.allSatisfy { $0.elevationMetres == nil })
    #expect(geography.sites.allSatisfy { $0.elevationMetres == nil })
  }

  @Test func whatNobodyKnowsIsWrittenAsNothingAndReadBackAsThat() throws {
    let geography = try bare(withColumns: true).read().geography
    let folder = TinyDataSet.newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try DataSetWriter.write(geography, describedBy: DataSetDescription(title: "Bare"), to: folder)
    let again = try DataSetReader.read(at: folder).geography
    #expect(again.villages == geography.villages)
    #expect(again.communes == geography.communes)
    #expect(again.nodes == geography.nodes)
    #expect(again.sites == geography.sites)
    let villages = try String(contentsOfFile: folder + "/villages.csv", encoding: .utf8)
    #expect(villages.split(separator: "\n").dropFirst().allSatisfy { $0.contains(",,,,,,") })
  }

  @Test func aWrongValueIsNoUnknownOne() {
    let set = TinyDataSet().with("villages.csv", replacing: ",III,", by: ",IV,")
    #expect(set.complaints().contains("column region: “IV”: is not a word of this column."))
  }

  @Test func aHeightOfNothingIsAHeight() throws {
    let set = TinyDataSet().with(
      "communes.csv",
      text: "code,name,latitude,longitude,elevation_min_m,elevation_max_m\n"
        + "03158,Sín Thầu,22.38,102.293,800,1300\n03160,Mường Nhé,22.22,102.427,,\n"
    ).with("nodes.csv", replacing: "102.29,850", by: "102.29,0")
    #expect(
      set.complaints().contains(
        "nodes.csv, row 2, column elevation_m: warning: “0”: lies outside the 800 to 1300 m"))
  }
}

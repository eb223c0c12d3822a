import Diagnostics
import Foundation
import Geography
import GeographyIO
import ProvinceGenerator
import Testing

@Suite("Writing a data set and reading it back")
struct RoundTripTests {
  private func writtenAndRead(_ geography: Geography) throws -> Geography {
    let folder = TinyDataSet.newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try DataSetWriter.write(geography, describedBy: DataSetDescription(title: "Test"), to: folder)
    var read = try DataSetReader.read(at: folder).geography
    #expect(read.sha256.count == 64)
    read.sha256 = ""
    // The title without a language is the description's.
    read.titles[""] = geography.titles[""]
    return read
  }

  private func tiny() throws -> Geography {
    var geography = try TinyDataSet().read().geography
    geography.sha256 = ""
    geography.provenance = try ProvinceGenerator(villages: 1).generate().provenance
    return geography
  }

  @Test("Names that could break a table survive to the byte")
  func hostileNames() throws {
    let names = [
      "Bản \"Cũ\", khu 2", "một\nhai\r\nba\rbốn", "=HYPERLINK(\"http://x\")", "@SUM(A1)", "-1+1", " lề trái ",
      "\u{202E}đảo\u{202C}", "\u{FEFF}dấu", "a\u{0}b", "\t", ";", "'", "Bản Tả Sìn Thàng\u{301}",
      String(repeating: "ả", count: 10_000), "\"", "\"\"", ",", "true", "👩‍👩‍👧‍👦",
    ]
    var geography = try ProvinceGenerator(villages: names.count, name: "hostile").generate()
    // Reading composes letters and their marks.
    for (index, name) in names.enumerated() {
      geography.villages[index].name = name.precomposedStringWithCanonicalMapping
    }
    geography.communes[0].oldDistrict = names.joined()
    geography.costs[.horizon].source = names.reversed().joined()
    let read = try writtenAndRead(geography)
    #expect(read == geography)
    // Equal strings may differ in their code points; these must not.
    let points = { (geography: Geography) in geography.villages.map { Array($0.name.unicodeScalars) } }
    #expect(points(read) == points(geography))
  }

  @Test("Numbers survive to the last bit")
  func numbers() throws {
    var geography = try tiny()
    let values = [
      0.1, 1.0 / 3, 1e-17, Double.leastNonzeroMagnitude, 0.30000000000000004, 0.123456789012345678,
    ]
    for value in values {
      geography.villages[0].povertyRate = value
      geography.villages[1].coordinate.latitude = 22.385 + value / 1000
      geography.routes[0].lengthMetres = 2400 + value * 1e4
      #expect(try writtenAndRead(geography) == geography)
    }
  }

  @Test("A filled folder is refused unless it is an earlier data set that may be replaced")
  func existingFolder() throws {
    let folder = TinyDataSet.newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let geography = try tiny()
    let description = DataSetDescription(title: "Test")
    try DataSetWriter.write(geography, describedBy: description, to: folder)
    let report = #expect(throws: ProblemReport.self) {
      try DataSetWriter.write(geography, describedBy: description, to: folder)
    }
    #expect(
      report?.description
        == "\(folder): exists and is not empty. Name a new folder, or ask for this one to be replaced.")
    #expect(report?.category == .cannotWrite)
    try DataSetWriter.write(geography, describedBy: description, to: folder, replacing: true)
  }

  @Test("A name the standard does not allow is refused before anything is written")
  func packageName() throws {
    var geography = try tiny()
    geography.name = "Điện Biên"
    let report = #expect(throws: ProblemReport.self) {
      try DataSetWriter.files(geography, describedBy: DataSetDescription(title: "Test"))
    }
    #expect(
      report?.description
        == "datapackage.json, column name: “Điện Biên”: cannot be the name of a data package. "
        + "Use lower-case letters a to z, digits, hyphens, points and underscores.")
  }
}

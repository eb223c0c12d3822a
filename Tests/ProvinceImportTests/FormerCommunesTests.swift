import DelimitedText
import Foundation
import Testing

/// The table of the communes before 1 July 2025, against the data set that is shipped and its public source.
@Suite struct FormerCommunesTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let mapping = root.deletingLastPathComponent()
    .appending(path: "shared/geodata/communes/splits.json")

  /// The rows of a table by its headings.
  private static func rows(_ path: String) throws -> [[String: String]] {
    let table = CSVTable(
      Array(try Data(contentsOf: root.appending(path: path))), separator: UInt8(ascii: ","))
    func cells(_ row: Int) -> [String] {
      (0..<table.cellCount(of: row)).map { table.text(row: row, position: $0) }
    }
    let header = cells(0)
    return (1..<table.rowCount).map { Dictionary(uniqueKeysWithValues: zip(header, cells($0))) }
  }

  private static func former() throws -> [[String: String]] {
    try rows("Sources/ProvinceImport/Resources/former-communes.csv")
  }

  @Test func everyNewUnitIsOneOfTheDataSetAndEachHasAFormerOne() throws {
    let known = Set(try Self.rows("datasets/dien-bien/communes.csv").compactMap { $0["code"] })
    #expect(known.count == 45)
    #expect(Set(try Self.former().compactMap { $0["new_code"] }) == known)
  }

  @Test func the129UnitsStandByTheirCodesEachWithItsNameTypeAndDistrict() throws {
    let former = try Self.former()
    let codes = former.compactMap { $0["code"] }
    #expect(Set(codes).count == 129)
    #expect(codes == codes.sorted())
    #expect(codes.allSatisfy { $0.utf8.count == 5 && $0.utf8.allSatisfy { (48...57).contains($0) } })
    #expect(Set(former.compactMap { $0["type"] }) == ["xã", "phường", "thị trấn"])
    #expect(Set(former.compactMap { $0["district"] }).count == 10)
    #expect(former.allSatisfy { $0["name"]?.isEmpty == false })
    // A unit that went to one new unit went there whole, one that was divided has a row for each.
    let shares = Dictionary(grouping: former) { $0["code"] }
    for (_, rows) in shares {
      #expect(rows.allSatisfy { $0["part"] == (rows.count == 1 ? "whole" : "part") }, "\(rows)")
    }
  }

  /// Former units of one district that share a name could not be told apart.
  @Test func aNameIsUniqueInItsDistrict() throws {
    let names = try Self.former().filter { $0["part"] == "whole" }
      .map { "\($0["type"] ?? "") \($0["name"] ?? ""), \($0["district"] ?? "")" }
    #expect(Set(names).count == names.count)
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: mapping.path), "needs ../shared/geodata/communes"))
  func thePublicMappingSaysTheSame() throws {
    struct Mapping: Decodable {
      struct Province: Decodable {
        struct Unit: Decodable {
          struct Split: Decodable { var newId: String }
          var level3Id: String
          var name: String
          var splits: [Split]
        }
        var level1Id: String
        var level3s: [Unit]
      }
      var data: [Province]
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let mapping = try decoder.decode(Mapping.self, from: Data(contentsOf: Self.mapping))
    let province = try #require(mapping.data.first { $0.level1Id == "11" })
    let expected = province.level3s.flatMap { unit in
      unit.splits.map { "\(unit.level3Id) \($0.newId) \(unit.name.lowercased())" }
    }
    let found = try Self.former().map { row in
      let name = [row["other_name"], row["name"]].compactMap { $0 }.first { !$0.isEmpty } ?? ""
      return "\(row["code"] ?? "") \(row["new_code"] ?? "") \("\(row["type"] ?? "") \(name)".lowercased())"
    }
    #expect(found == expected.sorted())
  }
}

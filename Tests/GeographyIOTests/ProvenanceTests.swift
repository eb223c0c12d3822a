import Diagnostics
import Foundation
import Geography
import GeographyIO
import ProvinceGenerator
import Testing

@Suite("What a data set says of its columns holds for the tables it describes")
struct ProvenanceTests {
  private func withProvince(_ body: (_ folder: String) throws -> Void) throws {
    let folder = TinyDataSet.newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try ProvinceGenerator(villages: 20, name: "copied").write(to: folder)
    try body(folder)
  }

  private func edit(_ file: String, _ change: (String) -> String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try change(text).write(toFile: file, atomically: true, encoding: .utf8)
  }

  private func kinds(_ set: DataSet, _ table: String) -> Set<ColumnProvenance.Kind> {
    Set(set.geography.provenance.filter { $0.table == table }.map(\.kind))
  }

  @Test("A copy says what its original says")
  func copied() throws {
    try withProvince { folder in
      let set = try DataSetReader.read(at: folder)
      #expect(kinds(set, "villages.csv") == [.derived, .modelled])
      #expect(set.notes.problems.isEmpty)
    }
  }

  @Test("Rows typed over are no longer modelled, and the other tables are what they were")
  func typedOver() throws {
    try withProvince { folder in
      try edit("\(folder)/villages.csv") { $0.replacingOccurrences(of: "Bản Mẫu 1,", with: "Bản Nậm Pố,") }
      let set = try DataSetReader.read(at: folder)
      #expect(kinds(set, "villages.csv") == [.changed])
      #expect(set.geography.provenance.allSatisfy { $0.table != "villages.csv" || $0.source.isEmpty })
      #expect(kinds(set, "routes.csv") == [.modelled])
      #expect(set.warnings.problems.isEmpty)
      #expect(
        set.notes.description
          == "villages.csv: note: was changed since datapackage.json said where its columns come from, which is not "
          + "believed any more. Nothing need be done; to state it anew, mend its provenance there and take out its "
          + "hash.")
    }
  }

  @Test("A descriptor without hashes is somebody's own statement")
  func withoutHashes() throws {
    try withProvince { folder in
      try edit("\(folder)/villages.csv") { $0 + "\n" }
      try edit("\(folder)/datapackage.json") { $0.replacing(/"hash": "sha256:[0-9a-f]*",/, with: "") }
      let set = try DataSetReader.read(at: folder)
      #expect(kinds(set, "villages.csv") == [.derived, .modelled])
      #expect(set.notes.problems.isEmpty)
    }
  }

  @Test("A column that the table does not have is not counted")
  func absentColumn() throws {
    let field = """
      "villages.csv", "schema": {"fields": [{"name": "id", "provenance": "real"}, \
      {"name": "school", "provenance": "modelled"}]}
      """
    let set = try TinyDataSet().with("datapackage.json", replacing: "\"villages.csv\"", by: field).read()
    #expect(set.geography.provenance.map(\.column) == ["id"])
  }
}

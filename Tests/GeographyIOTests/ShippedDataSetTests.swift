import Diagnostics
import Foundation
import Geography
import GeographyIO
import ProvinceGenerator
import Testing

@Suite("datasets/dien-bien")
struct ShippedDataSetTests {
  private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("datasets/dien-bien").path

  @Test("Reads without a warning and says of every column where it comes from")
  func reads() throws {
    let set = try DataSetReader.read(at: folder)
    #expect(set.warnings.description.isEmpty)
    #expect(set.notes.description.isEmpty)
    let columns = DataSetSchema.tables.flatMap { table in table.columns.map { table.file + $0.name } }
    #expect(set.geography.provenance.map { $0.table + $0.column } == columns)
    #expect(
      set.geography.provenance.allSatisfy { ![.unstated, .changed].contains($0.kind) && !$0.source.isEmpty })
  }

  @Test("Is byte for byte what the generator makes from its defaults")
  func reproducible() throws {
    let generator = try ProvinceGenerator()
    let geography = try generator.generate()
    let files = try DataSetWriter.files(geography, describedBy: generator.description(of: geography))
    let shipped = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0 != "scenarios" }
    #expect(files.map(\.name).sorted() == shipped.sorted())
    let changed = files.filter { file in
      (try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file.name)"))) != Data(file.bytes)
    }
    guard !changed.isEmpty else { return }
    let fresh = TinyDataSet.newFolder()
    try generator.write(to: fresh)
    Issue.record("\(changed.map(\.name)) differ; what the generator makes now stands in \(fresh)")
  }
}

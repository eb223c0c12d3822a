import Diagnostics
import Foundation
import Geography
import GeographyIO
import Testing

/// Data sets made from real roads, places and relief: nothing in them is odd.
@Suite("Data sets of Andorra raise no false alarm")
struct RealRoadsTests {
  private static let sets = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/geodata/andorra/sets").path

  private static let names = (try? FileManager.default.contentsOfDirectory(atPath: sets))?.sorted() ?? []

  @Test(
    "Each reads without a warning",
    .enabled(if: !names.isEmpty, "needs ../shared/geodata/andorra/sets"), arguments: names)
  func noWarning(_ name: String) throws {
    let set = try DataSetReader.read(at: "\(RealRoadsTests.sets)/\(name)")
    #expect(set.warnings.description.isEmpty)
    #expect(set.geography.routes.count > 1000)
  }
}

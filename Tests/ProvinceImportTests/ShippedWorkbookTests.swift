import Foundation
import ImportSamples
import Testing

/// The workbook in `datasets/vi-du-nhap` is the one that its seed makes: invented villages, nobody's list.
struct ShippedWorkbookTests {
  private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("datasets/vi-du-nhap/danh-sach.xlsx").path

  /// With NOIBAN_WRITE_SAMPLE set it is written anew.
  @Test func isWhatItsSeedMakes() throws {
    let made = FileManager.default.temporaryDirectory.appendingPathComponent(
      "noiban-sample-\(UUID().uuidString).xlsx"
    ).path
    defer { try? FileManager.default.removeItem(atPath: made) }
    _ = try MessyWorkbook.make(seed: MessyWorkbook.shippedSeed, at: made)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: made))
    if ProcessInfo.processInfo.environment["NOIBAN_WRITE_SAMPLE"] != nil {
      try bytes.write(to: URL(fileURLWithPath: Self.path))
    }
    let shipped = try Data(contentsOf: URL(fileURLWithPath: Self.path))
    // Compressed bytes differ between versions of zlib; what is in them does not.
    #expect(try WorkbookParts.of(shipped) == WorkbookParts.of(bytes))
  }
}

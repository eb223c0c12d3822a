import Diagnostics
import Foundation
import SourceReading
import SourceTables
import Testing

/// Files with changes at random never end the program, hang it or exhaust memory: a table comes out, or a report.
///
/// A few hundred of each format by default; `script/fuzz-readers` runs thousands.
@Suite(.serialized) struct ReaderFuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["NOIBAN_FUZZ_COUNT"].flatMap(Int.init) ?? 300
  private static let firstSeed = environment["NOIBAN_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
  /// Far above what any of these small files takes, on a busy machine too.
  private static let longest = Duration.seconds(20)

  @Test(arguments: FuzzSeed.all) func changedFilesAreReadOrRefused(_ seed: FuzzSeed) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "noiban-fuzz-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent(seed.name).path
    var read = 0
    var refused = 0
    for number in 0..<ReaderFuzzTests.count {
      var mutator = Mutator(seed: ReaderFuzzTests.firstSeed &+ UInt64(number))
      // Left behind by what ends the process, to be looked at.
      try Data(number == 0 ? seed.file : seed.mutated(by: &mutator)).write(to: URL(fileURLWithPath: path))
      let start = ContinuousClock.now
      do {
        _ = try SourceReader.tables(of: path, SourceSelection(), foreign: seed.foreign)
        read += 1
      } catch {
        #expect(error.hasErrors && error.errors.allSatisfy { !$0.message.description.isEmpty })
        refused += 1
      }
      let time = ContinuousClock.now - start
      #expect(time < ReaderFuzzTests.longest, "\(seed), change \(number)")
    }
    try FileManager.default.removeItem(at: folder)
    #expect(read + refused == ReaderFuzzTests.count)
    // An unchanged compound file is refused too: it is the foreign reader's.
    #expect(read > 0 || seed.name == "old.xls")
    #expect(refused > 0)
  }
}

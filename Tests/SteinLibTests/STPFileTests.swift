import Diagnostics
import Foundation
import SteinLib
import Testing

@Suite struct STPFileTests {
  private let text = "33D32945\nNodes 2\nEdges 1\nE 1 2 3\nTP 2 7\nEOF\n"

  @Test func aFileIsReadAsTextAndGzipped() throws {
    try inScratch { folder in
      let path = folder + "/small.stp"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let plain = try STPFile.read(at: path)
      #expect(plain.name == "small")
      #expect(plain.prizes == [2: 7_000])

      let gzip = try Process.run(URL(fileURLWithPath: "/bin/gzip"), arguments: ["--", path])
      gzip.waitUntilExit()
      try #require(gzip.terminationStatus == 0)
      #expect(try STPFile.read(at: path + ".gz") == plain)
    }
  }

  @Test func whatIsMissingOrAFolderIsNamed() throws {
    try inScratch { folder in
      for (path, message) in [(folder + "/none.stp", "there is no such file"), (folder, "is a folder")] {
        let report = #expect(throws: ProblemReport.self) { try STPFile.read(at: path) }
        #expect(report?.description == "\(path): \(message). Name a graph in STP format.")
        #expect(report?.category == .missingFile)
      }
    }
  }

  @Test func aDamagedArchiveIsNamed() throws {
    try inScratch { folder in
      let path = folder + "/damaged.stp.gz"
      try Data([0x1F, 0x8B, 8, 0, 1, 2, 3]).write(to: URL(fileURLWithPath: path))
      let report = #expect(throws: ProblemReport.self) { try STPFile.read(at: path) }
      #expect(
        report?.description == "\(path): the file is damaged and cannot be decompressed. "
          + "Hand in a graph in STP format, or one compressed with gzip.")
      #expect(report?.category == .badData)
    }
  }

  private func inScratch(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "/noiban-stp-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }
}

import Foundation
import Testing

/// Standard streams that are closed, as a service manager or a careless script leaves them.
@Suite struct ClosedStreamTests {
  @Test func aFileIsNotWrittenIntoByWhatIsMeantForAClosedStream() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("data"))
    let command = "cd '\(scratch.folder)' && $NOIBAN plan data --budget 2bn --no-frontier --output"
    let open = try CommandLineTool.shell("\(command) open")
    #expect(open.status == 0)
    // The result cannot be printed, and the folder is complete.
    #expect(try CommandLineTool.shell("\(command) closed <&- >&- 2>&-").status == 73)
    for name in ["table.txt", "progress.csv", "works.csv"] {
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: scratch.path("closed/\(name)")))
          == Data(contentsOf: URL(fileURLWithPath: scratch.path("open/\(name)"))), "\(name)")
    }
    let closed = try CommandLineTool.shell("\(command) again >&-")
    #expect(closed.status == 73)
    #expect(
      closed.diagnostics.hasSuffix(
        "noiban: error: standard output cannot be written: Bad file descriptor. Send it somewhere else.\n"))
  }
}

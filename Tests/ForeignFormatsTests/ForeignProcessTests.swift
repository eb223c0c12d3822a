import Diagnostics
import ForeignFormats
import SourceTables
import Testing

/// What a reader of another project does to noiban: nothing but one problem.
@Suite struct ForeignProcessTests {
  private static let remedy =
    "Open the file in the program it comes from, or in QGIS, and save it as a GeoPackage."

  private func refusal(by line: String, _ limits: ForeignLimits = .standard) throws -> String {
    let folder = try ForeignFolder()
    try folder.write("a.dxf", "0\nEOF\n")
    let reader = ForeignReader(executable: try folder.program(line), limits: limits)
    var said = ""
    // The system starts no file that a process begun meanwhile by another test still has open for writing.
    repeat { said = try folder.refusal(of: "a.dxf", reader) } while said.contains("(error 26 of the system)")
    return said
  }

  @Test(arguments: [
    "kill -SEGV $$", "kill -ABRT $$", "exit 7", "exit 0", "printf nonsense",
    #"printf '\003\377\377\377\377'"#,
    #"printf '\010\005\000\000\0003.6.2\001\003\000\000\000DXF'; kill -SEGV $$"#,
    #"printf '\010\005\000\000\0003.6.2\001\003\000\000\000DXF\003\001\000\000\000\000\000\000\000\000\000\000\000\007'"#,
  ])
  func aReaderThatEndsOrTalksNonsenseIsOneProblem(line: String) throws {
    let said = try refusal(by: line)
    let reader = line.contains("3.6.2") ? "GDAL 3.6.2, driver DXF" : "GDAL, driver DXF"
    #expect(
      said
        == "a.dxf: a reader of another project (\(reader)) ended on this file. \(ForeignProcessTests.remedy)")
  }

  @Test func aReaderThatHangsIsEnded() throws {
    var limits = ForeignLimits.standard
    limits.clockSeconds = 1
    let clock = ContinuousClock()
    var said = ""
    let time = try clock.measure { said = try refusal(by: "exec sleep 60", limits) }
    #expect(
      said == "a.dxf: a reader of another project (GDAL, driver DXF) took more than 1 s on this file. "
        + ForeignProcessTests.remedy)
    #expect(time < .seconds(20))
  }

  @Test func aReaderThatClosesItsOutputAndStaysIsEnded() throws {
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try refusal(by: "exec sleep 60 >&-") }
    #expect(time < .seconds(20))
  }

  @Test func aReaderThatWritesWithoutEndIsEnded() throws {
    var limits = ForeignLimits.standard
    limits.output = 3 << 20
    #expect(
      try refusal(by: "exec yes", limits)
        == "a.dxf: the file holds more than 3 MiB once it is read (GDAL, driver DXF). "
        + ForeignProcessTests.remedy)
  }

  @Test func aProgramThatCannotBeStartedIsTold() throws {
    let folder = try ForeignFolder()
    try folder.write("a.dxf", "0\nEOF\n")
    #expect(
      try folder.refusal(of: "a.dxf", ForeignReader(executable: folder.path + "/none"))
        == "a.dxf: the process that reads it cannot be started (error 2 of the system). Free some memory, or save "
        + "the file as a GeoPackage.")
  }

  @Test func withoutGDALThePackageIsNamed() throws {
    let folder = try ForeignFolder()
    try folder.write("a.dxf", "0\nEOF\n")
    let said = try folder.refusal(
      of: "a.dxf", ForeignReader(executable: try ForeignTool.executable(), library: "libgdal.so.none"))
    let command =
      /a\.dxf: is read with GDAL, which is not installed here\. Install it \((.*)\), or save the file as XLSX, CSV, GeoJSON or GeoPackage\./
    let name = try #require(said.wholeMatch(of: command)).output.1
    #expect(name.wholeMatch(of: /sudo apt-get install libgdal[0-9]+(t64)?|brew install gdal/) != nil)
  }

  @Test(.enabled(if: ForeignTool.isInstalled, ForeignTool.need))
  func theLimitsOfTheProcessHold() throws {
    let folder = try ForeignFolder()
    let points = (0..<20_000).map { #"<wpt lat="1.\#($0)" lon="2"><name>Bản \#($0)</name></wpt>"# }.joined()
    try folder.write("a.gpx", #"<?xml version="1.0"?><gpx version="1.1">"# + points + "</gpx>")
    var limits = ForeignLimits.standard
    limits.processorSeconds = 0
    let executable = try ForeignTool.executable()
    let late = try folder.refusal(of: "a.gpx", ForeignReader(executable: executable, limits: limits))
    #expect(late.contains("took more than 0 s on this file") || late.contains("ended on this file"))
    limits = .standard
    limits.memory = 64 << 20
    let small = try folder.refusal(of: "a.gpx", ForeignReader(executable: executable, limits: limits))
    #expect(
      small.contains("ended on this file") || small.contains("cannot be")
        || small.contains("is not installed"))
    #expect(try folder.tables(of: "a.gpx")[0].rows.count == 20_000)
  }
}

import Diagnostics
import SourceTables
import Testing

/// GPX and MapInfo files.
@Suite(.enabled(if: ForeignTool.isInstalled, ForeignTool.need)) struct TrackTests {
  @Test func waypointsRoutesAndTracksAreLayers() throws {
    let folder = try ForeignFolder()
    try folder.write(
      "a.gpx",
      """
      <?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">
      <wpt lat="21.2" lon="103.1"><ele>500</ele><time>2025-07-01T08:00:00Z</time><name>Bản 1</name></wpt>
      <rte><name>R</name><rtept lat="21" lon="103"/><rtept lat="21.1" lon="103.5"/></rte>
      <trk><name>T</name><trkseg><trkpt lat="21" lon="103"/><trkpt lat="21.5" lon="103.5"/></trkseg></trk></gpx>
      """)
    let tables = try folder.tables(of: "a.gpx")
    #expect(tables.map(\.layer) == ["waypoints", "routes", "tracks"])
    #expect(tables[0].attributes == ["ele", "time", "name"])
    #expect(
      tables[0].rows == [
        SourceRow(
          number: 1, cells: [.number(500, shown: nil), .date("2025-07-01T08:00:00"), .text("Bản 1")],
          geometry: .point(SourcePoint(x: 103.1, y: 21.2)))
      ])
    #expect(
      tables[2].rows[0].geometry == .lines([[SourcePoint(x: 103, y: 21), SourcePoint(x: 103.5, y: 21.5)]]))
    #expect(
      folder.said(tables[0]) == [
        "a.gpx: note: “route_points”: the layer repeats in pieces what the others hold and is left out. Name it with "
          + "--layer where it is wanted.",
        "a.gpx: note: “track_points”: the layer repeats in pieces what the others hold and is left out. Name it with "
          + "--layer where it is wanted.",
      ])
    #expect(try folder.tables(of: "a.gpx", layer: "track_points")[0].rows.count == 2)
  }

  @Test func aMapInfoFileHandsOnItsReference() throws {
    let folder = try ForeignFolder()
    try folder.write(
      "a.mif",
      """
      Version 300
      Charset "Neutral"
      Delimiter ","
      CoordSys Earth Projection 8, 104, "m", 103, 0, 0.9999, 500000, 0
      Columns 3
        TEN Char(20)
        HO Integer
        NGAY Date
      Data

      Point 501234.5 2378229.1

      Point 501300 2378300

      """)
    try folder.write("a.mid", "\"Bản Nậm Pồ\",126,\"20250701\"\n\"Huổi\",7,\"\"\n")
    let table = try folder.tables(of: "a.mif")[0]
    #expect(table.attributes == ["TEN", "HO", "NGAY"])
    #expect(table.rows[0].cells == [.text("Bản Nậm Pồ"), .number(126, shown: nil), .date("2025-07-01")])
    #expect(table.rows[1].cells == [.text("Huổi"), .number(7, shown: nil), .empty])
    #expect(table.rows[0].geometry == .point(SourcePoint(x: 501_234.5, y: 2_378_229.1)))
    guard case .definition(let text) = table.reference else {
      Issue.record("\(table.reference)")
      return
    }
    #expect(
      text.contains("World Geodetic System 1984") || text.contains("WGS_1984") || text.contains("WGS 84"))
    #expect(text.contains("0.9999"))
    #expect(try folder.tables(of: "a.mid")[0].rows.count == 2)
  }

  /// A map of one point whose text, in TCVN3, is “Bản”.
  private func map(_ charset: String, _ byte: UInt8, _ folder: ForeignFolder) throws {
    try folder.write(
      "a.mif",
      "Version 300\nCharset \"\(charset)\"\nDelimiter \",\"\nCoordSys Earth Projection 1, 104\nColumns 1\n"
        + "  TEN Char(20)\nData\n\nPoint 103 21\n")
    try folder.write("a.mid", Array("\"B@n\"\n".utf8).map { $0 == UInt8(ascii: "@") ? byte : $0 })
  }

  @Test(arguments: ["WindowsLatin1", "Neutral", "WindowsVietnam"])
  func bytesOfAnOldFontReachTheirDecoderWhateverTheCharset(charset: String) throws {
    let folder = try ForeignFolder()
    try map(charset, 0xB6, folder)
    let table = try folder.tables(of: "a.mif") { texts in
      texts.map { String($0.map { $0 == 0xB6 ? "ả" : Character(UnicodeScalar($0)) }) }
    }[0]
    #expect(table.rows[0].cells == [.text("Bản")])
    #expect(table.problems.problems.isEmpty)
  }

  @Test func aByteThatIsLostIsRefused() throws {
    let folder = try ForeignFolder()
    try map("WindowsLatin1", 0x81, folder)
    #expect(try folder.refusal(of: "a.mif").contains("couldn't be converted correctly"))
  }

  @Test func aPlanWithoutAPlaceOnTheEarthHasNoReference() throws {
    let folder = try ForeignFolder()
    try folder.write(
      "a.mif",
      "Version 300\nCharset \"Neutral\"\nDelimiter \",\"\nCoordSys NonEarth Units \"m\"\nColumns 1\n  T Char(9)\nData\n\nPoint 1 2\n"
    )
    try folder.write("a.mid", "\"x\"\n")
    #expect(try folder.tables(of: "a.mif")[0].reference == .unstated)
  }

  @Test func aLayerThatIsNotThereIsRefused() throws {
    let folder = try ForeignFolder()
    try folder.write("a.gpx", #"<?xml version="1.0"?><gpx version="1.1"><wpt lat="1" lon="2"/></gpx>"#)
    #expect(
      try folder.refusal(of: "a.gpx", layer: "waypoint")
        == "a.gpx: “waypoint”: the file has no such layer. Did you mean “waypoints”? It has: waypoints, routes, tracks, "
        + "route_points, track_points.")
    try folder.write("b.gpx", #"<?xml version="1.0"?><gpx version="1.1"/>"#)
    #expect(
      try folder.refusal(of: "b.gpx")
        == "b.gpx: the file holds no row or feature. Export it once more, with the layer that holds the data."
    )
  }
}

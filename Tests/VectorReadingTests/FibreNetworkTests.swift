import Diagnostics
import SourceTables
import Testing
import VectorReading

@Suite struct FibreNetworkTests {
  private static let network =
    #"""
    {"id": "n-1", "name": "Tỉnh",
     "nodes": [
       {"id": "1", "name": "POP A", "status": "operational", "phase": {"id": "1"}, "type": ["pop", "exchange"],
        "location": {"type": "Point", "coordinates": [103.0, 21.0]},
        "physicalInfrastructureProvider": {"id": "org", "name": "FibreCo"}, "networkProviders": [{"id": "org2"}],
        "address": {"region": "x"}},
       {"id": "2", "name": "POP B", "location": {"type": "Point", "coordinates": [103.1, 21.0]}}],
     "spans": [
       {"id": "s", "name": "A–B", "start": "1", "end": {"id": "2", "name": "POP B"}, "status": "planned",
        "route": {"type": "LineString", "coordinates": [[103.001, 21.0], [103.05, 21.02], [103.1, 21.0]]},
        "transmissionMedium": ["fibre"], "fibreLength": 11.5, "darkFibre": false}],
     "phases": [{"id": "1", "name": "Giai đoạn 1"}],
     "organisations": [{"id": "org2", "name": "FastWeb"}, {"id": "1", "name": "Fund"}]}
    """#

  private func tables(_ text: String) throws -> [SourceTable] {
    let file = try TemporaryFile("fibre.json", text)
    return try #require(try VectorReader.tables(of: file.path, layer: nil))
  }

  @Test(arguments: [
    "NETWORK", #"{"networks":[NETWORK],"links":{}}"#, "[NETWORK]", #"{"records":[{"network":NETWORK}]}"#,
  ])
  func nodesAndSpansAreTablesJoinedByIdentifiers(wrapper: String) throws {
    let parts = wrapper.split(separator: "NETWORK", omittingEmptySubsequences: false)
    let tables = try tables(parts.joined(separator: FibreNetworkTests.network))
    #expect(tables.map(\.layer) == ["nodes", "spans"])
    #expect(tables.map(\.reference) == [.wgs84, .wgs84])
    #expect(
      tables[0].attributes == [
        "id", "name", "status", "phase", "type", "physicalInfrastructureProvider", "networkProviders",
        "address",
      ])
    #expect(
      tables[0].rows[0].cells
        == [
          "1", "POP A", "operational", "Giai đoạn 1", "pop, exchange", "FibreCo", "FastWeb",
          #"{"region":"x"}"#,
        ].map { .text($0) })
    #expect(tables[0].rows[1].geometry == .point(SourcePoint(x: 103.1, y: 21)))
    #expect(
      tables[1].attributes == [
        "id", "name", "start", "end", "status", "transmissionMedium", "fibreLength", "darkFibre",
      ])
    #expect(
      tables[1].rows[0].cells == [
        .text("s"), .text("A–B"), .text("1"), .text("2"), .text("planned"), .text("fibre"),
        .number(11.5, shown: nil), .flag(false),
      ])
    // 0.001 degrees of longitude at 21 degrees north.
    #expect(
      tables[1].problems.problems.map { $0.description.removingPlace } == [
        "row 1: note: routes are not drawn to end on their nodes: up to 103 m away, here. Spans are joined to nodes "
          + "by the identifiers in “start” and “end”, not by where they are drawn."
      ])
  }

  @Test func identifiersThatTwoNetworksShareAreToldApart() throws {
    let second = FibreNetworkTests.network.replacing("n-1", with: "n-2").replacing("Tỉnh", with: "Huyện")
    let tables = try tables(#"{"networks":[\#(FibreNetworkTests.network),\#(second)]}"#)
    #expect(tables[0].rows.map { $0[0] } == ["n-1/1", "n-1/2", "n-2/1", "n-2/2"].map { .text($0) })
    #expect(tables[1].rows[1].cells.contains(.text("n-2/1")))
    #expect(tables[1].rows[1].cells.last == .text("Huyện"))
    #expect(tables[1].attributes.last == "network")
  }

  @Test func anEndThatIsNoNodeIsTold() throws {
    let text =
      #"{"nodes":[{"id":"1","name":"A"}],"spans":[{"id":"s","start":"1","end":"9"},{"id":"t","start":"1"}]}"#
    let said = try tables(text)[1].problems.problems.map { $0.description.removingPlace }
    #expect(
      said == [
        "row 1: note: the feature has no geometry. Its attributes are read; draw it where its place is needed.",
        "row 1: warning: “9”: an end of the span is no node of this file. Add the node, or name one that is there in "
          + "“start” and “end”.",
      ])
    #expect(try tables(text)[1].problems.count(.warning) == 2)
  }

  @Test func aNetworkInMetresIsNotTakenForDegrees() throws {
    let text = #"{"nodes":[{"id":"1","location":{"type":"Point","coordinates":[501234.5,2378229.1]}}]}"#
    #expect(try tables(text)[0].reference == .unstated)
  }
}

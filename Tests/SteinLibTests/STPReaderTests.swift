import Diagnostics
import SteinLib
import Testing

@Suite struct STPReaderTests {
  @Test func aPrizeCollectingGraphIsRead() throws {
    let graph = try read(
      """
      33D32945 STP File, STP Format Version 1.0
      SECTION Comments
      Name "K3"
      END
      SECTION Graph
      Nodes 3
      Edges 2
      E 1 2 15
      E 2 3 7
      END
      SECTION Terminals
      Terminals 2
      RootP 1
      TP 2 10
      TP 3 20
      END
      EOF
      """)
    #expect(graph.name == "K3")
    #expect(graph.vertexCount == 3)
    #expect(
      graph.edges == [
        SteinerInstance.Edge(from: 1, to: 2, cost: 15_000_000),
        SteinerInstance.Edge(from: 2, to: 3, cost: 7_000_000),
      ])
    #expect(graph.prizes == [2: 10_000, 3: 20_000])
    #expect(graph.root == 1)
    #expect(graph.hasWholePrizes)
    #expect(graph.totalPrize == 30_000)
  }

  @Test func theDialectOfRevenuesAndBudgetsIsRead() throws {
    let graph = try read(
      "33d32945 STP File\r\nsection graph\r\nnodes 2\r\nedges 1\r\nroot 2\r\nBudget 35\r\nHopLimit 3\r\n"
        + "e\t1\t2\t4 \r\nend\r\nSECTION ProfitableVertices\r\nProfitableVertices 2\r\nPV 1 88\r\npv 2 52\r\nEOF\r\n"
    )
    #expect(graph.root == 2)
    #expect(graph.prizes == [1: 88_000, 2: 52_000])
    #expect(graph.edges == [SteinerInstance.Edge(from: 1, to: 2, cost: 4_000_000)])
  }

  @Test func arcsDecimalsCommentsAndCoordinatesAreRead() throws {
    let graph = try read(
      """
      33D32945 STP File
      # a comment
      SECTION Graph
      Nodes 2
      Arcs 1
      A 1 2 0.25
      END
      SECTION Coordinates
      DD 1 10 20
      END
      TP 2 1.5
      """)
    #expect(
      graph.edges == [SteinerInstance.Edge(from: 1, to: 2, cost: 250_000, isDirected: true)])
    #expect(graph.prizes == [2: 1_500])
    #expect(!graph.hasWholePrizes)
    #expect(graph.root == nil)
  }

  @Test func whatFollowsTheEndIsNotRead() throws {
    let graph = try read("33D32945\nNodes 1\nEOF\nTP 9 rubbish")
    #expect(graph.prizes.isEmpty)
  }

  @Test(arguments: [
    ("", "g.stp: the file is empty. Hand in a file in SteinLib's STP format."),
    (
      "p edge 3 2",
      "g.stp, row 1: “p edge 3 2”: an STP file starts with the magic number 33D32945. "
        + "Hand in a file in SteinLib's STP format."
    ),
    ("33D32945\nSECTION Graph", "g.stp: no line says how many nodes there are. Add a Nodes line."),
    (
      "33D32945\nNodes 0",
      "g.stp, row 2: “Nodes 0”: this is no number of nodes. Give a whole number from 1 to 10000000."
    ),
    (
      "33D32945\nNodes 2\nE 1 2",
      "g.stp, row 3: “E 1 2”: the line is no edge. Write two vertices and a cost with at most 6 decimals."
    ),
    (
      "33D32945\nNodes 2\nE 1 2 0.0000001",
      "g.stp, row 3: “E 1 2 0.0000001”: the line is no edge. "
        + "Write two vertices and a cost with at most 6 decimals."
    ),
    (
      "33D32945\nNodes 2\nE 1 2 99999999999999999999",
      "g.stp, row 3: “E 1 2 99999999999999999999”: the line is no edge. "
        + "Write two vertices and a cost with at most 6 decimals."
    ),
    (
      "33D32945\nNodes 2\nE 1 2 -4",
      "g.stp, row 3: “E 1 2 -4”: the cost is negative. Give a cost of 0 or more."
    ),
    (
      "33D32945\nNodes 2\nE 1 3 4",
      "g.stp, row 3: “3”: there is no such vertex. Number vertices from 1 to 2."
    ),
    (
      "33D32945\nNodes 2\nTP 0 4",
      "g.stp, row 3: “0”: there is no such vertex. Number vertices from 1 to 2."
    ),
    (
      "33D32945\nNodes 2\nTP 1 x",
      "g.stp, row 3: “TP 1 x”: the line is no prize. Write a vertex and a prize with at most 3 decimals."
    ),
    (
      "33D32945\nNodes 2\nTP 1 -5",
      "g.stp, row 3: “TP 1 -5”: the prize is negative. Give a prize of 0 or more."
    ),
    (
      "33D32945\nNodes 2\nTP 1 5\nTP 1 6",
      "g.stp, row 4: “TP 1 6”: the vertex has a prize in row 3 already. Keep one of the two."
    ),
    (
      "33D32945\nNodes 2\nT 1",
      "g.stp, row 3: “T 1”: the terminal has no prize, and how much it is worth is for you to say. "
        + "Write TP, the vertex and its prize."
    ),
    (
      "33D32945\nNodes 2\nRoot 3",
      "g.stp, row 3: “3”: there is no such vertex. Number vertices from 1 to 2."
    ),
    (
      "33D32945\nNodes 2\nRoot",
      "g.stp, row 3: “Root”: the line needs a vertex. Write Root and a vertex number."
    ),
    (
      "33D32945\nNodes 3\nEdges 2\nE 1 2 4",
      "g.stp, row 3: “2”: the file holds 1 of them. Hand in the complete file, or mend the number."
    ),
    (
      "33D32945\nNodes 3\nTerminals 4\nTP 1 4",
      "g.stp, row 3: “4”: the file holds 1 of them. Hand in the complete file, or mend the number."
    ),
  ])
  func aBadFileIsNamedWithARemedy(_ text: String, _ message: String) {
    let report = #expect(throws: ProblemReport.self) { try read(text) }
    #expect(report?.description == message)
  }

  @Test func everyBadLineIsNamedAtOnce() {
    let report = #expect(throws: ProblemReport.self) {
      try read("33D32945\nNodes 2\nE 1 5 1\nE x 2 1\nTP 7 3")
    }
    #expect(report?.errors.compactMap(\.row).sorted() == [3, 4, 5])
  }

  private func read(_ text: String) throws -> SteinerInstance {
    try STPReader.read(text, file: "g.stp")
  }
}

public import Diagnostics

/// Reads the STP format of SteinLib (Koch, Martin and Voß 2000) in the dialects of the prize-collecting
/// families: `E u v cost` edges, `A u v cost` arcs, `TP v prize` and `PV v revenue` prizes, `Root v` and
/// `RootP v` roots. Hop limits and budgets in a file are left to the caller; coordinates and comments are
/// passed over. A cost has at most six decimals, a prize three.
public enum STPReader {
  /// - Parameter file: the name problems are reported under.
  /// - Throws: `ProblemReport` with every line that cannot be read.
  public static func read(_ text: String, file: String) throws(ProblemReport) -> SteinerInstance {
    var parser = STPParser(file: file)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      parser.read(line, row: index + 1)
      if parser.isAtEnd { break }
    }
    return try parser.instance()
  }
}

/// Reads an STP file line by line.
private struct STPParser {
  private let file: String
  private var report = ProblemReport()
  private var name = ""
  private var vertexCount: Int?
  private var edges: [SteinerInstance.Edge] = []
  private var edgeRows: [Int] = []
  private var prizes: [Int: Int64] = [:]
  private var prizeRows: [Int: Int] = [:]
  private var root: (vertex: Int, row: Int)?
  /// How many edges, arcs and prizes the file says it holds.
  private var announced: [String: (count: Int, row: Int)] = [:]
  private var sawHeader = false
  private(set) var isAtEnd = false

  /// The magic number a file starts with.
  private static let magic = "33D32945"
  private static let mostVertices = 10_000_000

  init(file: String) {
    self.file = file
  }

  mutating func read(_ line: Substring, row: Int) {
    let words = line.split { $0 == " " || $0 == "\t" }
    guard let keyword = words.first?.lowercased(), !keyword.hasPrefix("#") else { return }
    if !sawHeader {
      sawHeader = true
      if keyword.uppercased() != STPParser.magic {
        complain(
          row, line, "an STP file starts with the magic number \(STPParser.magic)",
          "Hand in a file in SteinLib's STP format")
      }
      return
    }
    let values = words.dropFirst()
    switch keyword {
    case "name": name = values.joined(separator: " ").filter { $0 != "\"" }
    case "nodes": readVertexCount(values, row, line)
    case "edges", "arcs", "terminals", "profitablevertices":
      guard let number = values.first.flatMap({ Int($0) }) else { return }
      announced[keyword] = (number, row)
    case "e", "a": readEdge(values, isDirected: keyword == "a", row, line)
    case "tp", "pv": readPrize(values, row, line)
    case "t":
      complain(
        row, line, "the terminal has no prize, and how much it is worth is for you to say",
        "Write TP, the vertex and its prize")
    case "root", "rootp":
      guard let vertex = values.first.flatMap({ Int($0) }) else {
        return complain(row, line, "the line needs a vertex", "Write \(words[0]) and a vertex number")
      }
      root = (vertex, row)
    case "eof": isAtEnd = true
    default: break
    }
  }

  private mutating func readVertexCount(_ values: ArraySlice<Substring>, _ row: Int, _ line: Substring) {
    guard let count = values.first.flatMap({ Int($0) }), (1...STPParser.mostVertices).contains(count) else {
      return complain(
        row, line, "this is no number of nodes", "Give a whole number from 1 to \(STPParser.mostVertices)")
    }
    vertexCount = count
  }

  private mutating func readEdge(
    _ values: ArraySlice<Substring>, isDirected: Bool, _ row: Int, _ line: Substring
  ) {
    let ends = values.prefix(2).compactMap { Int($0) }
    guard values.count >= 3, ends.count == 2,
      let cost = FixedPoint.parse(values[values.startIndex + 2], places: FixedPoint.costPlaces)
    else {
      return complain(
        row, line, "the line is no edge",
        "Write two vertices and a cost with at most \(FixedPoint.costPlaces) decimals")
    }
    guard cost >= 0 else { return complain(row, line, "the cost is negative", "Give a cost of 0 or more") }
    edges.append(SteinerInstance.Edge(from: ends[0], to: ends[1], cost: cost, isDirected: isDirected))
    edgeRows.append(row)
  }

  private mutating func readPrize(_ values: ArraySlice<Substring>, _ row: Int, _ line: Substring) {
    guard values.count >= 2, let vertex = values.first.flatMap({ Int($0) }),
      let prize = FixedPoint.parse(values[values.startIndex + 1], places: FixedPoint.prizePlaces)
    else {
      return complain(
        row, line, "the line is no prize",
        "Write a vertex and a prize with at most \(FixedPoint.prizePlaces) decimals")
    }
    guard prize >= 0 else { return complain(row, line, "the prize is negative", "Give a prize of 0 or more") }
    if let earlier = prizeRows[vertex] {
      return complain(
        row, line, "the vertex has a prize in row \(earlier) already", "Keep one of the two")
    }
    prizes[vertex] = prize
    prizeRows[vertex] = row
  }

  private mutating func complain(
    _ row: Int, _ value: some StringProtocol, _ message: Message, _ remedy: Message
  ) {
    report.add(Problem(file: file, row: row, value: String(value), message: message, remedy: remedy))
  }

  mutating func instance() throws(ProblemReport) -> SteinerInstance {
    if !sawHeader {
      report.add(
        Problem(file: file, message: "the file is empty", remedy: "Hand in a file in SteinLib's STP format"))
    } else if vertexCount == nil, !report.hasErrors {
      report.add(
        Problem(file: file, message: "no line says how many nodes there are", remedy: "Add a Nodes line"))
    }
    if let vertexCount { checkVertices(upTo: vertexCount) }
    checkCounts()
    guard let vertexCount, !report.hasErrors else { throw report }
    return SteinerInstance(
      name: name.isEmpty ? file : name, vertexCount: vertexCount, edges: edges, prizes: prizes,
      root: root?.vertex)
  }

  private mutating func checkVertices(upTo count: Int) {
    let ends = zip(edges, edgeRows).flatMap { [($0.from, $1), ($0.to, $1)] }
    let prized = prizeRows.sorted { $0.value < $1.value }.map { ($0.key, $0.value) }
    let roots = root.map { [($0.vertex, $0.row)] } ?? []
    for (vertex, row) in ends + prized + roots where !(1...count).contains(vertex) {
      complain(row, "\(vertex)", "there is no such vertex", "Number vertices from 1 to \(count)")
    }
  }

  /// A file cut short would otherwise be solved as another, smaller graph.
  private mutating func checkCounts() {
    guard !report.hasErrors else { return }
    let links = announced.filter { ["edges", "arcs"].contains($0.key) }
    let prizeCounts = announced.filter { ["terminals", "profitablevertices"].contains($0.key) }
    // Some files count an edge section's arcs as edges, and a root without prize as a terminal.
    let areLinksComplete = links.isEmpty || links.values.reduce(0) { $0 &+ $1.count } == edges.count
    let arePrizesComplete = prizeCounts.values.allSatisfy { (0...1).contains($0.count &- prizes.count) }
    var wrong = areLinksComplete ? [] : links.map { ($0.value, edges.count) }
    wrong += arePrizesComplete ? [] : prizeCounts.map { ($0.value, prizes.count) }
    for (said, found) in wrong.sorted(by: { $0.0.row < $1.0.row }) {
      complain(
        said.row, "\(said.count)", "the file holds \(found) of them",
        "Hand in the complete file, or mend the number")
    }
  }
}

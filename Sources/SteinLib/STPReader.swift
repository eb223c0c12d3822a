public import Diagnostics

/// Reads the STP format of SteinLib (Koch, Martin and Voß 2000) in the dialects of the prize-collecting
/// families: `E u v cost` edges, `A u v cost` arcs, `TP v prize` and `PV v revenue` prizes, `Root v` and
/// `RootP v` roots. Hop limits and budgets in a file are left to the caller; coordinates and comments are
/// passed over. Data must be whole numbers.
public enum STPReader {
  /// - Parameter file: the name problems are reported under.
  /// - Throws: `ProblemReport` with every line that cannot be read.
  public static func read(_ text: String, file: String) throws(ProblemReport) -> SteinerInstance {
    var parser = STPParser(file: file)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() { parser.read(line, row: index + 1) }
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
  private var sawHeader = false

  /// The magic number a file starts with.
  static let magic = "33D32945"

  init(file: String) {
    self.file = file
  }

  mutating func read(_ line: Substring, row: Int) {
    let words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }
    guard let keyword = words.first?.lowercased(), !keyword.hasPrefix("#") else { return }
    if !sawHeader {
      sawHeader = true
      if keyword.uppercased() != STPParser.magic {
        complain(
          row, String(line), "an STP file starts with the magic number \(STPParser.magic)",
          "Hand in a file in SteinLib's STP format")
      }
      return
    }
    let numbers = words.dropFirst()
    switch keyword {
    case "name": name = numbers.joined(separator: " ").filter { $0 != "\"" }
    case "nodes":
      guard let values = integers(numbers, count: 1, row, line) else { return }
      guard (1...50_000_000).contains(values[0]) else {
        return complain(
          row, String(line), "the number of nodes is out of range", "Give 1 to 50,000,000 nodes")
      }
      vertexCount = Int(values[0])
    case "e", "a":
      guard let values = integers(numbers, count: 3, row, line) else { return }
      guard values[2] >= 0 else {
        return complain(row, String(line), "the cost is negative", "Give a cost of 0 or more")
      }
      edges.append(
        SteinerInstance.Edge(
          from: vertex(values[0]), to: vertex(values[1]), cost: values[2], isDirected: keyword == "a"))
      edgeRows.append(row)
    case "tp", "pv":
      guard let values = integers(numbers, count: 2, row, line) else { return }
      prizes[vertex(values[0])] = max(0, values[1])
      prizeRows[vertex(values[0])] = row
    case "root", "rootp":
      guard let values = integers(numbers, count: 1, row, line) else { return }
      root = (vertex(values[0]), row)
    default: break
    }
  }

  /// A vertex number that fits; one that does not becomes 0, which no file may use.
  private func vertex(_ value: Int64) -> Int { Int(exactly: value) ?? 0 }

  private mutating func integers(
    _ words: ArraySlice<Substring>, count: Int, _ row: Int, _ line: Substring
  ) -> [Int64]? {
    let values = words.prefix(count).compactMap { word in
      Int64(word) ?? Double(word).flatMap { Int64(exactly: $0) }
    }
    guard values.count == count else {
      complain(
        row, String(line), "the line needs \(count) whole numbers",
        "Scale decimal data to whole numbers before handing it in")
      return nil
    }
    return values
  }

  private mutating func complain(_ row: Int, _ value: String, _ message: String, _ remedy: String) {
    report.add(Problem(file: file, row: row, value: value, message: message, remedy: remedy))
  }

  mutating func instance() throws(ProblemReport) -> SteinerInstance {
    if !sawHeader {
      complain(1, "", "the file is empty", "Hand in a file in SteinLib's STP format")
    }
    guard let vertexCount else {
      if !report.hasErrors {
        report.add(
          Problem(file: file, message: "no line says how many nodes there are", remedy: "Add a Nodes line"))
      }
      throw report
    }
    for (edge, row) in zip(edges, edgeRows) {
      for end in [edge.from, edge.to] where !(1...vertexCount).contains(end) {
        complain(row, "\(end)", "there is no such vertex", "Number vertices from 1 to \(vertexCount)")
      }
    }
    for (vertex, row) in prizeRows.sorted(by: { $0.value < $1.value })
    where !(1...vertexCount).contains(vertex) {
      complain(row, "\(vertex)", "there is no such vertex", "Number vertices from 1 to \(vertexCount)")
    }
    if let root, !(1...vertexCount).contains(root.vertex) {
      complain(
        root.row, "\(root.vertex)", "there is no such vertex", "Number vertices from 1 to \(vertexCount)")
    }
    try throwIfErrors()
    return SteinerInstance(
      name: name.isEmpty ? file : name, vertexCount: vertexCount, edges: edges, prizes: prizes,
      root: root?.vertex)
  }

  private func throwIfErrors() throws(ProblemReport) {
    if report.hasErrors { throw report }
  }
}

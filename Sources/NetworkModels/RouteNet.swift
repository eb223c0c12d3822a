/// Lines between spots and forks, where of several between the same two only the shortest is kept.
struct RouteNet {
  /// A line by the vertices at its ends: spots by their index, forks by the numbers behind those.
  struct Line {
    var from: Int
    var to: Int
    var metres: Double
  }

  private let spots: Int
  /// Whether a line between two vertices would serve nobody.
  private let isIdle: (Int, Int) -> Bool
  private var ends: [[(to: Int, metres: Double)]]
  private(set) var forkPoints: [Point] = []

  /// No line yet.
  ///
  /// - Parameter isIdle: whether a line between two spots would serve nobody.
  init(spots: Int, isIdle: @escaping (Int, Int) -> Bool) {
    self.spots = spots
    self.isIdle = { max($0, $1) < spots && isIdle($0, $1) }
    ends = Array(repeating: [], count: spots)
  }

  /// A vertex of its own for a fork.
  mutating func addFork(at point: Point) -> Int {
    forkPoints.append(point)
    ends.append([])
    return ends.count - 1
  }

  /// Adds a line, unless it serves nobody or a shorter one is there.
  mutating func add(_ from: Int, _ to: Int, _ metres: Double) {
    guard from != to, !isIdle(from, to) else { return }
    keepShortest(from, to, metres)
    keepShortest(to, from, metres)
  }

  private mutating func keepShortest(_ from: Int, _ to: Int, _ metres: Double) {
    if let known = ends[from].firstIndex(where: { $0.to == to }) {
      ends[from][known].metres = min(ends[from][known].metres, metres)
    } else {
      ends[from].append((to, metres))
    }
  }

  private mutating func remove(_ from: Int, _ to: Int) {
    ends[from].removeAll { $0.to == to }
    ends[to].removeAll { $0.to == from }
  }

  /// Takes away forks that fork nothing: lines that end there, and the points where one line goes on as another.
  mutating func simplify() {
    var open = Array(spots..<ends.count)
    while let fork = open.popLast() {
      let lines = ends[fork]
      guard lines.count == 1 || lines.count == 2 else { continue }
      for line in lines { remove(fork, line.to) }
      if lines.count == 2 { add(lines[0].to, lines[1].to, lines[0].metres + lines[1].metres) }
      open += lines.map(\.to).filter { $0 >= spots }
    }
  }

  /// The lines, each from its lower vertex.
  var lines: [Line] {
    ends.indices.flatMap { from in
      ends[from].filter { $0.to > from }.map { Line(from: from, to: $0.to, metres: $0.metres) }
    }
  }
}

extension RoadGraph {
  /// Shortest ways from one vertex, found together (Dijkstra 1959).
  ///
  /// - Parameters:
  ///   - targets: vertices, each with the most metres that its way may have.
  ///   - scratch: room for the search, shared by many.
  /// - Returns: for each target the roads of its way; nil where there is none so short.
  func ways(
    from start: Int, to targets: [(vertex: Int, limit: Double)], _ scratch: inout Scratch
  ) -> [[Int]?] {
    let reachable = targets.filter { partOf[$0.vertex] == partOf[start] }
    var open = Set(reachable.map(\.vertex))
    let limit = reachable.map(\.limit).max() ?? 0
    scratch.begin(at: start)
    while !open.isEmpty, let (metres, vertex) = scratch.frontier.popLeast(), metres <= limit {
      guard metres == scratch.metres(to: vertex) else { continue }
      open.remove(vertex)
      for road in roadsAt[vertex] {
        let next = roads[road].from == vertex ? roads[road].to : roads[road].from
        scratch.offer(next, metres + roads[road].metres, by: road)
      }
    }
    return targets.map { target in
      guard !open.contains(target.vertex), scratch.metres(to: target.vertex) <= target.limit else {
        return nil
      }
      var way: [Int] = []
      var vertex = target.vertex
      while vertex != start, let road = scratch.road(to: vertex) {
        way.append(road)
        vertex = roads[road].from == vertex ? roads[road].to : roads[road].from
      }
      return way
    }
  }

  /// What a search has found, without clearing all vertices for each.
  struct Scratch {
    private var reached: [Double]
    private var roadTo: [Int]
    private var touched: [Int] = []
    var frontier = Frontier()

    /// Room for the vertices of a graph.
    init(_ graph: RoadGraph) {
      reached = Array(repeating: .infinity, count: graph.points.count)
      roadTo = Array(repeating: -1, count: graph.points.count)
    }

    mutating func begin(at start: Int) {
      for vertex in touched {
        reached[vertex] = .infinity
        roadTo[vertex] = -1
      }
      touched = [start]
      frontier = Frontier()
      reached[start] = 0
      frontier.push(0, start)
    }

    mutating func offer(_ vertex: Int, _ metres: Double, by road: Int) {
      guard metres < reached[vertex] else { return }
      if reached[vertex] == .infinity { touched.append(vertex) }
      reached[vertex] = metres
      roadTo[vertex] = road
      frontier.push(metres, vertex)
    }

    func metres(to vertex: Int) -> Double { reached[vertex] }
    func road(to vertex: Int) -> Int? { roadTo[vertex] < 0 ? nil : roadTo[vertex] }
  }
}

/// An order in which to eliminate the vertices of a graph so that few are in play at a time: always the
/// vertex with fewest neighbours left, whose neighbours are then joined (minimum degree; Markowitz 1957).
/// The most neighbours a vertex has when its turn comes is the width of the tree decomposition the order
/// stands for (Bodlaender and Koster 2010).
struct EliminationOrder {
  private(set) var vertices: [Int32] = []
  private(set) var width = 0

  /// - Parameter widthLimit: gives up, with a width above the limit, as soon as it must be exceeded.
  init(vertexCount: Int, edges: [(Int32, Int32)], widthLimit: Int) {
    var neighbours = [Set<Int32>](repeating: [], count: vertexCount)
    for (a, b) in edges where a != b {
      neighbours[Int(a)].insert(b)
      neighbours[Int(b)].insert(a)
    }
    // Vertices by degree; an entry out of date is passed over when its turn comes.
    var buckets = [[Int32]](repeating: [], count: widthLimit + 2)
    func bucket(_ vertex: Int32) -> Int { min(neighbours[Int(vertex)].count, widthLimit + 1) }
    for vertex in (0..<Int32(truncatingIfNeeded: vertexCount)).reversed() {
      buckets[bucket(vertex)].append(vertex)
    }
    var isDone = [Bool](repeating: false, count: vertexCount)
    vertices.reserveCapacity(vertexCount)
    while vertices.count < vertexCount {
      guard let lowest = buckets.firstIndex(where: { !$0.isEmpty }), let vertex = buckets[lowest].popLast()
      else { return }
      guard !isDone[Int(vertex)], bucket(vertex) == lowest else { continue }
      width = max(width, neighbours[Int(vertex)].count)
      guard width <= widthLimit else { return }
      isDone[Int(vertex)] = true
      vertices.append(vertex)
      let around = neighbours[Int(vertex)].sorted()
      for a in around {
        neighbours[Int(a)].remove(vertex)
        for b in around where b != a { neighbours[Int(a)].insert(b) }
      }
      for a in around { buckets[bucket(a)].append(a) }
    }
  }
}

/// Vertices by their distance, the nearest first: a binary heap.
struct Frontier {
  private var entries: [(metres: Double, vertex: Int)] = []

  mutating func push(_ metres: Double, _ vertex: Int) {
    entries.append((metres, vertex))
    var child = entries.count - 1
    while child > 0, entries[child] < entries[(child - 1) / 2] {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popLeast() -> (metres: Double, vertex: Int)? {
    guard let least = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return least }
    entries[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < entries.count else { return least }
      if child + 1 < entries.count, entries[child + 1] < entries[child] { child += 1 }
      guard entries[child] < entries[parent] else { return least }
      entries.swapAt(parent, child)
      parent = child
    }
  }
}

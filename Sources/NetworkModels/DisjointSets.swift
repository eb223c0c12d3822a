/// Sets that only ever merge (union-find with path halving).
package struct DisjointSets: Sendable {
  private var parent: [Int]

  /// Each element in a set of its own.
  package init(count: Int) { parent = Array(0..<count) }

  /// The element that stands for the set of another.
  package mutating func find(_ element: Int) -> Int {
    var element = element
    while parent[element] != element {
      parent[element] = parent[parent[element]]
      element = parent[element]
    }
    return element
  }

  /// Merges the sets of two elements.
  package mutating func join(_ a: Int, _ b: Int) { parent[find(a)] = find(b) }

  /// Whether two elements are in one set.
  package mutating func areJoined(_ a: Int, _ b: Int) -> Bool { find(a) == find(b) }
}

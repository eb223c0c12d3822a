/// Which places a network would join directly: those with no other place between them.
///
/// Edges of the relative neighbourhood graph (Toussaint 1980), which contains a minimum spanning tree, and some more
/// of the Gabriel graph (Gabriel and Sokal 1969), so that real choices exist.
package enum ProximityGraph {
  /// Neighbours looked at; both graphs have less than this degree except at crafted inputs.
  private static let neighbours = 16
  /// Square metres of the longest edge beyond the relative neighbourhood graph: 12 km.
  private static let greatestSquaredExtra = 1.44e8

  /// Two places by index.
  package struct Edge: Equatable, Sendable {
    /// The place that the edge was found from.
    package var from: Int
    /// The other.
    package var to: Int

    /// An edge between two places.
    package init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  /// The edges among the points of a tree.
  ///
  /// - Parameter keepsExtra: asked of each edge of the Gabriel graph up to 12 km long that is no edge of the relative
  ///   neighbourhood graph, with the greatest β at which it is one of the β-skeleton (Kirkpatrick and Radke 1985):
  ///   1 at the Gabriel graph, 2 at the relative neighbourhood graph.
  package static func edges(
    among tree: PointTree, keepsExtra: (_ edge: Edge, _ beta: Double) -> Bool
  ) -> [Edge] {
    let points = tree.points
    let lists = points.indices.map { tree.nearest(neighbours, to: $0) }
    var edges: [Edge] = []
    for from in points.indices {
      for (rank, to) in lists[from].enumerated() {
        // An edge found from both ends is taken at the lower one.
        if to < from, lists[to].contains(from) { continue }
        let length = points[from].squaredDistance(to: points[to])
        var isRelativeNeighbour = true
        var isGabriel = true
        var beta = 2.0
        // Whatever blocks an edge is nearer to either end than the other end is.
        for blocker in lists[from].prefix(rank) {
          let near = points[from].squaredDistance(to: points[blocker])
          let far = points[to].squaredDistance(to: points[blocker])
          if near < length, far < length { isRelativeNeighbour = false }
          if near + far < length { isGabriel = false }
          beta = min(beta, skeleton(length, min(near, far), max(near, far)))
        }
        let edge = Edge(from: from, to: to)
        if isRelativeNeighbour
          || (isGabriel && length < greatestSquaredExtra && keepsExtra(edge, beta))
        {
          edges.append(edge)
        }
      }
    }
    return edges
  }

  /// The greatest β whose lune about an edge holds no place at these squared distances from its ends.
  ///
  /// A place lies in both discs of the lune where (1 - t) near + t far < t length, with t = β / 2.
  private static func skeleton(_ length: Double, _ near: Double, _ far: Double) -> Double {
    let margin = length - far + near
    return margin > 0 ? 2 * near / margin : 2
  }
}

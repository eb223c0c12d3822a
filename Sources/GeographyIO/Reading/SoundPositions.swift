import Geography

/// Positions in which nothing was found wrong; nil for the others, so that no fault is reported a second time by
/// what depends on it.
struct SoundPositions {
  /// In the order of the tables.
  var communes: [Coordinate?] = []
  var villages: [Coordinate?] = []
  var nodes: [Coordinate?] = []
  var sites: [Coordinate?] = []

  subscript(place: Place) -> Coordinate? {
    switch place {
    case .village(let index): villages[index]
    case .node(let index): nodes[index]
    }
  }
}

import ColumnMapping
import Diagnostics
import Geography
import ImportRecords

/// Ties the ends of fibre lines to places: by the names the list gives them, else by where they are drawn.
struct LineEnds {
  /// An end is taken for a place drawn this near to it.
  private static let nearMetres = 1_000.0
  /// Places of one name farther from the drawn end than this are others of the same name.
  private static let farMetres = 20_000.0

  private var named = PlaceIndex<Int>()
  private var byId: [String: Int] = [:]
  private(set) var places: [(place: Place, coordinate: Coordinate)] = []
  private var grid: [Cell: [Int]] = [:]

  private struct Cell: Hashable {
    var row: Int
    var column: Int

    init(_ place: Coordinate) {
      row = Int((place.latitude * 50).rounded(.down))
      column = Int((place.longitude * 50).rounded(.down))
    }

    private init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    var around: [Cell] {
      (-1...1).flatMap { down in (-1...1).map { Cell(row: row + down, column: column + $0) } }
    }
  }

  mutating func add(_ place: Place, id: String, name: String, at coordinate: Coordinate) {
    let index = places.count
    places.append((place, coordinate))
    if !id.isEmpty { byId[id] = index }
    named.add(name, commune: nil, index)
    grid[Cell(coordinate), default: []].append(index)
  }

  /// The two places between which a line lies.
  struct Pair: Equatable {
    var from: Place
    var to: Place
  }

  /// The places that a line names, where they are two and no farther apart than the line is long; of several of one name
  /// those that lie nearest to where it is drawn, which may be from its end to its beginning.
  func named(_ draft: LineDraft, length: Double) -> Pair? {
    let ways: [(Coordinate?, Coordinate?)] = [(draft.start, draft.end), (draft.end, draft.start)]
    let pairs = ways.compactMap { start, end -> (pair: Pair, off: Double)? in
      guard let from = nearest(named: draft.from, to: start), let to = nearest(named: draft.to, to: end),
        from != to
      else {
        return nil
      }
      let straight = places[from].coordinate.distance(to: places[to].coordinate)
      // Lengths are rounded, and places lie beside the cable.
      guard straight <= length * 1.005 else { return nil }
      let off = (start.map { distance(from, $0) } ?? 0) + (end.map { distance(to, $0) } ?? 0)
      return (Pair(from: places[from].place, to: places[to].place), off)
    }
    return pairs.min { $0.off < $1.off }?.pair
  }

  /// How far apart the places are that a line names; nil where it names no two.
  func straight(_ draft: LineDraft) -> Double? {
    guard let from = nearest(named: draft.from, to: draft.start),
      let to = nearest(named: draft.to, to: draft.end), from != to
    else { return nil }
    return places[from].coordinate.distance(to: places[to].coordinate)
  }

  private func nearest(named name: String, to drawn: Coordinate?) -> Int? {
    guard !name.isEmpty else { return nil }
    if let index = byId[name] { return index }
    let found = named.places(name)
    guard let drawn else { return found.count == 1 ? found[0] : nil }
    return found.filter { distance($0, drawn) <= LineEnds.farMetres }.min {
      distance($0, drawn) < distance($1, drawn)
    }
  }

  /// The place nearest to where a line is drawn to end.
  func near(_ drawn: Coordinate) -> Place? {
    let near = Cell(drawn).around.flatMap { grid[$0] ?? [] }
    guard let nearest = near.min(by: { distance($0, drawn) < distance($1, drawn) }),
      distance(nearest, drawn) <= LineEnds.nearMetres
    else { return nil }
    return places[nearest].place
  }

  private func distance(_ index: Int, _ place: Coordinate) -> Double {
    places[index].coordinate.distance(to: place)
  }
}

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

  /// The place that an end means; nil where none is.
  func place(named name: String, drawn: Coordinate?) -> Place? {
    if !name.isEmpty {
      if let index = byId[name] { return places[index].place }
      let found = named.places(name)
      if let drawn {
        let near = found.filter { places[$0].coordinate.distance(to: drawn) <= LineEnds.farMetres }
        if let nearest = near.min(by: { distance($0, drawn) < distance($1, drawn) }) {
          return places[nearest].place
        }
      } else if found.count == 1 {
        return places[found[0]].place
      }
    }
    guard let drawn else { return nil }
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

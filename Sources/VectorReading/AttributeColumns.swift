import SourceTables

/// The columns that features with named values come to, in the order in which their names are first met.
struct AttributeColumns {
  private(set) var names: [String] = []
  private var places: [String: Int] = [:]

  /// The cells of one feature. Of values with one name the last counts, as in most readers of JSON.
  mutating func cells(_ values: some Sequence<(key: String, cell: SourceCell)>) -> [SourceCell] {
    var cells: [SourceCell] = []
    cells.reserveCapacity(names.count)
    for (index, value) in values.enumerated() {
      // Features mostly have the same names in the same order.
      if index == cells.count, index < names.count, names[index] == value.key {
        cells.append(value.cell)
      } else {
        set(place(value.key), value.cell, in: &cells)
      }
    }
    return cells
  }

  /// Sets a value that is no attribute under a name, or under another where the features have an attribute of it.
  mutating func set(_ name: String, _ cell: SourceCell, in cells: inout [SourceCell], orAs other: String) {
    let free = places[name].map { cells.indices.contains($0) && !cells[$0].isEmpty } != true
    set(place(free ? name : other), cell, in: &cells)
  }

  private mutating func place(_ name: String) -> Int {
    if let place = places[name] { return place }
    places[name] = names.count
    names.append(name)
    return names.count - 1
  }

  private func set(_ place: Int, _ cell: SourceCell, in cells: inout [SourceCell]) {
    while cells.count <= place { cells.append(.empty) }
    cells[place] = cell
  }
}

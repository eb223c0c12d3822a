import Geography
import NetworkModels

/// Which communes a tile has and how many villages each of them gets.
struct TilePlan {
  /// The number of villages taken for the province.
  static let provinceVillages = 1_441

  let tile: Int
  let frame: PlanarFrame
  /// The communes with their coordinates, codes and totals as they will be written.
  let communes: [Commune]
  let centres: [Point]
  let villageCounts: [Int]

  /// Lays out one tile.
  ///
  /// - Parameters:
  ///   - real: the communes of the province.
  ///   - villages: how many villages the tile gets, at most `provinceVillages`.
  ///   - tiles: how many tiles there are in all; one tile lies where the province lies.
  init(real: [Commune], villages: Int, tile: Int, of tiles: Int) {
    self.tile = tile
    let home = PlanarFrame(origin: Coordinate(latitude: 21.7, longitude: 102.9))
    var columns = 1
    while columns * columns < tiles { columns += 1 }
    // Two degrees leave more than the longest microwave hop between neighbouring copies.
    let frame = PlanarFrame(
      origin: Coordinate(
        latitude: home.origin.latitude - 2 * Double(tile / columns),
        longitude: home.origin.longitude + 2 * Double(tile % columns)))
    self.frame = frame
    let full = Apportionment.parts(
      of: TilePlan.provinceVillages, weights: real.map(TilePlan.villageWeight), minimum: 1)
    let chosen = TilePlan.choice(real, full: full, villages: villages, home: home)
    // One for each commune, the rest by what each has beyond its first: a whole province comes out as it is.
    let counts = Apportionment.parts(
      of: villages, weights: chosen.map { Double(full[$0] - 1) }, minimum: 1)
    villageCounts = counts
    centres = chosen.map { home.point(real[$0].coordinate) }
    communes = chosen.indices.map { position in
      var commune = real[chosen[position]]
      let count = counts[position]
      let whole = full[chosen[position]]
      if count != whole {
        let households = max(count, (commune.households ?? 0) * count / whole)
        commune.households = households
        commune.population = max(households, (commune.population ?? 0) * count / whole)
      }
      if tiles > 1 {
        commune.code += "-\(tile + 1)"
        commune.name += " (bản sao \(tile + 1))"
        commune.coordinate = frame.coordinate(home.point(commune.coordinate))
      }
      return commune
    }
  }

  /// Villages are larger in wards and around the old district seats, so a commune has villages in
  /// proportion to its households over these sizes.
  private static func villageWeight(_ commune: Commune) -> Double {
    let size: Double =
      switch commune.region {
      case .one, nil: 150
      case .two: 115
      case .three: 86
      }
    return Double(commune.households ?? 0) / size
  }

  /// The communes of a tile: all of them when it is as large as the province, otherwise the remotest one
  /// and its nearest neighbours, as many as hold that many villages in reality.
  private static func choice(_ real: [Commune], full: [Int], villages: Int, home: PlanarFrame) -> [Int] {
    guard villages < full.reduce(0, +) else { return Array(real.indices) }
    let points = real.map { home.point($0.coordinate) }
    let capital = real.indices.max { real[$0].households ?? 0 < real[$1].households ?? 0 } ?? 0
    let remotest =
      real.indices.max {
        points[$0].squaredDistance(to: points[capital]) < points[$1].squaredDistance(to: points[capital])
      } ?? 0
    let byDistance = real.indices.sorted { a, b in
      let distances = (
        points[a].squaredDistance(to: points[remotest]), points[b].squaredDistance(to: points[remotest])
      )
      return distances.0 == distances.1 ? a < b : distances.0 < distances.1
    }
    var chosen: [Int] = []
    var held = 0
    for index in byDistance where held < villages {
      chosen.append(index)
      held += full[index]
    }
    return chosen.sorted()
  }
}

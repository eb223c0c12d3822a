import Geography
import NetworkModels

/// One tile in the making. Indices are those of the tile; the province's are formed when tiles are joined.
struct TileDraft {
  let plan: TilePlan
  let relief: Relief
  let seed: UInt64
  var villages: [Village] = []
  var villagePoints: [Point] = []
  /// Distance of each village from its commune's centre over 10 km, at most 1.6.
  var remoteness: [Double] = []
  var nodes: [Node] = []
  var nodePoints: [Point] = []
  var routes: [Route] = []
  var sites: [Site] = []
  var coverage: [Coverage] = []
  var hops: [Hop] = []

  init(plan: TilePlan, seed: UInt64) {
    self.plan = plan
    self.seed = seed
    relief = Relief(
      centres: plan.centres, elevations: plan.communes.map(\.ground), margin: 30_000,
      seed: RandomStream.mix(seed ^ UInt64(plan.tile)))
  }

  func stream(_ purpose: RandomStream.Purpose) -> RandomStream {
    RandomStream(seed: seed, tile: plan.tile, purpose: purpose)
  }

  /// The commune whose cell of the power diagram holds a point: the centroids weighted by their areas,
  /// so that a large commune reaches further than a small one beside it.
  func commune(at point: Point) -> Int {
    var best = 0
    var least = Double.infinity
    for (index, centre) in plan.centres.enumerated() {
      let power = point.squaredDistance(to: centre) - plan.communes[index].squaredRadiusMetres
      if power < least {
        least = power
        best = index
      }
    }
    return best
  }

  /// Ground height in whole metres, within the range of the commune.
  func elevation(at point: Point, commune: Int) -> Double {
    let range = plan.communes[commune].ground
    return relief.height(at: point).clamped(range.minimum, range.maximum).rounded()
  }
}

extension Commune {
  /// Square of the radius of a disc of the commune's area, in square metres.
  var squaredRadiusMetres: Double { (areaKm2 ?? 0) * 1e6 / Double.pi }

  /// Its heights; those of the sea where nobody knows them.
  var ground: ElevationRange { elevation ?? ElevationRange(minimum: 0, mean: 0, maximum: 0) }
}

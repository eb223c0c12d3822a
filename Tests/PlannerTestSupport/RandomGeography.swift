import DesignTestSupport
public import Geography

extension TinyGeography {
  /// A random geography small enough to try every subset of its works: cycles, ties, free works,
  /// worthless villages and unreachable places among them.
  public static func random(seed: UInt64) -> Geography {
    var random = SeededGenerator(seed: seed)
    let isFree = random.chance(0.15)
    var tiny = TinyGeography(
      prices: prices([
        .fibreRouteAerial: isFree ? 0 : [50.0, 100, 100, 130.7].randomElement(using: &random) ?? 100,
        .fibreAccessNode: random.chance(0.3) ? 0 : 50, .fibreAccessHousehold: random.chance(0.5) ? 0 : 1.5,
        .mastLightSite: random.chance(0.1) ? 0 : 400, .mastSite40m: 600,
        .microwaveHopShort: random.chance(0.2) ? 0 : 150,
        .satelliteBackhaulRent: random.chance(0.5) ? 20.5 : 0,
      ]))
    let households = [1, 20, 20, 50, 50, 73, 120]
    var places: [String] = []
    for index in 0..<Int.random(in: 2...4, using: &random) {
      tiny.village(
        "V\(index)", households: households.randomElement(using: &random) ?? 20,
        mobile: random.chance(0.3), fixed: random.chance(0.2),
        east: Double.random(in: -9...9, using: &random), north: Double.random(in: -9...9, using: &random),
        minority: random.chance(0.5) ? 0.85 : 0)
      places.append("V\(index)")
    }
    let villages = places
    tiny.node("N0", .fibreNode)
    places.append("N0")
    for index in 1..<Int.random(in: 1...3, using: &random) {
      tiny.node("N\(index)", .junction)
      places.append("N\(index)")
    }
    for index in 0..<Int.random(in: 1...5, using: &random) {
      let ends = places.shuffled(using: &random).prefix(2)
      guard let from = ends.first, let to = ends.last else { continue }
      tiny.route(
        "R\(index)", from, to,
        metres: [500.0, 1000, 1000, 2500, 7301].randomElement(using: &random) ?? 1000)
    }
    tiny.site("E0", .existing)
    let candidates = Int.random(in: 0...3, using: &random)
    for index in 0..<candidates {
      tiny.site(
        "S\(index)", kind: random.chance(0.3) ? .mast40m : .light, power: random.chance(0.3) ? .solar : .grid,
        at: random.chance(0.7) ? places.randomElement(using: &random) : nil, satellite: random.chance(0.3))
      for village in villages where random.chance(0.5) {
        tiny.covers("S\(index)", village, share: random.chance(0.8) ? 0.9 : 0.4)
      }
    }
    if candidates > 0 {
      for index in 0..<Int.random(in: 0...2, using: &random) {
        let sites = (["E0"] + (0..<candidates).map { "S\($0)" }).shuffled(using: &random).prefix(2)
        guard let from = sites.first, let to = sites.last else { continue }
        tiny.hop("H\(index)", from, to, metres: random.chance(0.5) ? 5000 : 25000)
      }
    }
    return withUnknowns(tiny.geography, seed)
  }

  /// In every third geography what nobody knows, and in every fourth routes between places on one point.
  private static func withUnknowns(_ geography: Geography, _ seed: UInt64) -> Geography {
    var geography = geography
    if seed.isMultiple(of: 3) {
      for index in geography.villages.indices where (index + Int(seed / 3)).isMultiple(of: 2) {
        geography.villages[index].households = nil
        geography.villages[index].ethnicMinorityShare = nil
        geography.villages[index].povertyRate = nil
        geography.villages[index].region = nil
        geography.villages[index].isBorder = nil
        geography.villages[index].isSpeciallyDifficult = nil
      }
    }
    if seed.isMultiple(of: 4) {
      for index in geography.routes.indices where geography.routes[index].lengthMetres <= 1000 {
        geography.routes[index].lengthMetres = 0
      }
    }
    return geography
  }
}

import Geography
import Projections
import Testing

@Suite struct VN2000Tests {
  private static let centre = Coordinate(latitude: 21.394, longitude: 103.022)

  @Test func theZonesAreThoseOfTheDatabase() throws {
    let zones = try VN2000.zones()
    #expect(zones.map(\.code).contains("EPSG:9205") && zones.count == 18)
    #expect(Set(zones.map(\.centralMeridian)).count == zones.count)
    let first = try #require(zones.first { $0.code == "EPSG:9205" })
    #expect(first.name == "VN-2000 / TM-3 103-00" && first.centralMeridian == 103)
    #expect(first.provinces == ["Lai Châu", "Điện Biên"])
    // Each name must stand on a zone that exists.
    #expect(Set(zones.flatMap(\.provinces)) == Set(VN2000.provinces))
  }

  @Test func everyProvinceHasAMeridian() {
    #expect(VN2000.provinces.count == 64)
    for province in VN2000.provinces { #expect(!VN2000.meridians(of: province).isEmpty, "\(province)") }
    #expect(VN2000.meridians(of: "ĐIỆN BIÊN") == [103])
    #expect(VN2000.meridians(of: "Phú Thọ") == [104.75, 105, 106])
    #expect(VN2000.meridians(of: "thành phố Huế") == [107])
    #expect(VN2000.meridians(of: "Luang Prabang").isEmpty)
  }

  @Test func numbersAreFoundInTheirOwnMapFirst() throws {
    let maps = try VN2000.Maps()
    let found = maps.candidates(east: 502_280, north: 2_366_390, near: Self.centre, within: 60_000)
    #expect(found.first?.system.name == "EPSG:9205 (VN-2000 / TM-3 103-00)")
    #expect(found.map(\.distance) == found.map(\.distance).sorted())
    #expect(found.allSatisfy { $0.distance <= 60_000 && $0.system.isVN2000 })
    let nearest = try #require(found.first)
    #expect(nearest.distance < 500)
  }

  /// The same numbers in the map of the whole province lie some 700 m away: close enough to be taken for right.
  @Test func theMapOfAWholeProvinceIsACandidateToo() throws {
    let found = try VN2000.candidates(
      east: 502_280, north: 2_366_390, near: Self.centre, within: 2_000)
    #expect(
      found.map(\.system.name) == ["EPSG:9205 (VN-2000 / TM-3 103-00)", "VN-2000 / TM 103-00, 0.9996"])
    let (zone, province) = (found[0].coordinate, found[1].coordinate)
    #expect(abs(zone.distance(to: province) - 710) < 5)
  }

  @Test func neighbouringZonesLie26KilometresApart() throws {
    let systems = ["vn2000:104-30", "vn2000:104-45"]
    for north in [1_000_000.0, 2_450_000] {
      let found = try systems.map {
        try #require(
          try Projector(from: CoordinateSystem(named: $0, option: "--crs")).wgs84(x: 520_000, y: north))
      }
      #expect((25_000...27_500).contains(found[0].distance(to: found[1])))
    }
  }

  @Test func theZonesOfUTMAreAmongThem() throws {
    let projector = try Projector(from: CoordinateSystem(named: "EPSG:3405", option: "--crs"))
    let place = try #require(projector.wgs84(x: 295_000, y: 2_367_000))
    let found = try VN2000.candidates(east: 295_000, north: 2_367_000, near: place, within: 10)
    #expect(found.map(\.system.name) == ["EPSG:3405 (VN-2000 / UTM zone 48N)"])
  }

  @Test(arguments: [(Double.nan, 0.0), (0, 0), (1e18, 1e18), (22.37, 103.01)])
  func whatLiesNowhereNearHasNoCandidate(_ east: Double, _ north: Double) throws {
    #expect(
      try VN2000.candidates(east: east, north: north, near: Self.centre, within: 100_000).isEmpty)
  }
}

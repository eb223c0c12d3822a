import Foundation
import Geography

/// A real commune of Điện Biên: code, name and centre as the shipped data set has them, and the name of a unit that
/// was merged into it on 1 July 2025.
struct SampleCommune {
  var code: String
  var name: String
  var type = "Xã"
  var formerName: String
  var centre: Coordinate

  init(_ code: String, _ name: String, former: String, _ latitude: Double, _ longitude: Double) {
    self.code = code
    self.name = name
    formerName = former
    centre = Coordinate(latitude: latitude, longitude: longitude)
  }

  static let all = [
    SampleCommune("03160", "Mường Nhé", former: "Chung Chải", 22.22, 102.427),
    SampleCommune("03158", "Sín Thầu", former: "Leng Su Sìn", 22.38, 102.293),
    SampleCommune("03166", "Mường Chà", former: "Chà Cang", 21.968, 102.799),
    SampleCommune("03169", "Nà Hỳ", former: "Nà Khoa", 21.837, 102.724),
    SampleCommune("03172", "Na Sang", former: "Sa Lông", 21.774, 103.068),
    SampleCommune("03202", "Mường Pồn", former: "Mường Mươn", 21.593, 103.032),
    SampleCommune("03203", "Na Son", former: "Keo Lôm", 21.274, 103.191),
    SampleCommune("03217", "Tủa Chùa", former: "Mường Báng", 21.824, 103.36),
    SampleCommune("03226", "Sín Chải", former: "Lao Xả Phình", 22.057, 103.331),
    SampleCommune("03253", "Tuần Giáo", former: "Quài Nưa", 21.631, 103.434),
    SampleCommune("03256", "Mường Ảng", former: "Ẳng Cang", 21.491, 103.214),
    SampleCommune("03368", "Mường Nhà", former: "Mường Lói", 21.008, 103.163),
    SampleCommune("03163", "Mường Toong", former: "Huổi Lếch", 22.177, 102.64),
    SampleCommune("03176", "Nà Bủng", former: "Vàng Đán", 21.722, 102.714),
  ]
}

/// Forty invented villages around the centres of eight real communes, with stations and centres.
struct SampleProvince {
  var communes: [SampleCommune]
  var villages: [SampleVillage] = []
  var stations: [SampleStation] = []
  var centres: [SampleCentre] = []

  init(_ numbers: inout SeededNumbers) {
    communes = Array(SampleCommune.all.shuffled(using: &numbers).prefix(8)).sorted { $0.code < $1.code }
    for commune in communes {
      for _ in 0..<5 { villages.append(SampleProvince.village(villages.count, in: commune, &numbers)) }
      centres.append(SampleCentre(communeCode: commune.code, coordinate: commune.centre))
    }
    // The same name in two communes is two villages.
    villages[villages.count - 1].name = villages[0].name
    place(&numbers)
    for index in 0..<12 {
      let commune = communes[index % communes.count]
      stations.append(
        SampleStation(
          code: "DBN\(index < 9 ? "0" : "")\(index + 1)-T", communeCode: commune.code,
          coordinate: SampleProvince.near(commune.centre, &numbers),
          heightMetres: Double(numbers.one(of: [15, 18, 36, 42])), hasGridPower: numbers.chance(80),
          isStanding: numbers.chance(75)))
    }
  }

  private static let names = ["Mẫu", "Ví Dụ", "Giả Định", "Đề Mục", "Thử Nghiệm"]

  private static func village(
    _ index: Int, in commune: SampleCommune, _ numbers: inout SeededNumbers
  ) -> SampleVillage {
    let kind = numbers.one(of: ["Bản", "Thôn"])
    let households = numbers.number(18...320)
    let knowsHouseholds = !numbers.chance(8)
    let hasMobile = numbers.chance(60)
    return SampleVillage(
      name: "\(kind) \(names[index % names.count]) \(index + 1)", communeCode: commune.code,
      coordinate: near(commune.centre, &numbers), households: knowsHouseholds ? households : nil,
      population: knowsHouseholds ? households * 4 + numbers.number(0...40) : nil,
      ethnicMinorityShare: numbers.chance(10) ? nil : Double(numbers.number(400...999)) / 1000,
      povertyRate: numbers.chance(10) ? nil : Double(numbers.number(10...600)) / 1000,
      hasMobileBroadband: hasMobile, hasFibre: hasMobile && numbers.chance(60),
      isSpeciallyDifficult: numbers.chance(40), hasSchool: numbers.chance(50))
  }

  /// Within some 2 km of a commune's centre, to five decimals.
  private static func near(_ centre: Coordinate, _ numbers: inout SeededNumbers) -> Coordinate {
    func moved(_ degrees: Double) -> Double {
      ((degrees + Double(numbers.number(-2000...2000)) / 1e5) * 1e5).rounded() / 1e5
    }
    return Coordinate(latitude: moved(centre.latitude), longitude: moved(centre.longitude))
  }

  /// Eight villages in VN-2000, three in degrees, minutes and seconds, four without a place; six by an old commune.
  private mutating func place(_ numbers: inout SeededNumbers) {
    var indices = Array(villages.indices).shuffled(using: &numbers)
    for _ in 0..<8 { villages[indices.removeLast()].placing = .vn2000 }
    for _ in 0..<3 { villages[indices.removeLast()].placing = .degreesMinutesSeconds }
    for _ in 0..<4 {
      let index = indices.removeLast()
      villages[index].placing = .none
      villages[index].coordinate = nil
    }
    for index in villages.indices.shuffled(using: &numbers).prefix(6) {
      villages[index].usesOldCommune = true
    }
  }
}

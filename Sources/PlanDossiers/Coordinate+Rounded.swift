package import Geography

extension Coordinate {
  /// To the seventh decimal of a degree, a centimetre, as every file of a plan has it.
  package var rounded: Coordinate {
    func rounded(_ degrees: Double) -> Double { (degrees * 1e7).rounded() / 1e7 }
    return Coordinate(latitude: rounded(latitude), longitude: rounded(longitude))
  }
}

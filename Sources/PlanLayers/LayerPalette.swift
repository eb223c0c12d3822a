import GeoPackage

/// The colours of the layers, told apart also by people who see no red or no green: Okabe and Ito (2008) for
/// kinds, a part of Viridis (Smith and van der Walt 2015) for years.
enum LayerPalette {
  static let planned = LayerStyle.Colour(0, 114, 178)
  static let partly = LayerStyle.Colour(230, 159, 0)
  static let unserved = LayerStyle.Colour(213, 94, 0)
  static let served = LayerStyle.Colour(190, 190, 190)
  static let faint = LayerStyle.Colour(120, 120, 120, opacity: 90)
  static let candidate = LayerStyle.Colour(140, 140, 140, opacity: 150)
  static let network = LayerStyle.Colour(90, 90, 90, opacity: 130)
  static let coverage = LayerStyle.Colour(86, 180, 233, opacity: 220)
  static let dark = LayerStyle.Colour(30, 30, 30)
  static let none = LayerStyle.Colour(255, 255, 255, opacity: 0)

  private static let viridis: [LayerStyle.Colour] = [
    LayerStyle.Colour(68, 1, 84), LayerStyle.Colour(59, 82, 139), LayerStyle.Colour(33, 145, 140),
    LayerStyle.Colour(94, 201, 98), LayerStyle.Colour(253, 200, 37),
  ]

  /// The colour of the year with this index, from dark to light.
  static func year(_ index: Int, of count: Int) -> LayerStyle.Colour {
    guard count > 1 else { return planned }
    let place = Double(index) / Double(count - 1) * Double(viridis.count - 1)
    let lower = min(viridis.count - 2, max(0, Int(place)))
    let share = place - Double(lower)
    func mix(_ part: KeyPath<LayerStyle.Colour, UInt8>) -> UInt8 {
      let (a, b) = (Double(viridis[lower][keyPath: part]), Double(viridis[lower + 1][keyPath: part]))
      return UInt8(clamping: Int((a + (b - a) * share).rounded()))
    }
    return LayerStyle.Colour(mix(\.red), mix(\.green), mix(\.blue))
  }
}

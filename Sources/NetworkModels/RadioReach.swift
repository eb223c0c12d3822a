package import Geography

/// What a site serves, by distance alone.
package enum RadioReach {
  /// How far a site of a kind serves, in metres, before shadowing.
  package static func metres(of kind: Site.Kind) -> Double {
    switch kind {
    case .mast40m: 5_500
    case .light: 1_700
    }
  }

  /// Metres of the antenna above the ground.
  package static func antenna(of kind: Site.Kind) -> Double {
    switch kind {
    case .mast40m: 40
    case .light: 15
    }
  }

  /// Share of a village's households in service: falls with the square of the distance, to half where the reach ends.
  ///
  /// - Parameter ratio: distance over the reach of the site.
  package static func share(atRatio ratio: Double) -> Double { 1 - 0.5 * ratio * ratio }

  /// A share as a table has it, in hundredths; nil below a tenth, which is no service.
  package static func told(_ share: Double) -> Double? {
    share < 0.1 ? nil : share.clamped(0, 1).rounded(decimals: 2)
  }
}

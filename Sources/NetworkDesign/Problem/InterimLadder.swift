import Geography

/// The interim services that may take the place of fibre in a village, from the least to the best.
struct InterimLadder {
  /// By rising factor; of equals the one that needs no works of its own comes last.
  let means: [InterimService]

  /// - Parameter isCovered: a candidate site would cover the village.
  init(_ factors: InterimFactors, isCovered: Bool) {
    means = [InterimService.satelliteTerminal, .fixedWireless]
      .filter { factors[$0] > 0 && ($0 != .fixedWireless || isCovered) }
      .enumerated().sorted { (factors[$0.element], $0.offset) < (factors[$1.element], $1.offset) }
      .map(\.element)
  }
}

extension InterimFactors {
  subscript(service: InterimService) -> Double {
    switch service {
    case .fixedWireless: fixedWireless
    case .satelliteTerminal: satelliteTerminal
    }
  }

  /// The worth of an interim service where fibre would be worth `fibre`, rounded to a thousandth once.
  func worth(of service: InterimService, insteadOf fibre: Benefit) -> Benefit {
    let worth = (Double(fibre.thousandths) * self[service]).rounded()
    return Benefit(thousandths: Int64(exactly: worth) ?? 0)
  }
}

import Geography
package import Scenarios

extension InterimFactors {
  /// The interim services a scenario counts, from the least to the best: the steps below fibre. They are the
  /// same for every village, whether a means is within reach of it or not.
  package var means: [InterimService] {
    [InterimService.satelliteTerminal, .fixedWireless].filter { self[$0] > 0 }
      .enumerated().sorted { (self[$0.element], $0.offset) < (self[$1.element], $1.offset) }
      .map(\.element)
  }

  package subscript(service: InterimService) -> Double {
    switch service {
    case .fixedWireless: fixedWireless
    case .satelliteTerminal: satelliteTerminal
    }
  }

  /// The worth of an interim service where fibre would be worth `fibre`, rounded to a thousandth once.
  package func worth(of service: InterimService, insteadOf fibre: Benefit) -> Benefit {
    let worth = (Double(fibre.thousandths) * self[service]).rounded()
    return Benefit(thousandths: Int64(exactly: worth) ?? 0)
  }
}

package import Geography
package import Scenarios

extension Village {
  /// Whether the village is without a service today.
  package func lacks(_ service: Service) -> Bool {
    switch service {
    case .mobile: !hasMobileBroadband
    case .fixed: !hasFixedBroadband
    }
  }
}

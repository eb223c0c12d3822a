public import Geography
public import Scenarios

extension Village {
  /// Whether the village is without a service today.
  public func lacks(_ service: Service) -> Bool {
    switch service {
    case .mobile: !hasMobileBroadband
    case .fixed: !hasFixedBroadband
    }
  }
}

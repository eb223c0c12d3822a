import Diagnostics
import Investment

extension Backhaul {
  /// What a finding calls it.
  var name: Message {
    switch self {
    case .satellite: "satellite backhaul"
    }
  }
}

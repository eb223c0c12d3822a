package import Diagnostics

extension Service {
  /// The service as a message names it.
  package var broadband: Message {
    switch self {
    case .mobile: "mobile broadband"
    case .fixed: "fixed broadband"
    }
  }
}

extension InterimService {
  /// The service as a message names it.
  package var broadband: Message {
    switch self {
    case .fixedWireless: "fixedWireless broadband"
    case .satelliteTerminal: "satelliteTerminal broadband"
    }
  }
}

/// A service in place of fibre.
public enum InterimService: String, Sendable, CaseIterable {
  case fixedWireless
  case satelliteTerminal
}

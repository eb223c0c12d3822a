/// What may end a search before its proof.
public enum SearchLimit: Sendable {
  /// The clock's.
  case time
  /// The user's.
  case interrupted
}

/// The nearest valid name to one that was not recognised, for "did you mean" remedies.
public enum NearestName {
  /// The candidate with the least edit distance to `name`, ignoring case, or nil when none is close
  /// (more than a third of the letters differ, at least two). Ties go to the first candidate.
  public static func to(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let limit = max(2, wanted.count / 3)
      guard let distance = EditDistance.between(wanted, Array(candidate.lowercased()), limit: limit) else {
        continue
      }
      if distance < best?.distance ?? Int.max { best = (distance, candidate) }
    }
    return best?.name
  }
}

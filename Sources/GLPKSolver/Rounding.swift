internal import MILP

/// Rounds an LP point to integral points that may be solutions.
///
/// GLPK's own rounding (`sr_heur`) checks the rows of the model alone, so it would accept points that rows of
/// the guide forbid; this one only proposes.
struct Rounding {
  private let domains: [Domain]
  /// Whether some row of the model may break when the column grows, or when it shrinks.
  private var isLockedUp: [Bool]
  private var isLockedDown: [Bool]

  init(_ check: CandidateCheck) {
    domains = check.model.domains
    isLockedUp = [Bool](repeating: false, count: domains.count)
    isLockedDown = isLockedUp
    let rows = check.rows
    for row in 0..<rows.count {
      for entry in rows.starts[row]..<rows.starts[row + 1] {
        let column = Int(rows.columns[entry])
        let grows = rows.values[entry] > 0
        if rows.upper[row].isFinite {
          if grows { isLockedUp[column] = true } else { isLockedDown[column] = true }
        }
        if rows.lower[row].isFinite {
          if grows { isLockedDown[column] = true } else { isLockedUp[column] = true }
        }
      }
    }
  }

  /// Two points to try: every integer column at the nearest integer, and every one in the direction that
  /// breaks no row, where it has such a direction (Achterberg 2007, simple rounding).
  func candidates(for point: [Double]) -> [[Double]] {
    var nearest = point
    var unlocked = point
    for column in domains.indices where domains[column] != .continuous {
      nearest[column].round()
      let value = point[column]
      if abs(value - value.rounded()) < 1e-6 || (isLockedUp[column] && isLockedDown[column]) {
        unlocked[column].round()
      } else {
        unlocked[column].round(isLockedUp[column] ? .down : .up)
      }
    }
    return nearest == unlocked ? [nearest] : [nearest, unlocked]
  }
}

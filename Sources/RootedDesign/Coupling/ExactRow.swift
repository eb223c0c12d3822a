import MILP

/// A row over binary columns in whole numbers: what a solver holds within a tolerance, this holds exactly.
struct ExactRow: Sendable {
  struct Entry: Sendable {
    var column: Int32
    var coefficient: Int128
  }

  var name: String
  /// Ascending by column, none 0.
  private(set) var entries: [Entry]
  var sense: CouplingRow.Sense
  var bound: Int128
  /// Divides coefficients and bound on the way to a solver.
  var scale: Double

  /// - Parameter terms: a column may repeat.
  init(
    _ name: String, _ terms: [(column: Int32, coefficient: Int128)], _ sense: CouplingRow.Sense,
    _ bound: Int128, scale: Double
  ) {
    self.name = name
    self.sense = sense
    self.bound = bound
    self.scale = scale
    var sums: [Int32: Int128] = [:]
    for term in terms { sums[term.column, default: 0] += term.coefficient }
    entries = sums.filter { $0.value != 0 }.map { Entry(column: $0.key, coefficient: $0.value) }
      .sorted { $0.column < $1.column }
  }

  var constraint: Constraint {
    Constraint(
      name, entries.map { Term(Double($0.coefficient) / scale, Variable(index: $0.column)) },
      sense == .atMost ? .lessOrEqual : .greaterOrEqual, Double(bound) / scale)
  }

  func isBroken(by point: [Double]) -> Bool {
    var sum: Int128 = 0
    for entry in entries where point[Int(entry.column)] > Rounding.half { sum += entry.coefficient }
    return sense == .atMost ? sum > bound : sum < bound
  }

  /// The inequality that forbids a 0/1 point which breaks the row, whatever the columns that do not matter
  /// are: a minimal cover (Balas 1975). Its coefficients are 1, so that a solver's tolerance cannot hide it.
  func cover(of point: [Double], name: String) -> Constraint {
    // As "at most"; the least the row can be once the chosen columns stay as they are.
    let sign: Int128 = sense == .atMost ? 1 : -1
    var least = entries.reduce(Int128(0)) { $0 + min(0, sign * $1.coefficient) }
    var chosen: [Entry] = []
    for entry in entries where (sign * entry.coefficient > 0) == (point[Int(entry.column)] > Rounding.half) {
      least += abs(entry.coefficient)
      chosen.append(entry)
    }
    chosen.sort { (abs($0.coefficient), $0.column) < (abs($1.coefficient), $1.column) }
    var needed: [Entry] = []
    for entry in chosen {
      if least - abs(entry.coefficient) > sign * bound {
        least -= abs(entry.coefficient)
      } else {
        needed.append(entry)
      }
    }
    let raised = needed.count { sign * $0.coefficient > 0 }
    return Constraint(
      name, needed.map { Term(sign * $0.coefficient > 0 ? 1 : -1, Variable(index: $0.column)) },
      .lessOrEqual, Double(raised - 1))
  }
}

private func abs(_ value: Int128) -> Int128 { value < 0 ? -value : value }

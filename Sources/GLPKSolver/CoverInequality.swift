internal import MILP

/// The inequality that forbids a 0/1 point which breaks a row over binary columns.
///
/// A simplex method holds rows within a tolerance only, so a point may break a row of large numbers (a
/// budget in đồng) and still pass in the LP. Adding the row once more does not help; this inequality, a
/// minimal cover of the row (Balas 1975), has coefficients of 1 and the point breaks it by 1.
enum CoverInequality {
  /// - Parameters:
  ///   - constraint: a row over binary columns, without repeated columns.
  ///   - point: a 0/1 point that breaks it.
  static func forbidding(_ point: [Double], _ constraint: Constraint) -> Constraint {
    var activity = 0.0
    for term in constraint.terms { activity += term.coefficient * point[Int(term.variable.index)] }
    // Both directions become "sum <= rightHandSide".
    let sign: Double = activity > constraint.rightHandSide ? 1 : -1
    let rightHandSide = sign * constraint.rightHandSide
    let terms = constraint.terms.map { Term(sign * $0.coefficient, $0.variable) }

    // The least the row can reach once its cover is fixed: columns outside are set as helps the row most.
    var least = terms.reduce(0.0) { $0 + min(0, $1.coefficient) }
    var cover: [Term] = []
    for term in terms where (term.coefficient > 0) == (point[Int(term.variable.index)] > 0.5) {
      guard term.coefficient != 0 else { continue }
      least += abs(term.coefficient)
      cover.append(term)
    }
    cover.sort { (abs($0.coefficient), $0.variable.index) < (abs($1.coefficient), $1.variable.index) }
    let rounding = terms.reduce(abs(rightHandSide)) { $0 + abs($1.coefficient) } * 1e-15
    var needed: [Term] = []
    for term in cover {
      if least - abs(term.coefficient) > rightHandSide + rounding {
        least -= abs(term.coefficient)
      } else {
        needed.append(term)
      }
    }
    let raised = needed.count { $0.coefficient > 0 }
    return Constraint(
      "cover of \(constraint.name)", needed.map { Term($0.coefficient > 0 ? 1 : -1, $0.variable) },
      .lessOrEqual, Double(raised - 1))
  }
}

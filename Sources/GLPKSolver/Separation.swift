internal import CGLPKGuard
internal import MILP

/// Below this share of a row's greatest coefficient a violation is noise of the simplex method: adding
/// the row would leave the LP point where it is, and the node would be solved again for ever.
private let leastViolation = 1e-6

extension TreeSearch {
  /// Answers GLPK's request for rows at the current LP point: adds what the point breaks, or lets it pass.
  func separate() throws {
    var fractional: Int32 = 0
    try problem.check(guarded_tree_point(problem.handle, integerTolerance, &point, &fractional))
    accepted = nil
    if fractional == 0 {
      try separateIntegral()
    } else {
      try separateFractional()
    }
  }

  /// At a fractional point nothing is lost if a violated row goes unseen; only clear violations count.
  private func separateFractional() throws {
    if try add((0..<pool.count).filter(isClearlyViolated)) { return }
    guard let guide else { return }
    let first = pool.count
    for constraint in try guide.violatedConstraints(at: point, isIntegral: false) { try append(constraint) }
    _ = try add((first..<pool.count).filter(isClearlyViolated))
  }

  /// GLPK takes this point as a solution unless a row forbids it.
  private func separateIntegral() throws {
    let candidate = check.cleaned(point)
    let known = (0..<pool.count).filter { pool.isBroken($0, by: candidate) }
    if !known.isEmpty { return try addAll(known, at: candidate) }
    if let row = check.rows.firstBroken(by: candidate) {
      return try forbid(candidate, check.rows, row, "row \(row) \u{201C}\(check.rows.names[row])\u{201D}")
    }
    if let guide {
      let first = pool.count
      let found = try guide.violatedConstraints(at: candidate, isIntegral: true)
      for constraint in found { try append(constraint) }
      let broken = (first..<pool.count).filter { pool.isBroken($0, by: candidate) }
      if !broken.isEmpty { return try addAll(broken, at: candidate) }
      if let kept = found.first(where: { $0.violation(at: candidate) <= 0 }) {
        throw SolverError.invalid(
          "guide: constraint \u{201C}\(kept.name)\u{201D} was given as violated at an integral point that "
            + "satisfies it. Return violated constraints only.")
      }
    }
    accepted = candidate
  }

  /// Adds rows that the rounded point breaks. Where the LP point itself stays within its tolerance of all of
  /// them, the LP would not move, and a stronger inequality must forbid the point.
  private func addAll(_ rows: [Int], at candidate: [Double]) throws {
    if try add(rows.filter(isClearlyViolated)) { return }
    guard let row = rows.first else { return }
    try forbid(candidate, pool, row, "constraint \u{201C}\(pool.names[row])\u{201D}")
  }

  private func forbid(_ candidate: [Double], _ store: RowStore, _ row: Int, _ place: String) throws {
    if store.isBinary[row] {
      let cover = CoverInequality.forbidding(candidate, store.constraint(row))
      pool.append(cover, isBinaryColumn: check.isBinaryColumn)
      try pool.add([pool.count - 1], to: problem)
    } else {
      let amount = store.violation(of: row, at: candidate).amount
      breakage = "rounding its integer columns breaks \(place) by \(amount)"
    }
  }

  private func isClearlyViolated(_ row: Int) -> Bool {
    pool.violation(of: row, at: point).amount > leastViolation * pool.scales[row]
  }

  func append(_ constraint: Constraint) throws(SolverError) {
    do {
      try check.model.validate(constraint)
    } catch .invalid(let text) {
      throw .invalid("guide: \(text)")
    }
    pool.append(constraint, isBinaryColumn: check.isBinaryColumn)
  }

  private func add(_ rows: [Int]) throws -> Bool {
    guard !rows.isEmpty else { return false }
    try pool.add(rows, to: problem)
    return true
  }
}

import MILP

/// Who pays, by class of works `c`, source `s` and year `t`, in million đồng, with `p` the payments and `Δz` what
/// is built or served in the year:
///
///     split   Σ_s p_cs^t = Σ_{w in c} cost_w Δz_w^t
///     share   Σ ⌊least_cs cost_w⌋ Δz_w^t ≤ p_cs^t ≤ Σ ⌈most_cs cost_w⌉ Δz_w^t
///     cap     Σ_c p_cs^t ≤ cap_s^t, or with carry-over Σ_c Σ_{u ≤ t} p_cs^u ≤ Σ_{u ≤ t} cap_s^u
///
/// Shares are rounded a work at a time, to the side that allows more.
struct FundingFamily {
  private let funded: FundedColumns
  private let columns: CoupledColumns
  /// For each class the columns of a block with works of it.
  private let members: [[Int]]

  init(_ funded: FundedColumns, _ columns: CoupledColumns) {
    self.funded = funded
    self.columns = columns
    var members = [[Int]](repeating: [], count: funded.funding.classes.count)
    for (column, works) in funded.works.enumerated() {
      for workClass in Set(works.map(\.workClass)).sorted() { members[workClass].append(column) }
    }
    self.members = members
  }

  private var funding: FundingProblem { funded.funding }

  /// `p_cs^t`, after the blocks: by class, then source, then year.
  private func payment(_ workClass: Int, _ source: Int, _ year: Int) -> Variable {
    let place = (workClass * funding.sources.count + source) * columns.yearCount + year
    return Variable(index: Int32(truncatingIfNeeded: columns.count + place))
  }

  /// Adds the columns of the payments, 0 where the class's share is none.
  func addPayments(to model: inout Model) {
    for (workClass, shares) in funding.classes.enumerated() {
      for (source, share) in shares.enumerated() {
        for year in 0..<columns.yearCount {
          let isPayer = share.atMost > 0 && !members[workClass].isEmpty
          _ = model.addVariable(
            "p_c\(workClass + 1)_s\(source + 1)_t\(year + 1)", .continuous, upper: isPayer ? .infinity : 0)
        }
      }
    }
  }

  func rows() -> [Constraint] { splits() + shares() + caps() }

  /// A sum over what is built or served of a class in a year.
  private func increments(
    _ workClass: Int, _ year: Int, _ coefficient: (FundedColumns.Work) -> Int128
  ) -> [Term] {
    members[workClass].flatMap { column -> [Term] in
      let sum = funded.works[column].reduce(Int128(0)) {
        $1.workClass == workClass ? $0 + coefficient($1) : $0
      }
      guard sum != 0 else { return [] }
      let size = Double(sum) / 1e6
      let now = Term(size, columns.column(column, year))
      return year == 0 ? [now] : [now, Term(-size, columns.column(column, year - 1))]
    }
  }

  private func splits() -> [Constraint] {
    funding.classes.indices.flatMap { workClass -> [Constraint] in
      guard !members[workClass].isEmpty else { return [] }
      return (0..<columns.yearCount).map { year in
        let payments = funding.classes[workClass].indices.filter { funding.classes[workClass][$0].atMost > 0 }
          .map { Term(-1, payment(workClass, $0, year)) }
        return Constraint(
          "funding_split_c\(workClass + 1)_t\(year + 1)",
          increments(workClass, year) { Int128($0.cost) } + payments, .equal, 0)
      }
    }
  }

  private func shares() -> [Constraint] {
    var rows: [Constraint] = []
    for (workClass, shares) in funding.classes.enumerated() where !members[workClass].isEmpty {
      for (source, share) in shares.enumerated() where share.atMost > 0 {
        for year in 0..<columns.yearCount {
          let name = "c\(workClass + 1)_s\(source + 1)_t\(year + 1)"
          let paid = Term(-1, payment(workClass, source, year))
          if share.atLeast > 0 {
            let least = increments(workClass, year) { share.least(of: $0.cost) }
            rows.append(Constraint("funding_least_\(name)", least + [paid], .lessOrEqual, 0))
          }
          // A whole share is what the split says already.
          if share.atMost < 1_000_000 {
            let most = increments(workClass, year) { share.most(of: $0.cost) }
            rows.append(Constraint("funding_most_\(name)", most + [paid], .greaterOrEqual, 0))
          }
        }
      }
    }
    return rows
  }

  private func caps() -> [Constraint] {
    funding.sources.enumerated().flatMap { index, source in
      (0..<columns.yearCount).map { year in
        let years = funding.carriesOver ? 0...year : year...year
        let terms = funding.classes.indices.flatMap { workClass in
          funding.classes[workClass].indices.contains(index) && funding.classes[workClass][index].atMost > 0
            && !members[workClass].isEmpty
            ? years.map { Term(1, payment(workClass, index, $0)) } : []
        }
        let cap = years.reduce(Int128(0)) { $0 + Int128(source.cap(in: $1)) }
        return Constraint(
          "funding_cap_s\(index + 1)_t\(year + 1)", terms, .lessOrEqual, Double(cap) / 1e6)
      }
    }
  }
}

import MILP

/// `Σ_w Σ_t α_w(S_t) Δz_w^t ≤ Σ_t Σ_{s in S_t} cap_s^t`: what a group of sources must pay at least is no more
/// than what it has (Gale 1957, Hoffman 1960). `α_w(S)`, the least that `S` must pay of work `w`, is the greater of
/// `Σ_{s in S} ⌊least_s cost_w⌋` and `cost_w − Σ_{s not in S} ⌈most_s cost_w⌉`. With carry-over no source joins the
/// group in a later year; without, the group is of one year. These rows without payments say the same as
/// the funding rows, work by work and to the đồng. There is one for each choice of groups, so they are
/// separated (`FundingSeparator`), but for the groups of all sources.
enum ExhaustionFamily {
  static func rows(_ funded: FundedColumns, _ columns: CoupledColumns) -> [ExactRow] {
    funded.totalGroups(columns.yearCount).enumerated().map { year, groups in
      funded.exhaustion(groups, columns, name: "exhaustion_t\(year + 1)")
    }
  }
}

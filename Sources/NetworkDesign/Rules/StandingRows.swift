import Geography
import Investment
import RootedDesign
import Scenarios

/// What years and ceilings add to works that stand or are demanded, `z_w` for "work `w` is paid for":
///
/// - what it makes possible waits for it: `u_w^t ≤ z_w^t` for the segment, site or distribution it is;
/// - a line that is locked in is built when its ends are reached: `z_w^t ≤ n_i^t`;
/// - what stands carries, where a rule could gain by leaving out what it brings: `n_j^t ≥ n_i^t + Σ_w (z_w^t − 1)`
///   over the works `w` along an arc `(i, j)`, all of which stand.
struct StandingRows {
  private let resolved: ResolvedScenario
  private let digraph: TransportDigraph
  private let works: [(work: WorkElement, node: Int32)]

  init(_ resolved: ResolvedScenario, _ digraph: TransportDigraph) {
    self.resolved = resolved
    self.digraph = digraph
    works = digraph.standing.map { ($0.key, $0.value) }.sorted { $0.node < $1.node }
  }

  /// - Parameter mayIdle: whether a rule could gain by leaving out what works that stand bring.
  func rows(mayIdle: Bool) -> [CouplingRow] {
    guard !works.isEmpty else { return [] }
    return waiting() + (mayIdle ? carrying() : [])
  }

  private var phases: Phases { resolved.scenario.phases }

  private func row(_ name: String, _ terms: [CouplingRow.Term], atLeast bound: Int64 = 0) -> CouplingRow {
    CouplingRow(name: name, terms: terms, sense: .atLeast, bound: bound)
  }

  private func waiting() -> [CouplingRow] {
    guard phases.budgets.count > 1 else { return [] }
    var uses: [WorkElement: CouplingRow.Element] = [:]
    for (index, segment) in digraph.segments.enumerated() { uses[segment] = .segment(Int32(index)) }
    for (index, node) in digraph.nodes.enumerated() {
      if case .standing = node { continue }
      if let work = node.work { uses[work] = .node(Int32(index)) }
    }
    return works.flatMap { work, node -> [CouplingRow] in
      let id = resolved.identifiers.id(of: work)
      let ends = resolved.progress.isKept(work) ? [] : digraph.ends(of: work, in: resolved.geography)
      // From the year by which it stands on, and by the last year, nothing waits.
      let certain = resolved.progress.yearStanding(work, phases) ?? phases.lastYear
      return (0..<certain.position).flatMap { year -> [CouplingRow] in
        let paid = CouplingRow.Term(1, .node(node), byYear: year)
        let used = uses[work].map { [row("use_\(id)", [paid, .init(-1, $0, byYear: year)])] } ?? []
        return used
          + ends.map {
            row(
              "joined_\(id)", [.init(1, .node($0), byYear: year), .init(-1, .node(node), byYear: year)])
          }
      }
    }
  }

  private func carrying() -> [CouplingRow] {
    let assembly = WorkAssembly(resolved, digraph)
    return digraph.problem.arcs.indices.flatMap { index -> [CouplingRow] in
      let arc = digraph.problem.arcs[index]
      if case .standing = digraph.nodes[Int(arc.head)] { return [] }
      let along = assembly.works(along: arc).compactMap { digraph.standing[$0] }
      guard !along.isEmpty, along.count == assembly.works(along: arc).count else { return [] }
      return (0..<max(1, phases.budgets.count)).map { year in
        var terms = [CouplingRow.Term(1, .node(arc.head), byYear: year)]
        terms += along.map { CouplingRow.Term(-1, .node($0), byYear: year) }
        if arc.tail != DesignProblem.root { terms.append(.init(-1, .node(arc.tail), byYear: year)) }
        let certain = arc.tail == DesignProblem.root ? 1 : 0
        return row("carries_\(index)", terms, atLeast: Int64(certain - along.count))
      }
    }
  }
}

extension TransportDigraph {
  /// The nodes of a line's ends beyond today's network.
  func ends(of work: WorkElement, in geography: Geography) -> [Int32] {
    let ends: [NodeElement] =
      switch work {
      case .route(let index): [geography.routes[index].from, geography.routes[index].to].map { .fibre($0) }
      case .hop(let index): [geography.hops[index].from, geography.hops[index].to].map { .site($0) }
      case .site, .backhaul, .access, .terminal: []
      }
    return ends.compactMap { end in nodes.firstIndex(of: end).map { Int32($0) } }
  }
}

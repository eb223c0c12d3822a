extension CoupledSolution {
  /// The same service for no more money, as soon as it can be had: what nothing hangs on is left out, and
  /// what costs nothing more is served from the year its supplier is there. Where a row needs what would be
  /// left out, the solution stays as it is.
  func tidied(in problem: CoupledProblem) -> CoupledSolution {
    var yearOfArc: [Int32: Int] = [:]
    for arc in arcs { yearOfArc[arc.index] = arc.year }
    var yearOfOption: [Int32: Int] = [:]
    for option in options { yearOfOption[option.index] = option.year }

    let final = final.tidied(in: problem.design)
    var yearOfNode = [Int](repeating: .max, count: problem.design.nodeCount)
    for arc in final.arcs { yearOfNode[Int(problem.design.arcs[Int(arc)].head)] = yearOfArc[arc] ?? 0 }
    var tidied = CoupledSolution()
    tidied.arcs = final.arcs.map { Dated($0, year: yearOfArc[$0] ?? 0) }
    tidied.secondPathSegments = secondPathSegments
    tidied.options = final.options.map { index in
      let option = problem.design.options[Int(index)]
      let soonest = option.suppliers.map { yearOfNode[Int($0)] }.min() ?? .max
      let year = yearOfOption[index] ?? soonest
      return Dated(index, year: option.cost == 0 ? min(year, soonest) : year)
    }
    return tidied.isFeasible(in: problem) && tidied.isNoWorse(than: self, in: problem) ? tidied : self
  }

  private func isNoWorse(than other: CoupledSolution, in problem: CoupledProblem) -> Bool {
    switch problem.goal {
    case .mostBenefit: benefit(in: problem) >= other.benefit(in: problem)
    case .leastCost: cost(in: problem) <= other.cost(in: problem)
    }
  }
}

extension CoupledSolution {
  /// Something built or served that costs money, in the terms of the problem.
  enum Part: Hashable {
    case segment(Int32)
    case node(Int32)
    case option(Int32)
  }

  /// Every part that is built or served and the year in which it is: by arcs the segments and heads, then
  /// second-path segments, then options.
  func datedParts(in problem: CoupledProblem) -> [(part: Part, year: Int)] {
    var parts: [(part: Part, year: Int)] = []
    for dated in arcs {
      let arc = problem.design.arcs[Int(dated.index)]
      if let segment = arc.segment { parts.append((.segment(segment), dated.year)) }
      parts.append((.node(arc.head), dated.year))
    }
    for dated in secondPathSegments { parts.append((.segment(dated.index), dated.year)) }
    for dated in options { parts.append((.option(dated.index), dated.year)) }
    return parts
  }

  /// What everything built by the last year costs in đồng, held at the ends of `Int64`.
  public func cost(in problem: CoupledProblem) -> Int64 {
    guard isWellFormed(in: problem) else { return .max }
    return Int64(clamping: exactCost(in: problem))
  }

  /// What it is worth in thousandths, each option by the year in which it is first served; held at the ends
  /// of `Int64`.
  public func benefit(in problem: CoupledProblem) -> Int64 {
    guard isWellFormed(in: problem) else { return 0 }
    return Int64(
      clamping: options.reduce(Int128(0)) { $0 + Int128(problem.benefits[Int($1.index)][$1.year]) })
  }

  func exactCost(in problem: CoupledProblem) -> Int128 {
    datedParts(in: problem).reduce(Int128(0)) { $0 + Int128(problem.cost(of: $1.part)) }
  }

  /// Whether every index and year is one of the problem's, and each list ascends without repetition.
  func isWellFormed(in problem: CoupledProblem) -> Bool {
    func isList(_ list: [Dated], _ count: Int) -> Bool {
      list.allSatisfy { $0.index >= 0 && Int($0.index) < count && (0..<problem.yearCount).contains($0.year) }
        && zip(list, list.dropFirst()).allSatisfy { $0.index < $1.index }
    }
    return isList(arcs, problem.design.arcs.count) && isList(options, problem.design.options.count)
      && isList(secondPathSegments, problem.design.segmentCosts.count)
  }
}

extension CoupledProblem {
  func cost(of part: CoupledSolution.Part) -> Int64 {
    switch part {
    case .segment(let segment): design.segmentCosts[Int(segment)]
    case .node(let node): design.nodeCosts[Int(node)]
    case .option(let option): design.options[Int(option)].cost
    }
  }
}

extension FundingProblem {
  /// The class of a part; nil where none is given.
  func workClass(of part: CoupledSolution.Part) -> Int? {
    let (list, index): ([Int], Int32) =
      switch part {
      case .segment(let segment): (segmentClass, segment)
      case .node(let node): (nodeClass, node)
      case .option(let option): (optionClass, option)
      }
    guard list.indices.contains(Int(index)), classes.indices.contains(list[Int(index)]) else { return nil }
    return list[Int(index)]
  }
}

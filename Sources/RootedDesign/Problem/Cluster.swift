/// A part of a design problem that only the budget ties to the rest: nodes joined by an arc or by an
/// option that either may supply, with the root.
package struct Cluster: Sendable {
  /// The part as a problem of its own, with the whole budget.
  package let problem: DesignProblem
  /// The index in the whole problem of each arc and option of the part.
  package let arcs: [Int32]
  package let options: [Int32]

  /// A solution of the part in the indices of the whole.
  package func lifted(_ solution: DesignSolution) -> DesignSolution {
    DesignSolution(
      arcs: solution.arcs.map { arcs[Int($0)] }, options: solution.options.map { options[Int($0)] })
  }
}

extension DesignProblem {
  /// The cluster number of each node (the root has -1), clusters numbered by their lowest node, and how
  /// many there are.
  func clusterNumbers() -> (ofNode: [Int32], count: Int) {
    var parent = (0..<Int32(truncatingIfNeeded: nodeCount)).map { $0 }
    func find(_ node: Int32) -> Int32 {
      var root = node
      while parent[Int(root)] != root {
        parent[Int(root)] = parent[Int(parent[Int(root)])]
        root = parent[Int(root)]
      }
      return root
    }
    func unite(_ a: Int32, _ b: Int32) {
      let (first, second) = (find(a), find(b))
      if first != second { parent[Int(max(first, second))] = min(first, second) }
    }
    for arc in arcs where arc.tail != DesignProblem.root { unite(arc.tail, arc.head) }
    for option in options {
      for supplier in option.suppliers.dropFirst() { unite(option.suppliers[0], supplier) }
    }
    var number = [Int32](repeating: -1, count: nodeCount)
    var count: Int32 = 0
    for node in number.indices.dropFirst() {
      let leader = Int(find(Int32(truncatingIfNeeded: node)))
      if leader == node {
        number[node] = count
        count += 1
      } else {
        number[node] = number[leader]
      }
    }
    return (number, Int(count))
  }

  /// The problem split into its clusters.
  package func clusters() -> [Cluster] {
    let (ofNode, count) = clusterNumbers()
    var parts = [DesignProblem](repeating: DesignProblem(), count: count)
    var arcIndices = [[Int32]](repeating: [], count: count)
    var optionIndices = [[Int32]](repeating: [], count: count)
    var localNode = [Int32](repeating: 0, count: nodeCount)
    var localSegment = [Int32](repeating: -1, count: segmentCosts.count)
    var localOption = [Int32](repeating: -1, count: options.count)

    for node in 1..<max(1, nodeCount) {
      let cluster = Int(ofNode[node])
      localNode[node] = Int32(truncatingIfNeeded: parts[cluster].nodeCount)
      parts[cluster].nodeCosts.append(nodeCosts[node])
    }
    for (index, arc) in arcs.enumerated() {
      let cluster = Int(ofNode[Int(arc.head)])
      var segment: Int32?
      if let old = arc.segment.map(Int.init) {
        if localSegment[old] < 0 {
          localSegment[old] = Int32(truncatingIfNeeded: parts[cluster].segmentCosts.count)
          parts[cluster].segmentCosts.append(segmentCosts[old])
        }
        segment = localSegment[old]
      }
      parts[cluster].arcs.append(
        Arc(tail: localNode[Int(arc.tail)], head: localNode[Int(arc.head)], segment: segment))
      arcIndices[cluster].append(Int32(truncatingIfNeeded: index))
    }
    for (index, option) in options.enumerated() {
      guard let first = option.suppliers.first else { continue }
      let cluster = Int(ofNode[Int(first)])
      localOption[index] = Int32(truncatingIfNeeded: parts[cluster].options.count)
      parts[cluster].options.append(
        Option(
          benefit: option.benefit, cost: option.cost,
          suppliers: option.suppliers.map { localNode[Int($0)] }.sorted()))
      optionIndices[cluster].append(Int32(truncatingIfNeeded: index))
    }
    for option in requiredOptions {
      guard let first = options[Int(option)].suppliers.first else { continue }
      parts[Int(ofNode[Int(first)])].requiredOptions.append(localOption[Int(option)])
    }
    for node in requiredNodes { parts[Int(ofNode[Int(node)])].requiredNodes.append(localNode[Int(node)]) }
    return (0..<count).map { cluster in
      parts[cluster].budget = budget
      return Cluster(
        problem: parts[cluster], arcs: arcIndices[cluster], options: optionIndices[cluster])
    }
  }
}

/// A graph that is no design problem: where it breaks what every problem keeps, and what is wrong there.
public struct InvalidDesign: Error, Sendable, Equatable, CustomStringConvertible {
  /// The part of a problem that is at fault, by its index.
  public enum Place: Sendable, Hashable {
    /// The nodes together: the root is missing.
    case nodes
    /// A node of `nodeCosts`.
    case node(Int)
    /// A segment of `segmentCosts`.
    case segment(Int)
    /// An arc of `arcs`.
    case arc(Int)
    /// An option of `options`.
    case option(Int)
    /// A position of `requiredOptions`.
    case requiredOption(Int)
    /// A position of `requiredNodes`.
    case requiredNode(Int)
  }

  /// Where.
  public let place: Place
  /// What is wrong there, as a sentence without a full stop.
  public let fault: String

  /// A fault at its place.
  public init(_ place: Place, _ fault: String) {
    self.place = place
    self.fault = fault
  }

  /// The place and the fault on one line: `arc 3: its head 9 does not exist; there are 4 nodes`.
  public var description: String {
    switch place {
    case .nodes: "nodes: \(fault)"
    case .node(let index): "node \(index): \(fault)"
    case .segment(let index): "segment \(index): \(fault)"
    case .arc(let index): "arc \(index): \(fault)"
    case .option(let index): "option \(index): \(fault)"
    case .requiredOption(let position): "required option at position \(position): \(fault)"
    case .requiredNode(let position): "required node at position \(position): \(fault)"
    }
  }
}

extension DesignProblem {
  /// Checks what the engine takes for granted, and would otherwise end the process on or answer wrongly: a root
  /// that costs nothing and that no arc enters, amounts that are not negative, ends and segments that exist, a
  /// segment that joins the same two nodes wherever it is used, suppliers that exist, ascend and are no root,
  /// requirements that something can meet.
  ///
  /// A negative budget is no fault: nothing fits it.
  ///
  /// - Throws: `InvalidDesign` for the first fault.
  public func validate() throws(InvalidDesign) {
    try validateAmounts()
    // The first arc of each segment; -1 where none is seen yet.
    var firstArcs = [Int](repeating: -1, count: segmentCosts.count)
    for index in arcs.indices { try validateArc(index, &firstArcs) }
    for (index, option) in options.enumerated() { try validate(option, at: index) }
    try validateRequirements()
  }

  private func validateAmounts() throws(InvalidDesign) {
    guard let root = nodeCosts.first else { throw InvalidDesign(.nodes, "there is no root") }
    guard root == 0 else { throw InvalidDesign(.node(0), "it is the root and costs \(root), not 0") }
    for (node, cost) in nodeCosts.enumerated() where cost < 0 {
      throw InvalidDesign(.node(node), "its cost \(cost) is negative")
    }
    for (segment, cost) in segmentCosts.enumerated() where cost < 0 {
      throw InvalidDesign(.segment(segment), "its cost \(cost) is negative")
    }
  }

  private func validateArc(_ index: Int, _ firstArcs: inout [Int]) throws(InvalidDesign) {
    let arc = arcs[index]
    for (end, node) in [("tail", arc.tail), ("head", arc.head)] where !nodeCosts.indices.contains(Int(node)) {
      throw InvalidDesign(.arc(index), "its \(end) \(node) does not exist; there are \(nodeCount) nodes")
    }
    guard arc.head != DesignProblem.root else { throw InvalidDesign(.arc(index), "it leads into the root") }
    guard arc.head != arc.tail else {
      throw InvalidDesign(.arc(index), "it leads from node \(arc.tail) to itself")
    }
    guard let segment = arc.segment.map(Int.init) else { return }
    guard segmentCosts.indices.contains(segment) else {
      throw InvalidDesign(
        .arc(index), "its segment \(segment) does not exist; there are \(segmentCosts.count) segments")
    }
    guard firstArcs[segment] >= 0 else {
      firstArcs[segment] = index
      return
    }
    let first = arcs[firstArcs[segment]]
    guard
      [arc.tail, arc.head] == [first.tail, first.head] || [arc.head, arc.tail] == [first.tail, first.head]
    else {
      throw InvalidDesign(
        .arc(index),
        "its segment \(segment) joins nodes \(first.tail) and \(first.head) by arc \(firstArcs[segment])")
    }
  }

  private func validate(_ option: Option, at index: Int) throws(InvalidDesign) {
    for (name, amount) in [("benefit", option.benefit), ("cost", option.cost)] where amount < 0 {
      throw InvalidDesign(.option(index), "its \(name) \(amount) is negative")
    }
    var previous = DesignProblem.root
    for supplier in option.suppliers {
      guard nodeCosts.indices.contains(Int(supplier)) else {
        throw InvalidDesign(
          .option(index), "its supplier \(supplier) does not exist; there are \(nodeCount) nodes")
      }
      guard supplier != DesignProblem.root else {
        throw InvalidDesign(.option(index), "the root supplies it")
      }
      guard supplier != previous else {
        throw InvalidDesign(.option(index), "its supplier \(supplier) occurs twice")
      }
      guard supplier > previous else {
        throw InvalidDesign(
          .option(index), "its supplier \(supplier) comes after \(previous); suppliers ascend")
      }
      previous = supplier
    }
  }

  private func validateRequirements() throws(InvalidDesign) {
    for (position, option) in requiredOptions.enumerated() {
      guard options.indices.contains(Int(option)) else {
        throw InvalidDesign(
          .requiredOption(position), "option \(option) does not exist; there are \(options.count) options")
      }
      guard !options[Int(option)].suppliers.isEmpty else {
        throw InvalidDesign(.requiredOption(position), "no node supplies option \(option)")
      }
    }
    for (position, node) in requiredNodes.enumerated() {
      guard nodeCosts.indices.contains(Int(node)) else {
        throw InvalidDesign(
          .requiredNode(position), "node \(node) does not exist; there are \(nodeCount) nodes")
      }
      guard node != DesignProblem.root else {
        throw InvalidDesign(.requiredNode(position), "the root is always reached")
      }
    }
  }
}

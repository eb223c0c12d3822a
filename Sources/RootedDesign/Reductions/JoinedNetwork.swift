/// A problem whose arcs may stand for several arcs of another, one after the other.
struct JoinedNetwork: Sendable {
  var design: DesignProblem
  /// The arcs of the other problem each arc stands for, in the direction of traffic.
  private(set) var parts: [[Int32]]

  /// Each arc stands for itself.
  init(_ original: DesignProblem) {
    self.init(original, parts: original.arcs.indices.map { [Int32(truncatingIfNeeded: $0)] })
  }

  init(_ design: DesignProblem, parts: [[Int32]]) {
    self.design = design
    self.parts = parts
  }

  mutating func remove(_ isRemoved: [Bool]) {
    guard isRemoved.contains(true) else { return }
    design.arcs = zip(design.arcs, isRemoved).compactMap { $1 ? nil : $0 }
    parts = zip(parts, isRemoved).compactMap { $1 ? nil : $0 }
  }

  /// Puts one segment in the place of each junction and the two that meet there.
  mutating func join(_ joints: [JunctionTest.Joint]) {
    var isRemoved = [Bool](repeating: false, count: design.arcs.count)
    for joint in joints {
      for arc in joint.removedArcs { isRemoved[Int(arc)] = true }
      let segment = Int32(truncatingIfNeeded: design.segmentCosts.count)
      design.segmentCosts.append(joint.segmentCost)
      for (first, second) in joint.passages {
        design.arcs.append(
          DesignProblem.Arc(
            tail: design.arcs[Int(first)].tail, head: design.arcs[Int(second)].head, segment: segment))
        parts.append(parts[Int(first)] + parts[Int(second)])
        isRemoved.append(false)
      }
    }
    remove(isRemoved)
  }
}

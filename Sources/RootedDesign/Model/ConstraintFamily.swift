package import MILP

/// The families of constraints a formulation is made of. Each has a file of its own in `Model/Families`
/// and a section of its own in `Documentation/Formulation.md`.
public enum ConstraintFamily: String, Sendable, CaseIterable {
  case budget
  case inDegree = "in_degree"
  case reachedTail = "reached_tail"
  case supply
  case requirement
  case connectivity
  case flowConservation = "flow_conservation"
  case flowCapacity = "flow_capacity"
  case depth
  case covered
  case monotone
  case coupling
  case funding
  case exhaustion
  case secondPath = "second_path"
}

/// What a family needs to write its rows.
package struct FamilyContext {
  let problem: DesignProblem
  let columns: DesignColumns
  let labels: DesignLabels
  /// Arcs into and out of each node.
  let incidence: ArcIncidence

  package init(_ problem: DesignProblem, labels: DesignLabels) {
    self.problem = problem
    self.labels = labels
    columns = DesignColumns(problem)
    incidence = ArcIncidence(problem)
  }
}

extension Model {
  package mutating func add(_ rows: [Constraint]) {
    for row in rows { add(row) }
  }
}

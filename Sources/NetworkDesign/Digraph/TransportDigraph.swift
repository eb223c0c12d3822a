package import Diagnostics
package import Geography
package import Investment
package import RootedDesign
package import Scenarios

/// The transport digraph of a geography under a scenario, as a `DesignProblem` with the meaning of each
/// of its parts.
///
/// A place that fibre has not reached is a node `F`; a candidate site is a node `T`, reached when some
/// transport (fibre at its place, a microwave hop, a backhaul) feeds it, and reaching it means building
/// it. Existing fibre and existing sites are the root. Only nodes that some path from the root reaches
/// are kept.
///
/// A solution is a tree, while what a province has built or demands may close rings. So such works are paid for
/// apart from what they carry: each has a node of its own, required and joined to the root by a free arc, which
/// costs what the work costs; the arcs and nodes that it makes possible cost nothing, and are used or not.
package struct TransportDigraph: Sendable {
  /// What a node stands for.
  package enum NodeElement: Hashable, Sendable {
    case existingNetwork
    /// Fibre has reached a place.
    case fibre(Place)
    /// The site of this index is built and has transport.
    case site(Int)
    /// Fibre distribution is built in the village of this index. A node of its own only where an interim
    /// service may take its place; elsewhere it is the cost of the option.
    case access(Int)
    /// The community satellite terminal of the village of this index.
    case terminal(Int)
    /// A work that stands, or that the scenario demands, is paid for.
    case standing(WorkElement)
  }

  /// What an option stands for: a service that a village lacks.
  ///
  /// Where interim services may take the place of fibre, the worth of fibre is laid in steps: each means
  /// brings its own step and those below it, so that the best means at hand counts, once.
  package struct OptionElement: Hashable, Sendable {
    package var village: Int
    package var service: Service
    /// The least means that brings this step; nil for the service itself.
    package var interim: InterimService?

    package init(village: Int, service: Service, interim: InterimService? = nil) {
      self.village = village
      self.service = service
      self.interim = interim
    }
  }

  package var problem: DesignProblem
  package internal(set) var nodes: [NodeElement]
  /// What is built along each segment: a route, a hop, the backhaul of a site or the terminal of a village.
  package internal(set) var segments: [WorkElement]
  package internal(set) var options: [OptionElement]
  /// The node of each work that stands or is demanded.
  package internal(set) var standing: [WorkElement: Int32] = [:]
  /// Rules of the scenario that nothing can satisfy whatever the budget, in words.
  var unmet: [Message]
  /// Where what was lost is more than the budget, or than a source has, in words.
  private var overspent: [Message] = []

  init() {
    problem = DesignProblem()
    nodes = [.existingNetwork]
    segments = []
    options = []
    unmet = []
  }

  /// Rules of the scenario that nothing can satisfy, in words; empty when each can be by itself.
  package var contradictions: [Message] { unmet + overspent }
}

extension TransportDigraph {
  /// Builds the digraph.
  ///
  /// - Throws: `ProblemReport` when the scenario names an identifier the geography does not have.
  package init(_ geography: Geography, _ scenario: Scenario) throws {
    self.init(try ResolvedScenario(geography, scenario))
  }

  package init(_ resolved: ResolvedScenario) {
    var builder = TransportDigraphBuilder(resolved)
    builder.addRoutes()
    builder.addSites()
    builder.addHops()
    builder.addBackhaul()
    builder.addOptions()
    builder.addStanding()
    self = builder.digraph
    keepReachableNodes()
    var requirements = DigraphRequirements(self, resolved)
    requirements.requireStanding()
    requirements.require(resolved.locks.lockedIn)
    requirements.require(resolved.scenario.requiredPoints)
    problem = requirements.problem
    unmet = requirements.contradictions
    limit(to: resolved.spending)
  }

  /// Sets what may be spent; nothing else of a digraph depends on it.
  package mutating func limit(to spending: Spending) {
    problem.budget = spending.budget?.dong
    overspent = spending.overdrawn.map { source in
      "source \(source.name): it has \(source.has.dong) đồng, less than the \(source.bears.dong) đồng that it "
        + "bears of works that were dropped; say by borneBy who else does"
    }
    if let whole = spending.whole, spending.lost > whole {
      overspent.insert(
        "budget: \(whole.dong) đồng, less than the \(spending.lost.dong) đồng spent on works that were dropped",
        at: 0)
    }
  }

  /// Drops nodes that no path from the root reaches, with their arcs, and options left without supplier.
  private mutating func keepReachableNodes() {
    var isReached = [Bool](repeating: false, count: problem.nodeCount)
    var outgoing = [[Int32]](repeating: [], count: problem.nodeCount)
    for arc in problem.arcs { outgoing[Int(arc.tail)].append(arc.head) }
    var frontier: [Int32] = [DesignProblem.root]
    isReached[0] = true
    while let node = frontier.popLast() {
      for head in outgoing[Int(node)] where !isReached[Int(head)] {
        isReached[Int(head)] = true
        frontier.append(head)
      }
    }
    guard isReached.contains(false) else { return }

    var newIndex = [Int32](repeating: -1, count: problem.nodeCount)
    var kept: Int32 = 0
    for node in isReached.indices where isReached[node] {
      newIndex[node] = kept
      kept += 1
    }
    var reduced = DesignProblem()
    reduced.nodeCosts = isReached.indices.filter { isReached[$0] }.map { problem.nodeCosts[$0] }
    nodes = isReached.indices.filter { isReached[$0] }.map { nodes[$0] }
    standing = standing.mapValues { newIndex[Int($0)] }

    var segmentIndex = [Int32](repeating: -1, count: problem.segmentCosts.count)
    var keptSegments: [WorkElement] = []
    for arc in problem.arcs where isReached[Int(arc.tail)] {
      var segment: Int32?
      if let old = arc.segment.map(Int.init) {
        if segmentIndex[old] < 0 {
          segmentIndex[old] = Int32(keptSegments.count)
          keptSegments.append(segments[old])
          reduced.segmentCosts.append(problem.segmentCosts[old])
        }
        segment = segmentIndex[old]
      }
      reduced.arcs.append(
        DesignProblem.Arc(tail: newIndex[Int(arc.tail)], head: newIndex[Int(arc.head)], segment: segment))
    }
    segments = keptSegments

    var keptOptions: [OptionElement] = []
    for (option, element) in zip(problem.options, options) {
      let suppliers = option.suppliers.map { newIndex[Int($0)] }.filter { $0 >= 0 }
      guard !suppliers.isEmpty else { continue }
      keptOptions.append(element)
      reduced.options.append(
        DesignProblem.Option(benefit: option.benefit, cost: option.cost, suppliers: suppliers))
    }
    options = keptOptions
    problem = reduced
  }
}

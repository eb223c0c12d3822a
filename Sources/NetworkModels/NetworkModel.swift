public import Geography

/// Networks where nobody surveyed them: routes, candidate sites, what these cover and the hops between them.
///
/// No chance is drawn. The same villages give the same networks whatever the order of their rows, as long as they keep
/// their identifiers. Each answer is a model to be replaced by a survey; `Description` says by which rule it was made.
public struct NetworkModel: Sendable {
  /// What is known of a province.
  public struct Input: Sendable {
    /// All villages, served and not.
    public var villages: [Village]
    /// Nodes of the fibre network.
    public var nodes: [Node]
    /// Sites that stand, and candidates that somebody has named.
    public var sites: [Site]
    /// Routes that somebody has surveyed.
    public var routes: [Route]
    /// Roads as drawn, each from point to point; empty where none is given. Roads that share a point are joined there.
    public var roads: [[Coordinate]]

    /// Takes every value as it is. References must be valid indices; what has no finite coordinate is left out.
    public init(
      villages: [Village], nodes: [Node] = [], sites: [Site] = [], routes: [Route] = [],
      roads: [[Coordinate]] = []
    ) {
      self.villages = villages
      self.nodes = nodes
      self.sites = sites
      self.routes = routes
      self.roads = roads
    }
  }

  let input: Input
  let spots: Spots

  /// A model of what is missing.
  public init(_ input: Input) {
    self.input = input
    spots = Spots(villages: input.villages, nodes: input.nodes)
  }

  /// Identifiers that none of the given ones begins like: `MR0001` is a modelled route.
  func identifiers(_ letter: String, count: Int) -> [String] {
    var given = input.villages.map(\.id) + input.nodes.map(\.id)
    given += input.sites.map(\.id) + input.routes.map(\.id)
    var prefix = "M" + letter
    while given.contains(where: { $0.hasPrefix(prefix) }) { prefix = "M" + prefix }
    let digits = max(4, String(count).count)
    return (0..<count).map { index in
      let number = String(index + 1)
      return prefix + String(repeating: "0", count: digits - number.count) + number
    }
  }

  func id(of place: Place) -> String {
    switch place {
    case .village(let index): input.villages[index].id
    case .node(let index): input.nodes[index].id
    }
  }

  func coordinate(of place: Place) -> Coordinate {
    switch place {
    case .village(let index): input.villages[index].coordinate
    case .node(let index): input.nodes[index].coordinate
    }
  }

  func commune(of place: Place) -> Int {
    switch place {
    case .village(let index): input.villages[index].commune
    case .node(let index): input.nodes[index].commune
    }
  }

  func hasFibre(_ place: Place) -> Bool {
    switch place {
    case .village(let index): input.villages[index].hasFixedBroadband
    case .node(let index): input.nodes[index].hasFibre
    }
  }
}

extension NetworkModel {
  /// How each table is modelled, a sentence each, for the provenance of its columns; the catalogues have them too.
  public enum Description {
    /// The model of routes, without roads.
    public static let routes =
      "Modelled: each place is joined with its neighbours (relative neighbourhood graph and part of the Gabriel "
      + "graph, at most 30 km) by a straight line times 1.44, or up to 1.61 where the heights of both ends are known"
    /// The model of routes where roads are given.
    public static let routesAlongRoads =
      "Modelled: each place is joined with its neighbours (relative neighbourhood graph and part of the Gabriel "
      + "graph, at most 30 km) along the roads given, or by a straight line times 1.44 to 1.61 where no road within "
      + "1 km leads there by less than three times the straight line"
    /// The model of junctions.
    public static let junctions = "Modelled: forks where modelled routes along roads part"
    /// The model of candidate sites.
    public static let candidateSites =
      "Modelled: a light pole in each village without mobile broadband, and a 40 m mast in the middle one of those "
      + "within 5.5 km of each other; grid power and a free view of satellites are assumed"
    /// The model of coverage.
    public static let coverage =
      "Modelled: the share served falls with the square of the distance, to half at 1.7 km from a light pole and at "
      + "5.5 km from a mast; relief is not considered"
    /// The model of hops.
    public static let hops =
      "Modelled: from each candidate site to its nearest sites, up to 30 km to an existing one and 12 km to a "
      + "candidate; only the curve of the Earth is considered, not the ground between, so each needs a survey"
  }
}

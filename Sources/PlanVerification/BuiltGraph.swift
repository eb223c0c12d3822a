import Geography
import Investment

/// The works of a plan as a graph whose vertex 0 is the existing network: places that routes touch and sites that are
/// built, joined by routes, hops, what feeds a site, and, for nothing, fibre at a site's place. It says what is
/// reached, and when, once some works are left out.
struct BuiltGraph {
  private struct Edge {
    var head: Int
    var year: Int
    /// Position in the works; -1 for what takes no work.
    var work: Int
  }

  /// The year of each work, by its position.
  private let years: [Int]
  private let yearCount: Int
  private(set) var vertexOfSite: [Int: Int] = [:]
  private(set) var vertexOfPlace: [Place: Int] = [:]
  /// The work that is a vertex: a site; -1 for a place.
  private var workOfVertex = [-1]
  private var edges: [[Edge]] = [[]]
  /// The part of the graph, joined without the existing network, that each vertex lies in; -1 for vertex 0.
  private(set) var part: [Int] = [-1]
  /// The vertices of each part.
  private(set) var members: [[Int]] = []
  /// The edges out of vertex 0 into each part.
  private var entries: [[Edge]] = []

  init(_ geography: Geography, _ works: FoundWorks, yearCount: Int) {
    years = works.all.map(\.year)
    self.yearCount = yearCount
    func add(_ work: Int) -> Int {
      workOfVertex.append(work)
      edges.append([])
      return workOfVertex.count - 1
    }
    for (position, work) in works.all.enumerated() {
      if case .site(let site) = work.element, vertexOfSite[site] == nil { vertexOfSite[site] = add(position) }
    }
    func vertex(_ place: Place) -> Int {
      if geography.hasFibre(place) { return 0 }
      if let known = vertexOfPlace[place] { return known }
      let new = add(-1)
      vertexOfPlace[place] = new
      return new
    }
    /// Nil for a site that is neither there nor built.
    func vertex(_ site: Int) -> Int? { geography.sites[site].status == .existing ? 0 : vertexOfSite[site] }
    func join(_ tail: Int, _ head: Int, _ work: Int) {
      guard tail != head, head != 0 else { return }
      edges[tail].append(Edge(head: head, year: work < 0 ? 0 : years[work], work: work))
    }
    for (position, work) in works.all.enumerated() {
      switch work.element {
      case .route(let index):
        let ends = (vertex(geography.routes[index].from), vertex(geography.routes[index].to))
        join(ends.0, ends.1, position)
        join(ends.1, ends.0, position)
      case .hop(let index):
        let hop = geography.hops[index]
        guard let from = vertex(hop.from), let to = vertex(hop.to) else { continue }
        join(from, to, position)
        join(to, from, position)
      case .backhaul(_, let site): if let vertex = vertexOfSite[site] { join(0, vertex, position) }
      case .site, .access, .terminal: break
      }
    }
    for (site, head) in vertexOfSite.sorted(by: { $0.key < $1.key }) {
      guard let place = geography.sites[site].place else { continue }
      if geography.hasFibre(place) { join(0, head, -1) }
      if let tail = vertexOfPlace[place] { join(tail, head, -1) }
    }
    findParts()
  }

  private mutating func findParts() {
    var neighbours = edges.map { $0.map(\.head) }
    for (tail, own) in edges.enumerated() where tail != 0 {
      for edge in own { neighbours[edge.head].append(tail) }
    }
    part = [Int](repeating: -1, count: edges.count)
    for start in edges.indices.dropFirst() where part[start] < 0 {
      part[start] = members.count
      var own = [start]
      var next = 0
      while next < own.count {
        for neighbour in neighbours[own[next]] where neighbour != 0 && part[neighbour] < 0 {
          part[neighbour] = members.count
          own.append(neighbour)
        }
        next += 1
      }
      members.append(own)
    }
    entries = [[Edge]](repeating: [], count: members.count)
    for edge in edges[0] { entries[part[edge.head]].append(edge) }
  }

  /// The year by whose end each vertex of a part is reached without some works; `Int.max` where it is not.
  ///
  /// - Parameter reached: by vertex, of which only those of the part are written.
  func reach(_ part: Int, without removed: Set<Int>, into reached: inout [Int]) {
    for vertex in members[part] { reached[vertex] = .max }
    func isUsable(_ edge: Edge, by year: Int) -> Bool {
      let site = workOfVertex[edge.head]
      return edge.year <= year && (site < 0 || years[site] <= year && !removed.contains(site))
        && (removed.isEmpty || !removed.contains(edge.work))
    }
    for year in 0..<yearCount {
      var frontier = year == 0 ? [] : members[part].filter { reached[$0] < year }
      for edge in entries[part] where reached[edge.head] == .max && isUsable(edge, by: year) {
        reached[edge.head] = year
        frontier.append(edge.head)
      }
      while let tail = frontier.popLast() {
        for edge in edges[tail] where reached[edge.head] == .max && isUsable(edge, by: year) {
          reached[edge.head] = year
          frontier.append(edge.head)
        }
      }
    }
  }
}

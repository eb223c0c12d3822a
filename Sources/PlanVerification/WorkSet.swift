import Investment

/// Works as sets of indices into the geography, by what they are.
struct WorkSet {
  var routes: Set<Int> = []
  var sites: Set<Int> = []
  var hops: Set<Int> = []
  /// Sites fed with no line to them.
  var fed: Set<Int> = []
  /// Villages that get fibre distribution.
  var access: Set<Int> = []
  /// Villages that get a community satellite terminal.
  var terminals: Set<Int> = []

  init() {}

  init(_ works: some Sequence<WorkElement>) {
    for work in works { insert(work) }
  }

  mutating func insert(_ work: WorkElement) {
    switch work {
    case .route(let index): routes.insert(index)
    case .site(let index): sites.insert(index)
    case .hop(let index): hops.insert(index)
    case .backhaul(_, site: let index): fed.insert(index)
    case .access(village: let index): access.insert(index)
    case .terminal(village: let index): terminals.insert(index)
    }
  }
}

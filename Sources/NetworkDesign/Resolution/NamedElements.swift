package import Diagnostics
package import Geography
package import Investment

/// What a person may name in a geography, by identifier or by name.
///
/// Names are compared as they are read: composed and decomposed letters are the same, and so are small and capital
/// ones. An identifier comes before a name; one that several tables share, and a name that several villages bear, is
/// ambiguous.
package struct NamedElements: Sendable {
  /// Something that a name may mean.
  package struct Candidate: Sendable, Equatable {
    package var id: String
    /// What it is called, where it has a name beside its identifier; for a village, with its commune.
    package var name: String?
  }

  /// What a name comes to.
  package enum Found: Sendable, Equatable {
    case element(id: String)
    case ambiguous([Candidate])
    /// With those it may have meant, the nearest first.
    case unknown(near: [Candidate])
  }

  private var names: [String: String] = [:]
  private var byID: [String: [Candidate]] = [:]
  private var byName: [String: [Candidate]] = [:]

  /// More candidates than this help nobody; how many there are is said.
  static let shownCandidates = 8

  package init() {}

  /// - Parameters:
  ///   - id: the identifier that every part of the planner knows it by.
  ///   - tableID: the one in its table, where that is shared by another table.
  package mutating func add(
    id: String, tableID: String? = nil, name: String? = nil, in commune: String? = nil
  ) {
    let shown = name.map { name in commune.map { "\(name), \($0)" } ?? name }
    let candidate = Candidate(id: id, name: shown)
    names[id] = shown ?? ""
    if let tableID, tableID != id { byID[tableID, default: []].append(candidate) }
    if let name { byName[NamedElements.key(name), default: []].append(candidate) }
  }

  private static func key(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  package func find(_ text: String) -> Found {
    if names[text] != nil { return .element(id: text) }
    let found = byID[text] ?? byName[NamedElements.key(text)] ?? []
    if found.count == 1 { return .element(id: found[0].id) }
    guard found.isEmpty else { return .ambiguous(found) }
    return .unknown(near: near(text))
  }

  private func near(_ text: String) -> [Candidate] {
    let plain = PlainLetters.of(NamedElements.key(text))
    let alike = byName.filter { PlainLetters.of($0.key) == plain }.flatMap(\.value)
    if !alike.isEmpty { return alike.sorted { $0.id < $1.id } }
    if let id = NearestName.to(text, among: names.keys.sorted()) {
      return [Candidate(id: id, name: names[id].flatMap { $0.isEmpty ? nil : $0 })]
    }
    return NearestName.to(NamedElements.key(text), among: byName.keys.sorted()).flatMap { byName[$0] } ?? []
  }

  /// A list of candidates for a person: identifier, name and commune.
  package static func list(_ candidates: [Candidate]) -> String {
    let shown = candidates.prefix(shownCandidates).map { candidate in
      candidate.name.map { "\(candidate.id) (\($0))" } ?? candidate.id
    }
    return shown.joined(separator: "; ") + (candidates.count > shownCandidates ? "; …" : "")
  }

  /// What is wrong with a name; nil where it is found.
  ///
  /// - Parameters:
  ///   - unknown: that nothing has the name.
  ///   - remedy: what to do where nothing is near.
  package func problem(
    with text: String, unknown: Message, remedy: Message
  ) -> (message: Message, remedy: Message)? {
    switch find(text) {
    case .element: return nil
    case .ambiguous(let candidates):
      return (
        "\(count: candidates.count) things have this name",
        "Write the identifier of the one that is meant: \(NamedElements.list(candidates))"
      )
    case .unknown(let near):
      guard !near.isEmpty else { return (unknown, remedy) }
      return (unknown, "The nearest is \(NamedElements.list(near))")
    }
  }
}

extension NamedElements {
  /// Villages, sites, routes and hops: what may be locked.
  static func lockable(_ geography: Geography, _ identifiers: WorkIdentifiers) -> NamedElements {
    var named = villages(geography, identifiers)
    for (index, site) in geography.sites.enumerated() {
      named.add(id: identifiers.site(index), tableID: site.id)
    }
    for (index, route) in geography.routes.enumerated() {
      named.add(id: identifiers.route(index), tableID: route.id)
    }
    for (index, hop) in geography.hops.enumerated() { named.add(id: identifiers.hop(index), tableID: hop.id) }
    return named
  }

  /// Villages by the identifiers of what may be locked.
  package static func villages(_ geography: Geography, _ identifiers: WorkIdentifiers) -> NamedElements {
    var named = NamedElements()
    for (index, village) in geography.villages.enumerated() {
      named.add(
        id: identifiers.village(index), tableID: village.id, name: village.name,
        in: geography.communes[village.commune].name)
    }
    return named
  }

  /// Villages and, where asked for, nodes, by the identifiers of their tables.
  static func places(_ geography: Geography, withNodes: Bool) -> NamedElements {
    var named = NamedElements()
    if withNodes { for node in geography.nodes { named.add(id: node.id) } }
    for village in geography.villages {
      named.add(id: village.id, name: village.name, in: geography.communes[village.commune].name)
    }
    return named
  }

  /// Every work, by its identifier or that of its table.
  package static func works(_ geography: Geography, _ identifiers: WorkIdentifiers) -> NamedElements {
    var named = NamedElements()
    for work in geography.everyWork {
      let tableID: String? =
        switch work {
        case .route(let index): geography.routes[index].id
        case .hop(let index): geography.hops[index].id
        case .site(let index): geography.sites[index].id
        case .backhaul, .access, .terminal: nil
        }
      named.add(id: identifiers.id(of: work), tableID: tableID)
    }
    return named
  }
}

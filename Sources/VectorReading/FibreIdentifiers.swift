import JSONText

/// Identifiers of nodes and spans, which the Open Fibre Data Standard makes unique within a network only.
struct FibreIdentifiers {
  private let networks: [JSONNode]
  private let areShared: Bool

  init(_ networks: [JSONNode]) {
    self.networks = networks
    let own = networks.map { network in
      Set((network.member("nodes")?.elements ?? []).compactMap { FibreIdentifiers.plain($0.member("id")) })
    }
    areShared = own.reduce(0) { $0 + $1.count } > own.reduce(into: Set()) { $0.formUnion($1) }.count
  }

  /// The identifier that a node has or a span names, by itself or as the `id` of an object; with its network before it
  /// where two networks have one in common.
  func text(_ node: JSONNode?, _ network: Int) -> String? {
    guard let plain = FibreIdentifiers.plain(node?.member("id") ?? node) else { return nil }
    guard areShared else { return plain }
    return "\(FibreIdentifiers.plain(networks[network].member("id")) ?? String(network + 1))/\(plain)"
  }

  private static func plain(_ node: JSONNode?) -> String? {
    switch node?.content {
    case .string(let text) where !text.isEmpty: text
    case .number(let text): text
    default: nil
    }
  }
}

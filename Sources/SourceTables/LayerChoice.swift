package import Diagnostics

/// Which layers of a file are read.
package enum LayerChoice {
  /// The positions of the layers asked for: all, or the one of that name, capitals aside.
  ///
  /// - Throws: a report of category `badUsage` where no layer has the name.
  package static func positions(
    _ layer: String?, among names: [String], file: String
  ) throws(ProblemReport) -> [Int] {
    guard let layer else { return Array(names.indices) }
    if let same = names.firstIndex(of: layer)
      ?? names.firstIndex(where: { $0.lowercased() == layer.lowercased() })
    {
      return [same]
    }
    let named = names.filter { !$0.isEmpty }
    let remedy: Message =
      if named.isEmpty {
        "Leave out --layer: the file is one layer without a name"
      } else if let near = NearestName.to(layer, among: named) {
        "Did you mean “\(near)”? It has: \(named.prefix(20).joined(separator: ", "))"
      } else {
        "It has: \(named.prefix(20).joined(separator: ", "))"
      }
    throw ProblemReport(
      Problem(
        .error, .badUsage, file: file, value: layer, message: "the file has no such layer", remedy: remedy))
  }
}

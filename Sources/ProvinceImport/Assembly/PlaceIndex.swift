import ColumnMapping
import Geography

/// Places by name, and by name within a commune.
struct PlaceIndex<Place> {
  private var byName: [String: [(exact: String, commune: Int?, place: Place)]] = [:]

  mutating func add(_ name: String, commune: Int?, _ place: Place) {
    let folded = PlaceIndex.folded(name)
    guard !folded.isEmpty else { return }
    byName[folded, default: []].append((exact: PlaceIndex.exact(name), commune: commune, place: place))
  }

  /// The places of a name; of those of one commune where it is known, of those with the same diacritics where any has.
  func places(_ name: String, commune: Int? = nil) -> [Place] {
    var found = byName[PlaceIndex.folded(name)] ?? []
    if let commune { found = found.filter { $0.commune == nil || $0.commune == commune } }
    let exact = PlaceIndex.exact(name)
    let same = found.filter { $0.exact == exact }
    return (same.isEmpty ? found : same).map(\.place)
  }

  /// Without the word for a village and diacritics.
  private static func folded(_ name: String) -> String { FoldedText.of(bare(name)) }

  private static func exact(_ name: String) -> String { bare(name).lowercased() }

  private static func bare(_ name: String) -> String {
    let trimmed = name.trimmingBlanks
    let lowered = trimmed.lowercased()
    for word in [
      "tổ dân phố ", "khu dân cư ", "thôn ", "bản ", "xóm ", "ấp ", "buôn ", "tổ ", "khu ", "làng ",
    ]
    where lowered.hasPrefix(word) && trimmed.count > word.count {
      return String(trimmed.dropFirst(word.count)).trimmingBlanks
    }
    return trimmed
  }
}

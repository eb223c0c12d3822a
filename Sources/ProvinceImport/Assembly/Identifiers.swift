import Diagnostics
import GeographyIO

/// Identifiers of rows, each unlike every other of its tables.
struct Identifiers {
  private(set) var taken: Set<String> = []
  private var next = 1
  private let prefix: String
  private let digits: Int

  /// - Parameters:
  ///   - prefix: what identifiers that are made begin with.
  ///   - count: about how many will be made, for their width.
  init(_ prefix: String, count: Int, taken: Set<String> = []) {
    self.prefix = prefix
    self.taken = taken
    digits = max(4, "\(count)".count)
  }

  /// Takes an identifier that a list gives; false where another row has it.
  mutating func take(_ id: String) -> Bool { taken.insert(id).inserted }

  /// An identifier that no row has.
  mutating func make() -> String {
    while true {
      let number = "\(next)"
      next += 1
      let id = prefix + String(repeating: "0", count: max(0, digits - number.count)) + number
      if taken.insert(id).inserted { return id }
    }
  }

  /// Why a text cannot be an identifier; nil where it can.
  static func fault(_ id: String) -> Message? {
    if id.utf8.count > Column.identifierBytes { return "is longer than \(Column.identifierBytes) bytes" }
    if id.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return "holds a line break or another control character"
    }
    return nil
  }
}

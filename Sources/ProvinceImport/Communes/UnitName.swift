import ColumnMapping
import Foundation

/// The name of an administrative unit as a list writes it: its type and its name apart.
struct UnitName: Equatable {
  /// `xã`, `phường`, `thị trấn`; empty where the list does not say.
  var type: String
  /// Without the type, as written.
  var name: String
  /// As names are compared: without diacritics and case.
  var folded: String
  /// As names are compared where diacritics tell them apart.
  var exact: String

  private static let types: [(words: [String], type: String)] = [
    (["thị trấn", "thi tran", "tt."], "thị trấn"), (["phường", "phuong", "p."], "phường"),
    (["đặc khu", "dac khu"], "đặc khu"), (["xã", "xa", "x."], "xã"),
    (["thị xã", "thi xa", "tx."], "thị xã"), (["thành phố", "thanh pho", "tp.", "tp"], "thành phố"),
    (["huyện", "huyen", "h."], "huyện"), (["commune of", "commune"], ""), (["ward"], ""),
  ]

  init(_ text: String) {
    var rest = text.trimmingBlanks
    var type = ""
    // The longest word first: "xã" must not be cut from "thị xã".
    let lowered = rest.lowercased()
    search: for entry in UnitName.types {
      for word in entry.words where lowered.hasPrefix(word) {
        let after = rest.dropFirst(word.count)
        guard word.hasSuffix(".") || after.first == " " || after.first == "\u{A0}" else { continue }
        guard !String(after).trimmingBlanks.isEmpty else { continue }
        type = entry.type
        rest = String(after).trimmingBlanks
        break search
      }
    }
    // A count of what belongs to it, as group rows have: "Xã Mường Nhé: 12 bản", "Xã Mường Nhé (12)".
    if let end = rest.firstIndex(where: { ":(;".contains($0) }), end != rest.startIndex {
      rest = String(rest[..<end]).trimmingBlanks
    }
    self.type = type
    name = rest
    folded = FoldedText.of(rest)
    exact = rest.lowercased().precomposedStringWithCanonicalMapping.split(separator: " ").joined(
      separator: " ")
  }

  /// Whether its type is one of communes.
  var isCommune: Bool { ["xã", "phường", "thị trấn", "đặc khu"].contains(type) }
}

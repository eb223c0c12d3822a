package import SourceTables

/// What a row below the headings is: tables kept for people hold more than their records.
package enum RowKind: Equatable {
  case record
  /// The name of a commune or district over the rows that belong to it.
  case group(String)
  /// A sum of rows above or below it.
  case total
  /// A remark, a signature, a date.
  case note
  /// The numbers of the columns, `(1) (2) (3)`.
  case columnNumbers
  /// The headings once more, as at the top of a printed page.
  case repeatedHeadings
}

/// Tells the rows of one table apart, from top to bottom.
package struct RowSorting {
  private let mapping: TableMapping
  private let width: Int
  private let headings: [Int: String]
  private let placed: [Int]
  private let isCommune: (String) -> Bool
  private var isAfterEnd = false
  private var isFirst = true

  /// - Parameter isCommune: whether a text is the name of a commune that is known.
  package init(_ mapping: TableMapping, of table: SourceTable, isCommune: @escaping (String) -> Bool) {
    self.mapping = mapping
    self.isCommune = isCommune
    width = table.width
    headings = Dictionary(
      mapping.columns.map { ($0.index, FoldedText.of($0.heading)) }, uniquingKeysWith: { first, _ in first })
    placed = [.latitude, .longitude, .x, .y, .position].compactMap { mapping[$0] }
  }

  /// What a row is; to be asked of every row below the headings, in order.
  package mutating func kind(of row: SourceRow) -> RowKind {
    defer { isFirst = false }
    guard mapping.headerRows != nil else { return .record }
    let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
    // Most rows hold much more than any of the others does.
    if filled.count > 6, !isFirst, isRecord(row) { return .record }
    if isFirst, isColumnNumbers(row, filled) { return .columnNumbers }
    if isRepeated(row, filled) { return .repeatedHeadings }
    let isPlaced = placed.contains { !row[$0].isEmpty }
    if isPlaced { return .record }
    // A village may be called by a number or a letter.
    if let name = mapping[.name], let commune = mapping[.commune], name != commune, !row[name].isEmpty,
      !row[commune].isEmpty, row[name] != row[commune]
    {
      return .record
    }
    let texts = filled.compactMap { index -> (index: Int, text: String)? in
      guard case .text(let text) = row[index] else { return nil }
      return (index, text.trimmingBlanks)
    }
    guard let first = texts.first(where: { !RowSorting.isOrdinal($0.text) }) else { return .record }
    let folded = FoldedText.of(first.text)
    let ordinal = mapping[.ordinal].map { row[$0] } ?? .empty
    if !RowSorting.isCount(ordinal) {
      if RowSorting.isTotal(folded) {
        isAfterEnd = true
        return .total
      }
      let isAside = texts.count == 1 && filled.count == 1 && first.text.hasPrefix("(")
      if texts.count <= 3, RowSorting.isNote(folded) || isAside || texts.count == 1 && first.text.count > 80 {
        isAfterEnd = true
        return .note
      }
      if isAfterEnd, filled.count <= 2, filled.count == texts.count { return .note }
    }
    if RowSorting.grouped.contains(mapping.role), let group = group(row, texts, filled, first, ordinal) {
      return .group(group)
    }
    return .record
  }

  /// The lists whose rows stand in groups by commune; in a list of communes the communes are the records.
  private static let grouped: Set<ImportRole> = [.villages, .lacking, .gazetteer]

  private func isRecord(_ row: SourceRow) -> Bool {
    let ordinal = mapping[.ordinal].map { row[$0] } ?? .empty
    return RowSorting.isCount(ordinal)
      || placed.contains { row[$0] != .empty && RowSorting.isNumber(row[$0]) }
  }

  private func group(
    _ row: SourceRow, _ texts: [(index: Int, text: String)], _ filled: [Int],
    _ first: (index: Int, text: String),
    _ ordinal: SourceCell
  ) -> String? {
    // The row's own commune is told by its own cell.
    if let commune = mapping[.commune], !row[commune].isEmpty, first.index != commune { return nil }
    let others = texts.filter { $0.index != first.index && !RowSorting.isOrdinal($0.text) }
    guard others.isEmpty || others.allSatisfy({ $0.text == first.text }) else { return nil }
    if RowSorting.namesUnit(first.text) { return first.text }
    guard !RowSorting.isCount(ordinal) else { return nil }
    let isAlone = filled.count == 1 || filled.count == 2 && texts.count == 2
    if isAlone, isCommune(first.text), first.index != mapping[.name] || RowSorting.isNumeral(ordinal) {
      return first.text
    }
    if RowSorting.isNumeral(ordinal), isCommune(first.text) { return first.text }
    return nil
  }

  private func isColumnNumbers(_ row: SourceRow, _ filled: [Int]) -> Bool {
    guard filled.count >= 3 else { return false }
    return filled.allSatisfy { index in
      switch row[index] {
      case .number(let number, _): return number >= 1 && number <= 200 && number == number.rounded()
      case .text(let text):
        let bare = text.trimmingBlanks.filter { !"()[]".contains($0) }
        return bare.count <= 3 && !bare.isEmpty
          && bare.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase || "=+-".contains($0)) }
      default: return false
      }
    }
      && isAscending(
        filled.compactMap { index in
          switch row[index] {
          case .number(let number, _): number
          case .text(let text): Double(text.filter(\.isNumber))
          default: nil
          }
        })
  }

  private func isAscending(_ numbers: [Double]) -> Bool {
    numbers.count >= 2 && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 || $1 == $0 + 2 }
  }

  private func isRepeated(_ row: SourceRow, _ filled: [Int]) -> Bool {
    guard filled.count >= 2 else { return false }
    var alike = 0
    for index in filled {
      guard case .text(let text) = row[index], let heading = headings[index] else { continue }
      let folded = FoldedText.of(text)
      if !folded.isEmpty,
        heading == folded || heading.hasPrefix("\(folded) ") || heading.hasSuffix(" \(folded)")
      {
        alike += 1
      }
    }
    return alike >= 2 && alike * 2 > filled.count
  }

  /// Whether a text begins with the word for a commune or a district.
  package static func namesUnit(_ text: String) -> Bool {
    let folded = FoldedText.of(text)
    let words = [
      "xa ", "phuong ", "thi tran ", "dac khu ", "tt ", "commune ", "ward ", "huyen ", "thi xa ",
      "thanh pho ", "tp ", "quan ", "district ",
    ]
    return words.contains { folded.hasPrefix($0) } && folded.utf8.count <= 60
  }

  private static func isTotal(_ folded: String) -> Bool {
    ["tong", "cong", "total", "sum", "totals", "tong cong", "cong tong"].contains(folded)
      || [
        "tong cong ", "tong so ", "tong toan", "cong toan", "toan tinh", "toan huyen", "toan xa", "tong xa ",
        "cong xa ", "grand total", "total ",
      ]
      .contains { folded.hasPrefix($0) }
      || folded.hasPrefix("cong ") && folded.dropFirst(5).first?.isNumber == true
  }

  private static func isNote(_ folded: String) -> Bool {
    [
      "ghi chu", "nguon ", "nguon", "chu thich", "nguoi lap", "lap bang", "lap bieu", "note", "notes",
      "source", "noi nhan", "thu truong",
      "giam doc", "pho giam doc", "truong phong", "can bo", "ky ten", "nguoi tong hop", "nguoi kiem tra",
      "prepared by", "xac nhan", "trang", "page",
    ].contains { folded == $0 || folded.hasPrefix($0 + " ") }
      || folded.hasPrefix("ngay ") && folded.contains(" thang ")
      || folded.contains(" ngay ") && folded.contains(" thang ") && folded.contains(" nam ")
  }

  /// A Roman numeral or a letter, as groups are numbered.
  private static func isNumeral(_ cell: SourceCell) -> Bool {
    guard case .text(let text) = cell else { return false }
    let bare = text.trimmingBlanks.filter { $0 != "." && $0 != ")" }
    return !bare.isEmpty && bare.count <= 6
      && (bare.allSatisfy { "IVXLC".contains($0) } || bare.count == 1 && bare.first?.isUppercase == true)
  }

  /// A text that numbers its row and says nothing else.
  private static func isOrdinal(_ text: String) -> Bool {
    isNumeral(.text(text)) || isCount(.text(text))
  }

  private static func isCount(_ cell: SourceCell) -> Bool {
    switch cell {
    case .number: true
    case .text(let text):
      !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 || $0 == 32 }
        && text.utf8.count <= 7
        && text.utf8.contains { (48...57).contains($0) }
    default: false
    }
  }

  private static func isNumber(_ cell: SourceCell) -> Bool {
    if case .number = cell { return true }
    return false
  }
}

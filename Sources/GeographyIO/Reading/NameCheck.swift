import Diagnostics
import Geography
import LegacyText

/// Warns of a name that a committee would not know again: letters lost or misread on the way from one program to
/// another, blanks and characters that nobody sees.
struct NameCheck {
  /// Whether the place lies in Viet Nam, so that its name has no letter that Vietnamese lacks.
  let isVietnamese: Bool

  /// The name in a cell of the row being read; what is odd about it is warned of.
  func read(_ column: Column, in table: TableReader) -> String {
    let name = table.text(column)
    if let fault = fault(in: name) {
      table.warn(column, kind: fault.kind, fault.message, remedy: fault.remedy)
    }
    return name
  }

  private struct Fault {
    var kind: String
    var message: Message
    var remedy: Message
  }

  /// The gravest fault of a name; nil for a sound one.
  private func fault(in name: String) -> Fault? {
    letterFault(in: name) ?? blankFault(in: name) ?? codeFault(in: name)
  }

  private func letterFault(in name: String) -> Fault? {
    if name.unicodeScalars.contains(where: { $0 == "?" || $0 == "\u{FFFD}" }) {
      return Fault(
        kind: "lost letters", message: "has lost letters, which a program has replaced by a mark",
        remedy: "Write the name anew from its source; save as CSV UTF-8")
    }
    guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    if let meant = LegacyText.readTwice(name) {
      return Fault(
        kind: "read twice", message: "is UTF-8 that was read in another encoding",
        remedy: "Write “\(Problem.excerpt(of: meant))”; read the source as UTF-8")
    }
    if LegacyText.looksOld(name) || isVietnamese && LegacyText.hasForeignLetter(name) {
      return Fault(
        kind: "old code", message: "is written in an old code such as TCVN3 or VNI, not in Unicode",
        remedy: meaningInTCVN3(name).map {
          "Convert it from TCVN3 to Unicode; it then reads “\(Problem.excerpt(of: $0))”"
        } ?? "Convert it from TCVN3 or VNI to Unicode")
    }
    if mixesAlphabets(name) {
      return Fault(
        kind: "alphabets", message: "mixes Latin letters with Greek or Cyrillic ones that look the same",
        remedy: "Type the name anew")
    }
    return nil
  }

  private func meaningInTCVN3(_ name: String) -> String? {
    guard case .mended(let meant, from: .tcvn3) = LegacyText.mend(name) else { return nil }
    return meant
  }

  private func blankFault(in name: String) -> Fault? {
    func write(_ message: Message, _ kind: String) -> Fault {
      let plain = InvisibleText.removed(from: name)
      return Fault(
        kind: kind, message: message,
        remedy: plain.isEmpty ? "Write the name" : "Write “\(Problem.excerpt(of: plain))”")
    }
    if !InvisibleText.isPlain(name),
      name.unicodeScalars.contains(where: {
        InvisibleText.hides($0) || $0.properties.generalCategory == .control
      })
    {
      return write("holds characters that nobody sees", "invisible")
    }
    guard InvisibleText.hasOddBlanks(name) else { return nil }
    if name.hasPrefix(" ") || name.hasSuffix(" ") { return write("begins or ends with a blank", "blank") }
    return write("holds several blanks in a row", "blanks")
  }

  /// Markup and what spreadsheets write for a fault.
  private func codeFault(in name: String) -> Fault? {
    guard name.utf8.contains(where: { "&#".utf8.contains($0) }) else { return nil }
    guard
      name.contains(/&#?\w+;/) || ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"].contains(name)
    else {
      return nil
    }
    return Fault(
      kind: "code", message: "is the code of a web page or the fault of a spreadsheet, not a name",
      remedy: "Write the name as it is read")
  }

  private func mixesAlphabets(_ name: String) -> Bool {
    var latin = false
    var other = false
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A: latin = true
      case 0x370..<0x530: other = true
      default: break
      }
    }
    return latin && other
  }
}

import Diagnostics
import JSONText

/// The JSON values of a file: one, or one a line (RFC 8142 and newline-delimited JSON).
enum JSONTexts {
  /// - Throws: a report with the line where the text stops being JSON.
  static func read(_ bytes: [UInt8], file: String) throws(ProblemReport) -> [JSONNode] {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard String(validating: text, as: UTF8.self) != nil else {
      throw ProblemReport(
        Problem(
          file: file, message: "is not in UTF-8, which JSON must be",
          remedy: "Save it in UTF-8, or export the layer as a GeoPackage"))
    }
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard isSequence(lines) else {
      return [try parse(Array(text), firstLine: 1, file: file)]
    }
    var nodes: [JSONNode] = []
    for (index, line) in lines.enumerated() {
      let content = trimmed(line)
      guard !content.isEmpty else { continue }
      nodes.append(try parse(Array(content), firstLine: index + 1, file: file))
    }
    return nodes
  }

  /// Whether the first line is a value by itself and more follow.
  private static func isSequence(_ lines: [ArraySlice<UInt8>]) -> Bool {
    let filled = lines.lazy.map(trimmed).filter { !$0.isEmpty }.prefix(2)
    guard filled.count == 2, let first = filled.first else { return false }
    return (try? JSONParser.parse(Array(first))) != nil
  }

  /// A line without blanks at its ends and without the mark that begins a text of a sequence.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in [0x20, 0x09, 0x0D, 0x1E].contains(byte) }
    guard let last = line.lastIndex(where: { !isBlank($0) }) else { return [] }
    return line[...last].drop(while: isBlank)
  }

  private static func parse(
    _ bytes: [UInt8], firstLine: Int, file: String
  ) throws(ProblemReport) -> JSONNode {
    do {
      return try JSONParser.parse(bytes).onLine(firstLine)
    } catch {
      throw ProblemReport(
        Problem(
          file: file, row: firstLine + error.line - 1, message: "is no JSON from here on: \(error.message)",
          remedy: "Export the file once more; it may have been cut short or edited by hand"))
    }
  }
}

extension JSONNode {
  /// The same value, the first of whose lines is another.
  fileprivate func onLine(_ line: Int) -> JSONNode {
    var node = self
    node.line = line
    return node
  }
}

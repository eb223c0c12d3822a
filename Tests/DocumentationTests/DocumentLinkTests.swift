import Foundation
import Testing

/// Every link of the documents leads to a file that is there, and to a heading of it where it names one.
@Suite struct DocumentLinkTests {
  private static let documents =
    ["CHANGELOG.md", "CONTRIBUTING.md", "Benchmarks/README.md", "findings/README.md"]
    + DocumentCommandTests.documents

  @Test(arguments: documents)
  func everyLinkLeadsSomewhere(_ document: String) throws {
    let place = DocumentShell.root.appendingPathComponent(document)
    let text = try String(contentsOf: place, encoding: .utf8)
    for match in text.matches(of: /\]\(([^)\s]+)\)|<img src="([^"]+)"/) {
      let link = String(match.output.1 ?? match.output.2 ?? "")
      if link.hasPrefix("https://") { continue }
      let parts = link.split(separator: "#", omittingEmptySubsequences: false)
      let target =
        parts[0].isEmpty
        ? place : place.deletingLastPathComponent().appendingPathComponent(String(parts[0]))
      #expect(FileManager.default.fileExists(atPath: target.path), "\(link)")
      guard parts.count > 1 else { continue }
      #expect(try Self.anchors(of: target).contains(String(parts[1])), "\(link)")
    }
  }

  /// The names by which a page on the web refers to its headings.
  private static func anchors(of document: URL) throws -> Set<String> {
    let lines = try String(contentsOf: document, encoding: .utf8).split(separator: "\n")
    return Set(
      lines.filter { $0.hasPrefix("#") }.map { line in
        String(
          line.drop { $0 == "#" || $0 == " " }.lowercased().filter {
            $0.isLetter || $0.isNumber || "-_ ".contains($0)
          }
        ).replacing(" ", with: "-")
      })
  }

  @Test func theDocumentsHoldLinks() throws {
    let path = DocumentShell.root.appendingPathComponent("README.md")
    #expect(try String(contentsOf: path, encoding: .utf8).matches(of: /\]\(/).count > 15)
  }
}

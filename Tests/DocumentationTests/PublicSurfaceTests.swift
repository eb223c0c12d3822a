import Foundation
import Testing

/// What other packages may use says what it means.
@Suite struct PublicSurfaceTests {
  @Test func everyPublicDeclarationHasAComment() throws {
    var count = 0
    for target in try PackageSources.targets() where target.path.hasPrefix("Sources/") {
      for file in PackageSources.swiftFiles(in: target.path) {
        let lines = try String(contentsOf: file, encoding: .utf8).split(
          separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where Self.isPublicDeclaration(line) {
          count += 1
          // Attributes stand between a comment and its declaration.
          let above = lines[..<index].last { $0.firstMatch(of: /^\s*@\w/) == nil }
          let isCommented = above?.firstMatch(of: /^\s*\/\/\//) != nil
          #expect(
            isCommented, "\(target.path)/\(file.lastPathComponent):\(index + 1): \(line) has no comment")
        }
      }
    }
    #expect(count > 1000)
  }

  private static func isPublicDeclaration(_ line: Substring) -> Bool {
    line.firstMatch(
      of: /^\s*(?:@\w+(?:\([^)]*\))? )*public(?:\(set\))? (?!import |extension )/) != nil
  }
}

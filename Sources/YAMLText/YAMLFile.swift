package import Diagnostics
import Foundation
import Yams

/// Reads YAML into a tree within limits of size, depth and aliases.
package enum YAMLFile {
  /// No file that a person edits is larger: a bigger one is something else.
  private static let sizeLimit = 1_000_000

  /// Reads a file.
  ///
  /// - Parameter words: what is asked of who names another kind of file.
  /// - Throws: `ProblemReport` for a file that cannot be read, is no YAML, or holds nothing.
  package static func read(_ path: String, words: YAMLFileWords) throws(ProblemReport) -> YAMLNode {
    try read(yaml: text(of: path, words), file: path, words: words)
  }

  /// Reads YAML text; `file` is its name in problems.
  ///
  /// - Throws: `ProblemReport` for a text that is no YAML, or holds nothing.
  package static func read(
    yaml: String, file: String, words: YAMLFileWords
  ) throws(ProblemReport) -> YAMLNode {
    if let row = YAMLTree.rowOfTooManyAliases(yaml) {
      throw refusal(
        file, .badData, row: row, "holds more than \(YAMLTree.aliasLimit) aliases (*name)",
        "Write out what they stand for")
    }
    let root: Node?
    do {
      root = try Parser(yaml: yaml).singleRoot()
    } catch let error as YamlError {
      throw ProblemReport(YAMLSyntax.problem(error, file: file))
    } catch {
      throw refusal(file, .badData, row: 1, "is not YAML", words.writeKeys)
    }
    var tree = YAMLTree()
    guard let root, case let document = tree.node(root), !document.isNull else {
      throw refusal(file, .badData, row: 1, "the file is empty", words.writeOneKey)
    }
    if let row = tree.rowOfTooMuch {
      throw refusal(
        file, .badData, row: row, "unfolds to more than \(YAMLTree.nodeLimit) values",
        "Write out what its aliases stand for")
    }
    return document
  }

  private static func text(of path: String, _ words: YAMLFileWords) throws(ProblemReport) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw refusal(path, .missingFile, "there is no such file", words.checkPath)
    }
    guard !isFolder.boolValue else {
      throw refusal(path, .badData, "is a folder", words.nameFileInFolder)
    }
    guard let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: sizeLimit + 1) ?? Data()
    else {
      throw refusal(path, .missingFile, "the file cannot be read", "Check its permissions")
    }
    guard data.count <= sizeLimit else {
      throw refusal(path, .badData, "is larger than 1 MB", words.nameSmallFile)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      let row = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .firstIndex { String(validating: $0, as: UTF8.self) == nil }
      throw refusal(path, .badData, row: 1 + (row ?? 0), "is not UTF-8 text", "Save the file as UTF-8")
    }
    return text
  }

  private static func refusal(
    _ file: String, _ category: Problem.Category, row: Int? = nil, _ message: Message, _ remedy: Message
  ) -> ProblemReport {
    ProblemReport(Problem(.error, category, file: file, row: row, message: message, remedy: remedy))
  }
}

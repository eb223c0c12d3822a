import Foundation

// Writes a Swift file, named first, with the text of the catalogues named after it.
let paths = CommandLine.arguments.dropFirst()
var entries = ""
for path in paths.dropFirst() {
  let file = URL(fileURLWithPath: path)
  // Raw, so that the escapes of the catalogue stay as they are.
  let text = try String(contentsOf: file, encoding: .utf8)
  entries += "    (\"\(file.deletingPathExtension().lastPathComponent)\", ###\"\"\"\n\(text)\n\"\"\"###),\n"
}
let source = """
  /// The catalogues in the program, by the names of their files.
  enum EmbeddedCatalogues {
    static let all: [(language: String, text: StaticString)] = [
  \(entries)  ]
  }

  """
try source.write(toFile: paths.first ?? "", atomically: true, encoding: .utf8)

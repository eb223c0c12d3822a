import Diagnostics
import Yams

/// Puts what the YAML parser says into words with a place and a remedy.
enum YAMLSyntax {
  static func problem(_ error: YamlError, file: String) -> Problem {
    let remedy: Message = "Write one key: value a line, nested keys indented by two spaces"
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Problem(file: file, row: mark.line, message: "is not YAML: \(problem)", remedy: remedy)
    case .reader(let problem, let offset, _, let yaml):
      let row = 1 + yaml.utf8.prefix(offset ?? 0).count { $0 == UInt8(ascii: "\n") }
      return Problem(
        file: file, row: row, message: "is not YAML: \(problem)", remedy: "Save the file as plain UTF-8 text")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.joined(separator: ", ")
      return Problem(
        file: file, row: context.mark.line, value: keys, message: "the key stands more than once",
        remedy: "Keep one of them")
    default:
      return Problem(file: file, row: 1, message: "is not YAML", remedy: remedy)
    }
  }
}

import Diagnostics
import ImportRecords

/// The headings that page and table share.
enum ImportWords {
  static let file = Message("File", context: "import")
  static let layer = Message("Sheet or layer", context: "import")
  static let row = Message("Row", context: "import")
  static let column = Message("Column", context: "import")
  static let role = Message("Read as", context: "import")
  static let outcome = Message("Outcome", context: "import")
  static let from = Message("Written there", context: "import")
  static let became = Message("Became", context: "import")
  static let why = Message("Why", context: "import")

  /// A day that is written `2026-11-28`, as the language has it; what is no day stands as it is.
  static func day(_ date: String) -> Message {
    let parts = date.split(separator: "-")
    guard parts.count == 3 else { return "\(date)" }
    return Message("\(String(parts[0]))-\(String(parts[1]))-\(String(parts[2]))", context: "day")
  }

  /// What people call a table of a data set, by its file's name; nil for one of no known name.
  static func title(ofTable file: String) -> Message? {
    switch file {
    case "communes.csv": "communes"
    case "villages.csv": "villages"
    case "nodes.csv": "fibre nodes"
    case "routes.csv": "routes"
    case "sites.csv": "sites"
    case "coverage.csv": "coverage"
    case "hops.csv": "microwave hops"
    case "costs.csv": "unit prices"
    default: nil
    }
  }
}

extension ImportLine.Outcome {
  /// What people call it.
  var title: Message {
    switch self {
    case .taken: Message("taken", context: "import")
    case .mapped: Message("taken otherwise than written", context: "import")
    case .left: Message("left", context: "import")
    }
  }
}

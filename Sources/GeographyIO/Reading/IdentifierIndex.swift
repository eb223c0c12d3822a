/// What the identifiers of one or two tables stand for, and where each was first written.
struct IdentifierIndex<Value> {
  struct Entry {
    var value: Value
    var file: String
    /// As a spreadsheet counts.
    var row: Int
  }

  /// The tables the identifiers come from.
  let files: [String]
  /// False when a table could not be read: what refers to it is then not reported a second time.
  var isComplete = true
  private(set) var entries: [String: Entry] = [:]

  init(files: [String]) {
    self.files = files
  }

  /// Notes an identifier; the earlier entry when it is taken.
  mutating func insert(_ id: String, _ value: Value, file: String, row: Int) -> Entry? {
    if let earlier = entries[id] { return earlier }
    entries[id] = Entry(value: value, file: file, row: row)
    return nil
  }
}

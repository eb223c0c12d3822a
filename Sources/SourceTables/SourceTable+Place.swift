extension SourceTable {
  /// How a problem names the table: `list.xlsx, Sheet1`, or the file alone where it is one table.
  public var place: String { SourceTable.place(file: file, layer: layer) }

  /// The same of a table that could not be made.
  public static func place(file: String, layer: String) -> String {
    layer.isEmpty ? file : "\(file), \(layer)"
  }
}

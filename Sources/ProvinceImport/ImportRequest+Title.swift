import Diagnostics
import Geography
import GeographyIO
import ImportRecords

extension ImportRequest {
  /// What reports call the data set, by language.
  var titles: [String: String] {
    guard let province else { return ["": title, "en": title, "vi": title] }
    return [
      "": "\(province), from its own lists", "en": "\(province), from its own lists",
      "vi": "\(province), từ danh sách của địa phương",
    ]
  }

  /// What the data set is called: the province, or its name.
  var title: String { province ?? name }
}

extension DataSetDescription {
  /// What an imported data set says of itself.
  static func imported(_ request: ImportRequest, _ geography: Geography?, _ record: ImportRecord)
    -> DataSetDescription
  {
    var description = DataSetDescription(title: request.titles[""] ?? request.name)
    description.description =
      "Made by noiban import on \(request.date). Each column and, where rows differ, each row says where its values come from."
    description.sources = record.sources.map {
      DataSetDescription.Source(
        title: "\($0.file.split(separator: "/").last ?? ""), \($0.date), SHA-256 \($0.sha256)")
    }
    guard let geography else { return description }
    let tables = record.tables.map { "| \($0.file) | \($0.imported) | \($0.modelled) | \($0.model) |" }
    description.readme = """
      # \(description.title)

      Villages: \(geography.villages.count). Communes: \(geography.communes.count). Imported on \(request.date). `import-report.html` says what
      became of every row, `import.yaml` how each column was read: edit it and run the import again with `--map`.

      | table | rows handed in | rows modelled | what would replace the model |
      |---|---|---|---|
      \(tables.joined(separator: "\n"))

      ## Made from

      \(description.sources.map { "- \($0.title)" }.joined(separator: "\n"))

      """
    return description
  }
}

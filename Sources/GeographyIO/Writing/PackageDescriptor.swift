import Diagnostics
import Geography

/// The text of `datapackage.json`: a Frictionless Data Package with a Table Schema for each table, made
/// from the data set's schema.
struct PackageDescriptor {
  let geography: Geography
  let description: DataSetDescription

  var text: String {
    var members: [(String, JSONText)] = [
      ("profile", .text("tabular-data-package")), ("name", .text(geography.name)),
      ("title", .text(description.title)),
    ]
    if !description.description.isEmpty { members.append(("description", .text(description.description))) }
    if !description.licenses.isEmpty {
      members.append(
        (
          "licenses",
          .array(
            description.licenses.map {
              .object([("name", .text($0.name)), ("path", .text($0.path)), ("title", .text($0.title))])
            })
        ))
    }
    if !description.sources.isEmpty {
      members.append(
        (
          "sources",
          .array(
            description.sources.map { source in
              let path = source.path.isEmpty ? [] : [("path", JSONText.text(source.path))]
              return .object([("title", .text(source.title))] + path)
            })
        ))
    }
    members.append(("resources", .array(DataSetSchema.tables.map(resource))))
    return JSONText.object(members).rendered() + "\n"
  }

  private func resource(_ table: TableSchema) -> JSONText {
    .object([
      ("name", .text(table.name)), ("path", .text(table.file)), ("profile", .text("tabular-data-resource")),
      ("description", .text(table.description.description)), ("scheme", .text("file")),
      ("format", .text("csv")),
      ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")), ("schema", schema(table)),
    ])
  }

  private func schema(_ table: TableSchema) -> JSONText {
    var members: [(String, JSONText)] = [
      ("fields", .array(table.columns.map { field($0, table) })),
      ("primaryKey", .array(table.key.map { .text($0) })),
    ]
    let keys = table.columns.compactMap(foreignKey)
    if !keys.isEmpty { members.append(("foreignKeys", .array(keys))) }
    return .object(members)
  }

  private func field(_ column: Column, _ table: TableSchema) -> JSONText {
    var members: [(String, JSONText)] = [
      ("name", .text(column.name)), ("type", .text(type(column))),
      ("description", .text(column.description.description)),
    ]
    if let unit = column.unit { members.append(("unit", .text(unit))) }
    if case .optional(let text) = column.presence, !text.isEmpty { members.append(("default", .text(text))) }
    members.append(("constraints", .object(constraints(column, table))))
    let origin = geography.provenance.first { $0.table == table.file && $0.column == column.name }
    if let origin {
      members.append(("provenance", .text(origin.kind.rawValue)))
      members.append(("source", .text(origin.source)))
    }
    return .object(members)
  }

  private func type(_ column: Column) -> String {
    switch column.content {
    case .identifier, .reference, .text, .choice: "string"
    case .integer: "integer"
    case .number: "number"
    case .flag: "boolean"
    }
  }

  private func constraints(_ column: Column, _ table: TableSchema) -> [(String, JSONText)] {
    var members: [(String, JSONText)] = [("required", .flag(column.isRequired))]
    if table.key == [column.name] { members.append(("unique", .flag(true))) }
    switch column.content {
    case .integer(let range):
      members.append(("minimum", .number(Double(range.lowerBound))))
      members.append(("maximum", .number(Double(range.upperBound))))
    case .number(let range):
      members.append(("minimum", .number(range.lowerBound)))
      members.append(("maximum", .number(range.upperBound)))
    case .choice(let words): members.append(("enum", .array(words.map { .text($0) })))
    case .identifier, .reference, .text, .flag: break
    }
    return members
  }

  /// A reference to one table; the standard cannot say "in one of these two".
  private func foreignKey(_ column: Column) -> JSONText? {
    guard case .reference(let files) = column.content, files.count == 1,
      let target = DataSetSchema.tables.first(where: { $0.file == files[0] })
    else { return nil }
    return .object([
      ("fields", .array([.text(column.name)])),
      (
        "reference",
        .object([("resource", .text(target.name)), ("fields", .array(target.key.map { .text($0) }))])
      ),
    ])
  }
}

import Diagnostics
import Geography
import JSONText

/// The text of `datapackage.json`: a Frictionless Data Package with a Table Schema for each table, made
/// from the data set's schema.
struct PackageDescriptor {
  let geography: Geography
  let description: DataSetDescription
  /// By file name; what the descriptor says of a table's columns holds for the table of this digest.
  let digests: [String: String]

  var bytes: [UInt8] {
    var json = JSONWriter(.indented(colon: ": "))
    json.object { json in
      json.field("profile", "tabular-data-package")
      json.field("name", geography.name)
      json.field("title", description.title)
      let titles = geography.titles.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }
      if !titles.isEmpty {
        json.object("titles") { json in
          for (language, title) in titles {
            json.key(named: language)
            json.string(title)
          }
        }
      }
      if !description.description.isEmpty { json.field("description", description.description) }
      writeCountry(to: &json)
      writeOrigin(to: &json)
      let tables = DataSetSchema.tables + (geography.rowProvenance.isEmpty ? [] : [ProvenanceTable.schema])
      json.array("resources", tables) { write($1, to: &$0) }
    }
    json.endText()
    return json.bytes
  }

  /// Nothing for the country that is meant without a word.
  private func writeCountry(to json: inout JSONWriter) {
    let country = geography.country
    guard country != .vietnam, country != .unnamed else { return }
    if Country.known.contains(country) { return json.field("country", country.code) }
    json.object("country") { json in
      json.field("code", country.code)
      write("names", country.names, to: &json)
      if let box = country.box {
        json.array("box", [box.west, box.south, box.east, box.north]) { $0.number($1) }
      }
      json.object("currency") { json in
        json.field("code", country.currency.code)
        write("words", country.currency.words, to: &json)
      }
      if let leads = country.leadAgencies {
        json.object("leadAgencies") { json in
          json.field("fibre", leads.fibre)
          json.field("radio", leads.radio)
        }
      }
      json.field("regions", country.regions)
    }
  }

  /// Texts by language.
  private func write(_ name: StaticString, _ texts: [String: String], to json: inout JSONWriter) {
    guard !texts.isEmpty else { return }
    json.object(name) { json in
      for (language, text) in texts.sorted(by: { $0.key < $1.key }) {
        json.key(named: language)
        json.string(text)
      }
    }
  }

  private func writeOrigin(to json: inout JSONWriter) {
    if !description.licenses.isEmpty {
      json.objects("licenses", description.licenses) { json, license in
        json.field("name", license.name)
        json.field("path", license.path)
        json.field("title", license.title)
      }
    }
    if !description.sources.isEmpty {
      json.objects("sources", description.sources) { json, source in
        json.field("title", source.title)
        if !source.path.isEmpty { json.field("path", source.path) }
      }
    }
  }

  private func write(_ table: TableSchema, to json: inout JSONWriter) {
    json.object { json in
      json.field("name", table.name)
      json.field("path", table.file)
      json.field("profile", "tabular-data-resource")
      json.field("description", table.description.description)
      json.field("scheme", "file")
      json.field("format", "csv")
      json.field("mediatype", "text/csv")
      json.field("encoding", "utf-8")
      if let digest = digests[table.file] { json.field("hash", PackageDescriptor.hash(digest)) }
      json.object("schema") { json in
        json.array("fields", table.columns) { write($1, table, to: &$0) }
        json.field("primaryKey", table.key)
        writeForeignKeys(of: table, to: &json)
      }
    }
  }

  private func write(_ column: Column, _ table: TableSchema, to json: inout JSONWriter) {
    json.object { json in
      json.field("name", column.name)
      json.field("type", type(column))
      json.field("description", column.description.description)
      if let unit = column.unit { json.field("unit", unit) }
      if case .optional(let text) = column.presence, !text.isEmpty { json.field("default", text) }
      json.object("constraints") { writeConstraints(of: column, table, to: &$0) }
      let origin = geography.provenance.first { $0.table == table.file && $0.column == column.name }
      if let origin {
        json.field("provenance", origin.kind.rawValue)
        json.field("source", origin.source)
      }
    }
  }

  /// A digest as the Data Package standard writes one.
  static func hash(_ digest: String) -> String { "sha256:\(digest)" }

  private func type(_ column: Column) -> String {
    switch column.content {
    case .identifier, .reference, .text, .choice: "string"
    case .integer: "integer"
    case .number: "number"
    case .flag: "boolean"
    }
  }

  private func writeConstraints(of column: Column, _ table: TableSchema, to json: inout JSONWriter) {
    json.field("required", column.isRequired)
    if table.key == [column.name] {
      json.field("unique", true)
    }
    switch column.content {
    case .integer(let range):
      json.field("minimum", range.lowerBound)
      json.field("maximum", range.upperBound)
    case .number(let range):
      json.field("minimum", range.lowerBound)
      json.field("maximum", range.upperBound)
    case .choice(let words): json.field("enum", words)
    case .identifier, .reference, .text, .flag: break
    }
  }

  /// References to one table; the standard cannot say "in one of these two".
  private func writeForeignKeys(of table: TableSchema, to json: inout JSONWriter) {
    let keys = table.columns.compactMap { column -> (Column, TableSchema)? in
      guard case .reference(let files) = column.content, files.count == 1,
        let target = DataSetSchema.tables.first(where: { $0.file == files[0] })
      else { return nil }
      return (column, target)
    }
    guard !keys.isEmpty else { return }
    json.array("foreignKeys", keys) { json, key in
      let (column, target) = key
      json.object { json in
        json.field("fields", [column.name])
        json.object("reference") { json in
          json.field("resource", target.name)
          json.field("fields", target.key)
        }
      }
    }
  }
}

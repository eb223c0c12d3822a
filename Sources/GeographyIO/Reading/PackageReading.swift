import DelimitedText
import Diagnostics
import Foundation
import Geography
import JSONText

/// What is taken from `datapackage.json`: the data set's name and where each column comes from.
struct PackageReading {
  var name = ""
  /// As `Geography.titles`.
  var titles: [String: String] = [:]
  /// Nil where the descriptor names none.
  var country: Country?
  /// What the descriptor says of columns, whatever the tables are by now.
  private var stated: [ColumnProvenance] = []
  /// The hash that the descriptor has of each table, by file name; a table without one is taken as described.
  private var hashes: [String: String] = [:]

  /// The part of the Data Package descriptor that is used; the rest may hold anything.
  private struct Descriptor {
    typealias Field = (name: String?, provenance: String?, source: String?)
    var name: String?
    var titles: [String: String] = [:]
    var country: Country?
    var resources: [(path: String?, hash: String?, fields: [Field])] = []

    init(_ record: JSONRecord) throws(JSONRecord.Mismatch) {
      name = try record.text("name")
      titles = try record.record("titles")?.texts() ?? [:]
      titles[""] = try record.text("title")
      country = try CountryReading.country(record)
      for resource in try record.records("resources") {
        _ = try resource.text("name")
        let path = try resource.text("path")
        var fields: [Field] = []
        for field in try resource.record("schema")?.records("fields") ?? [] {
          fields.append((try field.text("name"), try field.text("provenance"), try field.text("source")))
        }
        resources.append((path, try resource.text("hash"), fields))
      }
    }
  }

  static func read(_ files: DataSetFiles, _ gatherer: ProblemGatherer) -> PackageReading {
    var package = PackageReading()
    guard let bytes = files.descriptor else { return package }
    guard let descriptor = decode(bytes, gatherer) else { return package }
    package.titles = descriptor.titles.filter { !$0.value.isEmpty }
    package.country = descriptor.country
    let report: (Message, Message) -> Void = { message, remedy in
      gatherer.add(Problem(file: DataSetSchema.descriptor, message: message, remedy: remedy))
    }
    if let name = descriptor.name, !name.isEmpty {
      package.name = name
    } else {
      report("has no name", "Add \"name\": \"a-short-name\"")
    }
    for schema in DataSetSchema.tables
    where !descriptor.resources.contains(where: { $0.path == schema.file }) {
      report("does not list \(schema.file)", "Add it under \"resources\" with \"path\": \"\(schema.file)\"")
    }
    for resource in descriptor.resources {
      guard let path = resource.path else { continue }
      let isTable = DataSetSchema.tables.contains { $0.file == path }
      if !isTable, !FileManager.default.fileExists(atPath: "\(files.folder)/\(path)") {
        gatherer.add(
          Problem(
            .error, .missingFile, file: DataSetSchema.descriptor, value: path,
            message: "this resource is not in \(files.folder)",
            remedy: "Put the file there or take it off the list"))
      }
      guard isTable else { continue }
      package.hashes[path] = resource.hash
      for field in resource.fields {
        guard let column = field.name else { continue }
        package.stated.append(
          ColumnProvenance(
            table: path, column: column, kind: kind(field.provenance, path, column, gatherer),
            source: ComposedText.of(field.source ?? "")))
      }
    }
    return package
  }

  /// Where the columns of the tables come from: what the descriptor says of the columns that are there, as long as
  /// their table is the one it describes.
  ///
  /// A copied folder whose rows were typed over is no longer what its package says of it (Decisions/data-05).
  ///
  /// - Parameter columns: the columns that each table has; a table that could not be read has none.
  func provenance(
    columns: [String: Set<String>], _ digests: [String: String], notes: ProblemGatherer
  ) -> [ColumnProvenance] {
    let changed = changedTables(digests)
    for schema in DataSetSchema.tables where changed.contains(schema.file) {
      guard stated.contains(where: { $0.table == schema.file && $0.kind != .unstated }) else { continue }
      notes.add(
        Problem(
          .note, file: schema.file,
          message:
            "was changed since \(DataSetSchema.descriptor) said where its columns come from, which is not "
            + "believed any more",
          remedy: "Nothing need be done; to state it anew, mend its provenance there and take out its hash"))
    }
    return stated.compactMap { column in
      guard columns[column.table]?.contains(column.column) ?? true else { return nil }
      guard changed.contains(column.table), column.kind != .unstated else { return column }
      return ColumnProvenance(table: column.table, column: column.column, kind: .changed, source: "")
    }
  }

  /// The tables that are not the ones the descriptor describes.
  ///
  /// - Parameter digests: of the tables as they are, by file name.
  func changedTables(_ digests: [String: String]) -> Set<String> {
    Set(
      hashes.keys.filter { file in
        guard let digest = digests[file], let hash = hashes[file], hash.hasPrefix(PackageDescriptor.hash(""))
        else {
          return false
        }
        return hash != PackageDescriptor.hash(digest)
      })
  }

  private static func decode(_ bytes: [UInt8], _ gatherer: ProblemGatherer) -> Descriptor? {
    // A byte-order mark is no part of the text.
    let text = Array(TextEncoding.mark(of: bytes) == .utf8 ? bytes.dropFirst(3) : bytes[...])
    guard String(validating: text, as: UTF8.self) != nil, let root = try? JSONParser.parse(text) else {
      gatherer.add(
        Problem(
          file: DataSetSchema.descriptor, message: "is not valid JSON",
          remedy: "Mend its syntax; a JSON checker names the line"))
      return nil
    }
    do {
      return try Descriptor(JSONRecord(root))
    } catch {
      gatherer.add(
        Problem(
          file: DataSetSchema.descriptor, column: error.path.isEmpty ? nil : error.path,
          message: "has another type than the Data Package standard gives it",
          remedy: error.path.hasPrefix("country")
            ? "Write a code (\(Country.known.map(\.code).joined(separator: ", "))), or an object with \"code\", "
              + "\"names\", \"box\" [west, south, east, north], \"currency\", \"leadAgencies\", \"regions\""
            : "Compare with a data package that is valid, such as datasets/dien-bien"))
      return nil
    }
  }

  private static func kind(
    _ word: String?, _ table: String, _ column: String, _ gatherer: ProblemGatherer
  ) -> ColumnProvenance.Kind {
    guard let word else { return .unstated }
    if let kind = ColumnProvenance.Kind(rawValue: word) { return kind }
    gatherer.add(
      Problem(
        .warning, file: DataSetSchema.descriptor,
        column: "\(table).\(Problem.excerpt(of: column)).provenance", value: word,
        message: "is not a known provenance and counts as unstated",
        remedy: "Write real, derived or modelled"))
    return .unstated
  }
}

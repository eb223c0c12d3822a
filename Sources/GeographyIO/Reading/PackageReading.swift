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
  var provenance: [ColumnProvenance] = []

  /// The part of the Data Package descriptor that is used; the rest may hold anything.
  private struct Descriptor {
    typealias Field = (name: String?, provenance: String?, source: String?)
    var name: String?
    var titles: [String: String] = [:]
    var resources: [(path: String?, fields: [Field])] = []

    init(_ record: JSONRecord) throws(JSONRecord.Mismatch) {
      name = try record.text("name")
      titles = try record.record("titles")?.texts() ?? [:]
      titles[""] = try record.text("title")
      for resource in try record.records("resources") {
        _ = try resource.text("name")
        let path = try resource.text("path")
        var fields: [Field] = []
        for field in try resource.record("schema")?.records("fields") ?? [] {
          fields.append((try field.text("name"), try field.text("provenance"), try field.text("source")))
        }
        resources.append((path, fields))
      }
    }
  }

  static func read(_ files: DataSetFiles, _ gatherer: ProblemGatherer) -> PackageReading {
    var package = PackageReading()
    guard let bytes = files.descriptor else { return package }
    guard let descriptor = decode(bytes, gatherer) else { return package }
    package.titles = descriptor.titles.filter { !$0.value.isEmpty }
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
      for field in resource.fields {
        guard let column = field.name else { continue }
        package.provenance.append(
          ColumnProvenance(
            table: path, column: column, kind: kind(field.provenance, path, column, gatherer),
            source: field.source ?? ""))
      }
    }
    return package
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
          remedy: "Compare with a data package that is valid, such as datasets/dien-bien"))
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

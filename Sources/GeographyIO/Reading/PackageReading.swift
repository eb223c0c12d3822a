import Diagnostics
import Foundation
import Geography

/// What is taken from `datapackage.json`: the data set's name and where each column comes from.
struct PackageReading {
  var name = ""
  var provenance: [ColumnProvenance] = []

  /// The part of the Data Package descriptor that is used; the rest may hold anything.
  private struct Descriptor: Decodable {
    var name: String?
    var resources: [Resource]?
  }
  private struct Resource: Decodable {
    var name: String?
    var path: String?
    var schema: Schema?
  }
  private struct Schema: Decodable {
    var fields: [Field]?
  }
  private struct Field: Decodable {
    var name: String?
    var provenance: String?
    var source: String?
  }

  static func read(_ files: DataSetFiles, _ gatherer: ProblemGatherer) -> PackageReading {
    var package = PackageReading()
    guard let bytes = files.descriptor else { return package }
    guard let descriptor = decode(bytes, gatherer) else { return package }
    let report: (Message, Message) -> Void = { message, remedy in
      gatherer.add(Problem(file: DataSetSchema.descriptor, message: message, remedy: remedy))
    }
    if let name = descriptor.name, !name.isEmpty {
      package.name = name
    } else {
      report("has no name", "Add \"name\": \"a-short-name\"")
    }
    let resources = descriptor.resources ?? []
    for schema in DataSetSchema.tables where !resources.contains(where: { $0.path == schema.file }) {
      report("does not list \(schema.file)", "Add it under \"resources\" with \"path\": \"\(schema.file)\"")
    }
    for resource in resources {
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
      for field in resource.schema?.fields ?? [] {
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
    do {
      return try JSONDecoder().decode(Descriptor.self, from: Data(bytes))
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
      let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
      gatherer.add(
        Problem(
          file: DataSetSchema.descriptor, column: path.isEmpty ? nil : path.joined(separator: "."),
          message: "has another type than the Data Package standard gives it",
          remedy: "Compare with a data package that is valid, such as datasets/dien-bien"))
    } catch {
      gatherer.add(
        Problem(
          file: DataSetSchema.descriptor, message: "is not valid JSON",
          remedy: "Mend its syntax; a JSON checker names the line"))
    }
    return nil
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

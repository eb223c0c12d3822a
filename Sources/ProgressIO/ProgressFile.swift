package import Diagnostics
import Foundation
import Geography
import GeographyIO
package import Investment
import Scenarios

/// Reads what has become of an earlier plan's works from a table: `id,status,spent,year`, a row a work or a
/// proposal. `noiban plan --output` writes one to fill in.
package enum ProgressFile {
  /// No list of works is larger: a bigger file is something else.
  private static let sizeLimit = 50_000_000

  /// Reads a file.
  ///
  /// - Parameter earlier: the plan whose proposals the table may name; nil where it names works only.
  /// - Throws: `ProblemReport` with every problem of the file: its row, column, value and what to do.
  package static func read(_ path: String, of earlier: PlanClaim?) throws(ProblemReport) -> ProgressList {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw refusal(path, .missingFile, "there is no such file", "Check the path of the progress list")
    }
    guard !isFolder.boolValue else {
      throw refusal(path, .badData, "is a folder", "Name the progress.csv in it")
    }
    guard let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: sizeLimit + 1) ?? Data()
    else {
      throw refusal(path, .missingFile, "the file cannot be read", "Check its permissions")
    }
    guard data.count <= sizeLimit else {
      throw refusal(path, .badData, "is larger than 50 MB", "Name a list with a row for each work")
    }
    return try read([UInt8](data), file: path, of: earlier)
  }

  /// Reads a table; `file` is its name in problems.
  ///
  /// - Throws: `ProblemReport`, as above.
  package static func read(
    _ bytes: [UInt8], file: String, of earlier: PlanClaim?
  ) throws(ProblemReport) -> ProgressList {
    var schema = ProgressSchema.table
    schema.file = file
    let table = LooseTable(bytes, schema: schema)
    var reader = ProgressReader(file: file, earlier: earlier, report: table.report)
    for row in table.rows { reader.read(row) }
    if reader.report.hasErrors { throw reader.report }
    return ProgressList(entries: reader.entries, file: file, warnings: reader.report)
  }

  private static func refusal(
    _ file: String, _ category: Problem.Category, _ message: Message, _ remedy: Message
  ) -> ProblemReport {
    ProblemReport(Problem(.error, category, file: file, message: message, remedy: remedy))
  }
}

/// The columns of a progress list.
enum ProgressSchema {
  /// Nothing has happened to the work yet; such a row says nothing.
  static let planned = "planned"
  static let statuses = [planned] + WorkProgress.Status.allCases.map(\.rawValue)
  /// The years a work may be finished in.
  static let years = 2000...2100

  static let table = TableSchema(
    file: "progress.csv", description: "A work of an earlier plan, or a proposal with all its works",
    columns: [
      Column("id", .identifier, "identifier of the work, or of a proposal of the plan named by --of"),
      Column("status", .choice(statuses), "what has become of it"),
      Column("spent", .text, unit: "VND", presence: .optional(default: ""), "money spent on it so far"),
      Column("year", .integer(years), presence: .optional(default: ""), "the year it was finished in"),
      Column(
        "borne_by", .text, presence: .optional(default: ""),
        "funding source that bears what was spent on a work given up"),
      Column("proposal", .text, presence: .optional(default: ""), "for the reader; not read"),
      Column("kind", .text, presence: .optional(default: ""), "for the reader; not read"),
      Column("cost", .text, unit: "VND", presence: .optional(default: ""), "for the reader; not read"),
    ], key: ["id"], mayBeEmpty: true)
}

package import Diagnostics
import Foundation
package import Investment
import JSONText

/// Reads back what `PlanJSON` wrote, or what somebody made of it: every claim is taken as text says it and
/// left for the verifier to judge.
package enum PlanFile {
  /// Reads a file.
  ///
  /// - Throws: `ProblemReport` with every problem of the file: its line, the path of the key, the value.
  package static func read(_ path: String) throws(ProblemReport) -> PlanClaim {
    try read(try bytes(path), file: path)
  }

  /// Reads a file, also for what it says of the data set it was made from.
  ///
  /// - Throws: `ProblemReport`, as above.
  package static func readTraced(
    _ path: String
  ) throws(ProblemReport) -> (claim: PlanClaim, origin: PlanOrigin) {
    let root = try root(try bytes(path), file: path)
    return (try claim(root, file: path), PlanOrigin(root))
  }

  /// Reads JSON text in UTF-8; `file` is its name in problems.
  ///
  /// - Throws: `ProblemReport`, as above.
  package static func read(_ bytes: [UInt8], file: String) throws(ProblemReport) -> PlanClaim {
    try claim(try root(bytes, file: file), file: file)
  }

  private static func claim(_ root: JSONNode, file: String) throws(ProblemReport) -> PlanClaim {
    var reader = PlanFileReader(file: file)
    let claim = reader.claim(root)
    guard let claim, !reader.report.hasErrors else { throw reader.report }
    return claim
  }

  /// Reads a file with all that a report says beyond what a verifier can judge.
  ///
  /// - Throws: `ProblemReport`, as above; also for a plan of a version that wrote less.
  package static func readSaved(_ path: String) throws(ProblemReport) -> SavedPlan {
    try readSaved(try bytes(path), file: path)
  }

  /// The same from JSON text.
  ///
  /// - Throws: `ProblemReport`, as above.
  package static func readSaved(_ bytes: [UInt8], file: String) throws(ProblemReport) -> SavedPlan {
    let root = try root(bytes, file: file)
    var reader = PlanFileReader(file: file)
    guard let claim = reader.claim(root), !reader.report.hasErrors else { throw reader.report }
    guard let plan = reader.savedPlan(root, claim), !reader.report.hasErrors else { throw reader.report }
    return plan
  }

  private static func bytes(_ path: String) throws(ProblemReport) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ProblemReport(
        Problem(
          .error, .missingFile, file: path, message: "there is no such file",
          remedy: "Check the path of the plan; noiban plan writes one as plan.json under --output"))
    }
    guard !isFolder.boolValue else {
      throw ProblemReport(
        Problem(file: path, message: "is a folder", remedy: "Name the plan.json in it"))
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ProblemReport(
        Problem(
          .error, .missingFile, file: path, message: "the file cannot be read",
          remedy: "Check its permissions"))
    }
    return [UInt8](data)
  }

  private static func root(_ bytes: [UInt8], file: String) throws(ProblemReport) -> JSONNode {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw ProblemReport(
        Problem(file: file, message: "is not UTF-8 text", remedy: "Name the plan.json that noiban plan wrote")
      )
    }
    do {
      return try JSONParser.parse(bytes)
    } catch {
      throw ProblemReport(
        Problem(
          file: file, row: error.line, message: "is not JSON: \(error.message)",
          remedy: "Name the plan.json that noiban plan wrote"))
    }
  }
}

public import Diagnostics
import FileOutput
import Foundation

/// The results of a benchmark for programs.
public enum BenchmarkFiles {
  /// An array of runs; every run has every key, null where it has no value.
  public static func json(_ runs: [BenchmarkRun]) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Runs hold finite numbers and text only, which always can be encoded.
    let data = (try? encoder.encode(runs.map(BenchmarkRecord.init))) ?? Data("[]".utf8)
    return Array(data) + [0x0A]
  }

  /// A line a run, with the keys of the JSON as header.
  public static func csv(_ runs: [BenchmarkRun]) -> [UInt8] {
    let lines =
      [BenchmarkRecord.CodingKeys.allCases.map(\.rawValue)]
      + runs.map { run in BenchmarkRecord.CodingKeys.allCases.map { BenchmarkRecord(run).text($0) } }
    let text = lines.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    return Array(text.utf8)
  }

  /// Writes `.json` or `.csv` by the name of the path, else a folder with both and the table.
  ///
  /// - Throws: `ProblemReport` of category `cannotWrite`; nothing is left behind then.
  public static func write(
    _ result: BenchmarkResult, to path: String, in translation: Translation = .none
  ) throws {
    if path.lowercased().hasSuffix(".json") {
      try FileWriter.write(json(result.runs), to: path)
    } else if path.lowercased().hasSuffix(".csv") {
      try FileWriter.write(csv(result.runs), to: path)
    } else {
      try FolderWriter.write(to: path, existing: .replace(marker: "benchmark.json")) { folder in
        try folder.write(json(result.runs), to: "benchmark.json")
        try folder.write(csv(result.runs), to: "benchmark.csv")
        try folder.write(Array(BenchmarkText.table(result, in: translation).utf8), to: "benchmark.txt")
      }
    }
  }

  private static func quoted(_ cell: String) -> String {
    // A spreadsheet runs a cell that begins like a formula; a number may begin with a minus.
    let isFormula = cell.first.map { "=+-@\t\r".contains($0) } == true && Double(cell) == nil
    let cell = isFormula ? "'" + cell : cell
    guard cell.contains(where: { "\",\n\r".contains($0) || $0 == "\r\n" }) else { return cell }
    return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}

/// A run with every key, in the order of the CSV.
struct BenchmarkRecord: Encodable {
  let run: BenchmarkRun

  enum CodingKeys: String, CodingKey, CaseIterable {
    case instance, villages, seed, budget, solver, formulation, status, objective, bound, relativeGap, seconds
    case repetitions, secondsLeast, secondsMost, peakMemoryBytes, seriesLength, checks, agrees, detail
  }

  init(_ run: BenchmarkRun) {
    self.run = run
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    for key in CodingKeys.allCases {
      switch value(key) {
      case nil: try container.encodeNil(forKey: key)
      case let value?: try container.encode(value, forKey: key)
      }
    }
  }

  func text(_ key: CodingKeys) -> String {
    guard let value = value(key) else { return "" }
    let text = "\(value)"
    return value is Double && text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func value(_ key: CodingKeys) -> (any Encodable)? {
    switch key {
    case .instance: run.instance
    case .villages: run.villages
    case .seed: run.seed
    case .budget: run.budget
    case .solver: run.solver
    case .formulation: run.formulation
    case .status: run.status.rawValue
    case .objective: run.objective
    case .bound: run.bound
    case .relativeGap: run.relativeGap
    case .seconds: run.seconds
    case .repetitions: run.repetitions
    case .secondsLeast: run.secondsLeast
    case .secondsMost: run.secondsMost
    case .peakMemoryBytes: run.peakMemoryBytes
    case .seriesLength: run.seriesLength
    case .checks: run.checks
    case .agrees: run.agrees
    case .detail: run.detail
    }
  }
}

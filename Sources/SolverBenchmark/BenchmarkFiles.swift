import DelimitedText
package import Diagnostics
import FileOutput
import JSONText

/// The results of a benchmark for programs.
package enum BenchmarkFiles {
  /// An array of runs; every run has every key, null where it has no value.
  package static func json(_ runs: [BenchmarkRun]) -> [UInt8] {
    var json = JSONWriter(.indented(colon: " : "))
    let fields = BenchmarkField.all.sorted { $0.name < $1.name }
    json.array(runs) { json, run in
      json.object { json in
        for field in fields { field.write(run, to: &json) }
      }
    }
    json.endText()
    return json.bytes
  }

  /// A line a run, with the keys of the JSON as header.
  package static func csv(_ runs: [BenchmarkRun]) -> [UInt8] {
    var csv = CSVWriter(header: BenchmarkField.all.map(\.name))
    for run in runs { csv.row(BenchmarkField.all.map { $0.cell(run) }) }
    return csv.bytes
  }

  /// Writes `.json` or `.csv` by the name of the path, else a folder with both and the table.
  ///
  /// - Returns: a warning for each file that was there with another content and is kept beside.
  /// - Throws: `ProblemReport` of category `cannotWrite`; nothing is left behind then.
  package static func write(
    _ result: BenchmarkResult, to path: String, in translation: Translation = .none
  ) throws -> ProblemReport {
    if path.lowercased().hasSuffix(".json") {
      return try FileWriter.write(json(result.runs), to: path)
    } else if path.lowercased().hasSuffix(".csv") {
      return try FileWriter.write(csv(result.runs), to: path)
    } else {
      return try FolderWriter.write(to: path, existing: .replace(marker: "benchmark.json")) { folder in
        try folder.write(json(result.runs), to: "benchmark.json")
        try folder.write(csv(result.runs), to: "benchmark.csv")
        try folder.write(Array(BenchmarkText.table(result, in: translation).utf8), to: "benchmark.txt")
      }
    }
  }
}

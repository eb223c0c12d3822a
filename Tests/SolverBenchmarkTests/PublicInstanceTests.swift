import Foundation
import GLPKSolver
import SolverBenchmark
import SteinLib
import Testing

/// Public Steiner graphs with proven optima at a budget, where the checkout has them beside it.
@Suite struct PublicInstanceTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var file: String
    var root: Int
    var budget: Int64
    var optimum: Double
    var testDescription: String { "\(file) at \(FixedPoint.value(budget, places: FixedPoint.costPlaces))" }
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/instances").path

  static let isThere = FileManager.default.fileExists(atPath: folder + "/budget_steiner.csv")
  static let asksForAll = ProcessInfo.processInfo.environment["NOIBAN_ALL_INSTANCES"] != nil

  static let rows: [Row] = {
    guard let text = try? String(contentsOfFile: folder + "/budget_steiner.csv", encoding: .utf8) else {
      return []
    }
    return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count == 6, let root = Int(cells[1]), let optimum = Double(cells[3]),
        let budget = FixedPoint.parse(cells[2], places: FixedPoint.costPlaces)
      else { return nil }
      return Row(file: String(cells[0]), root: root, budget: budget, optimum: optimum)
    }
  }()

  /// One row in sixteen of the small families: a sample that stays quick without optimisation.
  static let sample = rows.filter { $0.file.hasPrefix("stprbh/B") || $0.file.hasPrefix("jmp/P") }.enumerated()
    .filter { $0.offset % 16 == 0 }.map(\.element)

  @Test(.enabled(if: isThere, "../shared/instances is absent"))
  func theTableIsReadWhole() {
    #expect(Self.rows.count == 254)
    #expect(Self.sample.count > 8)
  }

  @Test(.enabled(if: isThere, "../shared/instances is absent"), arguments: sample)
  func aSampleIsProvenWithTheStatedOptimum(_ row: Row) throws {
    try prove(row)
  }

  @Test(
    .enabled(if: isThere, "../shared/instances is absent"),
    .enabled(if: asksForAll, "the whole table takes minutes; set NOIBAN_ALL_INSTANCES=1 to run it"),
    arguments: rows.filter { !$0.file.hasPrefix("vienna/") })
  func everyRowIsProvenWithTheStatedOptimum(_ row: Row) throws {
    try prove(row)
  }

  private func prove(_ row: Row) throws {
    let graph = try STPFile.read(at: Self.folder + "/" + row.file)
    let task = try BudgetedSteinerTree(graph, root: row.root, budget: row.budget)
    let run = try GraphMeasurement(solver: GLPKSolver()).run(
      task, gap: 0, timeLimit: 120, isCancelled: { false })
    #expect(run.status == .optimal)
    #expect(run.objective == row.optimum)
    #expect(run.bound == row.optimum)
  }
}

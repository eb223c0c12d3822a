import Foundation
import GLPKSolver
import Geography
import GeographyIO
import NetworkDesign
import PlanAnalysis
import PlanDossiers
import PlanTables
import PlanWords
import PlanWorkbooks
import Scenarios

let folder = CommandLine.arguments.dropFirst().first ?? "datasets/dien-bien"
let province: Geography
do {
  province = try DataSetReader.read(at: folder).geography
} catch {
  print(error)
  exit(65)
}
let lacking = province.villages.filter { !$0.hasMobileBroadband || !$0.hasFixedBroadband }
print("\(province.name): \(lacking.count) of \(province.villages.count) villages lack a service")

var scenario = Scenario()
scenario.name = "remote villages first"
scenario.budget = .billions(8)
scenario.weights.remoteness = 2

let planner = Planner(solver: GLPKSolver())
guard case .plan(let plan, let verification) = try planner.plan(province, scenario) else {
  print("no plan keeps what the scenario asks; ConflictSearch says which rules conflict")
  exit(2)
}
print("worth \(plan.solve.objective) weighted households; no plan is worth more than \(plan.solve.bound)")
print("\(verification.checks) comparisons with the data agree")

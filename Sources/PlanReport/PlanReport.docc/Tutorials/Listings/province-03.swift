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

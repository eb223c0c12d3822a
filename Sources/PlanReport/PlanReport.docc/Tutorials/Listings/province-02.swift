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

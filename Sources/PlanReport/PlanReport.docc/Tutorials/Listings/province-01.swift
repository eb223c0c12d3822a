import Foundation
import GLPKSolver
import Geography
import GeographyIO
import NetworkDesign
import PlanReport

let folder = CommandLine.arguments.dropFirst().first ?? "datasets/dien-bien"

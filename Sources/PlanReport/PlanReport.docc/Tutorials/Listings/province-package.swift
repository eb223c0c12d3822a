// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "plan-my-province",
  dependencies: [.package(path: "../noiban")],
  targets: [
    .executableTarget(
      name: "PlanMyProvince",
      dependencies: [
        .product(name: "NetworkDesign", package: "noiban"),
        .product(name: "GLPKSolver", package: "noiban"),
        .product(name: "Geography", package: "noiban"),
        .product(name: "GeographyIO", package: "noiban"),
        .product(name: "PlanAnalysis", package: "noiban"),
        .product(name: "PlanDossiers", package: "noiban"),
        .product(name: "PlanTables", package: "noiban"),
        .product(name: "PlanWords", package: "noiban"),
        .product(name: "PlanWorkbooks", package: "noiban"),
        .product(name: "Scenarios", package: "noiban"),
      ])
  ]
)

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
        .product(name: "PlanReport", package: "noiban"),
      ])
  ]
)

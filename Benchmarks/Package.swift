// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who builds noiban builds the benchmark library. Traits are off because
// the default one needs jemalloc installed.
let package = Package(
  name: "noiban-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "noiban", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Planner",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Geography", package: "noiban"),
        .product(name: "GeographyIO", package: "noiban"),
        .product(name: "GLPKSolver", package: "noiban"),
        .product(name: "MILP", package: "noiban"),
        .product(name: "NetworkDesign", package: "noiban"),
        .product(name: "ProvinceGenerator", package: "noiban"),
        .product(name: "SteinLib", package: "noiban"),
      ],
      path: "Benchmarks/Planner",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ],
  swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.1
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "noiban",
  products: [
    .executable(name: "noiban", targets: ["noiban"]),
    .library(name: "MILP", targets: ["MILP"]),
    .library(name: "GLPKSolver", targets: ["GLPKSolver"]),
    .library(name: "Diagnostics", targets: ["Diagnostics"]),
    .library(name: "Geography", targets: ["Geography"]),
    .library(name: "GeographyIO", targets: ["GeographyIO"]),
    .library(name: "ProvinceGenerator", targets: ["ProvinceGenerator"]),
    .library(name: "NetworkDesign", targets: ["NetworkDesign"]),
    .library(name: "Spreadsheet", targets: ["Spreadsheet"]),
    .library(name: "GeoPackage", targets: ["GeoPackage"]),
    .library(name: "PlanReport", targets: ["PlanReport"]),
    .library(name: "SteinLib", targets: ["SteinLib"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The solver's side: a model that knows no villages, and GLPK behind it.
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
    .target(name: "CGLPKGuard", linkerSettings: [.linkedLibrary("glpk")]),
    .target(name: "MILP", swiftSettings: house),
    .target(name: "GLPKSolver", dependencies: ["MILP", "CGLPK", "CGLPKGuard"], swiftSettings: house),

    // The data's side: a province as value types, read from and written to a data set.
    .target(name: "Diagnostics", swiftSettings: house),
    .target(
      name: "MessageCatalogue", dependencies: ["Diagnostics"],
      resources: [.embedInCode("Resources/vi.po")], swiftSettings: house),
    .target(name: "FileOutput", dependencies: ["Diagnostics"], swiftSettings: house),
    .target(name: "Geography", swiftSettings: house),
    .systemLibrary(name: "COpenSSL", providers: [.apt(["libssl-dev"])]),
    .target(
      name: "GeographyIO", dependencies: ["Geography", "Diagnostics", "FileOutput", "COpenSSL"],
      swiftSettings: house),
    .target(
      name: "ProvinceGenerator", dependencies: ["Geography", "GeographyIO", "Diagnostics"],
      resources: [.embedInCode("Resources/communes.csv"), .embedInCode("Resources/costs.csv")],
      swiftSettings: house),

    // The planner: geography and scenario in, verified investment plan out.
    .target(
      name: "NetworkDesign",
      dependencies: [
        "Geography", "MILP", "Diagnostics", .product(name: "HeapModule", package: "swift-collections"),
      ],
      swiftSettings: house),
    .target(
      name: "ScenarioIO",
      dependencies: ["NetworkDesign", "Geography", "Diagnostics", .product(name: "Yams", package: "Yams")],
      swiftSettings: house),
    .target(
      name: "ProgressIO", dependencies: ["NetworkDesign", "GeographyIO", "Geography", "Diagnostics"],
      swiftSettings: house),
    .target(name: "SteinLib", dependencies: ["NetworkDesign", "Diagnostics"], swiftSettings: house),
    // What is handed over: formats that know no plan, and the reports written in them.
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "Spreadsheet", dependencies: ["CXLSXWriter", "FileOutput", "Diagnostics"], swiftSettings: house),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(
      name: "GeoPackage", dependencies: ["CSQLite", "Geography", "FileOutput", "Diagnostics"],
      swiftSettings: house),
    .target(
      name: "PlanReport",
      dependencies: [
        "NetworkDesign", "Geography", "Diagnostics", "MessageCatalogue", "Spreadsheet", "GeoPackage",
        "COpenSSL",
      ],
      resources: [
        "colours.css", "page.css", "map.css", "print.css", "text.js", "grid.js", "layers.js", "view.js",
        "draw.js", "labels.js", "tip.js", "input.js", "rows.js", "tables.js", "start.js",
      ].map { .embedInCode("Page/Resources/\($0)") },
      swiftSettings: house),
    .target(
      name: "SolverBenchmark",
      dependencies: ["NetworkDesign", "SteinLib", "Geography", "MILP", "Diagnostics", "FileOutput"],
      resources: [.embedInCode("Resources/run_peer.py")], swiftSettings: house),
    .executableTarget(
      name: "noiban",
      dependencies: [
        "Diagnostics", "MessageCatalogue", "FileOutput", "Geography", "GeographyIO", "ProvinceGenerator",
        "MILP", "GLPKSolver",
        "NetworkDesign", "ScenarioIO", "ProgressIO", "PlanReport", "SolverBenchmark", "SteinLib",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    // Tests.
    .target(
      name: "SolverConformance", dependencies: ["MILP"], path: "Tests/SolverConformance",
      swiftSettings: house),
    .target(
      name: "PlannerTestSupport", dependencies: ["Geography", "NetworkDesign"],
      path: "Tests/PlannerTestSupport", swiftSettings: house),
    .testTarget(name: "MILPTests", dependencies: ["MILP"], swiftSettings: house),
    .testTarget(
      name: "GLPKSolverTests",
      dependencies: ["GLPKSolver", "MILP", "SolverConformance", "CGLPK", "CGLPKGuard"],
      swiftSettings: house),
    .testTarget(
      name: "MessageCatalogueTests", dependencies: ["MessageCatalogue", "Diagnostics"], swiftSettings: house),
    .testTarget(name: "FileOutputTests", dependencies: ["FileOutput", "Diagnostics"], swiftSettings: house),
    .testTarget(name: "GeographyTests", dependencies: ["Geography", "Diagnostics"], swiftSettings: house),
    .testTarget(
      name: "GeographyIOTests",
      dependencies: ["GeographyIO", "ProvinceGenerator", "Geography", "Diagnostics"],
      swiftSettings: house),
    .testTarget(
      name: "NetworkDesignTests",
      dependencies: [
        "NetworkDesign", "Geography", "MILP", "GLPKSolver", "Diagnostics", "PlannerTestSupport",
      ],
      exclude: ["Golden"], swiftSettings: house),
    .testTarget(
      name: "ShippedProvinceTests",
      dependencies: ["NetworkDesign", "GeographyIO", "Geography", "GLPKSolver"], swiftSettings: house),
    .testTarget(
      name: "ScenarioIOTests",
      dependencies: [
        "ScenarioIO", "NetworkDesign", "Geography", "GeographyIO", "Diagnostics", "MessageCatalogue",
        "PlannerTestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "GeoPackageTests", dependencies: ["GeoPackage", "CSQLite", "Geography", "Diagnostics"],
      swiftSettings: house),
    .target(
      name: "SpreadsheetReading", dependencies: ["Spreadsheet"], path: "Tests/SpreadsheetReading",
      swiftSettings: house),
    .testTarget(
      name: "SpreadsheetTests", dependencies: ["Spreadsheet", "SpreadsheetReading", "Diagnostics"],
      swiftSettings: house),
    .testTarget(
      name: "PlanReportTests",
      dependencies: [
        "PlanReport", "NetworkDesign", "Geography", "GLPKSolver", "ScenarioIO", "Diagnostics",
        "PlannerTestSupport", "SpreadsheetReading",
      ],
      swiftSettings: house),
    .testTarget(
      name: "ProgressIOTests", dependencies: ["ProgressIO", "NetworkDesign", "Geography", "Diagnostics"],
      swiftSettings: house),
    .testTarget(
      name: "SteinLibTests", dependencies: ["SteinLib", "NetworkDesign", "Diagnostics"], swiftSettings: house),
    .testTarget(
      name: "SolverBenchmarkTests",
      dependencies: [
        "SolverBenchmark", "SteinLib", "GLPKSolver", "NetworkDesign", "Geography", "MILP", "Diagnostics",
        "PlannerTestSupport",
      ],
      swiftSettings: house),
    // Documents, notebooks and the tutorial, run as a reader would.
    .executableTarget(
      name: "PlanAProvince",
      dependencies: ["GLPKSolver", "Geography", "GeographyIO", "NetworkDesign", "PlanReport"],
      path: "Documentation/Tutorials/PlanAProvince", swiftSettings: house),
    .testTarget(
      name: "DocumentationTests", dependencies: ["noiban", "NetworkDesign", "PlanAProvince"],
      swiftSettings: house),
    .testTarget(
      name: "noibanTests", dependencies: ["noiban", "GeographyIO", "Geography", "PlannerTestSupport"],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)

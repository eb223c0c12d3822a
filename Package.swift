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
    .library(name: "RootedDesign", targets: ["RootedDesign"]),
    .library(name: "Scenarios", targets: ["Scenarios"]),
    .library(name: "Investment", targets: ["Investment"]),
    .library(name: "PlanVerification", targets: ["PlanVerification"]),
    .library(name: "NetworkDesign", targets: ["NetworkDesign"]),
    .library(name: "PlanAnalysis", targets: ["PlanAnalysis"]),
    .library(name: "Spreadsheet", targets: ["Spreadsheet"]),
    .library(name: "GeoPackage", targets: ["GeoPackage"]),
    .library(name: "PlanWords", targets: ["PlanWords"]),
    .library(name: "PlanDossiers", targets: ["PlanDossiers"]),
    .library(name: "PlanTables", targets: ["PlanTables"]),
    .library(name: "PlanWorkbooks", targets: ["PlanWorkbooks"]),
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
    .executableTarget(name: "CatalogueEmbedding", swiftSettings: house),
    .plugin(name: "EmbedCatalogues", capability: .buildTool(), dependencies: ["CatalogueEmbedding"]),
    .target(
      name: "MessageCatalogue", dependencies: ["Diagnostics"], swiftSettings: house,
      plugins: ["EmbedCatalogues"]),
    .target(name: "FileOutput", dependencies: ["Diagnostics", "COpenSSL"], swiftSettings: house),
    // Formats that know no plan and no province.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Archives", dependencies: ["CZlib"], swiftSettings: house),
    .target(name: "DelimitedText", swiftSettings: house),
    .target(name: "JSONText", dependencies: ["Diagnostics"], swiftSettings: house),
    .target(name: "MarkupText", swiftSettings: house),
    .target(name: "Geography", swiftSettings: house),
    .systemLibrary(name: "COpenSSL", providers: [.apt(["libssl-dev"])]),
    .target(
      name: "GeographyIO",
      dependencies: [
        "Geography", "DelimitedText", "JSONText", "Diagnostics", "FileOutput", "COpenSSL", "LegacyText",
      ],
      swiftSettings: house),
    // What others keep: their tables and maps as they stand, whatever the format, and a data set made of them.
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CPROJ", providers: [.apt(["libproj-dev"])]),
    .target(
      name: "SourceTables", dependencies: ["Diagnostics"], swiftSettings: house),
    .target(
      name: "LegacyText", dependencies: [], swiftSettings: house),
    .target(
      name: "WorkbookReading",
      dependencies: ["Archives", "DelimitedText", "Diagnostics", "SourceTables", "CExpat"],
      swiftSettings: house),
    .target(
      name: "VectorReading", dependencies: ["Diagnostics", "JSONText", "SourceTables", "CSQLite"],
      swiftSettings: house),
    .target(
      name: "ForeignFormats", dependencies: ["Archives", "Diagnostics", "SourceTables"], swiftSettings: house),
    .target(
      name: "SourceReading",
      dependencies: [
        "DelimitedText", "Diagnostics", "LegacyText", "SourceTables", "VectorReading", "WorkbookReading",
      ], swiftSettings: house),
    .target(
      name: "Projections", dependencies: ["Diagnostics", "Geography", "SourceTables", "CPROJ"],
      swiftSettings: house),
    .target(
      name: "SurveyValues", dependencies: ["DelimitedText", "Diagnostics", "Geography", "SourceTables"],
      swiftSettings: house),
    .target(
      name: "ColumnMapping", dependencies: ["Diagnostics", "SourceTables"], swiftSettings: house),
    .target(
      name: "YAMLText", dependencies: ["Diagnostics", .product(name: "Yams", package: "Yams")],
      swiftSettings: house),
    .target(
      name: "MappingFiles", dependencies: ["ColumnMapping", "Diagnostics", "SourceTables", "YAMLText"],
      swiftSettings: house),
    .target(
      name: "ImportRecords", dependencies: ["ColumnMapping", "Diagnostics"], swiftSettings: house),
    .target(
      name: "ImportReports",
      dependencies: [
        "ColumnMapping", "DelimitedText", "Diagnostics", "ImportRecords", "MarkupText", "SourceTables",
      ], resources: [.embedInCode("Resources/report.css")], swiftSettings: house),
    .target(
      name: "NetworkModels", dependencies: ["Geography"], swiftSettings: house),
    .target(
      name: "ImportTemplate", dependencies: ["Diagnostics", "Geography", "Spreadsheet"], swiftSettings: house),
    .target(
      name: "ProvinceImport",
      dependencies: [
        "ColumnMapping", "DelimitedText", "Diagnostics", "FileOutput", "Geography", "GeographyIO",
        "ImportRecords", "LegacyText", "MappingFiles", "NetworkModels", "Projections", "ProvinceGenerator",
        "SourceReading", "SourceTables", "SurveyValues",
      ], resources: [.embedInCode("Resources/former-communes.csv")], swiftSettings: house),
    .target(
      name: "ProvinceGenerator",
      dependencies: [
        "GeographyIO", "Geography", "Diagnostics", "NetworkModels",
      ],
      resources: [.embedInCode("Resources/communes.csv"), .embedInCode("Resources/costs.csv")],
      swiftSettings: house),

    // The planner's side: what is asked, what is invested, how the graph is solved, and how a plan is checked.
    .target(
      name: "RootedDesign",
      dependencies: ["MILP", .product(name: "HeapModule", package: "swift-collections")],
      swiftSettings: house),
    .target(name: "Scenarios", dependencies: ["Geography", "Diagnostics"], swiftSettings: house),
    .target(name: "Investment", dependencies: ["Scenarios", "Geography"], swiftSettings: house),
    // Nothing that solves may ever stand here: the verifier's word is worth that it cannot ask.
    .target(
      name: "PlanVerification",
      dependencies: [
        "Investment", "Scenarios", "Geography", "Diagnostics",
        .product(name: "HeapModule", package: "swift-collections"),
      ], swiftSettings: house),
    .target(
      name: "NetworkDesign",
      dependencies: [
        "PlanVerification", "Investment", "Scenarios", "RootedDesign", "MILP", "Geography", "Diagnostics",
      ],
      swiftSettings: house),
    .target(
      name: "PlanAnalysis",
      dependencies: [
        "NetworkDesign", "PlanVerification", "Investment", "Scenarios", "RootedDesign", "MILP", "Geography",
        "Diagnostics",
      ],
      swiftSettings: house),
    .target(
      name: "ScenarioIO",
      dependencies: [
        "Scenarios", "Diagnostics", "YAMLText",
      ],
      swiftSettings: house),
    .target(
      name: "ProgressIO",
      dependencies: ["Investment", "Scenarios", "GeographyIO", "Geography", "Diagnostics"],
      swiftSettings: house),
    .target(
      name: "SteinLib", dependencies: ["RootedDesign", "Archives", "Diagnostics"], swiftSettings: house),
    // What is handed over: formats that know no plan, and the reports written in them.
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "Spreadsheet", dependencies: ["CXLSXWriter", "Archives", "FileOutput", "Diagnostics"],
      swiftSettings: house),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(
      name: "GeoPackage",
      dependencies: ["Geography", "CSQLite", "Archives", "MarkupText", "FileOutput", "Diagnostics"],
      swiftSettings: house),
    .target(
      name: "PlanWords",
      dependencies: [
        "PlanAnalysis", "PlanVerification", "Investment", "Scenarios", "Geography", "Diagnostics",
        "MessageCatalogue",
      ],
      swiftSettings: house),
    .target(
      name: "PlanDossiers",
      dependencies: [
        "PlanWords", "PlanAnalysis", "PlanVerification", "Investment", "Scenarios", "Geography", "JSONText",
      ],
      swiftSettings: house),
    .target(
      name: "PlanRecords",
      dependencies: [
        "PlanDossiers", "PlanWords", "PlanAnalysis", "NetworkDesign", "PlanVerification", "Investment",
        "Scenarios", "Geography", "Diagnostics", "DelimitedText", "JSONText", "COpenSSL",
      ],
      swiftSettings: house),
    .target(
      name: "PlanTables",
      dependencies: [
        "PlanDossiers", "PlanWords", "PlanAnalysis", "NetworkDesign", "Investment", "Scenarios", "Geography",
        "Diagnostics", "JSONText",
      ],
      swiftSettings: house),
    .target(
      name: "PlanCharts",
      dependencies: [
        "PlanDossiers", "PlanWords", "PlanAnalysis", "Investment", "Geography", "MarkupText",
      ],
      swiftSettings: house),
    .target(
      name: "PlanPages",
      dependencies: [
        "PlanCharts", "PlanDossiers", "PlanWords", "PlanAnalysis", "PlanVerification", "Investment",
        "Scenarios", "Geography", "Diagnostics", "JSONText", "MarkupText", "COpenSSL",
      ],
      resources: [
        "colours.css", "page.css", "map.css", "print.css", "text.js", "grid.js", "layers.js", "view.js",
        "draw.js", "labels.js", "tip.js", "input.js", "rows.js", "tables.js", "start.js",
      ].map { .embedInCode("Resources/\($0)") },
      swiftSettings: house),
    .target(
      name: "PlanWorkbooks",
      dependencies: [
        "PlanDossiers", "PlanWords", "NetworkDesign", "PlanVerification", "Investment", "Scenarios",
        "Geography", "Diagnostics", "Spreadsheet",
      ],
      swiftSettings: house),
    .target(
      name: "PlanLayers",
      dependencies: [
        "PlanDossiers", "PlanWords", "Investment", "Scenarios", "Geography", "GeoPackage",
      ],
      swiftSettings: house),
    .target(
      name: "PlanReport",
      dependencies: [
        "PlanPages", "PlanWorkbooks", "PlanLayers", "PlanCharts", "PlanTables", "PlanRecords",
        "PlanDossiers", "PlanWords", "PlanAnalysis", "Geography",
      ],
      swiftSettings: house),
    .target(
      name: "SolverBenchmark",
      dependencies: [
        "NetworkDesign", "PlanVerification", "Investment", "Scenarios", "RootedDesign", "SteinLib", "MILP",
        "Geography", "DelimitedText", "JSONText", "Diagnostics", "FileOutput",
      ],
      resources: [.embedInCode("Resources/run_peer.py")], swiftSettings: house),
    .executableTarget(
      name: "noiban",
      dependencies: [
        "PlanReport", "PlanTables", "PlanRecords", "PlanDossiers", "PlanWords", "PlanAnalysis",
        "NetworkDesign", "PlanVerification", "Investment", "Scenarios", "RootedDesign", "SteinLib",
        "ScenarioIO", "ProgressIO", "MILP", "GLPKSolver", "GeographyIO", "ProvinceGenerator", "Geography",
        "Diagnostics", "FileOutput", "SolverBenchmark", "ForeignFormats", "ImportRecords", "ImportReports",
        "ImportTemplate", "LegacyText", "MappingFiles", "ProvinceImport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    // Tests.
    .target(
      name: "SolverConformance", dependencies: ["MILP"], path: "Tests/SolverConformance",
      swiftSettings: house),
    .target(
      name: "DesignTestSupport", dependencies: ["RootedDesign"], path: "Tests/DesignTestSupport",
      swiftSettings: house),
    .target(
      name: "PlannerTestSupport", dependencies: ["Scenarios", "Geography", "DesignTestSupport"],
      path: "Tests/PlannerTestSupport", swiftSettings: house),
    .testTarget(name: "MILPTests", dependencies: ["MILP"], swiftSettings: house),
    .testTarget(
      name: "GLPKSolverTests",
      dependencies: ["MILP", "GLPKSolver", "SolverConformance", "CGLPK", "CGLPKGuard"],
      swiftSettings: house),
    .testTarget(
      name: "MessageCatalogueTests", dependencies: ["MessageCatalogue", "Diagnostics"], swiftSettings: house),
    .testTarget(
      name: "FormatTests",
      dependencies: ["Archives", "CZlib", "DelimitedText", "JSONText", "MarkupText", "Diagnostics"],
      swiftSettings: house),
    .testTarget(name: "FileOutputTests", dependencies: ["FileOutput", "Diagnostics"], swiftSettings: house),
    .testTarget(name: "GeographyTests", dependencies: ["Geography", "Diagnostics"], swiftSettings: house),
    .testTarget(
      name: "GeographyIOTests",
      dependencies: ["GeographyIO", "ProvinceGenerator", "Geography", "Diagnostics"],
      swiftSettings: house),
    .testTarget(
      name: "RootedDesignTests", dependencies: ["RootedDesign", "MILP", "GLPKSolver", "DesignTestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "InvestmentTests", dependencies: ["Investment", "Scenarios", "Geography", "PlannerTestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "PlanVerificationTests",
      dependencies: [
        "NetworkDesign", "PlanVerification", "Investment", "Scenarios", "GLPKSolver", "Geography",
        "Diagnostics", "PlannerTestSupport",
      ], swiftSettings: house),
    .testTarget(
      name: "NetworkDesignTests",
      dependencies: [
        "NetworkDesign", "PlanVerification", "Investment", "Scenarios", "RootedDesign", "MILP", "GLPKSolver",
        "Geography", "Diagnostics", "PlannerTestSupport", "DesignTestSupport",
      ],
      exclude: ["Golden"], swiftSettings: house),
    .testTarget(
      name: "PlanAnalysisTests",
      dependencies: [
        "PlanAnalysis", "NetworkDesign", "Investment", "Scenarios", "RootedDesign", "MILP", "GLPKSolver",
        "Geography", "DesignTestSupport", "Diagnostics", "PlannerTestSupport",
      ], swiftSettings: house),
    .testTarget(
      name: "ShippedProvinceTests",
      dependencies: [
        "PlanAnalysis", "NetworkDesign", "PlanVerification", "Investment", "Scenarios", "RootedDesign",
        "GLPKSolver", "GeographyIO", "Geography",
      ], swiftSettings: house),
    .testTarget(
      name: "ScenarioIOTests",
      dependencies: [
        "NetworkDesign", "Scenarios", "ScenarioIO", "GeographyIO", "Geography", "Diagnostics",
        "MessageCatalogue", "PlannerTestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "GeoPackageTests", dependencies: ["Geography", "GeoPackage", "CSQLite", "Diagnostics"],
      swiftSettings: house),
    .target(
      name: "SpreadsheetReading", dependencies: ["Archives"], path: "Tests/SpreadsheetReading",
      swiftSettings: house),
    .testTarget(
      name: "SpreadsheetTests",
      dependencies: ["Spreadsheet", "SpreadsheetReading", "Archives", "Diagnostics"],
      swiftSettings: house),
    .target(
      name: "PlanSamples",
      dependencies: [
        "PlanDossiers", "PlanAnalysis", "PlanVerification", "Investment", "Scenarios", "GLPKSolver",
        "Geography", "PlannerTestSupport",
      ],
      path: "Tests/PlanSamples", swiftSettings: house),
    .testTarget(name: "PlanWordsTests", dependencies: ["PlanWords"], swiftSettings: house),
    .testTarget(
      name: "PlanRecordsTests",
      dependencies: [
        "PlanTables", "PlanRecords", "PlanDossiers", "PlanWords", "NetworkDesign", "PlanVerification",
        "Investment", "Scenarios", "ScenarioIO", "GLPKSolver", "Geography", "Diagnostics",
        "PlanAnalysis", "ProvinceGenerator", "GeographyIO", "JSONText", "PlannerTestSupport", "PlanSamples",
      ],
      swiftSettings: house),
    .testTarget(
      name: "PlanTablesTests",
      dependencies: [
        "PlanTables", "PlanRecords", "PlanDossiers", "PlanWords", "NetworkDesign", "PlanVerification",
        "Investment", "Scenarios", "GLPKSolver", "Geography", "Diagnostics", "PlanSamples",
        "PlannerTestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "PlanChartsTests",
      dependencies: ["PlanCharts", "PlanDossiers", "PlanWords", "Geography", "PlanSamples"],
      swiftSettings: house),
    .testTarget(
      name: "PlanPagesTests",
      dependencies: [
        "PlanPages", "PlanWorkbooks", "PlanTables", "PlanDossiers", "PlanWords", "PlanAnalysis",
        "PlanVerification", "Investment", "Scenarios", "Geography", "Diagnostics", "SpreadsheetReading",
        "PlanSamples",
      ],
      swiftSettings: house),
    .testTarget(
      name: "PlanWorkbooksTests",
      dependencies: [
        "PlanWorkbooks", "PlanDossiers", "PlanWords", "NetworkDesign", "Investment", "Scenarios",
        "GLPKSolver", "Geography", "PlannerTestSupport", "SpreadsheetReading", "PlanSamples",
      ],
      swiftSettings: house),
    .testTarget(
      name: "PlanLayersTests",
      dependencies: ["PlanLayers", "PlanDossiers", "PlanWords", "PlanSamples"], swiftSettings: house),
    .testTarget(
      name: "PlanReportTests",
      dependencies: [
        "PlanReport", "PlanTables", "PlanRecords", "PlanDossiers", "PlanWords", "PlanAnalysis",
        "NetworkDesign", "Investment", "Scenarios", "GLPKSolver", "Geography", "PlannerTestSupport",
        "PlanSamples", "Diagnostics", "MessageCatalogue",
      ],
      swiftSettings: house),
    .testTarget(
      name: "ProgressIOTests",
      dependencies: ["Investment", "Scenarios", "ProgressIO", "Geography", "Diagnostics"],
      swiftSettings: house),
    .testTarget(
      name: "SteinLibTests", dependencies: ["RootedDesign", "SteinLib", "Diagnostics"], swiftSettings: house),
    .testTarget(
      name: "SolverBenchmarkTests",
      dependencies: ["SteinLib", "GLPKSolver", "Geography", "SolverBenchmark", "Diagnostics"],
      swiftSettings: house),
    .testTarget(
      name: "ColumnMappingTests", dependencies: ["ColumnMapping", "SourceTables"], swiftSettings: house),
    .target(
      name: "FileMutations", dependencies: [], path: "Tests/FileMutations", swiftSettings: house),
    .testTarget(
      name: "ForeignFormatsTests",
      dependencies: ["Archives", "Diagnostics", "FileMutations", "ForeignFormats", "SourceTables"],
      swiftSettings: house),
    .testTarget(
      name: "ImportReportsTests",
      dependencies: [
        "ColumnMapping", "DelimitedText", "Diagnostics", "ImportRecords", "ImportReports", "MessageCatalogue",
      ], swiftSettings: house),
    .target(
      name: "ImportSamples", dependencies: ["Geography", "Projections", "Spreadsheet"],
      path: "Tests/ImportSamples", swiftSettings: house),
    .testTarget(
      name: "ImportSamplesTests",
      dependencies: [
        "Geography", "ImportSamples", "Projections", "SourceTables", "SpreadsheetReading", "SurveyValues",
      ], swiftSettings: house),
    .testTarget(
      name: "ImportTemplateTests",
      dependencies: [
        "Diagnostics", "Geography", "ImportTemplate", "MessageCatalogue", "SourceTables",
        "SpreadsheetReading", "SurveyValues",
      ], swiftSettings: house),
    .testTarget(
      name: "LegacyTextTests", dependencies: ["LegacyText"], swiftSettings: house),
    .testTarget(
      name: "MappingFilesTests", dependencies: ["ColumnMapping", "Diagnostics", "MappingFiles"],
      swiftSettings: house),
    .testTarget(
      name: "NetworkModelsTests", dependencies: ["Geography", "NetworkModels"], swiftSettings: house),
    .testTarget(
      name: "ProjectionsTests", dependencies: ["Diagnostics", "Geography", "Projections", "SourceTables"],
      swiftSettings: house),
    .testTarget(
      name: "ProvinceImportTests",
      dependencies: [
        "Archives", "ColumnMapping", "DelimitedText", "Diagnostics", "Geography", "GeographyIO",
        "ImportRecords", "ImportSamples", "MappingFiles", "ProvinceImport", "SourceReading", "SourceTables",
        "Spreadsheet",
      ], swiftSettings: house),
    .testTarget(
      name: "SourceReadingTests", dependencies: ["Archives", "Diagnostics", "SourceReading", "SourceTables"],
      swiftSettings: house),
    .testTarget(
      name: "SurveyValuesTests", dependencies: ["Diagnostics", "Geography", "SourceTables", "SurveyValues"],
      swiftSettings: house),
    .testTarget(
      name: "VectorReadingTests",
      dependencies: ["Diagnostics", "FileMutations", "SourceTables", "VectorReading", "CSQLite"],
      swiftSettings: house),
    .testTarget(
      name: "WorkbookReadingTests",
      dependencies: ["Archives", "Diagnostics", "SourceTables", "WorkbookReading"], swiftSettings: house),
    .testTarget(
      name: "YAMLTextTests", dependencies: ["Diagnostics", "YAMLText"], swiftSettings: house),
    // Documents, notebooks and the tutorial, run as a reader would.
    // Built as a package of a reader's is: without the settings of the house.
    .executableTarget(
      name: "PlanAProvince",
      dependencies: [
        "PlanWorkbooks", "PlanTables", "PlanDossiers", "PlanWords", "PlanAnalysis", "NetworkDesign",
        "Scenarios", "GLPKSolver", "GeographyIO", "Geography",
      ],
      path: "Documentation/Tutorials/PlanAProvince"),
    .testTarget(
      name: "DocumentationTests", dependencies: ["Scenarios", "RootedDesign", "noiban", "PlanAProvince"],
      swiftSettings: house),
    .testTarget(
      name: "noibanTests",
      dependencies: [
        "GeographyIO", "Geography", "noiban", "PlannerTestSupport", "SpreadsheetReading",
      ],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)

import Foundation

/// A Python with geopandas, whose GDAL reads layers by code of its own.
enum GeospatialWitness {
  /// From NOIBAN_WITNESSES, else from the PATH; nil where there is none.
  static let python: String? = {
    let environment = ProcessInfo.processInfo.environment
    let folders =
      [environment["NOIBAN_WITNESSES"].map { $0 + "/bin" }].compactMap { $0 }
      + (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let candidates = folders.flatMap { ["\($0)/python", "\($0)/python3"] }
    return candidates.first {
      FileManager.default.isExecutableFile(atPath: $0)
        && (try? CommandLineTool.run($0, ["-c", "import geopandas, pyogrio"], [:]))?.status == 0
    }
  }()
}

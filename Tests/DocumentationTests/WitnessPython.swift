import Foundation

/// The Python that holds what the notebooks import: the witnesses', else the `python3` on the PATH.
enum WitnessPython {
  static let path: String? = {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["NOIBAN_WITNESSES"] {
      let python = folder + "/bin/python"
      return hasPackages(python) ? python : nil
    }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    return folders.map { $0 + "/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }
      .flatMap { hasPackages($0) ? $0 : nil }
  }()

  private static func hasPackages(_ python: String) -> Bool {
    guard FileManager.default.isExecutableFile(atPath: python) else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", "import geopandas, ipykernel, matplotlib, nbclient, pandas"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

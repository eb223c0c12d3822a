import Foundation

/// How GDAL is installed on this system.
enum GDALPackage {
  /// The command, with the package of the system's release.
  static var command: String {
    #if os(macOS)
      return "brew install gdal"
    #else
      let release = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8)) ?? ""
      return "sudo apt-get install \(package(of: release))"
    #endif
  }

  /// The run-time package by the text of `/etc/os-release`: its number is that of the library's interface.
  static func package(of release: String) -> String {
    var values: [Substring: String] = [:]
    for line in release.split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { values[parts[0]] = parts[1].filter { $0 != "\"" } }
    }
    return switch (values["ID"], values["VERSION_ID"]) {
    case ("debian", "13"): "libgdal36"
    case ("ubuntu", "22.04"): "libgdal30"
    case ("ubuntu", "24.04"): "libgdal34t64"
    default: "libgdal32"
    }
  }
}

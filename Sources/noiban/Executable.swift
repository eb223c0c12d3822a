import Foundation

/// This program as a file.
enum Executable {
  static let path: String = {
    let own = "/proc/self/exe"
    return (try? FileManager.default.destinationOfSymbolicLink(atPath: own)) ?? CommandLine.arguments[0]
  }()
}

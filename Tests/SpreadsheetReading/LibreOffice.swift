import Foundation

/// LibreOffice, which reads workbooks and calculates them anew.
public enum LibreOffice {
  /// The program, from the folder of witnesses or the search path; nil where there is none.
  public static let program: String? = {
    let environment = ProcessInfo.processInfo.environment
    let folders =
      (environment["NOIBAN_WITNESSES"].map { ["\($0)/bin"] } ?? [])
      + (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return folders.map { "\($0)/soffice" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  public static let absence: Comment = "needs LibreOffice (script/install-witnesses)"
  public typealias Comment = String

  public struct Failure: Error {
    public var output: String
  }

  /// The workbooks as LibreOffice writes them after it has calculated every formula, in one start.
  ///
  /// - Parameters:
  ///   - folder: an empty one, for its settings and what it writes.
  public static func recalculated(_ workbooks: [String], in folder: String) throws -> [ReadWorkbook] {
    guard let program else { throw Failure(output: absence) }
    let profile = "\(folder)/profile"
    try FileManager.default.createDirectory(
      atPath: "\(profile)/user", withIntermediateDirectories: true)
    // By itself it would believe the values in the file.
    try settings.write(
      toFile: "\(profile)/user/registrymodifications.xcu", atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments =
      [
        "-env:UserInstallation=file://\(profile)", "--headless", "--norestore", "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir", "\(folder)/out",
      ] + workbooks
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try workbooks.map { path in
      let written = "\(folder)/out/\(URL(fileURLWithPath: path).lastPathComponent)"
      guard process.terminationStatus == 0, FileManager.default.fileExists(atPath: written) else {
        throw Failure(output: String(decoding: output, as: UTF8.self))
      }
      return try ReadWorkbook(path: written)
    }
  }

  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">\
    <value>0</value></prop></item>
    </oor:items>
    """
}

/// A folder for one test, gone with it.
public final class ScratchFolder {
  public let path: String

  public init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("noiban-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public func file(_ name: String) -> String { "\(path)/\(name)" }
}

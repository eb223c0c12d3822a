import Diagnostics
import SourceTables

/// What the process that read a file sent, once it is known that it sent everything.
struct ForeignReading {
  /// A layer and its features in the order of the file.
  struct Layer {
    var name: [UInt8]
    var columns: [[UInt8]]
    /// Well-known text, or nothing.
    var reference: String
    var features: [(cells: [ForeignCell], geometry: [UInt8])] = []

    func hasValue(inColumn column: Int) -> Bool { features.contains { $0.cells[column] != .empty } }
  }

  private(set) var layers: [Layer] = []
  /// What GDAL said that is no failure.
  private(set) var warnings: [String] = []
  private var failures: [String] = []
  private var version = ""
  private(set) var driver = ""
  private(set) var outline: KMLOutline?
  private var isInstalled = true
  private var isOpened = true
  private var isWhole = false

  /// - Throws: one problem where the process ended early, sent nonsense, or could not read the whole file.
  init(_ process: ChildProcess, of file: ForeignFile, limits: ForeignLimits) throws(ProblemReport) {
    var stream = ForeignStreamReader(process.output)
    do {
      while let record = try stream.next() { try take(record) }
    } catch {
      isWhole = false
    }
    if let problem = problem(process.end, file, limits) { throw ProblemReport(problem) }
  }

  private mutating func take(_ record: ForeignRecord) throws(ForeignStreamReader.Nonsense) {
    // Nothing comes after the end.
    guard !isWhole else { throw ForeignStreamReader.Nonsense() }
    switch record {
    case .loaded(let version): self.version = version
    case .opened(let driver): self.driver = driver
    case .layer(let name, let columns, let reference):
      layers.append(Layer(name: name, columns: columns, reference: reference))
    case .feature(let layer, let cells, let geometry):
      guard layers.indices.contains(layer), cells.count == layers[layer].columns.count else {
        throw ForeignStreamReader.Nonsense()
      }
      layers[layer].features.append((cells, geometry))
    case .message(let severity, let text): take(message: text, severity)
    case .outline(let outline): self.outline = outline
    case .notInstalled: isInstalled = false
    case .notOpened: isOpened = false
    case .end: isWhole = true
    }
  }

  private mutating func take(message: String, _ severity: UInt8) {
    // What GDAL cannot decode it hands on as it is, which is decoded here; what it drops is gone.
    if message.contains("Cannot find iconv encoding") { return }
    if severity > 2 || message.contains("couldn't be converted correctly") {
      failures.append(message)
    } else if !warnings.contains(message) {
      warnings.append(message)
    }
  }

  private func problem(_ end: ChildProcess.End, _ file: ForeignFile, _ limits: ForeignLimits) -> Problem? {
    let remedy: Message =
      "Open the file in the program it comes from, or in QGIS, and save it as a GeoPackage"
    let name = driver.isEmpty ? file.format.drivers[0] : driver
    let reader: Message = version.isEmpty ? "GDAL, driver \(name)" : "GDAL \(version), driver \(name)"
    let message: Message
    if !isInstalled { return Self.notInstalled(file) }
    if isWhole {
      guard let failure = failures.first else {
        guard !isOpened else { return nil }
        return Problem(
          file: file.path, message: "cannot be read as what its name says (\(reader))", remedy: remedy)
      }
      message =
        isOpened
        ? "cannot be read to its end (\(reader)): “\(Problem.excerpt(of: failure))”"
        : "cannot be opened (\(reader)): “\(Problem.excerpt(of: failure))”"
      return Problem(file: file.path, message: message, remedy: remedy)
    }
    switch end {
    case .late:
      message =
        "a reader of another project (\(reader)) took more than \(limits.clockSeconds) s on this file"
    case .signal(let signal) where signal == 24:  // SIGXCPU
      message =
        "a reader of another project (\(reader)) took more than \(limits.processorSeconds) s on this file"
    case .tooMuch:
      message = "the file holds more than \(limits.output >> 20) MiB once it is read (\(reader))"
    case .notStarted(let code):
      return Problem(
        file: file.path, message: "the process that reads it cannot be started (error \(code) of the system)",
        remedy: "Free some memory, or save the file as a GeoPackage")
    case .signal, .exited:
      message = "a reader of another project (\(reader)) ended on this file"
    }
    return Problem(file: file.path, message: message, remedy: remedy)
  }

  private static func notInstalled(_ file: ForeignFile) -> Problem {
    Problem(
      file: file.path, message: "is read with GDAL, which is not installed here",
      remedy:
        "Install it (\(GDALPackage.command)), or save the file as XLSX, CSV, GeoJSON or GeoPackage")
  }
}

public import Diagnostics
import Foundation
public import SourceTables

/// Reads shapefiles, KML, GPX, MapInfo files, drawings (DXF, DGN), XLS workbooks and OpenStreetMap extracts through
/// GDAL, which runs in a process of its own: a fault in it is a problem of the file, never the end of noiban.
public struct ForeignReader: ForeignTableReading {
  /// Turns texts of one table that are not in UTF-8 into Unicode, all in one code; nil where it is not certain in
  /// which they are.
  public typealias Decoding = @Sendable ([[UInt8]]) -> [String]?

  private let executable: String
  private let limits: ForeignLimits
  private let library: String?
  private let decode: Decoding?

  /// - Parameters:
  ///   - executable: the program whose command `read-foreign` hands its arguments to `ForeignChild.run`.
  ///   - limits: what reading a file may take.
  ///   - library: the GDAL to load by name or path; nil for the one that is installed.
  ///   - decode: for texts that are not in UTF-8; nil where they are always refused.
  public init(
    executable: String, limits: ForeignLimits = .standard, library: String? = nil, decode: Decoding? = nil
  ) {
    self.executable = executable
    self.limits = limits
    self.library = library
    self.decode = decode
  }

  /// Whether a file is for this reader, or is refused by it by name, as its ending says.
  public static func claims(_ path: String) -> Bool {
    ForeignFormat(named: path) != nil || path.lowercased().hasSuffix(".dwg")
  }

  /// The layers of a file that hold anything, each with what was noticed.
  ///
  /// - Parameter layer: the only layer to read; nil for all but those that say once more what others say.
  /// - Throws: a report: the file is missing or of a kind that GDAL does not read, GDAL is not installed, ended on the
  ///   file, took too long or too much, or could not read all of it.
  public func tables(of path: String, layer: String?) throws(ProblemReport) -> [SourceTable] {
    let file = try ForeignFile(path)
    let request = ForeignRequest(format: file.format, file: file.place, library: library, limits: limits)
    let process = ChildProcess(
      executable, ["read-foreign"] + request.arguments, seconds: limits.clockSeconds, most: limits.output)
    let reading = try ForeignReading(process, of: file, limits: limits)
    let tables = ForeignTables(reading, of: file, decode: decode)
    return try tables.tables(layer: layer)
  }
}

import Archives
import SourceTables

/// The zip archive of a workbook, its parts by their names.
struct WorkbookPackage {
  /// The file as the user named it.
  let path: String
  let limits: WorkbookLimits
  private let archive: ZipArchive
  private let parts: [String: ZipArchive.Part]

  init(path: String, archive: ZipArchive, limits: WorkbookLimits) {
    self.path = path
    self.limits = limits
    self.archive = archive
    parts = Dictionary(
      archive.parts.map { (WorkbookPackage.key($0.name), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Names of parts are the same in either case (ECMA-376, part 2), and some programs write `xl\workbook.xml`.
  private static func key(_ name: String) -> String {
    String(name.lowercased().map { $0 == "\\" ? "/" : $0 })
  }

  func has(_ name: String) -> Bool { parts[WorkbookPackage.key(name)] != nil }

  /// Reads a part to its end; what is wrong with it is reported with its name.
  ///
  /// - Parameters:
  ///   - name: without a slash before it.
  ///   - sheet: whose cells it has, as a person knows them; nil for any other part.
  func read(_ name: String, with handler: MarkupHandler, sheet: String? = nil) throws(WorkbookFailure) {
    guard let part = parts[WorkbookPackage.key(name)] else { throw WorkbookFailure(.partIsMissing(name)) }
    guard !part.isEncrypted else { throw WorkbookFailure(.encrypted) }
    do {
      try MarkupReader.read(part, of: archive, limit: limits.partBytes, with: handler)
    } catch {
      throw WorkbookFailure(.part(name, error), sheet: sheet)
    }
  }

  /// The same of a part that a workbook need not have.
  func readIfPresent(_ name: String?, with handler: MarkupHandler) throws(WorkbookFailure) {
    if let name, has(name) { try read(name, with: handler) }
  }
}

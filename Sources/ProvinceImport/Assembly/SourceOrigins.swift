import FileOutput
import Geography
import ImportRecords
import SourceTables

/// The files of an import as the provenance of values names them.
struct SourceOrigins {
  private(set) var sources: [ImportRecord.Source] = []
  private var byFile: [String: ImportRecord.Source] = [:]

  init(_ files: [String]) {
    for file in files where byFile[file] == nil {
      let source = ImportRecord.Source(
        file: file, sha256: FileDigest.sha256(of: file) ?? "", date: FileDigest.day(of: file) ?? "")
      byFile[file] = source
      sources.append(source)
    }
  }

  /// A value that stands in a table of others.
  func origin(_ table: SourceTable) -> ProvenanceLedger.Origin {
    ProvenanceLedger.Origin(
      kind: .real, source: text(table.file, layer: table.kind == .delimited ? "" : table.layer))
  }

  /// `danh-sach.xlsx, sheet Thôn bản, 2026-11-20, SHA-256 …`.
  func text(_ file: String, layer: String = "") -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    var parts = [name]
    if !layer.isEmpty { parts.append("sheet \(layer)") }
    if let source = byFile[file] {
      if !source.date.isEmpty { parts.append(source.date) }
      if !source.sha256.isEmpty { parts.append("SHA-256 \(source.sha256)") }
    }
    return parts.joined(separator: ", ")
  }
}

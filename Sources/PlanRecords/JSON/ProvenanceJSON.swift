package import Geography
import JSONText

/// What the columns of a data set are, for programs.
package enum ProvenanceJSON {
  /// One object a column, with its sources and how many rows each has.
  package static func write(_ geography: Geography) -> [UInt8] {
    var bytes = JSONWriter.document("noiban.provenance/1") { json in
      json.field("dataset", geography.name)
      json.newline()
      json.objects("columns", geography.provenanceCounts, linePerElement: true) { json, column in
        json.field("table", column.table)
        json.field("column", column.column)
        json.field("rows", column.rows)
        json.objects("sources", column.parts) { json, part in
          json.field("kind", part.kind.rawValue)
          json.field("source", part.source)
          json.field("rows", part.rows)
        }
      }
    }
    if bytes.last != 0x0A { bytes.append(0x0A) }
    return bytes
  }
}

import Diagnostics
import Geography
import GeographyIO
import ImportRecords

/// How many rows of each table were handed in and how many a model made.
enum ImportTables {
  /// - Parameter shipped: rows that neither a list nor a model made, by table: of the register, of the price list that
  ///   the program ships with, by a stated rule.
  static func tables(
    _ geography: Geography, _ completion: NetworkCompletion, shipped: [String: Int], kept: [String: Int]
  ) -> [ImportRecord.Table] {
    geography.keys.sorted { order($0.key) < order($1.key) }.map { file, keys in
      let modelled = completion.modelled[file] ?? 0
      var table = ImportRecord.Table(
        file: file, imported: keys.count - modelled - (shipped[file] ?? 0) - (kept[file] ?? 0),
        modelled: modelled,
        supplied: shipped[file] ?? 0, model: replacement(file, modelled))
      table.kept = kept[file] ?? 0
      return table
    }
  }

  private static func order(_ file: String) -> Int {
    DataSetSchema.tables.firstIndex { $0.file == file } ?? DataSetSchema.tables.count
  }

  /// By what a modelled table was made and what would replace it.
  private static func replacement(_ file: String, _ modelled: Int) -> Message {
    guard modelled > 0 else { return "" }
    switch file {
    case RouteTable.schema.file:
      return
        "modelled between neighbouring places; the operators' routes replace it (--fibre), a survey of each route most of all"
    case NodeTable.schema.file: return "forks of modelled routes"
    case SiteTable.schema.file:
      return
        "modelled: a pole at each village without a signal, masts between several; a site survey replaces it"
    case CoverageTable.schema.file: return "modelled by distance alone; a radio tool with terrain replaces it"
    case HopTable.schema.file:
      return "modelled by distance; whether the ends see each other must be checked before anything is built"
    default: return ""
    }
  }
}

/// The R*-tree over a layer's shapes (OGC 12-128r17, annex F.3).
///
/// The triggers that keep it in step use functions which QGIS and GDAL add to SQLite and plain SQLite lacks.
/// So the tree is filled row by row here, and the triggers are made after that, for whoever edits the layer.
struct SpatialIndex {
  private let table: String
  private let column = Layer.geometryColumn
  private let key = Layer.keyColumn

  init(_ layer: Layer) {
    table = layer.name
  }

  private var name: String { "rtree_\(table)_\(column)" }

  static let extensionName = "gpkg_rtree_index"
  static let definition = "http://www.geopackage.org/spec130/#extension_rtree"

  var creation: String { #"CREATE VIRTUAL TABLE "\#(name)" USING rtree(id, minx, maxx, miny, maxy);"# }

  /// Takes the row's key, then its edges: west, east, south, north.
  var insertion: String { #"INSERT INTO "\#(name)" VALUES (?, ?, ?, ?, ?)"# }

  var triggers: String {
    let filled = "(NEW.\(column) NOTNULL AND NOT ST_IsEmpty(NEW.\(column)))"
    let empty = "(NEW.\(column) ISNULL OR ST_IsEmpty(NEW.\(column)))"
    let put = """
      INSERT OR REPLACE INTO "\(name)" VALUES (NEW.\(key), ST_MinX(NEW.\(column)), ST_MaxX(NEW.\(column)), \
      ST_MinY(NEW.\(column)), ST_MaxY(NEW.\(column)));
      """
    func trigger(_ suffix: String, _ event: String, when: String, _ action: String) -> String {
      "CREATE TRIGGER \"\(name)_\(suffix)\" AFTER \(event) ON \"\(table)\" WHEN \(when) BEGIN \(action) END;"
    }
    let same = "OLD.\(key) = NEW.\(key) AND "
    let moved = "OLD.\(key) != NEW.\(key) AND "
    let remove = "DELETE FROM \"\(name)\" WHERE id = OLD.\(key);"
    return [
      trigger("insert", "INSERT", when: filled, put),
      trigger("update1", "UPDATE OF \(column)", when: same + filled, put),
      trigger("update2", "UPDATE OF \(column)", when: same + empty, remove),
      trigger("update3", "UPDATE", when: moved + filled, "\(remove) \(put)"),
      trigger(
        "update4", "UPDATE", when: moved + empty,
        "DELETE FROM \"\(name)\" WHERE id IN (OLD.\(key), NEW.\(key));"),
      trigger("delete", "DELETE", when: "OLD.\(column) NOT NULL", remove),
    ].joined(separator: "\n")
  }
}

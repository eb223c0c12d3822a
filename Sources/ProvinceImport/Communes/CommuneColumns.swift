import ColumnMapping
import GeographyIO

/// Which columns of `communes.csv` a list of communes fills.
enum CommuneColumns {
  static func told(by mapping: TableMapping) -> [String] {
    var columns: [String] = [CommuneTable.name.name]
    let pairs: [(ImportField, String)] = [
      (.id, CommuneTable.code.name), (.area, CommuneTable.area.name),
      (.population, CommuneTable.population.name),
      (.households, CommuneTable.households.name), (.region, CommuneTable.region.name),
      (.border, CommuneTable.border.name),
    ]
    for (field, column) in pairs where mapping[field] != nil { columns.append(column) }
    if [ImportField.latitude, .x, .position].contains(where: { mapping[$0] != nil }) {
      columns += [CommuneTable.latitude.name, CommuneTable.longitude.name]
    }
    return columns
  }
}

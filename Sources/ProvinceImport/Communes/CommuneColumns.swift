import ColumnMapping
import Geography
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

  /// The columns in which something is known of a commune.
  static func known(of commune: Commune) -> [String] {
    var columns = [
      CommuneTable.code.name, CommuneTable.name.name, CommuneTable.latitude.name, CommuneTable.longitude.name,
    ]
    if !commune.type.isEmpty { columns.append(CommuneTable.type.name) }
    if commune.areaKm2 != nil { columns.append(CommuneTable.area.name) }
    if commune.population != nil { columns.append(CommuneTable.population.name) }
    if commune.households != nil { columns.append(CommuneTable.households.name) }
    if commune.region != nil { columns.append(CommuneTable.region.name) }
    if commune.isBorder != nil { columns.append(CommuneTable.border.name) }
    if !commune.oldDistrict.isEmpty { columns.append(CommuneTable.oldDistrict.name) }
    if commune.elevation != nil {
      columns += [CommuneTable.lowest.name, CommuneTable.mean.name, CommuneTable.highest.name]
    }
    return columns
  }
}

/// The data set: a folder with `datapackage.json` and these tables.
public enum DataSetSchema {
  /// The tables in the order they are read: what is referred to comes first.
  public static let tables = [
    CommuneTable.schema, VillageTable.schema, NodeTable.schema, RouteTable.schema, SiteTable.schema,
    CoverageTable.schema, HopTable.schema, CostTable.schema,
  ]

  /// The file that describes the folder (Frictionless Data Package).
  public static let descriptor = "datapackage.json"
}

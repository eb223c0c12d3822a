import Geography
import GeographyIO

/// Where each column of a generated data set comes from.
struct ProvinceProvenance {
  let generator: ProvinceGenerator

  private typealias Origin = (kind: ColumnProvenance.Kind, source: String)

  private static let register =
    "Register of communes of 1 July 2025 (Resolution 1661/NQ-UBTVQH15), as in "
    + "thanglequoc/vietnamese-provinces-database (MIT)"
  private static let population =
    "Government map of communes, 17 July 2025, as in tranngocminhhieu/vietnamadminunits (MIT); "
    + "03244, 03313 and 03352 estimated as census 2019 x 1.1244"
  private static let census = "Census of 1 April 2019, former communes added up"
  private static let elevation =
    "Least, mean and greatest of the ITU-R P.1511-2 elevation grid (5 arc minutes) over the commune"
  private static let model = "Modelled by noiban's province generator, seed "

  /// One entry for each column, in the order of the tables.
  var columns: [ColumnProvenance] {
    DataSetSchema.tables.flatMap { table in
      table.columns.map { column in
        let origin = origin(of: column.name, in: table.file)
        return ColumnProvenance(
          table: table.file, column: column.name, kind: origin.kind, source: origin.source)
      }
    }
  }

  private var modelled: Origin {
    (.modelled, ProvinceProvenance.model + "\(generator.seed); no observation behind it")
  }

  private func origin(of column: String, in table: String) -> Origin {
    switch table {
    case CommuneTable.schema.file: communeOrigin(column)
    case VillageTable.schema.file: villageOrigin(column)
    case NodeTable.schema.file: nodeOrigin(column)
    case CostTable.schema.file: costOrigin(column)
    default: modelled
    }
  }

  private func communeOrigin(_ column: String) -> Origin {
    let isCopied = generator.villages > TilePlan.provinceVillages
    switch column {
    case "code", "name", "type", "old_district":
      return isCopied
        ? (.derived, ProvinceProvenance.register + "; numbered copies")
        : (.real, ProvinceProvenance.register)
    case "area_km2":
      return (
        .real,
        "Area in the same database, after NXB Tài nguyên - Môi trường "
          + "và Bản đồ Việt Nam"
      )
    case "population", "households":
      let source = column == "population" ? ProvinceProvenance.population : ProvinceProvenance.census
      return generator.isWholeProvince
        ? (.real, source) : (.derived, source + "; in proportion to the villages made")
    case "region": return (.real, "Decision 46/QĐ-UBND of Điện Biên, 2026 (period 2026-2030)")
    case "border": return (.derived, "The commune's polygon touches the national border for more than 1 km")
    case "latitude", "longitude":
      return (
        .derived,
        isCopied
          ? "Centroid of the commune's polygon, moved to its copy's place"
          : "Centroid of the commune's polygon"
      )
    case "elevation_min_m", "elevation_mean_m", "elevation_max_m":
      return (.derived, ProvinceProvenance.elevation)
    default: return modelled
    }
  }

  private func villageOrigin(_ column: String) -> Origin {
    switch column {
    case "commune", "region", "border": (.derived, "From the modelled village's commune")
    case "households", "population":
      (.modelled, "\(modelled.source); sums by commune are those of communes.csv")
    case "poverty_rate":
      (.modelled, "\(modelled.source); over the whole province scaled to the 21.29 % of 2024")
    case "specially_difficult":
      (.modelled, "\(modelled.source); 923 of 1,441, the number on the State's list for 2026-2030")
    case "mobile_broadband", "fixed_broadband":
      (
        .modelled,
        "\(modelled.source); how many villages lack it follows the Steering Committee's report of "
          + "10 April 2025 (86 and 261)"
      )
    case "school": (.modelled, "\(modelled.source); the larger third of each commune's villages")
    case "clinic", "commune_office":
      (.modelled, "\(modelled.source); the village nearest the modelled centre of its commune")
    default: modelled
    }
  }

  private func nodeOrigin(_ column: String) -> Origin {
    switch column {
    case "kind":
      (
        .modelled,
        "\(modelled.source); that every commune centre has fibre is real (Điện Biên Phủ newspaper, undated, about 2025)"
      )
    case "commune": (.derived, "From the modelled node's place")
    default: modelled
    }
  }

  private func costOrigin(_ column: String) -> Origin {
    switch column {
    case "low", "base", "high": (.derived, "Row by row in the columns basis and source")
    default: (.real, "Compiled for noiban; the source of each row stands in the column source")
    }
  }
}

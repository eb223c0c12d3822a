import Diagnostics
import Geography

/// Warns of villages that are odd by themselves or beside the others, as they are read one after the other.
struct VillageCheck {
  /// More residents a household than any village of Viet Nam has on average.
  private static let mostResidents = 15

  private struct NamedPlace: Hashable {
    var commune: Int
    var name: String
  }

  /// The row in which each point and each name of a commune was first seen.
  private var rowOfPoint: [Coordinate: Int] = [:]
  private var rowOfName: [NamedPlace: Int] = [:]
  private struct People {
    var residents = 0
    var households = 0
  }

  /// By commune.
  private var people: [Int: People] = [:]

  /// Checks the village of the row being read.
  ///
  /// - Parameters:
  ///   - commune: nil where it is not known.
  ///   - isSound: whether every value of the row is as it was written; what stands in for a wrong one is not judged.
  mutating func check(
    _ village: Village, at spot: Coordinate?, in commune: Commune?, isSound: Bool, _ table: TableReader
  ) {
    if let spot { checkPoint(spot, table) }
    guard let commune else { return }
    checkName(village, commune, table)
    guard isSound else { return }
    people[village.commune, default: People()].residents += village.population ?? 0
    people[village.commune, default: People()].households += village.households ?? 0
    checkPeople(village, table)
    if let region = village.region, let other = commune.region, region != other {
      table.warn(
        VillageTable.region, kind: "region", value: village.id,
        "is in Region \(region.rawValue), its commune \(Problem.excerpt(of: commune.code)) in Region "
          + "\(other.rawValue)",
        remedy: "Check both tables; the village's own value is used")
    }
    if let isBorder = village.isBorder, let other = commune.isBorder, isBorder != other {
      table.warn(
        VillageTable.border, kind: "border", value: village.id,
        isBorder
          ? "lies on the border, its commune \(Problem.excerpt(of: commune.code)) does not"
          : "does not lie on the border, its commune \(Problem.excerpt(of: commune.code)) does",
        remedy: "Check both tables; the village's own value is used")
    }
    ElevationCheck.check(village.elevationMetres, VillageTable.elevation, in: commune, table)
  }

  private func checkPeople(_ village: Village, _ table: TableReader) {
    guard let population = village.population, let households = village.households else { return }
    let isFew = population < households
    guard isFew || population > households * VillageCheck.mostResidents else { return }
    table.warn(
      VillageTable.population, kind: isFew ? "population" : "crowd", value: village.id,
      "has \(count: population) residents in \(count: households) households",
      remedy: "Check the two columns")
  }

  private mutating func checkPoint(_ spot: Coordinate, _ table: TableReader) {
    // A hundred-thousandth of a degree is a metre.
    let point = Coordinate(
      latitude: (spot.latitude * 1e5).rounded(), longitude: (spot.longitude * 1e5).rounded())
    guard let first = rowOfPoint[point] else {
      rowOfPoint[point] = table.rowNumber
      return
    }
    table.warn(
      VillageTable.latitude, kind: "point", "stands on the same point as the village of row \(first)",
      remedy: "Write where each village lies, or delete one of two rows for one village")
  }

  private mutating func checkName(_ village: Village, _ commune: Commune, _ table: TableReader) {
    let name = InvisibleText.removed(from: village.name).lowercased()
    guard !name.isEmpty else { return }
    guard let first = rowOfName[NamedPlace(commune: village.commune, name: name)] else {
      rowOfName[NamedPlace(commune: village.commune, name: name)] = table.rowNumber
      return
    }
    table.warn(
      VillageTable.name, kind: "name",
      "is the name of the village of row \(first) too, in the same commune \(Problem.excerpt(of: commune.code))",
      remedy: "Tell the two apart, or delete one of two rows for one village")
  }

  /// Holds the people of a commune's villages against those of the commune.
  func checkSums(_ communes: [Commune], _ table: TableReader) {
    for (index, commune) in communes.enumerated() {
      guard let sum = people[index] else { continue }
      if let known = commune.households, known > 0, sum.households > 2 * known {
        warn(
          VillageTable.households, commune, table,
          "has \(count: sum.households) households in its villages, the commune \(count: known)")
      }
      if let known = commune.population, known > 0, sum.residents > 2 * known {
        warn(
          VillageTable.population, commune, table,
          "has \(count: sum.residents) residents in its villages, the commune \(count: known)")
      }
    }
  }

  private func warn(_ column: Column, _ commune: Commune, _ table: TableReader, _ message: Message) {
    let file = VillageTable.schema.file
    table.gatherer.add(.warning, file: file, column: column.name, kind: "sum") {
      Problem(
        .warning, file: file, column: column.name, value: commune.code, message: message,
        remedy: "Check the column in \(file) and in \(CommuneTable.schema.file)")
    }
  }
}

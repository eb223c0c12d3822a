import ColumnMapping
import Diagnostics
import Geography
import ImportRecords
import SourceTables
import SurveyValues

/// Reads price lists: what a list says replaces what the price list it starts from has.
struct CostReading {
  /// Items that a list gave a price.
  private(set) var listed: Set<CostItem> = []

  mutating func read(_ tables: [RoleTable], into costs: inout UnitCosts, _ log: inout ImportLog) {
    for table in tables {
      var sorting = RowSorting(table.mapping, of: table.table, isCommune: { _ in false })
      let styles = ColumnStyles(table)
      for row in table.records where sorting.kind(of: row) == .record {
        read(RowReading(table: table, row: row, styles: styles), &costs, &log)
      }
    }
  }

  private mutating func read(_ reading: RowReading, _ costs: inout UnitCosts, _ log: inout ImportLog) {
    let text = reading.text(.item, &log)
    let row = reading.row.number
    guard let item = PriceName.item(text) else {
      let nearest = NearestName.to(text, among: CostItem.allCases.map(\.rawValue))
      log.refuse(
        reading.table.problem(
          row: row, field: .item, value: text, "is no item of the price list",
          remedy: nearest.map { "Did you mean \($0)?" }
            ?? "Use the items of the sheet that noiban template writes"))
      return
    }
    let unit = reading.text(.unit, &log)
    guard unit.isEmpty || PriceUnit.isThat(of: item, unit) else {
      log.refuse(
        reading.table.problem(
          row: row, field: .unit, value: unit, "is another unit than that of \(item.rawValue)",
          remedy: "Give the price in \(item.unit)"))
      return
    }
    guard let base = reading.decimal(.base, 0...1_000_000, &log) else {
      log.tell(
        reading.table.line(
          .left, row: row, from: text, why: "it has no price; the one of the list it starts from stays"))
      return
    }
    let low = reading.decimal(.low, 0...1_000_000, &log) ?? base
    let high = reading.decimal(.high, 0...1_000_000, &log) ?? base
    guard low <= base, base <= high else {
      log.refuse(
        reading.table.problem(
          row: row, field: .base, value: "\(base)", "does not lie between its low and its high price",
          remedy: "Write low, base and high in this order of size"))
      return
    }
    // A heading such as Căn cứ holds a word for the basis or the paper it rests on.
    let ground = reading.text(.basis, &log)
    let basis = CostRange.Basis(rawValue: ground)
    let source = reading.text(.source, &log)
    costs[item] = CostRange(
      low: low, base: base, high: high, basis: basis ?? .unstated,
      source: source.isEmpty && basis == nil ? ground : source)
    listed.insert(item)
    log.tell(reading.table.line(.taken, row: row, from: text, to: item.rawValue))
  }
}

/// Units of prices as lists write them.
enum PriceUnit {
  /// What a unit is of, and by which words lists say it.
  private static let parts: [(sign: String, words: [String])] = [
    ("million", ["trieu", "million", "tr"]), ("km", ["km"]), ("household", ["ho", "household"]),
    ("per village", ["thon", "ban", "village"]), ("per site", ["tram", "site", "cot"]),
    ("per hop", ["chang", "hop", "tuyen"]),
    ("per year", ["nam", "year", "annum"]),
  ]

  /// Whether a unit is the one that an item must be given in: it has a word for each of its parts, and millions only
  /// where it has.
  static func isThat(of item: CostItem, _ text: String) -> Bool {
    if text == item.unit { return true }
    let words = Set(FoldedText.of(text).split(separator: " ").map(String.init))
    return parts.allSatisfy { part in
      let isPart = item.unit.contains(part.sign)
      let isSaid = part.words.contains { words.contains($0) }
      return isPart ? isSaid : part.sign != "million" || !isSaid
    }
  }
}

/// Items of a price list by their codes or by what lists call them.
enum PriceName {
  private static let names: [(item: CostItem, names: [String])] = [
    (
      .fibreRouteAerial,
      ["cap quang treo", "cap treo", "tuyen cap treo", "aerial fibre", "fibre aerial", "aerial cable"]
    ),
    (
      .fibreRouteBuried,
      [
        "cap quang chon ngam", "cap quang ngam", "cap quang chon", "cap ngam", "cap chon", "tuyen cap ngam",
        "buried fibre", "buried cable",
      ]
    ),
    (.fibreLengthFactor, ["he so chieu dai cap so voi tuyen", "he so chieu dai cap", "he so chieu dai"]),
    (.mountainFactor, ["he so dia hinh mien nui", "he so dia hinh", "he so mien nui", "mountain factor"]),
    (
      .fibreAccessNode,
      ["mang truy nhap cap quang tai thon ban tu phoi quang bo chia quang", "tu phoi quang", "bo chia quang"]
    ),
    (
      .fibreAccessHousehold,
      [
        "mang truy nhap cap quang tai thon ban keo cap va thiet bi dau cuoi cho moi ho", "thiet bi dau cuoi",
        "keo cap va thiet bi dau cuoi",
      ]
    ),
    (.fibreOpex, ["chi phi van hanh cap quang", "van hanh cap quang"]),
    (
      .mastSite40m,
      [
        "tram bts cot cao", "cot cao", "cot anten 40 m", "cot anten 40m", "cot 40m", "cot 40 m",
        "tram bts 40m", "mast 40 m",
      ]
    ),
    (.mastLightSite, ["tram bts cot thap", "cot thap", "cot anten thap", "light site", "light pole"]),
    (.solarPowerSite, ["nguon dien mat troi cho tram", "dien mat troi", "solar power"]),
    (.siteOpex, ["chi phi van hanh tram", "van hanh tram"]),
    (.microwaveHopShort, ["chang vi ba duoi 20 km", "vi ba duoi 20 km", "vi ba ngan"]),
    (.microwaveHopLong, ["chang vi ba tu 20 km", "vi ba tu 20 km", "vi ba dai"]),
    (.satelliteBackhaulCapex, ["truyen dan ve tinh thiet bi", "thiet bi ve tinh"]),
    (.satelliteBackhaulRent, ["truyen dan ve tinh thue kenh", "thue kenh ve tinh"]),
    (.communitySatelliteTerminal, ["tram ve tinh dung chung cua thon ban", "tram ve tinh dung chung"]),
    (.discountRate, ["ty suat chiet khau", "lai suat chiet khau", "discount rate"]),
    (.horizon, ["thoi ky phan tich", "so nam phan tich", "horizon"]),
  ]

  /// nil for a text that is no item's.
  static func item(_ text: String) -> CostItem? {
    if let item = CostItem(rawValue: text) { return item }
    let folded = FoldedText.of(text)
    let bare = FoldedText.ofHeading(text)
    return names.first { $0.names.contains(folded) || $0.names.contains(bare) }?.item
  }
}

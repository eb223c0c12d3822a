import Geography
import Investment
import NetworkDesign
import PlanDossiers
import PlanWords
import Scenarios
import Spreadsheet

/// Annex IV: every village that lacks a service, what it gets, when and from which proposal, or why not.
struct VillagesAnnex {
  typealias Column = VillagesColumn

  private(set) var table: AnnexTable
  /// Whether no village lacks a service.
  var isEmpty: Bool { listed.isEmpty }
  private let columns: [Column]
  private let context: BookContext
  /// The outcomes listed, in the order of the rows.
  private let listed: [VillageOutcome]

  init(_ context: BookContext) {
    self.context = context
    let hasInterim = context.plan.villages.contains { $0.interim != nil }
    let yearColumns: [Column] =
      context.years.isEmpty
      ? [] : [.year(.mobile), .year(.fixed)] + (hasInterim ? [.yearInterim] : [])
    let geography = context.dossier.geography
    let known = VillagesAnnex.known(in: geography)
    let columns: [Column] =
      [.number, .name, .id, .commune, .households] + known
      + [.lacks(.mobile), .lacks(.fixed), .gets(.mobile), .gets(.fixed)]
      + (hasInterim ? [.getsInterim] : []) + [.served]
      + (known.contains(.minorityHouseholds) ? [.minorityServed] : []) + yearColumns
      + [.proposals, .reason]
    var table = context.table(.villages, columns: columns.map { VillagesAnnex.layout($0, context) })
    table.unit = ""
    table.rows.append(AnnexRow(kind: .total, cells: columns.map { _ in .empty }))

    var members = [[VillageOutcome]](repeating: [], count: geography.communes.count)
    for outcome in context.plan.villages {
      let village = geography.villages[outcome.village]
      guard !(village.hasMobileBroadband && village.hasFixedBroadband) else { continue }
      members[village.commune].append(outcome)
    }
    let sums = VillagesAnnex.sums(columns)
    var listed: [VillageOutcome] = []
    var group = 0
    for (commune, outcomes) in members.enumerated() where !outcomes.isEmpty {
      group += 1
      let first = table.nextRow + 1
      let items = outcomes.enumerated().map { number, outcome in
        VillagesAnnex.row(outcome, number + 1, first + number, columns, context)
      }
      table.addGroup(
        [0: .text(RomanNumeral.text(group)), 1: .text(context.words.commune(geography.communes[commune]))],
        items: items, sums: sums)
      listed += outcomes
    }
    table.setTotal(
      AnnexTable.firstRow, over: AnnexTable.firstRow + 1, [1: .text(context.words.grandTotal)], sums: sums)
    self.columns = columns
    self.table = table
    self.listed = listed
  }

  /// The columns of what is known of at least one village; the others are left out. The column that tells unknown
  /// households stands where there are some.
  private static func known(in geography: Geography) -> [Column] {
    let villages = geography.villages
    var columns: [Column] = []
    if villages.contains(where: { $0.households == nil }) { columns.append(.householdsUnknown) }
    if villages.contains(where: { $0.population != nil }) { columns.append(.population) }
    if villages.contains(where: { $0.ethnicMinorityShare != nil }) {
      columns += [.minorityShare, .minorityHouseholds]
    }
    if villages.contains(where: { $0.povertyRate != nil }) { columns.append(.poverty) }
    if villages.contains(where: { $0.isSpeciallyDifficult != nil }) { columns.append(.difficult) }
    if villages.contains(where: { $0.region != nil }) { columns.append(.region) }
    if villages.contains(where: { $0.isBorder != nil }) { columns.append(.border) }
    return columns
  }

  /// Whether the annex has a column.
  func has(_ column: Column) -> Bool { columns.contains(column) }

  /// The sum of a column over all villages, from another sheet.
  ///
  /// - Parameters:
  ///   - quantity: what a village adds to it, as the column shows it.
  ///   - condition: another column with what it must hold, a word of the report or 1.
  func sum(
    _ column: Column, where condition: (column: Column, holds: String)? = nil,
    _ quantity: (VillageOutcome, Village) -> Int
  ) -> AnnexCell {
    let villages = context.dossier.geography.villages
    let sum = listed.map { quantity($0, villages[$0.village]) }.reduce(0, +)
    guard let cells = cells(column) else { return .count(0) }
    // Group rows hold sums as well; only villages have an identifier.
    let ids = self.cells(.id) ?? cells
    guard let condition, let tested = self.cells(condition.column) else {
      return .formula("SUMIF(\(ids),\"?*\",\(cells))", .count(sum))
    }
    return .formula("SUMIFS(\(cells),\(ids),\"?*\",\(tested),\(condition.holds))", .count(sum))
  }

  /// How many villages have a year in a column, from another sheet.
  func count(_ column: Column, in year: Int, _ found: (VillageOutcome) -> Int?) -> AnnexCell {
    guard let cells = cells(column) else { return .count(0) }
    return .formula("COUNTIF(\(cells),\(year))", .count(listed.count { found($0) == year }))
  }

  /// Whether a village gets anything.
  static func isServed(_ outcome: VillageOutcome) -> Bool {
    outcome.mobile == .planned || outcome.fixed == .planned || outcome.interim != nil
  }

  private func cells(_ column: Column) -> String? {
    guard table.rows.count > 1, let place = columns.firstIndex(of: column) else { return nil }
    return table.reference((AnnexTable.firstRow + 1)...(table.nextRow - 1), place)
  }

  private static func sums(_ columns: [Column]) -> [Int: Quantity] {
    var sums: [Int: Quantity] = [:]
    for (index, column) in columns.enumerated() {
      switch column {
      case .households, .householdsUnknown, .population, .minorityHouseholds, .difficult, .border, .lacks,
        .gets, .getsInterim, .served, .minorityServed:
        sums[index] = .count(0)
      default: break
      }
    }
    return sums
  }

  private static func row(
    _ outcome: VillageOutcome, _ number: Int, _ row: Int, _ columns: [Column], _ context: BookContext
  ) -> AnnexRow {
    let village = context.dossier.geography.villages[outcome.village]
    // The columns of what the village gets stand side by side.
    let gets = columns.indices.filter { index in
      switch columns[index] {
      case .gets, .getsInterim: true
      default: false
      }
    }
    func served(_ column: Column, _ households: Int) -> AnnexCell {
      guard let first = gets.first, let last = gets.last, let place = columns.firstIndex(of: column) else {
        return .empty
      }
      return .formula(
        "IF(SUM(\(CellReference.range(row: row, first...last)))>0,\(CellReference.cell(row, place)),0)",
        .count(isServed(outcome) ? households : 0))
    }
    let cells = columns.map { column -> AnnexCell in
      switch column {
      case .number: .count(number)
      case .name: .text(context.shown(outcome.name))
      case .id: .text(context.shownID(outcome.id))
      case .commune: .text(context.shown(outcome.commune))
      case .households: .count(village.countedHouseholds)
      case .householdsUnknown: .mark(village.households == nil)
      case .population: .known(village.population)
      case .minorityShare: village.ethnicMinorityShare.map { .number(.share($0)) } ?? .empty
      case .minorityHouseholds: .known(village.ethnicMinorityHouseholds)
      case .poverty: village.povertyRate.map { .number(.share($0)) } ?? .empty
      case .difficult: .mark(village.isSpeciallyDifficult == true)
      case .region: village.region.map { .text($0.rawValue) } ?? .empty
      case .border: .mark(village.isBorder == true)
      case .lacks(.mobile): .mark(!village.hasMobileBroadband)
      case .lacks(.fixed): .mark(!village.hasFixedBroadband)
      case .gets(.mobile): .mark(outcome.mobile == .planned)
      case .gets(.fixed): .mark(outcome.fixed == .planned)
      case .getsInterim: .mark(outcome.interim != nil)
      case .served: served(.households, village.countedHouseholds)
      case .minorityServed: village.ethnicMinorityHouseholds.map { served(.minorityHouseholds, $0) } ?? .empty
      case .year(.mobile): .year(outcome.mobileYear)
      case .year(.fixed): .year(outcome.fixedYear)
      case .yearInterim: .year(outcome.interimYear)
      case .proposals: .text(proposals(outcome, context))
      case .reason: .text(reason(outcome, context))
      }
    }
    return AnnexRow(kind: .item, cells: cells, outline: 1)
  }

  private static func proposals(_ outcome: VillageOutcome, _ context: BookContext) -> String {
    var ids: [String] = []
    for id in [outcome.mobileProposal, outcome.fixedProposal, outcome.interimProposal] {
      if let id, !ids.contains(id) { ids.append(id) }
    }
    return ids.map(context.shownID).joined(separator: "; ")
  }

  /// Why a service that is lacking is not in the plan; empty where none is left out.
  private static func reason(_ outcome: VillageOutcome, _ context: BookContext) -> String {
    let parts = [(Service.mobile, outcome.mobileReason), (.fixed, outcome.fixedReason)]
    return parts.compactMap { context.words.reason($0, $1) }.joined(separator: " ")
  }

  private static func layout(_ column: Column, _ context: BookContext) -> AnnexColumn {
    let heading = context.words.heading(column)
    let band = context.words.band(column)
    return switch column {
    case .number: AnnexColumn(heading: heading, width: 6, alignment: .centre)
    case .name: AnnexColumn(heading: heading, width: 20, alignment: .left)
    case .id: AnnexColumn(heading: heading, width: 8, alignment: .left)
    case .commune: AnnexColumn(heading: heading, width: 14, alignment: .left)
    case .households, .minorityHouseholds: AnnexColumn(heading: heading, width: 8)
    case .householdsUnknown: AnnexColumn(heading: heading, width: 9, alignment: .centre)
    case .population: AnnexColumn(heading: heading, width: 9)
    case .minorityShare, .poverty: AnnexColumn(heading: heading, width: 8)
    case .served, .minorityServed: AnnexColumn(heading: heading, band: band, width: 9)
    case .difficult, .region, .border: AnnexColumn(heading: heading, width: 7, alignment: .centre)
    case .lacks, .gets, .getsInterim, .year, .yearInterim:
      AnnexColumn(heading: heading, band: band, width: 8, alignment: .centre)
    case .proposals: AnnexColumn(heading: heading, width: 13, alignment: .left)
    case .reason: AnnexColumn(heading: heading, width: 44, alignment: .left)
    }
  }
}

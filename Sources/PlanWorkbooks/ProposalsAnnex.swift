import Geography
import Investment
import PlanDossiers
import PlanWords
import Scenarios
import Spreadsheet

/// Annex I: the list of proposals, by commune.
///
/// The columns are those customary in provincial investment lists (Danh mục dự án đầu tư công): general
/// practice, no form of a decree.
struct ProposalsAnnex {
  typealias Column = ProposalsColumn

  private(set) var table: AnnexTable
  private let columns: [Column]
  private let context: BookContext

  init(_ context: BookContext, _ works: WorksAnnex) {
    self.context = context
    let plan = context.plan
    let hasInterim = plan.proposals.contains { $0.content.interimVillages > 0 }
    let columns: [Column] =
      [.number, .name, .id, .place, .scale, .villages, .gains(.mobile), .gains(.fixed)]
      + (hasInterim ? [.gainsInterim] : []) + [.households]
      + (context.years.isEmpty ? [] : [.period]) + [.measure(.cost)]
      + context.sources.indices.map { .measure(.source($0)) }
      + (context.hasListPrices ? [.measure(.capex)] : [])
      + [.measure(.opex), .benefit, .perBillion, .rank] + (context.hasLeads ? [.lead] : []) + [.note]
    var table = context.table(.proposals, columns: columns.map { ProposalsAnnex.layout($0, context) })
    table.rows.append(AnnexRow(kind: .total, cells: columns.map { _ in .empty }))

    let communes = context.dossier.geography.communes
    // The last group is of proposals that serve no village.
    var members = [[Int]](repeating: [], count: communes.count + 1)
    for (index, proposal) in plan.proposals.enumerated() {
      members[proposal.communes.first ?? communes.count].append(index)
    }
    var sums: [Int: Quantity] = [:]
    for (index, column) in columns.enumerated() { sums[index] = ProposalsAnnex.zero(column) }
    let ratio = ProposalsAnnex.place(.perBillion, columns)
    var group = 0
    for (commune, proposals) in members.enumerated() where !proposals.isEmpty {
      group += 1
      let first = table.nextRow + 1
      let items = proposals.enumerated().map { number, index in
        ProposalsAnnex.row(index, number + 1, first + number, columns, works, context)
      }
      let title =
        commune < communes.count ? context.words.commune(communes[commune]) : context.words.noCommune
      let row = table.addGroup(
        [0: .text(RomanNumeral.text(group)), 1: .text(title)], items: items, sums: sums)
      table.setRatio(ratio, row, columns)
    }
    table.setTotal(
      AnnexTable.firstRow, over: AnnexTable.firstRow + 1, [1: .text(context.words.grandTotal)], sums: sums)
    table.setRatio(ratio, AnnexTable.firstRow, columns)
    let counted = plan.proposals.map(\.households).reduce(0, +)
    if counted != plan.totals.households {
      table.notes.append(
        context.words.countedTwice(counted, once: plan.totals.households))
    }
    if let note = context.presentValueNote { table.notes.append(note) }
    table.notes += [context.words.benefitNote, context.words.signature]
    self.columns = columns
    self.table = table
  }

  /// The proposals' own cells of a column, from another sheet, as the sum over rows that have a rank: sums of
  /// groups have none.
  func sum(_ column: Column, _ quantity: Quantity) -> AnnexCell {
    guard let range = rows else { return .number(quantity) }
    let ranks = table.reference(range, ProposalsAnnex.place(.rank, columns))
    let cells = table.reference(range, ProposalsAnnex.place(column, columns))
    return .formula("SUMIF(\(ranks),\">0\",\(cells))", quantity)
  }

  /// What the proposals cost together, from another sheet.
  var cost: AnnexCell { table.sumOfItems(ProposalsAnnex.place(.measure(.cost), columns)) }

  /// How many proposals there are, from another sheet.
  var count: AnnexCell {
    guard let range = rows else { return .count(0) }
    return .formula(
      "COUNT(\(table.reference(range, ProposalsAnnex.place(.rank, columns))))",
      .count(context.plan.proposals.count))
  }

  private var rows: ClosedRange<Int>? {
    table.rows.count > 1 ? (AnnexTable.firstRow + 1)...(table.nextRow - 1) : nil
  }

  fileprivate static func place(_ column: Column, _ columns: [Column]) -> Int {
    columns.firstIndex(of: column) ?? 0
  }

  private static func zero(_ column: Column) -> Quantity? {
    switch column {
    case .gains, .gainsInterim, .households: .count(0)
    case .measure: .money(.zero)
    case .benefit: .benefit(.zero)
    default: nil
    }
  }

  private static func row(
    _ index: Int, _ number: Int, _ row: Int, _ columns: [Column], _ works: WorksAnnex, _ context: BookContext
  ) -> AnnexRow {
    let proposal = context.plan.proposals[index]
    // None is left empty, as in the lists this one follows.
    func some(_ count: Int) -> AnnexCell { count > 0 ? .count(count) : .empty }
    let cells = columns.map { column -> AnnexCell in
      switch column {
      case .number: .count(number)
      case .name: .text(context.name(of: proposal))
      case .id: .text(context.shownID(proposal.id))
      case .place: .text(context.communes(of: proposal))
      case .scale: .text(context.words.title(proposal.content))
      case .villages: .text(villages(proposal, context))
      case .gains(.mobile): some(proposal.content.mobileVillages)
      case .gains(.fixed): some(proposal.content.fibreVillages)
      case .gainsInterim: some(proposal.content.interimVillages)
      case .households: .count(proposal.households)
      case .period: .text(context.period(of: index))
      case .measure(let measure): works.sum(of: index, measure)
      case .benefit: .number(.benefit(proposal.benefit))
      case .perBillion: .empty
      case .rank: .count(proposal.rank)
      case .lead: .text(context.shown(proposal.lead))
      case .note: .empty
      }
    }
    var item = AnnexRow(kind: .item, cells: cells, outline: 1)
    item.setRatio(place(.perBillion, columns), row, columns)
    return item
  }

  /// At most so many names in a cell.
  private static let namesShown = 12

  private static func villages(_ proposal: Proposal, _ context: BookContext) -> String {
    let names = proposal.villages.prefix(namesShown).map {
      TerminalText.shown(context.dossier.geography.villages[$0].name, width: 40)
    }
    return names.joined(separator: ", ") + (proposal.villages.count > namesShown ? ", …" : "")
  }

  private static func layout(_ column: Column, _ context: BookContext) -> AnnexColumn {
    let heading = context.words.heading(column, sources: context.sources)
    return switch column {
    case .number: AnnexColumn(heading: heading, width: 6, alignment: .centre)
    case .name: AnnexColumn(heading: heading, width: 27, alignment: .left)
    case .id: AnnexColumn(heading: heading, width: 12, alignment: .left)
    case .place: AnnexColumn(heading: heading, width: 12, alignment: .left)
    case .scale: AnnexColumn(heading: heading, width: 24, alignment: .left)
    case .villages: AnnexColumn(heading: heading, width: 24, alignment: .left)
    case .gains, .gainsInterim:
      AnnexColumn(heading: heading, band: context.words.gainsBand, width: 8)
    case .households: AnnexColumn(heading: heading, width: 8)
    case .period: AnnexColumn(heading: heading, width: 10, alignment: .centre)
    case .measure(.source): AnnexColumn(heading: heading, band: context.words.ofWhich, width: 11)
    case .measure: AnnexColumn(heading: heading, width: 11)
    case .benefit, .perBillion: AnnexColumn(heading: heading, width: 10)
    case .rank: AnnexColumn(heading: heading, width: 7, alignment: .centre)
    case .lead: AnnexColumn(heading: heading, width: 18, alignment: .left)
    case .note: AnnexColumn(heading: heading, width: 10, alignment: .left)
    }
  }
}

extension AnnexTable {
  fileprivate mutating func setRatio(_ column: Int, _ row: Int, _ columns: [ProposalsAnnex.Column]) {
    rows[row - AnnexTable.firstRow].setRatio(column, row, columns)
  }
}

extension AnnexRow {
  /// Benefit per billion đồng of the row; costs stand in million.
  fileprivate mutating func setRatio(_ column: Int, _ row: Int, _ columns: [ProposalsAnnex.Column]) {
    let benefit = ProposalsAnnex.place(.benefit, columns)
    let cost = ProposalsAnnex.place(.measure(.cost), columns)
    let quantities = (cells[benefit].quantity?.value ?? 0, cells[cost].quantity?.value ?? 0)
    let top = CellReference.cell(row, benefit)
    let bottom = CellReference.cell(row, cost)
    cells[column] = .formula(
      "IF(\(bottom)>0,\(top)/\(bottom)*1000,0)",
      .decimal(quantities.1 > 0 ? quantities.0 / quantities.1 * 1000 : 0))
  }
}

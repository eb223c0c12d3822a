import ColumnMapping
import Diagnostics
import Geography
import ImportRecords
import SourceTables
import SurveyValues

/// Settles who lacks service: by the list's own columns, by a list of those without, or by a stated rule.
struct ServiceRules {
  /// Villages whose services a rule or another list says.
  private(set) var ruled = 0
  /// Whether nothing says who lacks service.
  private(set) var isUnsaid = false

  mutating func settle(
    _ drafts: inout [VillageDraft], _ tables: [RoleTable], _ lists: [RoleTable],
    _ rule: ImportRequest.Lacking,
    _ register: CommuneRegister, _ log: inout ImportLog
  ) {
    switch rule {
    case .asListed: break
    case .all:
      for at in drafts.indices where drafts[at].hasMobile == nil || drafts[at].hasFixed == nil {
        drafts[at].rule(mobile: false, fixed: false)
        ruled += 1
      }
      log.tell(
        ImportLine(
          .mapped, .villages, file: "--lacking", from: "all", to: "\(ruled)",
          why:
            "a stated rule, not an observation; villages of which the list does not say it and that are taken to lack service: \(count: ruled)"
        ))
    case .file: lacking(&drafts, lists, register, &log)
    }
    let unsaid = drafts.indices.filter {
      drafts[$0].replaces == nil && drafts[$0].hasMobile == nil && drafts[$0].hasFixed == nil
    }
    if unsaid.count == drafts.count, !drafts.isEmpty {
      isUnsaid = true
      return
    }
    settleOpenCells(&drafts, tables, &log)
  }

  /// The villages of a list of those without service lack it; the others have it.
  private mutating func lacking(
    _ drafts: inout [VillageDraft], _ lists: [RoleTable], _ register: CommuneRegister, _ log: inout ImportLog
  ) {
    var index = PlaceIndex<Int>()
    var byId: [String: Int] = [:]
    for (at, draft) in drafts.enumerated() {
      index.add(draft.name, commune: draft.commune, at)
      if !draft.id.isEmpty { byId[draft.id] = at }
    }
    var named: Set<Int> = []
    for table in lists {
      let styles = ColumnStyles(table)
      var sorting = RowSorting(table.mapping, of: table.table, isCommune: { register.isCommune($0) })
      var group = ""
      for row in table.records {
        let kind = sorting.kind(of: row)
        if case .group(let text) = kind { group = text }
        guard kind == .record else {
          log.tell(
            table.line(
              .left, row: row.number, from: VillageReading.summary(row),
              why: "a heading, sum or remark, not a village"))
          continue
        }
        let reading = RowReading(table: table, row: row, styles: styles)
        guard let at = village(reading, group, index, byId, register, &log) else { continue }
        named.insert(at)
        let services = ServiceReading(reading)
        let (mobile, fixed) = (services.mobile(&log), services.fixed(&log))
        // A list that says nothing of the one or the other is of villages without both.
        drafts[at].hasMobile =
          mobile ?? (fixed == nil || table.mapping[.fixed] == nil ? false : nil) ?? drafts[at].hasMobile
        drafts[at].hasFixed =
          fixed ?? (mobile == nil || !ServiceRules.tellsMobile(table) ? false : nil) ?? drafts[at].hasFixed
        drafts[at].isMobileRuled = true
        drafts[at].isFixedRuled = true
        log.tell(table.line(.taken, row: row.number, from: drafts[at].name))
      }
    }
    for at in drafts.indices where !named.contains(at) {
      guard drafts[at].hasMobile == nil || drafts[at].hasFixed == nil else { continue }
      drafts[at].rule(mobile: true, fixed: true)
    }
    ruled = drafts.count(where: \.isServiceRuled)
  }

  private static func tellsMobile(_ table: RoleTable) -> Bool {
    [ImportField.mobile, .mobile3G, .mobile4G].contains { table.mapping[$0] != nil }
  }

  private func village(
    _ reading: RowReading, _ group: String, _ index: PlaceIndex<Int>, _ byId: [String: Int],
    _ register: CommuneRegister, _ log: inout ImportLog
  ) -> Int? {
    let name = reading.text(.name, &log)
    if let at = byId[reading.text(.id, &log)] { return at }
    let communeText = reading.text(.commune, &log)
    var commune: Int?
    if case .one(let found, _) = register.resolve(
      communeText.isEmpty ? group : communeText, code: reading.text(.communeCode, &log),
      district: reading.text(.district, &log))
    {
      commune = found
    }
    let found = index.places(name, commune: commune)
    if found.count == 1 { return found[0] }
    let row = reading.row.number
    guard found.isEmpty else {
      log.refuse(
        reading.table.problem(
          row: row, field: .name, value: name, "is the name of \(count: found.count) villages of the list",
          remedy: "Write the commune, or the identifier, of the one that is meant"))
      return nil
    }
    log.refuse(
      reading.table.problem(
        row: row, field: .name, value: name, "is no village of the list",
        remedy: "Correct its name or its commune, or add it to the list of villages"))
    return nil
  }

  /// One service that a row leaves open where its list says the other, or says it of other villages.
  private func settleOpenCells(_ drafts: inout [VillageDraft], _ tables: [RoleTable], _ log: inout ImportLog)
  {
    for at in drafts.indices where drafts[at].replaces == nil {
      for (path, field) in [(\VillageDraft.hasMobile, ImportField.mobile), (\.hasFixed, .fixed)]
      where drafts[at][keyPath: path] == nil {
        let table = tables[drafts[at].table]
        let tells = field == .fixed ? table.mapping[.fixed] != nil : ServiceRules.tellsMobile(table)
        guard tells else {
          // A list of one service says nothing of the other: no work for it may be planned on a guess.
          if field == .fixed { drafts[at].rule(mobile: nil, fixed: false) }
          if field == .mobile { drafts[at].rule(mobile: false, fixed: nil) }
          continue
        }
        if field == .fixed ? drafts[at].isFixedRefused : drafts[at].isMobileRefused { continue }
        let name = Problem.excerpt(of: drafts[at].name)
        log.refuse(
          table.problem(
            row: drafts[at].row, field: field,
            field == .fixed
              ? "nothing says whether fibre is at \(name)"
              : "nothing says whether \(name) has a 3G or 4G signal",
            remedy: "Write có or chưa có, or state a rule for such rows with --lacking all"))
      }
    }
  }
}

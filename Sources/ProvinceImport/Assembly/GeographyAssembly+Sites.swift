import ColumnMapping
import Diagnostics
import Geography
import GeographyIO
import ImportRecords
import SourceTables

extension GeographyAssembly {
  /// Radio sites of a list.
  mutating func addSites(_ drafts: [SiteDraft], _ tables: [RoleTable], _ log: inout ImportLog) {
    for draft in drafts {
      let table = tables[draft.table]
      let (found, metres) = commune(named: draft.commune, at: draft.coordinate)
      guard let commune = found else {
        tellFar(draft.row, draft.coordinate, metres, isNamed: draft.commune != nil, table, &log)
        continue
      }
      let replaced = earlierSites.take(draft.id)
      let id = replaced == nil ? given(draft.id, \.siteIds, table, draft.row, &log) : draft.id
      let site = Site(
        id: id, status: draft.stands ? .existing : .candidate, kind: draft.kind ?? .mast40m,
        power: draft.power ?? .grid,
        place: nil, commune: commune, coordinate: draft.coordinate, elevationMetres: draft.elevation)
      if let replaced {
        guard earlierSites.allows(site, at: replaced, in: sites, table, draft.row, &log) else { continue }
        sites[replaced] = site
      } else {
        sites.append(site)
      }
      let file = SiteTable.schema.file
      ledger.set(file, id, SiteTable.schema.columns.map(\.name), sources.origin(table.table))
      ledger.set(file, id, [SiteTable.commune.name], communeOrigin(draft.commune, table))
      let unsaid = ProvenanceLedger.Origin(
        kind: .modelled, source: "the usual, since the list does not say it")
      if draft.kind == nil { ledger.set(file, id, [SiteTable.kind.name], unsaid) }
      if draft.power == nil { ledger.set(file, id, [SiteTable.power.name], unsaid) }
      ledger.set(file, id, [SiteTable.satellite.name], unsaid)
      let open = [SiteTable.place.name] + (draft.elevation == nil ? [SiteTable.elevation.name] : [])
      ledger.set(file, id, open, .init(kind: .unstated, source: ""))
      log.tell(table.line(.taken, row: draft.row, from: draft.name.isEmpty ? draft.id : draft.name, to: id))
    }
  }
}

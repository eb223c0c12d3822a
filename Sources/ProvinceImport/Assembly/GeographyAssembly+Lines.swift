import ColumnMapping
import Diagnostics
import Geography
import GeographyIO
import ImportRecords
import SourceTables

extension GeographyAssembly {
  /// Fibre lines as routes; ends that no place is near become nodes.
  mutating func addLines(
    _ drafts: [LineDraft], _ nodeDrafts: [NodeDraft], _ tables: [RoleTable], _ log: inout ImportLog
  ) {
    guard !drafts.isEmpty else { return }
    for table in tables where table.mapping[.status] == nil && table.records.first != nil {
      log.refuse(
        table.problem(
          .warning, column: nil,
          "does not say which of its cables lie, so they are taken for routes along which fibre could be laid",
          remedy: "Add a column Tình trạng with hiện có for what lies and quy hoạch for what is planned"))
    }
    var ends = lineEnds(nodeDrafts)
    for draft in drafts {
      let table = tables[draft.table]
      let named = "\(draft.from) – \(draft.to)"
      guard let length = draft.stated ?? draft.drawn else {
        log.tell(table.line(.left, row: draft.row, from: named, why: "it has no length and is not drawn"))
        continue
      }
      guard (1...500_000).contains(length.rounded()) else {
        log.refuse(
          table.problem(
            row: draft.row, field: .length, value: "\(length) m", "is no length of a route",
            remedy: "Write metres from 1 to 500,000, or head the column with its unit, such as Length (km)"))
        continue
      }
      if draft.start == nil, let straight = ends.straight(draft), straight > length * 1.005 {
        log.refuse(
          table.problem(
            row: draft.row, field: .length, value: "\(Int(length.rounded())) m",
            "is less than the \(Int(straight.rounded())) m of the straight line between \(Problem.excerpt(of: draft.from)) and \(Problem.excerpt(of: draft.to))",
            remedy: "Check the length and its unit (m or km), and where the two places lie"))
        continue
      }
      if let pair = ends.named(draft, length: length) {
        add(draft, length, pair, table, how: nil, &log)
      } else if let pair = drawnEnds(draft, &ends, table) {
        add(
          draft, length, pair, table,
          how: draft.from.isEmpty
            ? nil : "the places of these names do not fit its length, so it is tied to where it is drawn",
          &log)
      } else {
        log.tell(
          table.line(
            .left, row: draft.row, from: named,
            why: whyUntied(draft)))
      }
    }
  }

  private mutating func whyUntied(_ draft: LineDraft) -> Message {
    guard let start = draft.start, let end = draft.end else {
      return "no place has the name of one of its ends, and it is not drawn"
    }
    return commune(at: start) == nil || commune(at: end) == nil
      ? GeographyAssembly.beyond : "both its ends are the same place"
  }

  private func lineEnds(_ nodeDrafts: [NodeDraft]) -> LineEnds {
    var ends = LineEnds()
    func key(_ place: Coordinate) -> String { "\(place.latitude) \(place.longitude)" }
    let names = Dictionary(
      nodeDrafts.map { (key($0.coordinate), $0.name) }, uniquingKeysWith: { first, _ in first })
    for (index, node) in nodes.enumerated() {
      ends.add(.node(index), id: node.id, name: names[key(node.coordinate)] ?? "", at: node.coordinate)
    }
    for (index, village) in villages.enumerated() {
      ends.add(.village(index), id: village.id, name: village.name, at: village.coordinate)
    }
    return ends
  }

  /// The places where a line is drawn to end: those near by, else nodes of their own.
  private mutating func drawnEnds(
    _ draft: LineDraft, _ ends: inout LineEnds, _ table: RoleTable
  ) -> LineEnds.Pair? {
    guard let start = draft.start, let end = draft.end, start.distance(to: end) > 1 else { return nil }
    var from = ends.near(start)
    var to = ends.near(end)
    if from == to {
      from = nil
      to = nil
    }
    guard let first = from ?? node(at: start, draft, draft.from, &ends, table),
      let second = to ?? node(at: end, draft, draft.to, &ends, table)
    else { return nil }
    return LineEnds.Pair(from: first, to: second)
  }

  /// A node at the end of a line. A cable that lies has fibre there.
  private mutating func node(
    at drawn: Coordinate, _ draft: LineDraft, _ name: String, _ ends: inout LineEnds, _ table: RoleTable
  ) -> Place? {
    guard let commune = commune(at: drawn) else { return nil }
    let id = placeIds.make()
    nodes.append(
      Node(
        id: id, kind: draft.lies ? .fibreNode : .junction, commune: commune, coordinate: drawn,
        elevationMetres: nil))
    let place = Place.node(nodes.count - 1)
    ends.add(place, id: id, name: name, at: drawn)
    ledger.set(
      NodeTable.schema.file, id, NodeTable.schema.columns.map(\.name),
      .init(kind: .derived, source: "the end of a drawn line, \(sources.text(table.table.file))"))
    return place
  }

  private func coordinate(_ place: Place) -> Coordinate {
    switch place {
    case .village(let index): villages[index].coordinate
    case .node(let index): nodes[index].coordinate
    }
  }

  /// A place with fibre at the end of a cable that lies: the place itself, or a node on its point.
  private mutating func lit(_ place: Place, _ table: RoleTable) -> Place {
    let (hasFibre, coordinate, commune): (Bool, Coordinate, Int) =
      switch place {
      case .village(let index):
        (villages[index].hasFixedBroadband, villages[index].coordinate, villages[index].commune)
      case .node(let index): (nodes[index].hasFibre, nodes[index].coordinate, nodes[index].commune)
      }
    if hasFibre { return place }
    if let known = litNodes[place] { return known }
    let id = placeIds.make()
    nodes.append(
      Node(id: id, kind: .fibreNode, commune: commune, coordinate: coordinate, elevationMetres: nil))
    let node = Place.node(nodes.count - 1)
    litNodes[place] = node
    ledger.set(
      NodeTable.schema.file, id, NodeTable.schema.columns.map(\.name),
      .init(kind: .derived, source: "the end of a cable that lies, \(sources.text(table.table.file))"))
    return node
  }

  private mutating func add(
    _ draft: LineDraft, _ length: Double, _ pair: LineEnds.Pair, _ table: RoleTable, how: Message?,
    _ log: inout ImportLog
  ) {
    let straight = coordinate(pair.from).distance(to: coordinate(pair.to))
    guard straight <= length * 1.005 || draft.drawn ?? 0 >= straight else {
      log.refuse(
        table.problem(
          row: draft.row, field: .length, value: "\(Int(length.rounded())) m",
          "is less than the \(Int(straight.rounded())) m of the straight line between its ends",
          remedy: "Check the length and its unit (m or km), and where the line is drawn"))
      return
    }
    // A stated length that cannot be gives way to the line that is drawn, of which the reading has warned.
    let length = max(straight <= length * 1.005 ? length : draft.drawn ?? length, straight)
    let pair = draft.lies ? LineEnds.Pair(from: lit(pair.from, table), to: lit(pair.to, table)) : pair
    let replaced = earlierRoutes.take(draft.id)
    let id = replaced == nil ? given(draft.id, \.routeIds, table, draft.row, &log) : draft.id
    let route = Route(
      id: id, from: pair.from, to: pair.to, lengthMetres: length.rounded(),
      construction: draft.construction ?? .aerial)
    if let replaced {
      guard earlierRoutes.allows(route, at: replaced, in: routes, table, draft.row, &log) else { return }
      routes[replaced] = route
    } else {
      routes.append(route)
    }
    let file = RouteTable.schema.file
    ledger.set(file, id, RouteTable.schema.columns.map(\.name), sources.origin(table.table))
    if draft.stated == nil {
      ledger.set(
        file, id, [RouteTable.length.name],
        .init(kind: .derived, source: "along the drawn line, \(sources.text(table.table.file))"))
    }
    if draft.construction == nil {
      ledger.set(
        file, id, [RouteTable.construction.name],
        .init(kind: .modelled, source: "on poles, since the list does not say it"))
    }
    log.tell(
      table.line(
        how == nil ? .taken : .mapped, row: draft.row, from: "\(draft.from) – \(draft.to)", to: id,
        why: how ?? ""))
  }
}

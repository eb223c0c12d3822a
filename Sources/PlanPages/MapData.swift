import Geography
import Investment
import JSONText
import PlanWords
import Scenarios

/// The map's data for the script, as JSON in which no `<` stands: it cannot end the element that holds it.
/// Places are whole metres on the map's plane, money whole đồng, worth thousandths.
struct MapData {
  let content: PageContent
  let model: MapModel

  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      write(model.frame, to: &json)
      texts(to: &json)
      json.field("years", content.years)
      communes(to: &json)
      villages(to: &json)
      gains(to: &json)
      left(to: &json)
      proposals(to: &json)
      works(to: &json)
    }
    return MapData.harmless(json.bytes)
  }

  /// The same JSON without the letters that markup knows: they only stand within texts, where an escape
  /// means the same.
  static func harmless(_ json: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count + json.count / 64)
    for byte in json {
      switch byte {
      case 0x3C: bytes += Array("\\u003c".utf8)
      case 0x3E: bytes += Array("\\u003e".utf8)
      case 0x26: bytes += Array("\\u0026".utf8)
      default: bytes.append(byte)
      }
    }
    return bytes
  }

  private func write(_ frame: MapFrame, to json: inout JSONWriter) {
    json.newline()
    json.field("size", [frame.width, frame.height])
    json.array("corner", [frame.west, frame.north]) { $0.number($1) }
    json.array("degree", [frame.metresPerDegreeEast, frame.metresPerDegreeNorth]) { $0.number($1) }
    json.field("thousands", content.numbers.thousands.map(String.init) ?? "")
    json.field("decimal", String(content.numbers.decimal))
    json.newline()
  }

  private func texts(to json: inout JSONWriter) {
    let (map, table) = (content.words.map, content.words.table)
    json.object("texts") { json in
      json.field("allYears", map.allYears)
      json.field("upTo", map.upTo)
      json.field("households", map.households)
      json.field("householdsUnknown", map.householdsUnknown)
      json.field("has", map.has)
      json.field("gets", map.gets)
      json.field("lacks", map.lacks)
      json.field("from", map.from)
      json.field("proposal", map.proposal)
      json.field("cost", map.cost)
      json.field("costUnit", map.costUnit)
      json.field("toRow", map.toRow)
      json.field("close", map.close)
      json.field("fibre", map.fibre)
      json.field("hop", map.hop)
      json.field("stands", [map.mast, map.light, map.satellite, map.satellite])
      json.field("compass", [map.east, map.west, map.north, map.south])
      json.field("services", Service.allCases.map(content.words.serviceName))
      json.field("interim", InterimService.allCases.map(content.words.interimName))
      json.field(
        "reasons", Reason.allCases.map { content.words.leftReason($0.sample, content.plan.solve.measure) })
      json.field("count", table.count)
      json.field("noneFound", table.noneFound)
      json.field("page", table.page)
      json.field("sort", table.sort)
      json.field("showOnMap", table.showOnMap)
      json.field("modelled", content.modelled == nil ? "" : content.words.modelledBadge)
    }
    json.newline()
  }

  private func communes(to json: inout JSONWriter) {
    json.array("communes", zip(content.geography.communes, model.communes)) { json, entry in
      json.array(0..<3) { json, field in
        switch field {
        case 0: json.string(TerminalText.shown(entry.0.name, width: 40))
        case 1: json.integer(entry.1.x)
        default: json.integer(entry.1.y)
        }
      }
    }
    json.newline()
  }

  /// Columns of equal length, one for each attribute.
  private func villages(to json: inout JSONWriter) {
    let villages = content.geography.villages
    json.object("villages") { json in
      json.field("name", villages.map { TerminalText.shown($0.name, width: 48) })
      json.field("id", villages.map { TerminalText.shown($0.id, width: 24) })
      for (key, values) in [
        ("commune", villages.map(\.commune)), ("x", model.villages.map(\.x)), ("y", model.villages.map(\.y)),
        ("gain", model.gains.map(\.rawValue)),
      ] {
        json.key(named: key)
        json.array(values) { $0.integer($1) }
      }
      // -1 where nobody knows.
      json.array("households", villages) { $0.integer($1.households ?? -1) }
      // Bits: has mobile broadband, has fibre.
      json.array("has", villages) { json, village in
        json.integer((village.hasMobileBroadband ? 1 : 0) + (village.hasFixedBroadband ? 2 : 0))
      }
    }
    json.newline()
  }

  /// For each village that gains something: its index, then for mobile, fibre and interim service the index of
  /// the proposal (-1 for none) and the year (0 for none), then the kind of interim service.
  private func gains(to json: inout JSONWriter) {
    let proposals = content.plan.proposalIndices()
    func place(_ id: String?) -> Int { id.flatMap { proposals[$0] } ?? -1 }
    json.array(
      "gains",
      content.plan.villages.filter { $0.mobile == .planned || $0.fixed == .planned || $0.interim != nil }
    ) { json, outcome in
      let interim = outcome.interim.flatMap { InterimService.allCases.firstIndex(of: $0) } ?? -1
      json.array([
        outcome.village, place(outcome.mobileProposal), place(outcome.fixedProposal),
        place(outcome.interimProposal), outcome.mobileYear ?? 0, outcome.fixedYear ?? 0,
        outcome.interimYear ?? 0, interim,
      ]) { $0.integer($1) }
    }
    json.newline()
  }

  private enum Reason: Int, CaseIterable {
    case outbid, lockedOut, unreachable

    init(_ reason: VillageOutcome.Reason) {
      switch reason {
      case .lockedOut: self = .lockedOut
      case .unreachable: self = .unreachable
      case .existing, .planned, .outbid: self = .outbid
      }
    }

    var sample: VillageOutcome.Reason {
      switch self {
      case .outbid: .outbid(cost: .zero, benefit: .zero)
      case .lockedOut: .lockedOut(coveredBy: nil)
      case .unreachable: .unreachable
      }
    }
  }

  /// In the order of the table: village, service, reason, cost and worth (-1 for none).
  private func left(to json: inout JSONWriter) {
    json.array("left", content.left) { json, entry in
      json.array([
        Int64(content.plan.villages[entry.outcome].village), entry.service == .mobile ? 0 : 1,
        Int64(Reason(entry.reason).rawValue), entry.offer?.cost.dong ?? -1,
        entry.offer?.benefit.thousandths ?? -1,
      ]) { $0.integer($1) }
    }
    json.newline()
  }

  private func proposals(to json: inout JSONWriter) {
    json.objects("proposals", content.plan.proposals) { json, proposal in
      json.field("rank", proposal.rank)
      json.field("id", TerminalText.shown(proposal.id, width: 32))
      json.field("title", content.words.title(proposal.content))
      json.field("cost", proposal.cost.dong)
      json.field("year", proposal.year ?? 0)
    }
    json.newline()
  }

  private func works(to json: inout JSONWriter) {
    json.array("lines", model.lines) { json, line in
      json.array([
        Int64(line.isHop ? 1 : 0), Int64(line.proposal), Int64(line.year ?? 0), Int64(line.from.x),
        Int64(line.from.y), Int64(line.to.x), Int64(line.to.y), line.cost.dong,
      ]) { $0.integer($1) }
    }
    json.newline()
    json.array("stands", model.stands) { json, stand in
      json.array([
        Int64(stand.kind.rawValue), Int64(stand.proposal), Int64(stand.year ?? 0), Int64(stand.place.x),
        Int64(stand.place.y), stand.cost.dong,
      ]) { $0.integer($1) }
    }
    json.newline()
    json.field("coverage", model.coverage.flatMap { [$0.stand, $0.village] })
    json.newline()
    for (key, points) in [("sites", model.existingSites), ("nodes", model.fibreNodes)] {
      json.key(named: key)
      json.array(points.flatMap { [$0.x, $0.y] }) { $0.integer($1) }
    }
    json.newline()
    json.field("routes", model.candidates.flatMap { [$0.from.x, $0.from.y, $0.to.x, $0.to.y] })
    json.endText()
  }
}

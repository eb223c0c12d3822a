import Diagnostics
import Geography
import GeographyIO

extension GeographyAssembly {
  /// Why a place has no commune.
  static let beyond: Message = "lies farther from every commune that is known than a commune reaches"

  /// The commune in which a node, a site or the end of a line lies: of those in use the one whose centre is nearest, else
  /// one of the register. Where no register knows the communes, places far from all others are one of their own; nil
  /// where a register does and has none that reaches there.
  mutating func commune(at place: Coordinate) -> Int? {
    if let used = nearest(communes, place) { return used }
    if let known = nearest(register.communes, place) {
      communeIndex[known] = communes.count
      add(register.communes[known], register.origin(known))
      return communes.count - 1
    }
    guard !register.hasShipped else { return nil }
    let code = register.freeCode()
    let known = register.add(
      Commune.unknown(code: code, name: "\(request.title) \(code)", type: "", at: place))
    communeIndex[known] = communes.count
    add(register.communes[known], register.origin(known))
    return communes.count - 1
  }

  private mutating func add(_ commune: Commune, _ origin: ProvenanceLedger.Origin) {
    communes.append(commune)
    ledger.set(CommuneTable.schema.file, commune.code, CommuneColumns.known(of: commune), origin)
  }

  private func nearest(_ communes: [Commune], _ place: Coordinate) -> Int? {
    let nearest = communes.indices.min {
      place.distance(to: communes[$0].coordinate) < place.distance(to: communes[$1].coordinate)
    }
    return nearest.flatMap {
      place.distance(to: communes[$0].coordinate) <= PositionCheck.farthest(in: communes[$0]) ? $0 : nil
    }
  }
}

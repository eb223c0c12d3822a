import ColumnMapping
import Diagnostics
import Geography

/// The communes of an import, and under which names lists have them.
struct CommuneRegister {
  /// A unit of before July 2025 and what it belongs to since.
  struct FormerUnit {
    var code: String
    var name: UnitName
    /// The district it lay in.
    var district: UnitName
    /// Code of the commune it went to; one row for each where it was divided.
    var newCode: String
    /// Whether all of it went there.
    var isWhole: Bool
  }

  /// What a list's words for a commune come to.
  enum Resolution {
    /// One commune; `how` says what was understood where the words are not its name.
    case one(Int, how: Message?)
    /// Several could be meant.
    case several([Int], why: Message)
    /// None is; the nearest names there are.
    case none(nearest: String?)
  }

  private(set) var communes: [Commune]
  private var placeless: Set<Int> = []
  private let former: [FormerUnit]
  private var byExact: [String: [Int]] = [:]
  private var byFolded: [String: [Int]] = [:]
  private var byCode: [String: Int] = [:]
  private var formerByFolded: [String: [Int]] = [:]
  private var formerByCode: [String: [Int]] = [:]

  /// The communes of the register that the program has in itself, by index.
  private let shipped: Range<Int>

  /// - Parameters:
  ///   - communes: of today.
  ///   - former: of before July 2025.
  ///   - isShipped: whether they are of the register that the program has in itself.
  init(_ communes: [Commune], former: [FormerUnit] = [], isShipped: Bool = false) {
    self.init(communes, former: former, shipped: 0..<(isShipped ? communes.count : 0))
  }

  private init(_ communes: [Commune], former: [FormerUnit], shipped: Range<Int>) {
    self.communes = communes
    self.former = former
    self.shipped = shipped
    for (index, commune) in communes.enumerated() { register(commune, index) }
    for (index, unit) in former.enumerated() {
      formerByFolded[unit.name.folded, default: []].append(index)
      formerByCode[unit.code, default: []].append(index)
    }
  }

  /// Communes of an earlier data set, and behind them the others of the province's register, with its former names.
  init(_ communes: [Commune], of province: CommuneRegister) {
    let codes = Set(communes.map(\.code))
    let others = province.communes.filter { !codes.contains($0.code) }
    self.init(
      communes + others, former: province.former, shipped: communes.count..<(communes.count + others.count))
  }

  /// Whether any commune is of the register that the program has in itself.
  var hasShipped: Bool { !shipped.isEmpty }

  /// Whether a commune is one of the register that the program has in itself.
  func isShipped(_ index: Int) -> Bool { shipped.contains(index) }

  private mutating func register(_ commune: Commune, _ index: Int) {
    let name = UnitName(commune.name)
    byExact[name.exact, default: []].append(index)
    byFolded[name.folded, default: []].append(index)
    byCode[commune.code] = index
  }

  /// Adds a commune that a list names and no register has.
  mutating func add(_ commune: Commune) -> Int {
    communes.append(commune)
    register(commune, communes.count - 1)
    return communes.count - 1
  }

  /// Gives a commune that a list names its middle.
  mutating func place(_ index: Int, at coordinate: Coordinate) {
    communes[index].coordinate = coordinate
    placeless.remove(index)
  }

  /// Whether it is known where a commune lies.
  func isPlaced(_ index: Int) -> Bool { !placeless.contains(index) }

  /// Adds a commune of which only the name is known.
  mutating func addPlaceless(code: String, name: String, type: String) -> Int {
    let index = add(
      Commune.unknown(code: code, name: name, type: type, at: Coordinate(latitude: 0, longitude: 0)))
    placeless.insert(index)
    return index
  }

  /// Replaces what is known of a commune by what a list of communes says.
  mutating func replace(_ index: Int, by commune: Commune) { communes[index] = commune }

  /// Whether a text is the name of a commune, of today or before.
  func isCommune(_ text: String) -> Bool {
    let name = UnitName(text)
    return !name.folded.isEmpty && (byFolded[name.folded] != nil || formerByFolded[name.folded] != nil)
  }

  /// Whether a text is the code of a commune, of today or before, with its leading zero or without.
  func isCode(_ text: String) -> Bool {
    let code = CommuneRegister.padded(text)
    return byCode[code] != nil || formerByCode[code] != nil
  }

  /// The commune that a row means.
  ///
  /// - Parameters:
  ///   - text: its name as the list has it; empty where there is none.
  ///   - code: its code; empty where there is none.
  ///   - district: the district the list says it lies in, which a list of before July 2025 has.
  func resolve(_ text: String, code: String = "", district: String = "") -> Resolution {
    let name = UnitName(text)
    if name.folded.isEmpty {
      if let index = byCode[CommuneRegister.padded(code)] { return .one(index, how: nil) }
      return formerUnits(formerByCode[CommuneRegister.padded(code)] ?? [], "\(code)") ?? .none(nearest: nil)
    }
    // Codes are used again for other units, so a code alone never outvotes a name.
    if let index = byCode[CommuneRegister.padded(code)], UnitName(communes[index].name).folded == name.folded
    {
      return .one(index, how: nil)
    }
    let place = district.isEmpty ? nil : UnitName(district)
    if let place, let found = formerUnits(formerUnits(name, in: place), text) { return found }
    if let found = current(name, text) { return found }
    if let found = formerUnits(formerUnits(name, in: nil), text) { return found }
    return .none(nearest: NearestName.to(name.name, among: communes.map(\.name)))
  }

  private func current(_ name: UnitName, _ text: String) -> Resolution? {
    let exact = byExact[name.exact] ?? []
    let found = exact.isEmpty ? byFolded[name.folded] ?? [] : exact
    let ofType = found.filter { name.type.isEmpty || UnitName("\(communes[$0].type) x").type == name.type }
    let chosen = ofType.isEmpty ? found : ofType
    switch chosen.count {
    case 0: return nil
    case 1:
      let isPlain = !exact.isEmpty
      let commune = communes[chosen[0]].name
      return .one(chosen[0], how: isPlain ? nil : "taken for \(commune), which has the same letters")
    default:
      return .several(
        chosen, why: "\(Problem.excerpt(of: text)) is the name of \(count: chosen.count) communes")
    }
  }

  private func formerUnits(_ name: UnitName, in district: UnitName?) -> [Int] {
    let alike = formerByFolded[name.folded] ?? []
    let exact = alike.filter { former[$0].name.exact == name.exact }
    var found = exact.isEmpty ? alike : exact
    if let district { found = found.filter { former[$0].district.folded == district.folded } }
    let ofType = found.filter { !name.type.isEmpty && former[$0].name.type == name.type }
    return ofType.isEmpty ? found : ofType
  }

  private func formerUnits(_ units: [Int], _ text: String) -> Resolution? {
    let communes = Set(units.compactMap { byCode[former[$0].newCode] }).sorted()
    switch communes.count {
    case 0: return nil
    case 1:
      let name = self.communes[communes[0]].name
      let how: Message = "a commune of before July 2025, since then part of \(name)"
      return .one(communes[0], how: UnitName(name).exact == UnitName(text).exact ? nil : how)
    default:
      return .several(
        communes,
        why: "\(Problem.excerpt(of: text)) was the name of a commune of before July 2025 that went to several"
      )
    }
  }

  /// Spreadsheets lose the leading zero of a code.
  private static func padded(_ code: String) -> String {
    guard !code.isEmpty, code.count < 5, code.allSatisfy(\.isNumber) else { return code }
    return String(repeating: "0", count: 5 - code.count) + code
  }
}

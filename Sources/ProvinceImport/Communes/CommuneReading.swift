import ColumnMapping
import Diagnostics
import Geography
import ImportRecords
import SourceTables
import SurveyValues

/// Reads lists of communes into the register: what a list says of a commune stands before what the register knows.
struct CommuneReading {
  /// Communes whose centre a list gives, by index into the register: where a point of presence stands.
  private(set) var centres: [Int: Coordinate] = [:]
  /// Communes whose list says that fibre is not there, or is.
  private(set) var hasFibre: [Int: Bool] = [:]
  /// Rows of the register that a list spoke of, with the table's index.
  private(set) var listed: [Int: Int] = [:]

  mutating func read(
    _ tables: [RoleTable], _ positions: inout Positioning, into register: inout CommuneRegister,
    _ log: inout ImportLog
  ) {
    for (index, table) in tables.enumerated() {
      table.forEachRecord(&log, otherwise: "a heading, sum or remark, not a commune") { reading, log in
        read(reading, index, &positions, &register, &log)
      }
    }
  }

  private mutating func read(
    _ reading: RowReading, _ table: Int, _ positions: inout Positioning,
    _ register: inout CommuneRegister, _ log: inout ImportLog
  ) {
    let text = reading.text(.name, &log)
    let code = reading.text(.id, &log)
    guard !text.isEmpty || !code.isEmpty else {
      log.tell(
        reading.table.line(
          .left, row: reading.row.number, from: VillageReading.summary(reading.row),
          why: "it has neither a name nor a code"))
      return
    }
    let coordinate = positions.position(of: reading, &log)
    let index: Int
    var line = reading.table.line(.taken, row: reading.row.number, from: text)
    var found = register.resolve(text, code: code, district: reading.text(.district, &log))
    if case .one(let known, _) = found, isAnother(code, than: known, register) { found = .none(nearest: nil) }
    switch found {
    case .one(let known, let how):
      index = known
      if let how { line = reading.table.line(.mapped, row: reading.row.number, from: text, why: how) }
    case .several(let several, let why):
      log.refuse(
        reading.table.problem(
          row: reading.row.number, field: .name, value: text, why,
          remedy: "Write the code or the name of the one that is meant: \(register.names(several))"))
      return
    case .none:
      guard let coordinate else {
        log.refuse(
          reading.table.problem(
            row: reading.row.number, field: .name, value: text,
            "is no commune that is known, and has no position",
            remedy: "Add its latitude and longitude, or correct its name"))
        return
      }
      let name = UnitName(text)
      index = register.add(
        Commune.unknown(
          code: code.isEmpty ? register.freeCode() : code, name: name.name.isEmpty ? code : name.name,
          type: name.type, at: coordinate))
    }
    line.to = register.communes[index].code
    log.tell(line)
    listed[index] = table
    if let coordinate { centres[index] = coordinate }
    if let fibre = ServiceReading(reading).fixed(&log) {
      hasFibre[index] = fibre
    }
    register.replace(index, by: stated(register.communes[index], reading, coordinate, &log))
  }

  /// Whether a code tells a row from a commune of the same name that the list has above it.
  private func isAnother(_ code: String, than known: Int, _ register: CommuneRegister) -> Bool {
    !code.isEmpty && listed[known] != nil && !register.isShipped(known)
      && register.communes[known].code != code
  }

  /// The commune with what its row says of it.
  private func stated(
    _ commune: Commune, _ reading: RowReading, _ coordinate: Coordinate?,
    _ log: inout ImportLog
  ) -> Commune {
    var commune = commune
    if let coordinate { commune.coordinate = coordinate }
    if let area = reading.decimal(.area, 0...100_000, &log) { commune.areaKm2 = area }
    if let people = reading.whole(.population, 0...10_000_000, &log) { commune.population = people }
    if let households = reading.whole(.households, 0...10_000_000, &log) { commune.households = households }
    if let region = reading.value(
      .region, &log, { cell throws(NotUnderstood) in try SurveyAnswer.region(cell) })
    {
      commune.region = region
    }
    if let border = reading.flag(.border, &log) { commune.isBorder = border }
    return commune
  }
}

extension Commune {
  /// A commune of which only the name and a position are known.
  static func unknown(code: String, name: String, type: String, at coordinate: Coordinate) -> Commune {
    Commune(
      code: code, name: name, type: type, areaKm2: nil, population: nil, households: nil, region: nil,
      isBorder: nil, oldDistrict: "", coordinate: coordinate, elevation: nil)
  }
}

extension CommuneRegister {
  /// A code that no commune has.
  func freeCode() -> String {
    let taken = Set(communes.map(\.code))
    var number = communes.count + 1
    while taken.contains(CommuneRegister.code(number)) { number += 1 }
    return CommuneRegister.code(number)
  }

  private static func code(_ number: Int) -> String {
    let digits = "\(number)"
    return "C" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  /// Names and codes of communes, for a remedy.
  func names(_ indices: [Int]) -> String {
    indices.prefix(8).map { "\(Problem.excerpt(of: communes[$0].name)) (\(communes[$0].code))" }.joined(
      separator: ", ")
  }
}

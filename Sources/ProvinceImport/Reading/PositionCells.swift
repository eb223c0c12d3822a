import ColumnMapping
import Diagnostics
import Geography
import ImportRecords
import SourceTables
import SurveyValues

/// The cells of a table that say where its rows lie: latitude and longitude, X and Y, or both in one cell.
struct PositionCells {
  /// A position as a row has it.
  enum Position {
    case degrees(Coordinate)
    /// Metres on a map, and what was written.
    case metres(east: Double, north: Double, value: String)
  }

  private struct Pair {
    var first: Int
    var second: Int
    var field: ImportField
    var columns: CoordinateColumns
  }

  private let table: RoleTable
  private var pairs: [Pair] = []

  /// Decides from all rows of a table what its columns of coordinates hold, and tells it.
  ///
  /// - Parameter near: about where its places should lie; nil where nothing is known.
  init(_ table: RoleTable, near: Coordinate?, _ log: inout ImportLog) {
    self.table = table
    for (one, other) in [(ImportField.latitude, ImportField.longitude), (.x, .y)] {
      guard let first = table.mapping[one], let second = table.mapping[other] else { continue }
      let columns = CoordinateColumns.decide(
        first: table.records.lazy.map { $0[first] }, second: table.records.lazy.map { $0[second] },
        headers: (table.heading(first), table.heading(second)), near: near)
      if let message = columns.message { log.tell(table.line(.mapped, column: first, why: message)) }
      pairs.append(Pair(first: first, second: second, field: one, columns: columns))
    }
  }

  /// The position of a row; nil where it has none or one that is not understood, which is told.
  func position(_ row: SourceRow, _ log: inout ImportLog) -> Position? {
    for pair in pairs {
      let (first, second) = (row[pair.first], row[pair.second])
      let written = "\(first.shown) | \(second.shown)"
      do {
        guard let understood = try pair.columns.read(first, second) else { continue }
        if let how = understood.how {
          log.tell(
            table.line(
              .mapped, row: row.number, column: pair.first, from: written, to: shown(understood.value),
              why: how))
        }
        switch understood.value {
        case .degrees(let latitude, let longitude):
          return .degrees(Coordinate(latitude: latitude, longitude: longitude))
        case .metres(let east, let north, _): return .metres(east: east, north: north, value: written)
        }
      } catch {
        log.refuse(
          table.problem(
            row: row.number, field: pair.field, value: written, error.message, remedy: error.remedy))
        return nil
      }
    }
    return single(row, &log)
  }

  /// Both in one cell.
  private func single(_ row: SourceRow, _ log: inout ImportLog) -> Position? {
    guard let column = table.mapping[.position] else { return nil }
    let cell = row[column]
    do {
      guard let understood = try SurveyAngle.pair(cell) else { return nil }
      if let how = understood.how {
        log.tell(
          table.line(
            .mapped, row: row.number, column: column, from: cell.shown,
            to: "\(understood.value.latitude), \(understood.value.longitude)", why: how))
      }
      return .degrees(understood.value)
    } catch {
      if let metres = metres(cell.shown) { return metres }
      log.refuse(
        table.problem(
          row: row.number, field: .position, value: cell.shown, error.message, remedy: error.remedy))
      return nil
    }
  }

  /// Metres that stand in one cell: `2367123.4; 512345.6`.
  private func metres(_ text: String) -> Position? {
    let parts = text.split { ";|".contains($0) }
    guard parts.count == 2,
      let understood = try? CoordinateColumns.decide(
        first: [SourceCell.text(String(parts[0]))], second: [.text(String(parts[1]))], headers: ("X", "Y")
      ).read(.text(String(parts[0])), .text(String(parts[1]))),
      case .metres(let east, let north, _) = understood.value
    else { return nil }
    return .metres(east: east, north: north, value: text)
  }

  private func shown(_ position: CoordinateColumns.Position) -> String {
    switch position {
    case .degrees(let latitude, let longitude): "\(latitude), \(longitude)"
    case .metres(let east, let north, _): "E \(east), N \(north)"
    }
  }
}

import Geography
import Spreadsheet

/// Writes the sheets of stations and of the centres of communes.
struct OtherSheetWriter {
  private let layout: MessyLayout
  private let province: SampleProvince
  private let cells: MessyCells

  init(_ layout: MessyLayout, _ province: SampleProvince) throws {
    self.layout = layout
    self.province = province
    cells = try MessyCells(layout)
  }

  private func write(_ texts: [String], row: Int, to sheet: Sheet) throws {
    for (column, text) in texts.enumerated() {
      try sheet.write(.text(text), row: row, column: column, MessyCells.plain)
    }
  }

  private func commune(_ code: String) -> String {
    province.communes.first { $0.code == code }.map { cells.name("Xã \($0.name)") } ?? ""
  }

  func writeStations(to workbook: Workbook) throws -> [SampleStation] {
    let sheet = try workbook.addSheet(named: layout.stations)
    try write(["DANH SÁCH TRẠM BTS (VÍ DỤ)"], row: 0, to: sheet)
    try write(
      ["TT", "Mã trạm", "Xã", "Vĩ độ", "Kinh độ", "Loại cột", "Nguồn điện", "Tình trạng"], row: 2, to: sheet)
    return try province.stations.enumerated().map { index, station in
      let row = 3 + index
      var written = station
      written.row = row + 1
      try sheet.write(.number(Double(index + 1)), row: row, column: 0, MessyCells.plain)
      try sheet.write(.text(station.code), row: row, column: 1, MessyCells.plain)
      try sheet.write(.text(commune(station.communeCode)), row: row, column: 2, MessyCells.plain)
      try sheet.write(.number(station.coordinate.latitude), row: row, column: 3, MessyCells.plain)
      try sheet.write(.number(station.coordinate.longitude), row: row, column: 4, MessyCells.plain)
      let words = [
        "cột \(Int(station.heightMetres))m", station.hasGridPower ? "Điện lưới" : "Năng lượng mặt trời",
        station.isStanding ? "Đang hoạt động" : "Quy hoạch",
      ]
      for (place, word) in words.enumerated() {
        try sheet.write(.text(word), row: row, column: 5 + place, MessyCells.plain)
      }
      return written
    }
  }

  func writeCentres(to workbook: Workbook) throws -> [SampleCentre] {
    let sheet = try workbook.addSheet(named: layout.centres)
    try write(["TT", "Tên xã", "Vĩ độ", "Kinh độ", "Cáp quang"], row: 0, to: sheet)
    return try province.centres.enumerated().map { index, centre in
      let row = 1 + index
      var written = centre
      written.row = row + 1
      try sheet.write(.number(Double(index + 1)), row: row, column: 0, MessyCells.plain)
      try sheet.write(.text(commune(centre.communeCode)), row: row, column: 1, MessyCells.plain)
      try sheet.write(.number(centre.coordinate.latitude), row: row, column: 2, MessyCells.plain)
      try sheet.write(.number(centre.coordinate.longitude), row: row, column: 3, MessyCells.plain)
      try sheet.write(.text("Có"), row: row, column: 4, MessyCells.plain)
      return written
    }
  }
}

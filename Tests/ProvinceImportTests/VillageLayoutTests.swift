import ColumnMapping
import Diagnostics
import Foundation
import Geography
import ImportRecords
import ProvinceImport
import Spreadsheet
import Testing

/// Lists as departments and programmes keep them come in as they are meant, whatever their headings and order.
struct VillageLayoutTests {
  struct Layout: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var lines: [String]
    /// Name, code of the commune, households, what service there is, of every village.
    var villages: [String]

    init(_ name: String, _ lines: [String], _ villages: [String]) {
      testDescription = name
      self.lines = lines
      self.villages = villages
    }
  }

  static let layouts = [
    Layout(
      "English headings, columns in another order",
      [
        "Households,Longitude,Latitude,Village name,Commune,Mobile broadband,Fibre",
        "40,102.428,22.221,Ban Mot,Muong Nhe,no,no", "60,102.418,22.231,Ban Hai,Muong Nhe,yes,no",
      ], ["Ban Mot 03160 40 -", "Ban Hai 03160 60 m"]),
    Layout(
      "titles above, groups by district and commune, sums, notes and who signs below",
      [
        "UBND TỈNH ĐIỆN BIÊN,,,,", "BIỂU TỔNG HỢP THÔN BẢN NĂM 2026,,,,", ",,,,",
        "STT,Tên bản,Số hộ,Sóng 4G,Cáp quang",
        "A,HUYỆN MƯỜNG NHÉ,,,", "I,XÃ MƯỜNG NHÉ,100,,", "1,Bản Một,40,Không,Không", "2,Bản Hai,60,Có,Không",
        "II,Xã Sín Thầu,15,,",
        "1,Bản Ba,15,Có,Có", ",Tổng cộng,115,,", ",,,,", "Ghi chú: số liệu ước tính,,,,",
        ",,,\"Ngày 3 tháng 2 năm 2026\",",
        ",,,NGƯỜI LẬP BIỂU,",
      ], ["Bản Một 03160 40 -", "Bản Hai 03160 60 m", "Bản Ba 03158 15 mf"]),
    Layout(
      "the commune in its first row only",
      [
        "TT,Xã,Bản,Số hộ,Sóng 3G", "1,Mường Nhé,Bản Một,40,x", "2,,Bản Hai,60,", "3,,Bản Ba,12,x",
        "4,Sín Thầu,Bản Bốn,15,",
        "5,,Bản Năm,20,",
      ],
      [
        "Bản Một 03160 40 m", "Bản Hai 03160 60 -", "Bản Ba 03160 12 m", "Bản Bốn 03158 15 -",
        "Bản Năm 03158 20 -",
      ]),
    Layout(
      "codes without their leading zero",
      ["Tên thôn,Mã xã,Số hộ,Sóng 3G", "Tổ 1,3334,40,có", "Bản Hai,3160,60,không"],
      ["Tổ 1 03334 40 m", "Bản Hai 03160 60 -"]),
    Layout(
      "communes of before July 2025, with and without their districts",
      [
        "Tên bản,Xã,Huyện,Số hộ,Sóng 3G", "Bản Một,Chung Chải,Mường Nhé,40,có",
        "Bản Hai,xã Leng Su Sìn,,60,không",
        "Tổ 3,P. Noong Bua,TP. Điện Biên Phủ,70,có", "Bản Bốn,Thị trấn Mường Ảng,Huyện Mường Ảng,20,không",
      ], ["Bản Một 03160 40 m", "Bản Hai 03158 60 -", "Tổ 3 03334 70 m", "Bản Bốn 03256 20 -"]),
    Layout(
      "communes in capitals, with their types, without marks, with letters and marks apart, with an Icelandic letter",
      [
        "Tên thôn,Xã phường,Số hộ,Sóng 3G", "Bản Một,XÃ MƯỜNG NHÉ,40,có", "Bản Hai,X. Sín Thầu,60,không",
        "Bản Ba,Muong Toong,12,có", "Bản Bốn,\("Xã Mường Pồn".decomposedStringWithCanonicalMapping),15,không",
        "Tổ Năm,phường Ðiện Biên Phủ,20,có", "Bản Sáu,xã  Nà Hỳ,21,không",
      ],
      [
        "Bản Một 03160 40 m", "Bản Hai 03158 60 -", "Bản Ba 03163 12 m", "Bản Bốn 03202 15 -",
        "Tổ Năm 03127 20 m",
        "Bản Sáu 03169 21 -",
      ]),
    Layout(
      "ticks for each generation",
      [
        "Tên thôn,Xã,Số hộ,2G,3G,4G,Cáp quang", "Bản Một,Mường Nhé,40,x,,,", "Bản Hai,Mường Nhé,60,x,x,,",
        "Bản Ba,Mường Nhé,12,x,x,x,x", "Bản Bốn,Mường Nhé,9,,,,",
      ], ["Bản Một 03160 40 -", "Bản Hai 03160 60 m", "Bản Ba 03160 12 mf", "Bản Bốn 03160 9 -"]),
    Layout(
      "generations in one column",
      [
        "Tên thôn,Xã,Số hộ,Loại sóng,Internet cáp quang", "Bản Một,Mường Nhé,40 hộ,2G,chưa có",
        "Bản Hai,Mường Nhé,~60,2G/3G/4G,có",
        "Bản Ba,Mường Nhé,\"1.049\",trắng sóng,chưa", "Bản Bốn,Mường Nhé,chưa có số liệu,4G,FTTH",
      ], ["Bản Một 03160 40 -", "Bản Hai 03160 60 mf", "Bản Ba 03160 1049 -", "Bản Bốn 03160 ? mf"]),
    Layout(
      "Excel's own list of a Vietnamese machine",
      [
        "sep=;", "Tên thôn;Xã;Số hộ;Tỷ lệ hộ nghèo;Sóng 3G", "Bản Một;Mường Nhé;1.049;96,4;có",
        "Bản Hai;Mường Nhé;60;5,1;không",
      ],
      ["Bản Một 03160 1049 m", "Bản Hai 03160 60 -"]),
    Layout(
      "headings once more in the middle, and the numbers of columns",
      [
        "TT,Tên thôn,Xã,Số hộ,Sóng 3G", "(1),(2),(3),(4),(5)", "1,Bản Một,Mường Nhé,40,có",
        "TT,Tên thôn,Xã,Số hộ,Sóng 3G",
        "2,Bản Hai,Mường Nhé,60,không",
      ], ["Bản Một 03160 40 m", "Bản Hai 03160 60 -"]),
    Layout(
      "headings that ask how things are",
      [
        "Tên thôn,Xã,Hiện trạng sóng di động,Tình trạng cáp quang", "Bản Một,Mường Nhé,Chưa có sóng,chưa có",
        "Bản Hai,Mường Nhé,Đã có sóng 4G,có",
      ], ["Bản Một 03160 ? -", "Bản Hai 03160 ? mf"]),
    Layout(
      "headings that ask for what is not there",
      [
        "Tên thôn,Xã,Trắng sóng 3G/4G,Chưa có cáp quang", "Bản Một,Mường Nhé,x,x", "Bản Hai,Mường Nhé,,",
        "Bản Ba,Mường Nhé,,x",
      ],
      ["Bản Một 03160 ? -", "Bản Hai 03160 ? mf", "Bản Ba 03160 ? m"]),
    Layout(
      "a first row of ticks under headings of other things",
      ["Tên thôn,Xã,Sóng 3G,Chợ,Ghi chú", "Bản Một,Mường Nhé,x,x,x", "Bản Hai,Mường Nhé,,,"],
      ["Bản Một 03160 ? m", "Bản Hai 03160 ? -"]),
  ]

  @Test(arguments: layouts)
  func comesInAsItIsMeant(_ layout: Layout) throws {
    let trial = try ImportTrial()
    trial.request.villages = [try trial.list("thon.csv", layout.lines)]
    trial.request.pointsOfPresence = .communes
    let imported = try trial.run()
    #expect(imported.record.problems.errors.map(\.description) == [])
    #expect(imported.geography?.summaries == layout.villages)
    // Every line of the list has one in the report.
    let headings = imported.record.mappings.first?.headerRows?.upperBound ?? 0
    for (row, line) in layout.lines.enumerated() where row >= headings && line.contains(where: { $0 != "," })
    {
      #expect(imported.record.lines.contains { $0.row == row + 1 }, "row \(row + 1): \(line)")
    }
  }

  @Test func aSheetForEachCommune() throws {
    let trial = try ImportTrial()
    func sheet(_ names: [String]) -> [[CellValue]] {
      [[.text("TT"), .text("Tên bản"), .text("Số hộ"), .text("Sóng 3G")]]
        + names.enumerated().map {
          [.number(Double($0 + 1)), .text($1), .number(30), .text($0 == 0 ? "có" : "không")]
        }
    }
    trial.request.villages = [
      try trial.workbook(
        "thon.xlsx",
        [("Mường Nhé", sheet(["Bản Một", "Bản Hai"])), ("Xã Sín Thầu", sheet(["Bản Một", "Bản Ba"]))])
    ]
    trial.request.pointsOfPresence = .communes
    let imported = try trial.run()
    #expect(imported.record.problems.errors.map(\.description) == [])
    #expect(
      imported.geography?.summaries == [
        "Bản Một 03160 30 m", "Bản Hai 03160 30 -", "Bản Một 03158 30 m", "Bản Ba 03158 30 -",
      ])
  }

  @Test func headingsMergedInThreeRowsAndCommunesMergedDownTheirRows() throws {
    let trial = try ImportTrial()
    try Workbook.write(to: trial.path("thon.xlsx")) { book in
      let sheet = try book.addSheet(named: "Biểu 01")
      let style = CellStyle()
      try sheet.merge("Xã", rows: 0...2, columns: 0...0, style)
      try sheet.merge("Tên bản", rows: 0...2, columns: 1...1, style)
      try sheet.merge("Hiện trạng năm 2026", rows: 0...0, columns: 2...4, style)
      try sheet.merge("Số hộ", rows: 1...2, columns: 2...2, style)
      try sheet.merge("Viễn thông", rows: 1...1, columns: 3...4, style)
      try sheet.write(.text("Sóng 4G"), row: 2, column: 3, style)
      try sheet.write(.text("Cáp quang"), row: 2, column: 4, style)
      try sheet.merge("Mường Nhé", rows: 3...4, columns: 0...0, style)
      try sheet.merge("Sín Thầu", rows: 5...6, columns: 0...0, style)
      for (row, name) in ["Bản Một", "Bản Hai", "Bản Ba", "Bản Bốn"].enumerated() {
        try sheet.write(.text(name), row: 3 + row, column: 1, style)
        try sheet.write(.number(Double(10 + row)), row: 3 + row, column: 2, style)
        try sheet.write(.text(row == 0 ? "có" : "chưa có"), row: 3 + row, column: 3, style)
        try sheet.write(.text("chưa có"), row: 3 + row, column: 4, style)
      }
    }
    trial.request.villages = [trial.path("thon.xlsx")]
    trial.request.pointsOfPresence = .communes
    let imported = try trial.run()
    #expect(imported.record.problems.errors.map(\.description) == [])
    #expect(
      imported.geography?.summaries == [
        "Bản Một 03160 10 m", "Bản Hai 03160 11 -", "Bản Ba 03158 12 -", "Bản Bốn 03158 13 -",
      ])
  }

  /// TCVN3, VNI and a list of UTF-8 that was read as something else.
  @Test(arguments: [
    ("Tªn th«n,X·,Sè hé,Sãng 3G\nB¶n Mét,M­êng NhÐ,40,cã\nB¶n Hai,SÝn ThÇu,60,kh«ng\n"),
    ("Teân thoân,Xaõ,Soá hoä,Soùng 3G\nBaûn Moät,Möôøng Nheù,40,coù\nBaûn Hai,Sín Thaàu,60,khoâng\n"),
    ("TÃªn thÃ´n,XÃ£,Sá»‘ há»™,SÃ³ng 3G\nBáº£n Má»™t,MÆ°á»\u{9D}ng NhÃ©,40,cÃ³\nBáº£n Hai,SÃ­n Tháº§u,60,khÃ´ng\n"),
  ])
  func lettersOfOldCodesArePutRight(text: String) throws {
    let trial = try ImportTrial()
    trial.request.villages = [try trial.file("thon.csv", text)]
    trial.request.pointsOfPresence = .communes
    let imported = try trial.run()
    #expect(imported.record.problems.errors.map(\.description) == [])
    #expect(imported.geography?.summaries == ["Bản Một 03160 40 m", "Bản Hai 03158 60 -"])
  }
}

extension Geography {
  /// Each village's name, commune, households and services, for comparing.
  var summaries: [String] {
    villages.map {
      let services = ($0.hasMobileBroadband ? "m" : "") + ($0.hasFixedBroadband ? "f" : "")
      return
        "\($0.name) \(communes[$0.commune].code) \($0.households.map(String.init) ?? "?") \(services.isEmpty ? "-" : services)"
    }
  }
}

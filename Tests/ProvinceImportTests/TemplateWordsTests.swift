import Diagnostics
import Geography
import ImportRecords
import ProvinceImport
import Spreadsheet
import Testing

/// The workbook that `noiban template` writes, filled in with the words of its lists, needs no mapping in either language.
struct TemplateWordsTests {
  private static let vietnamese = [
    ["Mã thôn", "Tên thôn/bản", "Xã", "Vĩ độ", "Kinh độ", "Số hộ", "Dân số", "Tỷ lệ dân tộc thiểu số (%)"]
      + ["Tỷ lệ hộ nghèo (%)", "Khu vực", "Biên giới", "Đặc biệt khó khăn", "Sóng di động", "Cáp quang"]
      + ["Trường học", "Trạm y tế", "Trụ sở xã", "Ghi chú"],
    [
      "V1", "Bản Một", "Mường Nhé", "22.221", "102.428", "40", "180", "96.4", "5.5", "III", "có", "có",
      "không có sóng",
    ]
      + ["chưa có", "có", "không", "không", ""],
    [
      "V2", "Bản Hai", "Mường Nhé", "22.231", "102.418", "60", "", "", "", "II", "không", "không", "2G",
      "vệ tinh", "", "", "", "",
    ],
    [
      "V3", "Bản Ba", "Mường Nhé", "22.211", "102.438", "80", "", "", "", "I", "", "", "4G", "cáp quang", "",
      "", "có", "",
    ],
    ["V4", "Bản Bốn", "Mường Nhé", "", "", "", "", "", "", "", "", "", "3G", "ADSL", "", "", "", "chưa đo"],
  ]
  private static let english = [
    ["Village code", "Village name", "Commune", "Latitude", "Longitude", "Households", "Population"]
      + [
        "Ethnic minority share (%)", "Poverty rate (%)", "Region", "Border", "Specially difficult",
        "Mobile signal",
      ]
      + ["Fibre", "School", "Clinic", "Commune office", "Notes"],
    [
      "V1", "Bản Một", "Mường Nhé", "22.221", "102.428", "40", "180", "96.4", "5.5", "III", "yes", "yes",
      "no signal",
    ]
      + ["not yet", "yes", "no", "no", ""],
    [
      "V2", "Bản Hai", "Mường Nhé", "22.231", "102.418", "60", "", "", "", "II", "no", "no", "2G",
      "satellite", "", "", "", "",
    ],
    [
      "V3", "Bản Ba", "Mường Nhé", "22.211", "102.438", "80", "", "", "", "I", "", "", "4G", "fibre", "", "",
      "yes", "",
    ],
    [
      "V4", "Bản Bốn", "Mường Nhé", "", "", "", "", "", "", "", "", "", "3G", "ADSL", "", "", "",
      "not measured",
    ],
  ]

  @Test(arguments: [(vietnamese, "Thôn bản", "Hướng dẫn"), (english, "Villages", "Guide")])
  func filledIn(rows: [[String]], sheet: String, guide: String) throws {
    let trial = try ImportTrial()
    let cells = rows.map { row in
      row.enumerated().map { column, text in
        (3...8).contains(column) ? Double(text).map(CellValue.number) ?? .text(text) : CellValue.text(text)
      }.map { $0 == .text("") ? .empty : $0 }
    }
    let explanations: [[CellValue]] = rows[0].map { [.text($0), .text("…")] }
    trial.request.villages = [try trial.workbook("mau.xlsx", [(sheet, cells), (guide, explanations)])]
    let imported = try trial.run()
    #expect(imported.record.problems.errors.map(\.description) == [])
    let geography = try #require(imported.geography)
    #expect(
      geography.summaries == [
        "Bản Một 03160 40 -", "Bản Hai 03160 60 -", "Bản Ba 03160 80 mf", "Bản Bốn 03160 ? m",
      ])
    let first = try #require(geography.villages.first)
    #expect(first.population == 180)
    #expect(first.ethnicMinorityShare == 0.964)
    #expect(first.povertyRate == 0.055)
    #expect(first.isBorder == true)
    #expect(first.isSpeciallyDifficult == true)
    #expect(first.institutions == [.school])
    #expect(geography.villages.map(\.region).prefix(3) == [.three, .two, .one])
    #expect(geography.villages[2].institutions == [.communeOffice])
  }
}

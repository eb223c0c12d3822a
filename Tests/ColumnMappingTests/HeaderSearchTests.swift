import ColumnMapping
import SourceTables
import Testing

/// Headings are found wherever they stand and whatever they are called.
struct HeaderSearchTests {
  private func fields(_ table: SourceTable, _ role: ImportRole) -> [Int: ImportField] {
    let columns = HeaderSearch(table).reading(as: role)?.mapping.columns ?? []
    return columns.reduce(into: [:]) { found, column in found[column.index] = column.field }
  }

  @Test func underTitleRowsWithHeadingsInTwoRows() {
    let table = sheet(
      [
        ["ỦY BAN NHÂN DÂN TỈNH"], ["DANH SÁCH THÔN, BẢN CHƯA CÓ SÓNG DI ĐỘNG"], [],
        ["STT", "Tên thôn, bản", "Xã", "Tọa độ", "", "Số hộ", "Sóng di động", ""],
        ["", "", "", "X", "Y", "", "3G", "4G"],
        ["1", "Bản Thử Một", "Xã Thử", "2367123", "512345", "120", "x", ""],
      ],
      merges: [
        .init(rows: 1...1, columns: 0...7), .init(rows: 2...2, columns: 0...7),
        .init(rows: 4...5, columns: 0...0),
        .init(rows: 4...5, columns: 1...1), .init(rows: 4...4, columns: 3...4),
        .init(rows: 4...4, columns: 6...7),
      ])
    let found = HeaderSearch(table).reading(as: .villages)
    #expect(found?.mapping.headerRows == 4...5)
    #expect(
      fields(table, .villages) == [
        0: .ordinal, 1: .name, 2: .commune, 3: .x, 4: .y, 5: .households, 6: .mobile3G, 7: .mobile4G,
      ])
  }

  @Test func aTickInTheFirstRowIsNoHeadingOfEastings() {
    let table = sheet([
      ["Tên thôn", "Xã", "Chợ"], ["Bản Một", "Mường Nhé", "x"], ["Bản Hai", "Mường Nhé", ""],
    ])
    #expect(HeaderSearch(table).reading(as: .villages)?.mapping.headerRows == 1...1)
    #expect(fields(table, .villages) == [0: .name, 1: .commune])
  }

  @Test(arguments: [
    (
      ["Tên thôn/bản", "Xã", "Vĩ độ", "Kinh độ", "Số hộ (hộ)"],
      [ImportField.name, .commune, .latitude, .longitude, .households]
    ),
    (
      ["TEN BAN", "TEN XA", "VI DO", "KINH DO", "DAN SO"],
      [.name, .commune, .latitude, .longitude, .population]
    ),
    (
      ["Village name", "Commune", "Lat", "Lon", "Households"],
      [.name, .commune, .latitude, .longitude, .households]
    ),
    (
      ["Thôn", "Xã cũ", "Huyện", "Tỷ lệ hộ nghèo (%)", "Khu vực"],
      [.name, .commune, .district, .povertyRate, .region]
    ),
    (
      ["Bản", "Xã", "Số hộ", "Số hộ nghèo", "Nhân khẩu"],
      [.name, .commune, .households, .poorHouseholds, .population]
    ),
    (
      ["Tên bản", "Thuộc xã", "Toạ độ GPS", "Cáp quang", "Sóng di động"],
      [.name, .commune, .position, .fixed, .mobile]
    ),
  ])
  func byTheWordsOfEitherLanguage(headings: [String], expected: [ImportField]) {
    let table = sheet([headings, ["A", "B", "C", "D", "E"]])
    let found = fields(table, .villages)
    #expect(headings.indices.map { found[$0] } == expected)
  }

  @Test func aMisspeltHeadingIsAGuess() throws {
    let table = sheet([["Tên thôn", "Xã", "Kinh ddộ", "Vĩ độ"], ["Bản Thử", "Xã Thử", "103.1", "21.4"]])
    let column = try #require(
      HeaderSearch(table).reading(as: .villages)?.mapping.columns.first { $0.index == 2 })
    #expect(column.field == .longitude)
    #expect(column.isGuess)
  }

  @Test func ofTwoColumnsForOneFieldTheSurerIsTaken() {
    let table = sheet([
      ["Tên thôn", "Xã", "Số hộ dự kiến năm 2030", "Số hộ"], ["Bản Thử", "Xã Thử", "1", "2"],
    ])
    let found = fields(table, .villages)
    #expect(found[3] == .households)
    #expect(found[2] == nil)
  }

  @Test func aTableOfSomethingElseIsNoListOfVillages() {
    let table = sheet([["Ngày", "Số công văn", "Nội dung"], ["1", "2", "3"]])
    #expect(HeaderSearch(table).reading(as: .villages)?.mapping == nil)
  }

  @Test func dataAreNotTakenForHeadings() {
    let table = sheet([["Tên thôn", "Xã"], ["Bản", "Xã"], ["Thôn 1", "Xã Thử"]])
    #expect(HeaderSearch(table).reading(as: .villages)?.mapping.headerRows == 1...1)
  }
}

import ColumnMapping
import SourceTables
import Testing

/// Groups, sums, remarks and page headings are told from the records among which they stand.
struct RowSortingTests {
  private func kinds(_ rows: [[String]], communes: Set<String> = []) throws -> [RowKind] {
    let table = sheet(rows)
    let mapping = try #require(HeaderSearch(table).reading(as: .villages)?.mapping)
    var sorting = RowSorting(mapping, of: table, isCommune: communes.contains)
    let last = mapping.headerRows?.upperBound ?? 0
    return table.rows.filter { $0.number > last }.map { sorting.kind(of: $0) }
  }

  @Test func aListByCommunesWithSumsAndSignatures() throws {
    let kinds = try kinds([
      ["STT", "Tên bản", "Số hộ", "Dân số", "Ghi chú"],
      ["(1)", "(2)", "(3)", "(4)", "(5)"],
      ["I", "Xã Mường Thử", "210", "", ""],
      ["1", "Bản Một", "100", "400", ""],
      ["2", "Bản Hai", "110", "430", "xa trung tâm"],
      ["II", "Xã Nà Thử", "", "", ""],
      ["1", "Bản Ba", "50", "", ""],
      ["", "Tổng cộng", "260", "", ""],
      ["Ghi chú: số liệu đến 30/6/2025", "", "", "", ""],
      ["", "", "NGƯỜI LẬP BIỂU", "", ""],
      ["", "", "", "Nguyễn Văn Thử", ""],
    ])
    #expect(
      kinds == [
        .columnNumbers, .group("Xã Mường Thử"), .record, .record, .group("Xã Nà Thử"), .record, .total, .note,
        .note, .note,
      ])
  }

  @Test func headingsOfTheNextPageAreNoRecord() throws {
    let kinds = try kinds([
      ["STT", "Tên bản", "Xã", "Số hộ"], ["1", "Bản Một", "Xã Thử", "10"], ["STT", "Tên bản", "Xã", "Số hộ"],
      ["2", "Bản Hai", "Xã Thử", "20"],
    ])
    #expect(kinds == [.record, .repeatedHeadings, .record])
  }

  @Test func aKnownCommuneAloneInARowIsAGroup() throws {
    let kinds = try kinds(
      [
        ["STT", "Tên bản", "Số hộ"], ["A", "Mường Thử", ""], ["1", "Bản Một", "10"], ["2", "Bản Hai", "20"],
      ],
      communes: ["Mường Thử"])
    #expect(kinds == [.group("Mường Thử"), .record, .record])
  }

  @Test func aVillageWhoseNameBeginsLikeASumIsARecord() throws {
    let kinds = try kinds([
      ["STT", "Tên bản", "Xã", "Số hộ"], ["1", "Tông Thử", "Xã Thử", "10"], ["2", "Cộng", "Xã Thử", "20"],
      ["3", "Nguồn", "Xã Thử", ""],
    ])
    #expect(kinds == [.record, .record, .record])
  }

  @Test func aVillageOfWhichOnlyTheNameIsKnownIsARecord() throws {
    let kinds = try kinds([["Tên bản", "Xã", "Số hộ"], ["Bản Một", "Xã Thử", "10"], ["Bản Hai", "", ""]])
    #expect(kinds == [.record, .record])
  }
}

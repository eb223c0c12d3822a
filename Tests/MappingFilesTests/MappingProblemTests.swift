import ColumnMapping
import Diagnostics
import MappingFiles
import Testing

@Suite struct MappingProblemTests {
  private func problems(_ yaml: String, _ headings: [String] = []) -> [String] {
    do {
      var report = ProblemReport()
      for table in try MappingFile.read(yaml: yaml, file: "import.yaml") {
        do {
          _ = try table.resolved(in: headings.enumerated().map { ($0.offset, $0.element) })
        } catch {
          report.add(error)
        }
      }
      return report.problems.map(\.description)
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func everyKeyThatIsWrongIsNamedAtOnce() {
    let found = problems(
      """
      vilages: []
      towers: tram.xlsx
      villages:
        - fiel: a.xlsx
          sheet: Một
          layer: Hai
          header-rows: 4-3
          crs: [1]
          columns:
            nmae: Tên
            wholly-unknown-word: Tên
            name: [a]
          left: Ghi chú
        - list.xlsx
      """)
    #expect(
      found == [
        "import.yaml, row 1, column vilages: “vilages”: is not a kind of table. The nearest key is villages.",
        "import.yaml, row 2, column towers: “tram.xlsx”: is not a list of tables. "
          + "Write a table below it, as in the import.yaml of an earlier import.",
        "import.yaml, row 4, column villages.fiel: “fiel”: is not a key of a table. The nearest key is file.",
        "import.yaml, row 6, column villages.layer: “layer”: names the sheet or layer a second time. "
          + "Keep one of them.",
        "import.yaml, row 7, column villages.header-rows: “4-3”: is not a range of rows. "
          + "Write rows such as 3 or 3-4, or none where there are none.",
        "import.yaml, row 8, column villages.crs: “[…]”: is not a text. Write a text.",
        "import.yaml, row 10, column villages.columns.nmae: “nmae”: is not a field. The nearest key is name.",
        "import.yaml, row 11, column villages.columns.wholly-unknown-word: “wholly-unknown-word”: is not a field. "
          + "Use one of \(ImportField.allCases.map(\.rawValue).joined(separator: ", ")).",
        "import.yaml, row 12, column villages.columns.name: “[…]”: is not a heading. "
          + "Write a heading in quotes, or a letter as in column C.",
        "import.yaml, row 13, column villages.left: “Ghi chú”: is not a list of headings. "
          + "Write one heading a line after a dash.",
        "import.yaml, row 14, column villages: “list.xlsx”: is not a list of keys and values. "
          + "Write keys and values, such as file: list.xlsx.",
      ])
  }

  @Test func aColumnThatIsNotThereTwiceThereOrUsedTwiceIsNamed() {
    let found = problems(
      """
      villages:
        columns:
          name: Tên bn
          commune: Xã
          latitude: column Z
          note: Ghi chú
          id: column B
          ordinal: Thứ tự trong danh sách
        left:
          - Ghi chú
      """, ["Tên bản", "Mã", "Xã", "Xã", "Ghi chú", "Mã bản"])
    let headings = "“Tên bản”, “Mã”, “Xã”, “Xã”, “Ghi chú”, “Mã bản”"
    #expect(
      found == [
        "import.yaml, row 3, column villages.columns.name: “Tên bn”: is not a heading of the table. "
          + "The nearest is “Tên bản”; the headings are: \(headings).",
        "import.yaml, row 4, column villages.columns.commune: “Xã”: the heading stands over 2 columns. "
          + "Write one of: column C, column D.",
        "import.yaml, row 5, column villages.columns.latitude: “column Z”: the table has no such column. "
          + "Its columns go from A to F.",
        "import.yaml, row 8, column villages.columns.ordinal: “Thứ tự trong danh sách”: "
          + "is not a heading of the table. The headings are: \(headings).",
        "import.yaml, row 10, column villages.left: “Ghi chú”: the column is used already, on line 6. "
          + "Give each column one field.",
      ])
  }

  @Test func aFieldSaidTwiceIsNamed() {
    #expect(
      problems("villages:\n  - columns:\n      name: A\n      name: B\n", ["A", "B"]) == [
        "import.yaml, row 3: “name”: the key stands more than once. Keep one of them."
      ])
  }

  @Test func aTableWithoutHeadingsAsksForLetters() {
    #expect(
      problems("villages: {columns: {name: Tên}}\n", ["", " "]) == [
        "import.yaml, row 1, column villages.columns.name: “Tên”: is not a heading of the table. "
          + "The table has no headings: write letters, such as column C."
      ])
  }

  @Test func aHeadingIsFoundHoweverItsBlanksAndCapitalsAreTyped() throws {
    let yaml = "villages: {columns: {households: tổng số  hộ, name: 'column A', id: cột c, note: ~}}\n"
    let table = try #require(try MappingFile.read(yaml: yaml, file: "import.yaml").first)
    let columns = try table.resolved(in: [(0, "column A"), (1, "Tổng\nsố hộ"), (2, "")])
    #expect(columns.map(\.field) == [.name, .households, .id])
  }

  /// As many columns as a sheet of Excel can have, none of which the mapping knows.
  @Test(.timeLimit(.minutes(1))) func aWideTableIsResolvedInGoodTime() throws {
    let headings = (0..<16_384).map { (index: $0, heading: "Cột số \($0)") }
    let columns = headings.map { TableMapping.Column(index: $0.index, heading: $0.heading, field: nil) }
    let text = MappingFile.text([TableMapping(role: .villages, file: "a.xlsx", columns: columns)])
    let table = try #require(try MappingFile.read(yaml: text, file: "import.yaml").first)
    #expect(try table.resolved(in: headings) == columns)
    let others = headings.map { (index: $0.index, heading: "Tiêu đề khác \($0.index)") }
    let report = #expect(throws: ProblemReport.self) { try table.resolved(in: others) }
    #expect(report?.problems.count == 16_384)
  }

  @Test func aFileThatIsNoMappingIsSentBackWithWhatToName() {
    let report = #expect(throws: ProblemReport.self) { try MappingFile.read("no/such.yaml") }
    #expect(report?.category == .missingFile)
    #expect(report?.description == "no/such.yaml: there is no such file. Check the path of the mapping file.")
    #expect(
      problems("") == [
        "import.yaml, row 1: the file is empty. Write at least one table, as in the import.yaml of an earlier import."
      ])
  }
}

import Diagnostics
import SourceReading
import SourceTables
import Testing

@Suite struct DelimitedTests {
  private func cells(_ text: String) throws -> [[SourceCell]] {
    try #require(try tables("a.csv", text).first).rows.map(\.cells)
  }

  @Test(arguments: [
    "ten;vido;kinhdo\nBản Mẫu;22,371428;103,1\nBản Mới;21,4;102,9",
    "ten\tvido\tkinhdo\nBản Mẫu\t22,371428\t103,1\n",
    "ten|vido|kinhdo\r\nBản Mẫu|22,371428|103,1\r\n", "sep=;\r\nten;vido;kinhdo\r\nBản Mẫu;22,371428;103,1",
    "ten,vido,kinhdo\rBản Mẫu,\"22,371428\",\"103,1\"",
    "\u{FEFF}ten,vido,kinhdo\nBản Mẫu,\"22,371428\",\"103,1\"\n",
    "sep=\t\nten\tvido\tkinhdo\nBản Mẫu\t22,371428\t103,1\n",
    "DANH SÁCH, năm 2025\n\nten;vido;kinhdo\nBản Mẫu;22,371428;103,1\n",
  ])
  func theSeparatorIsFound(_ text: String) throws {
    let found = try cells(text)
    #expect(found.contains([.text("ten"), .text("vido"), .text("kinhdo")]))
    #expect(found.contains([.text("Bản Mẫu"), .text("22,371428"), .text("103,1")]))
  }

  @Test func aSeparatorWithinValuesIsNoneOfTheTable() throws {
    let found = try cells("ma,vi tri;ghi chu,ten\n1,21.4;103.1,a\n2,21.5;103.2,b\n")
    #expect(found.map(\.count) == [3, 3, 3])
  }

  @Test func valuesStayAsTheyAreWhereverTheyStand() throws {
    let found = try #require(
      try tables("a.csv", "ma,ten,ghi chu\n03334,1.250,\n\n,,\n07,\" a \"\"b\"\"\nc\",x,beyond,=1+1\n").first)
    #expect(found.kind == .delimited && found.layer.isEmpty)
    #expect(found.rows.map(\.number) == [1, 2, 5])
    #expect(found.rows[1].cells == [.text("03334"), .text("1.250"), .empty])
    #expect(
      found.rows[2].cells == [.text("07"), .text(" a \"b\"\nc"), .text("x"), .text("beyond"), .text("=1+1")])
  }

  @Test func rowsAreCountedWithTheLineThatNamesTheSeparator() throws {
    let found = try #require(try tables("a.csv", "sep=|\na|b\nc|d").first)
    #expect(found.rows.map(\.number) == [2, 3])
  }

  @Test func theUnicodeTextOfExcelIsRead() throws {
    let text = "tên\tdân số\r\nBản Mẫu\t1.250\r\n"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let found = try #require(try tables("a.txt", bytes).first)
    #expect(
      found.rows.map(\.cells) == [[.text("tên"), .text("dân số")], [.text("Bản Mẫu"), .text("1.250")]])
    #expect(found.problems.problems.isEmpty)
  }

  @Test func oldCodesAreReadAndTold() throws {
    let found = try #require(
      try tables("a.csv", latin("x\u{B7};th\u{AB}n\nN\u{CB}m P\u{E5};B\u{B6}n M\u{C9}u\n")).first)
    #expect(found.rows.map(\.cells) == [[.text("xã"), .text("thôn")], [.text("Nậm Pồ"), .text("Bản Mẫu")]])
    #expect(
      found.problems.description == """
        a.csv: note: is in TCVN3, and was read so. Look at some of its names; save it as CSV UTF-8 if they are wrong.
        """)
  }

  @Test func lettersOfNoCertainCodeAreRefused() throws {
    #expect(
      try refusal { try tables("a.csv", latin("a;b\nx\u{B6}\u{B6}x;q\u{B5}k\n")) } == """
        a.csv, row 2: “x¶¶x;qµk”: its letters are in a code that is not certain, such as TCVN3, VNI or Windows-1258. \
        Open it in the program it comes from, convert it to Unicode, and save it as CSV UTF-8.
        """)
  }

  @Test func brokenQuotesAreRefusedWithTheirPlace() throws {
    #expect(
      try refusal { try tables("a.csv", "a;b\n1;\"2\n3;4\n") } == """
        a.csv, row 2, column B: a double quote opens here and is never closed. \
        Close it, and write a quote inside a quoted value twice.
        """)
    #expect(
      try refusal { try tables("a.csv", "a;b\n1;\"2\" x\n") }?.contains("row 2, column B: text follows")
        == true)
  }

  @Test func moreCellsThanAWorkbookHasAreRefused() throws {
    let bytes = Array("a;b\n".utf8) + [UInt8](repeating: UInt8(ascii: ";"), count: 10_000_000)
    #expect(
      try refusal { try tables("a.csv", bytes) }?
        .hasPrefix("a.csv: holds more than 10,000,000 cells, the most that is read. Delete what") == true)
  }

  @Test func aTextOfBlankLinesIsEmpty() throws {
    #expect(try refusal { try tables("a.csv", "\n\n;;\n") }?.hasPrefix("a.csv: is empty.") == true)
  }
}

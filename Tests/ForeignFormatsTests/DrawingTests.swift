import Diagnostics
import SourceTables
import Testing

@Suite(.enabled(if: ForeignTool.isInstalled, ForeignTool.need)) struct DrawingTests {
  private typealias Group = (Int, String)

  private func drawing(_ version: String, _ codePage: String, _ entities: [Group]) -> String {
    let block: [Group] = [
      (0, "BLOCK"), (8, "0"), (2, "BAN"), (70, "2"), (10, "0"), (20, "0"), (0, "CIRCLE"), (8, "0"), (10, "0"),
      (20, "0"), (40, "5"), (0, "ENDBLK"),
    ]
    let groups: [Group] =
      [
        (0, "SECTION"), (2, "HEADER"), (9, "$ACADVER"), (1, version), (9, "$DWGCODEPAGE"), (3, codePage),
        (0, "ENDSEC"),
      ]
      + [(0, "SECTION"), (2, "BLOCKS")] + block + [(0, "ENDSEC"), (0, "SECTION"), (2, "ENTITIES")] + entities
      + [(0, "ENDSEC"), (0, "EOF")]
    return groups.map { "\($0.0)\n\($0.1)\n" }.joined()
  }

  private func text(_ text: String, kind: String = "TEXT") -> [Group] {
    [(0, kind), (5, "D0"), (8, "TEN_BAN"), (10, "1"), (20, "2"), (40, "2"), (1, text)]
  }

  private func insertion(_ handle: String, _ attributes: [(String, String)]) -> [Group] {
    [
      (0, "INSERT"), (5, handle), (8, "BAN"), (66, "1"), (2, "BAN"), (10, "501234.5"), (20, "2378229.1"),
      (30, "0"),
    ]
      + attributes.flatMap { tag, value -> [Group] in
        [
          (0, "ATTRIB"), (5, handle + "1"), (8, "BAN"), (10, "9"), (20, "9"), (40, "2"), (1, value), (2, tag),
          (70, "0"),
        ]
      } + [(0, "SEQEND")]
  }

  private func texts(_ table: SourceTable, _ column: String) throws -> [SourceCell] {
    let place = try #require(table.attributes.firstIndex(of: column))
    return table.rows.map { $0[place] }
  }

  @Test(arguments: ["ANSI_1252", "ANSI_1258"])
  func lettersAreReadWhateverTheCodePageSays(codePage: String) throws {
    let folder = try ForeignFolder()
    try folder.write(
      "a.dxf",
      drawing(
        "AC1021", codePage,
        text("Bản Nậm Pồ") + text("B\\U+1EA3n \\U+zzzz")
          + text("{\\fArial|b0;B\\U+1EA3n \\C1;m\u{1ED9}t}\\Phai", kind: "MTEXT")))
    let table = try folder.tables(of: "a.dxf")[0]
    #expect(try texts(table, "Text") == [.text("Bản Nậm Pồ"), .text("Bản \\U+zzzz"), .text("Bản một\nhai")])
    #expect(try texts(table, "Layer") == Array(repeating: .text("TEN_BAN"), count: 3))
    #expect(table.reference == .unstated)
  }

  @Test func theAttributesOfABlockAreColumnsOfItsInsertion() throws {
    let folder = try ForeignFolder()
    try folder.write(
      "a.dxf",
      drawing(
        "AC1021", "ANSI_1252",
        insertion("A0", [("NAME", "Nậm Pồ"), ("HOUSEHOLDS", "126")])
          + insertion("B0", [("NAME", "B\\U+1EA3n 2")])))
    let table = try folder.tables(of: "a.dxf")[0]
    #expect(table.rows.count == 2)
    #expect(try texts(table, "NAME") == [.text("Nậm Pồ"), .text("Bản 2")])
    #expect(try texts(table, "HOUSEHOLDS") == [.text("126"), .empty])
    #expect(try texts(table, "BlockName") == [.text("BAN"), .text("BAN")])
    #expect(table.rows[0].geometry == .point(SourcePoint(x: 501_234.5, y: 2_378_229.1, z: 0)))
  }

  @Test func bytesOfAnOldFontAreRefusedOrDecodedByOthers() throws {
    let folder = try ForeignFolder()
    // “Bản” in TCVN3.
    let bytes = Array(drawing("AC1015", "ANSI_1252", text("B@n")).utf8).map {
      $0 == UInt8(ascii: "@") ? 0xB6 : $0
    }
    try folder.write("a.dxf", bytes)
    #expect(
      try folder.refusal(of: "a.dxf").hasPrefix("a.dxf: “B¶n”: its texts are in an old code of letters"))
    let table = try folder.tables(of: "a.dxf") { texts in
      texts.map { String($0.map { $0 == 0xB6 ? "ả" : Character(UnicodeScalar($0)) }) }
    }[0]
    #expect(try texts(table, "Text") == [.text("Bản")])
  }
}

import Diagnostics
import SourceReading
import SourceTables
import Testing

/// Texts are put right at the door, whatever file they come in.
@Suite struct TableMendingTests {
  private func texts(_ texts: [String]) throws -> (cells: [String], told: String) {
    let table = try #require(try tables("a.xlsx", workbook(texts)).first)
    let cells = table.rows.map { row -> String in
      guard case .text(let text) = row[0] else { return "" }
      return text
    }
    return (cells, table.problems.description)
  }

  @Test func lettersAreComposed() throws {
    let found = try texts(["Ba\u{309}n Ma\u{302}\u{303}u", "Ðiện Biên", "Nậm\u{A0}Pồ"])
    #expect(found.cells.map { Array($0.utf8) } == ["Bản Mẫu", "Điện Biên", "Nậm Pồ"].map { Array($0.utf8) })
    #expect(found.told.isEmpty)
  }

  @Test func oldFontsInAWorkbookAreReadAndTold() throws {
    let found = try texts(["Ghi chó", "B¶n MÉu", "X· NËm På", "Bản Mới"])
    #expect(found.cells == ["Ghi chó", "Bản Mẫu", "Xã Nậm Pồ", "Bản Mới"])
    #expect(
      found.told == """
        a.xlsx, A, row 2, column A: note: “B¶n MÉu”: is in the code TCVN3 and was read as what it means. \
        Look at some of these texts; this one was read as “Bản Mẫu”.
        """)
    #expect(try texts(["Ghi chó", "B¶n MÉu", "X· NËm På"]).cells[0] == "Ghi chú")
  }

  @Test func lostLettersAreToldAndLeft() throws {
    let found = try texts(["B?n M??ng", "Bản Mẫu", "X? N?m"])
    #expect(found.cells == ["B?n M??ng", "Bản Mẫu", "X? N?m"])
    #expect(
      found.told == """
        a.xlsx, A, row 1, column A: warning: “B?n M??ng”: has lost letters, which a program has replaced by a mark. \
        Write it anew from its source.
        """)
  }

  @Test func namesInOtherLanguagesStay() throws {
    let names = ["São Tomé", "Água Izé", "Príncipe", "Caué", "Baía das Agulhas", "Santo António"]
    let found = try texts(names)
    #expect(found.cells == names)
    #expect(found.told.isEmpty)
  }
}

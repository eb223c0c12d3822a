import SourceTables
import SurveyValues
import Testing

@Suite struct SurveyCodeTests {
  private static func code(_ cell: SourceCell) -> String { said { try SurveyCode.text(cell) } }

  @Test func aCodeStaysAsItsOwnerSeesIt() {
    #expect(Self.code(.text("03334")) == "03334")
    #expect(Self.code(.text(" ĐB-12 ")) == "ĐB-12")
    #expect(Self.code(.number(3334, shown: "03334")) == "03334")
    #expect(Self.code(.number(3334, shown: nil)) == "3334")
    #expect(Self.code(.text("1.250")) == "1.250")
    #expect(Self.code(.text("-")) == "nothing")
  }

  @Test func aDateThatWasACodeIsRefusedWithWhatItMayHaveBeen() {
    #expect(
      Self.code(.date("2025-12-03"))
        == "is a date, which a spreadsheet made of a code such as 3-12 or 12-3. "
        + "Format the column as text, then type the code again.")
    #expect(Self.code(.error("#NAME?")).contains("#NAME?"))
  }
}

import Diagnostics
import Geography
import GeographyIO
import Testing

@Suite("The form of a table: encoding, separators, quotes, header")
struct TableFormatTests {
  let tiny = TinyDataSet()

  private func villages(_ change: (String) -> String) -> TinyDataSet {
    tiny.with("villages.csv", text: change(tiny.text("villages.csv")))
  }

  @Test("A byte-order mark and Windows line ends are accepted with a warning that names the file")
  func markAndLineEnds() throws {
    let windows = villages { "\u{FEFF}" + $0.split(separator: "\n").joined(separator: "\r\n") + "\r\n" }
    #expect(
      windows.complaints() == """
        villages.csv: warning: begins with a byte-order mark. Nothing need be done; the mark is passed over.
        villages.csv: warning: has Windows line ends. Nothing need be done; they are read as line ends.
        """)
    #expect(try windows.read().geography.villages == tiny.read().geography.villages)
  }

  @Test("The last line may lack its end, and blank lines are nothing")
  func lineEnds() throws {
    let ragged = villages { $0.replacing("\nV2", with: "\n\n\nV2").dropLast(1) + "" }
    #expect(ragged.complaints().isEmpty)
    #expect(try ragged.read().geography.villages.count == 3)
  }

  @Test("Bytes that are not UTF-8 are named by row and place")
  func notUTF8() throws {
    var bytes = Array(tiny.text("villages.csv").utf8)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "V")))
    bytes.replaceSubrange(place...place, with: [UInt8(ascii: "V"), 0xE1])
    #expect(
      tiny.with("villages.csv", bytes: bytes).complaints().hasPrefix(
        "villages.csv, row 2: byte \(place + 2) of the file (0xE1) is not UTF-8. "
          + "Save it as “CSV UTF-8” (in Excel: File, Save As)."))
  }

  @Test("UTF-16 is recognised with its mark and without")
  func utf16() {
    let units = Array(tiny.text("costs.csv").utf16)
    let bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for mark in [[0xFF, 0xFE], []] as [[UInt8]] {
      #expect(
        tiny.with("costs.csv", bytes: mark + bytes).complaints()
          == "costs.csv: is in UTF-16, not UTF-8. Save it as “CSV UTF-8” (in Excel: File, Save As).")
    }
  }

  @Test("Semicolons and decimal commas are refused by place, with no columns reported as missing")
  func semicolons() {
    let excel = tiny.with(
      "routes.csv", text: "id;from;to;length_m;construction;terrain_factor\nR1;N1;N2;2500,5;aerial;1,4\n")
    let complaints = excel.with("villages.csv", replacing: ",false\nV2", by: ",true\nV2")
      .with("villages.csv", replacing: "true,false\nV3", by: "true,true\nV3").complaints()
    let remedy =
      "Write a decimal point; in Excel turn off “Use system separators” (File, Options, Advanced), "
      + "set “.” for decimals and save as CSV UTF-8 again."
    #expect(
      complaints == """
        routes.csv, row 1: “id;from;to;length_m;construction;terrain_factor”: the cells are separated by \
        semicolons. Separate them by commas; in Excel turn off “Use system separators” (File, Options, \
        Advanced), set “.” for decimals and “,” for thousands, set the list separator of the system to a \
        comma, and save as CSV UTF-8 again.
        routes.csv, row 2, column length_m: “2500,5”: is written with a decimal comma. \(remedy)
        routes.csv, row 2, column terrain_factor: “1,4”: is written with a decimal comma. \(remedy)
        """)
  }

  @Test("A quote that never closes is found where it opens")
  func unterminatedQuote() {
    #expect(
      tiny.with("villages.csv", replacing: "Bản Hai", by: "\"Bản Hai").complaints()
        == "villages.csv, row 3, column name: a double quote opens here and is never closed. "
        + "Close it, and write a quote inside a quoted value twice.")
  }

  @Test("Text after a closing quote is refused")
  func textAfterQuote() {
    #expect(
      tiny.with("villages.csv", replacing: "Bản Hai", by: "\"Bản\" Hai").complaints()
        == "villages.csv, row 3, column name: text follows the closing double quote. "
        + "Write a quote inside a quoted value twice.")
  }

  @Test("A line break inside quotes belongs to the value and begins no row")
  func embeddedLineBreak() {
    let set = tiny.with("villages.csv", replacing: "Bản Một", by: "\"Bản\nMột\"")
      .with("villages.csv", replacing: "40,210", by: "x,210")
    #expect(
      set.complaints()
        == """
        villages.csv, row 2, column name: warning: “Bản\\u{a}Một”: holds characters that nobody sees. Write “Bản \
        Một”.
        villages.csv, row 3, column households: “x”: is not a number. Write a whole number from 1 to 20000 \
        (households).
        """)
  }

  @Test("A row with too many or too few cells is one problem, not one for each shifted value")
  func raggedRows() {
    let set = tiny.with("villages.csv", replacing: "Bản Một", by: "Bản, Một")
      .with("villages.csv", replacing: ",true,true\n", by: "\n")
    #expect(
      set.complaints() == """
        villages.csv, row 2: has 16 cells where the header has 15. \
        Put values that hold a comma between double quotes.
        villages.csv, row 4: has 13 cells where the header has 15. Fill in the missing cells.
        """)
  }

  @Test("A missing column is named with the column that may be meant")
  func missingColumn() {
    #expect(
      tiny.with("routes.csv", replacing: "length_m", by: "lenght_m").complaints()
        == "routes.csv, row 1, column length_m: this required column is missing. "
        + "Rename the column “lenght_m” to length_m.")
    #expect(
      tiny.with("hops.csv", text: "id,from,to\nH1,S3,S1\n").complaints()
        == "hops.csv, row 1, column length_m: this required column is missing. Add it: Distance.")
  }

  @Test("An unknown column is passed over with a warning; a doubled one is refused")
  func unknownColumn() {
    let extra = tiny.with("hops.csv", text: "id,from,to,length_m,band\nH1,S3,S1,4600,18 GHz\n")
    #expect(
      extra.complaints()
        == "hops.csv, row 1: warning: the column “band” is not part of the data set and is passed over. "
        + "Nothing need be done.")
    #expect(
      tiny.with("hops.csv", text: "id,from,to,length_m,to\nH1,S3,S1,4600,S1\n").complaints()
        == "hops.csv, row 1, column to: stands twice in the header, as column 3 and as column 5. "
        + "Delete or rename one of them.")
  }

  @Test("An empty file, a header alone, and a file without a header")
  func emptyTables() {
    #expect(
      tiny.with("hops.csv", text: "").complaints()
        == "hops.csv: is empty. Write a header row: id,from,to,length_m.")
    #expect(tiny.with("hops.csv", text: "id,from,to,length_m\n").complaints().isEmpty)
    #expect(
      tiny.with("hops.csv", text: "H1,S3,S1,4600\n").complaints()
        == "hops.csv, row 1: has no header row with the columns of this table. "
        + "Write as the first row: id,from,to,length_m.")
    let header = String(tiny.text("communes.csv").prefix { $0 != "\n" }) + "\n,,,,,,,,,,\n"
    #expect(
      tiny.with("communes.csv", text: header).complaints().contains(
        "communes.csv: has a header and no rows. Add at least one row; a row is: Communes and wards."))
  }
}

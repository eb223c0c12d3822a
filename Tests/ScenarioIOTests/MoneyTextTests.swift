import Diagnostics
import Geography
import Scenarios
import Testing

@Suite struct MoneyTextTests {
  @Test(
    arguments: [
      ("300bn", 300_000_000_000), ("300 tỷ", 300_000_000_000), ("300 ty", 300_000_000_000),
      ("300 TỶ ĐỒNG", 300_000_000_000), ("300 ty\u{309} đồng", 300_000_000_000), ("300tỉ", 300_000_000_000),
      ("1.5bn", 1_500_000_000), ("1,5 tỷ", 1_500_000_000), ("0.500bn", 500_000_000),
      ("500 triệu", 500_000_000), ("500m", 500_000_000), ("500 tr", 500_000_000),
      ("1,5 nghìn tỷ", 1_500_000_000_000), ("1.995,613 tỷ", 1_995_613_000_000),
      ("1,995.613bn", 1_995_613_000_000), ("300000000000", 300_000_000_000),
      ("300.000.000.000", 300_000_000_000), ("300,000,000,000", 300_000_000_000),
      ("300 000 000 000", 300_000_000_000), ("300\u{A0}000\u{A0}000\u{A0}000 đ", 300_000_000_000),
      ("300_000_000_000", 300_000_000_000), ("  300 bn \n", 300_000_000_000),
      ("1.234.567 triệu", 1_234_567_000_000),
      ("300.000", 300_000), ("300 VND", 300), ("9000000bn", 9_000_000_000_000_000), ("0.000000001bn", 1),
    ] as [(String, Int64)])
  func reads(_ text: String, _ dong: Int64) throws {
    #expect(try MoneyText.parse(text) == Money(dong: dong))
  }

  @Test(arguments: [
    ("1.500 tỷ", "can be read as 1500bn or as 1.5bn", "Write 1500bn or 1.5bn"),
    ("23,313 tỷ", "can be read as 23313bn or as 23313m", "Write 23313bn or 23313m"),
    ("2.000bn", "can be read as 2000bn or as 2bn", "Write 2000bn or 2bn"),
    ("0", "is not more than 0 đồng", "Write an amount such as 300bn or \"300 tỷ\""),
    ("0.0bn", "is not more than 0 đồng", "Write an amount such as 300bn or \"300 tỷ\""),
    ("-5bn", "is not more than 0 đồng", "Write an amount such as 300bn or \"300 tỷ\""),
    ("1.5", "has a fraction of a đồng", "Write the unit as well, such as 1.5bn"),
    ("0.0000000001bn", "has a fraction of a đồng", "Write fewer decimals"),
    ("10000000000bn", "is more money than can be counted", "Write at most 9 000 000bn"),
    ("99999999999999999999", "is more money than can be counted", "Write at most 9 000 000bn"),
  ])
  func refuses(_ text: String, _ message: String, _ remedy: String) {
    let fault = #expect(throws: MoneyText.Fault.self) { try MoneyText.parse(text) }
    #expect(fault?.message.description == message)
    #expect(fault?.remedy.description == remedy)
  }

  @Test(arguments: [
    "", " ", "abc", "bn", "tỷ", "nan", "inf", "1e9", "300 bnn", "3 00bn", "1.50.000", "1..5bn", ".5bn",
    "5.bn",
    "1,5.0bn5", "300$", "0x10", "٣bn", "1.5,5.5bn", "1_50bn", "300bn300bn",
  ])
  func isUnreadable(_ text: String) {
    let fault = #expect(throws: MoneyText.Fault.self) { try MoneyText.parse(text) }
    #expect(fault?.message == "is not an amount of money")
  }
}

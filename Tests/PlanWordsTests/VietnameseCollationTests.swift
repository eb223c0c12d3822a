import Foundation
import PlanWords
import Testing

@Suite struct VietnameseCollationTests {
  @Test func lettersDecideBeforeTonesAndTonesBeforeCapitals() {
    let expected = [
      "", " ", "-", "9", "10", "A Pa Chải", "Ảng Nưa", "Ảng Tở", "Ăng Tơ", "Âu Cơ", "ba", "bà", "bả", "bã",
      "bá",
      "bạ", "Bạ", "Bản 9", "Bản 10", "Bản 10a", "Búng Lao", "Chà Tở", "Dào San", "Đề Bâu", "Ea", "Ê Đê",
      "Mường Chà", "Mường Nhà", "O", "Ô", "Ơ", "Tủa Chùa", "U Va", "Ư", "Xa Dung", "Ya", "Z", "Ω", "山",
    ]
    for rotation in 0..<expected.count {
      let shuffled = Array(expected[rotation...] + expected[..<rotation]).reversed()
      #expect(VietnameseCollation.sorted(shuffled, by: \.self) == expected)
    }
  }

  @Test func anyEncodingOfALetterStandsInTheSamePlace() {
    let letters = ["ậ", "Ậ", "ằ", "ộ", "ợ", "ự", "ễ", "ỹ", "ấ"]
    let after: [String: String] = [
      "ậ": "ấ", "Ậ": "ậ", "ằ": "ă", "ộ": "ố", "ợ": "ớ", "ự": "ứ", "ễ": "ể", "ỹ": "ỷ", "ấ": "ẫ",
    ]
    for letter in letters {
      let decomposed = letter.decomposedStringWithCanonicalMapping
      #expect(decomposed.unicodeScalars.count > 1)
      let before = after[letter] ?? ""
      #expect(VietnameseCollation.key(before + "z") < VietnameseCollation.key(decomposed + "z"))
      #expect(VietnameseCollation.key(decomposed + "y") < VietnameseCollation.key(letter + "z"))
      #expect(VietnameseCollation.key(letter + "y") < VietnameseCollation.key(decomposed + "z"))
    }
  }

  @Test func hostileNamesHaveAPlace() {
    let long = String(repeating: "ậ", count: 10_000)
    let names = [
      long, "\u{202E}abc", "a\u{0}b", "\u{301}", String(repeating: "9", count: 10_000), "=1+1", "\r\n",
      "a" + String(repeating: "\u{301}", count: 500),
    ]
    let sorted = VietnameseCollation.sorted(names, by: \.self)
    #expect(Set(sorted) == Set(names))
    // What cannot be seen does not order.
    #expect(VietnameseCollation.key("abb") < VietnameseCollation.key("\u{202E}abc"))
    #expect(VietnameseCollation.key("\u{202E}abc") < VietnameseCollation.key("abd"))
  }

  @Test func elementsOfOneNameKeepTheirOrder() {
    let sorted = VietnameseCollation.sorted([("b", 1), ("a", 2), ("b", 3), ("a", 4)]) { $0.0 }
    #expect(sorted.map(\.1) == [2, 4, 1, 3])
  }

  /// ICU knows the order of Vietnamese from CLDR.
  @Test(.enabled(if: ICUCollator.isPresent, "no ICU in this Foundation"))
  func theOrderIsThatOfICU() throws {
    let icu = try #require(ICUCollator("vi"))
    var random = SystemRandomNumberGenerator()
    let letters = Array(
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
    ).map(String.init)
    var compared = 0
    for _ in 0..<8000 {
      // Names that differ little, so that every level comes to decide.
      var a = (0..<Int.random(in: 1...5, using: &random)).compactMap { _ in
        letters.randomElement(using: &random)
      }
      if Bool.random(using: &random) {
        let sign = [" ", "-", "'", ",", "(", "/"].randomElement(using: &random) ?? " "
        a.insert(sign, at: Int.random(in: 0...a.count, using: &random))
      }
      if Bool.random(using: &random) { a += [" ", "\(Int.random(in: 0...120, using: &random))"] }
      var b = a
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<b.count, using: &random)
        if let letter = letters.randomElement(using: &random) {
          b[place] = Bool.random(using: &random) ? letter : letter.uppercased()
        }
      }
      let (first, second) = (a.joined(), b.joined())
      guard let isBefore = icu.isBefore(first, second) else { continue }
      #expect(
        (VietnameseCollation.key(first) < VietnameseCollation.key(second)) == isBefore,
        "“\(first)” and “\(second)”")
      compared += 1
    }
    #expect(compared >= 7000)
  }
}

/// The collation of the ICU that Foundation carries. Its own comparison of strings is no oracle: it looks at a
/// part of each only, and puts “ẵõ” before “aõ”.
private struct ICUCollator {
  private typealias Open =
    @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<Int32>) -> OpaquePointer?
  private typealias Set = @convention(c) (OpaquePointer, Int32, Int32, UnsafeMutablePointer<Int32>) -> Void
  private typealias Compare =
    @convention(c) (
      OpaquePointer, UnsafePointer<UInt16>, Int32, UnsafePointer<UInt16>, Int32
    ) -> Int32

  static var isPresent: Bool { ICUCollator("vi") != nil }

  private let collator: OpaquePointer
  private let compare: Compare

  init?(_ locale: String) {
    guard let library = dlopen("lib_FoundationICU.so", RTLD_NOW),
      let open = dlsym(library, "swift_ucol_open"),
      let set = dlsym(library, "swift_ucol_setAttribute"), let compare = dlsym(library, "swift_ucol_strcoll")
    else { return nil }
    var status: Int32 = 0
    guard let collator = unsafeBitCast(open, to: Open.self)(locale, &status) else { return nil }
    // UCOL_NUMERIC_COLLATION, UCOL_ON.
    unsafeBitCast(set, to: Set.self)(collator, 7, 17, &status)
    // A warning is negative; a locale that is not there is the warning U_USING_DEFAULT_WARNING.
    guard status <= 0, status != -127 else { return nil }
    self.collator = collator
    self.compare = unsafeBitCast(compare, to: Compare.self)
  }

  /// Nil where ICU sees no difference.
  func isBefore(_ a: String, _ b: String) -> Bool? {
    let (a, b) = (Array(a.utf16), Array(b.utf16))
    let order = compare(collator, a, Int32(a.count), b, Int32(b.count))
    return order == 0 ? nil : order < 0
  }
}

@Suite struct ReportDateTests {
  @Test(arguments: [
    (ReportDate(year: 2026, month: 11, day: 22), "22/11/2026", "ngày 22 tháng 11 năm 2026"),
    (ReportDate(year: 2026, month: 1, day: 5), "05/01/2026", "ngày 05 tháng 01 năm 2026"),
    (ReportDate(year: 2027, month: 2, day: 28), "28/02/2027", "ngày 28 tháng 02 năm 2027"),
    (ReportDate(year: 2027, month: 3, day: 9), "09/3/2027", "ngày 09 tháng 3 năm 2027"),
  ])
  func vietnameseDaysAreWrittenAsOfficialDocumentsHaveThem(
    _ date: ReportDate, _ short: String, _ long: String
  ) {
    #expect(date.short(.vi) == short)
    #expect(date.long(.vi) == long)
  }

  @Test func englishDays() {
    let date = ReportDate(year: 2026, month: 11, day: 2)
    #expect(date.short(.en) == "2 Nov 2026")
    #expect(date.long(.en) == "2 November 2026")
    #expect(ReportDate(year: 2026, month: 13, day: 2).long(.en) == "2 13 2026")
  }
}

import Foundation
import MessageCatalogue
import Testing

/// Words that an official reads otherwise than they were meant do not come back. What stands for each, with its
/// source, is in `Documentation/Decisions/words-02-vietnamese.md`.
@Suite struct VietnameseUsageTests {
  /// A way of saying something that is not used.
  struct Unused: Sendable, CustomTestStringConvertible {
    /// Looked for in lower case.
    var text: String
    var instead: String
    var reason: String
    /// What may hold it all the same.
    var within: [String] = []

    var testDescription: String { text }

    func stands(in text: String) -> Bool {
      within.reduce(text.lowercased()) { $0.replacing($1, with: "") }.firstRange(of: self.text) != nil
    }
  }

  static let unused = [
    Unused(
      text: "ngân sách", instead: "tổng mức vốn, mức vốn",
      reason: "the budget of the State; a plan may hold a fund's and operators' money",
      within: ["ngân sách trung ương", "ngân sách địa phương"]),
    Unused(
      text: "cột ăng ten", instead: "trạm BTS cột cao", reason: "passive infrastructure; it radiates nothing",
      within: ["trạm có cột ăng ten"]),
    Unused(text: "cỡ nhỏ", instead: "trạm BTS cột thấp", reason: "read as a small cell"),
    Unused(text: "thời gian tính toán", instead: "thời kỳ phân tích", reason: "the time of computing"),
    Unused(text: "đơn giá thay cho", instead: "giá trị thay cho", reason: "a discount rate is no price"),
    Unused(text: "tốn ", instead: "cần", reason: "colloquial; suggests waste"),
    Unused(text: "đem lại", instead: "mang lại", reason: "one verb for one thing"),
    Unused(
      text: "quy định", instead: "điều kiện; tiêu chí phân bổ for rules", reason: "a provision of law"),
    Unused(text: "chứng nhận", instead: "kết quả kiểm chứng", reason: "what an authority issues"),
    Unused(text: "phép so sánh", instead: "phép đối chiếu", reason: "figures are đối chiếu"),
    Unused(text: "hạt giống", instead: "số khởi tạo (seed)", reason: "a seed to be sown"),
    Unused(text: "thiệt hại", instead: "tổn thất lợi ích", reason: "damage by a storm"),
    Unused(text: "điểm gập", instead: "ngưỡng giảm hiệu quả", reason: "an unknown word"),
    Unused(text: "suy ra", instead: "tính từ", reason: "to infer"),
    Unused(
      text: "dịch vụ tạm thời", instead: "dịch vụ thay thế tạm thời", reason: "one name for one thing"),
    Unused(text: "đường truyền vệ tinh", instead: "truyền dẫn vệ tinh", reason: "one name for one thing"),
    Unused(
      text: "mạng cáp quang trong thôn", instead: "mạng truy nhập cáp quang tại thôn/bản",
      reason: "the operators' term"),
    Unused(text: "bị dừng", instead: "bị ngắt; dừng thực hiện", reason: "a search and a work are not one"),
    Unused(
      text: "viết ", instead: "ghi, nhập, dùng", reason: "a value is entered, not written out",
      within: ["viết hoa"]),
    Unused(
      text: "tổng cục thống kê", instead: "Quyết định 19/2025/QĐ-TTg",
      reason: "the office is another since 2025; the decision sets the codes"),
  ]

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: unused) func isNotUsed(_ unused: Unused) throws {
    let catalogue = try #require(Catalogue.all.first { $0.language == "vi" })
    for entry in try catalogue.file().entries {
      #expect(
        !unused.stands(in: entry.translation), "vi.po:\(entry.line): \(unused.instead): \(unused.reason)")
    }
    for path in ["HuongDan.md", "KichBan.md", "man/vi/noiban.1"] {
      let text = try String(
        contentsOf: Self.root.appendingPathComponent("Documentation/\(path)"), encoding: .utf8)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        #expect(
          !unused.stands(in: String(line)), "\(path):\(number + 1): \(unused.instead): \(unused.reason)")
      }
    }
  }

  /// Official texts set no space before the sign, and an amount has the units of the language.
  @Test func signsAndUnitsAreVietnamese() throws {
    let catalogue = try #require(Catalogue.all.first { $0.language == "vi" })
    for entry in try catalogue.file().entries {
      #expect(!entry.translation.contains(/[0-9] %%/), "vi.po:\(entry.line)")
      #expect(!entry.translation.contains(/[0-9]bn/), "vi.po:\(entry.line)")
    }
  }
}

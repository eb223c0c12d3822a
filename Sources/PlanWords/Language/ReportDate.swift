import Diagnostics

/// A day of the Gregorian calendar, as reports name it; how it is written is each language's.
public struct ReportDate: Sendable, Hashable {
  /// Of the Gregorian calendar.
  public var year: Int
  /// 1 to 12.
  public var month: Int
  /// 1 to 31.
  public var day: Int

  /// Takes every value as it is; nothing is checked here.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// As data has it (ISO 8601): `2026-11-28`.
  public var iso: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

  /// As a table has it: `22/11/2026`, `22 Nov 2026`.
  public func short(_ language: ReportLanguage) -> String {
    Message("\(dayOfMonth) \(name(ReportDate.shortMonths)) \(year)", context: "date in a table")
      .text(language.messages)
  }

  /// As a sentence or a letterhead has it: `ngày 22 tháng 11 năm 2026`, `22 November 2026`.
  public func long(_ language: ReportLanguage) -> String {
    Message("\(dayOfMonth) \(name(ReportDate.months)) \(year)", context: "date").text(language.messages)
  }

  /// Vietnamese puts a 0 before days below 10, and before the months 1 and 2 (Decree 30/2020/NĐ-CP, Annex I).
  private var dayOfMonth: Message { day < 10 ? Message("\(day)", context: "day below 10") : "\(day)" }

  private func name(_ months: [Message]) -> Message {
    months.indices.contains(month - 1) ? months[month - 1] : "\(month)"
  }

  private static let months: [Message] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let shortMonths: [Message] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

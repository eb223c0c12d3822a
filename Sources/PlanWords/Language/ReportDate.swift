/// A day of the Gregorian calendar, as reports name it; how it is written is each language's.
public struct ReportDate: Sendable, Hashable {
  public var year: Int
  /// 1 to 12.
  public var month: Int
  /// 1 to 31.
  public var day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// As a table has it: `22/11/2026`, `22 Nov 2026`.
  public func short(_ language: ReportLanguage) -> String { language.words.shortDate(self) }

  /// As a sentence or a letterhead has it: `ngày 22 tháng 11 năm 2026`, `22 November 2026`.
  public func long(_ language: ReportLanguage) -> String { language.words.longDate(self) }
}

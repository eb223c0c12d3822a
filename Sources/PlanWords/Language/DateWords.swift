/// How a language writes a day.
package protocol DateWords: Sendable {
  func shortDate(_ date: ReportDate) -> String
  func longDate(_ date: ReportDate) -> String
}

extension EnglishWords {
  func shortDate(_ date: ReportDate) -> String { "\(date.day) \(month(date).prefix(3)) \(date.year)" }
  func longDate(_ date: ReportDate) -> String { "\(date.day) \(month(date)) \(date.year)" }

  private func month(_ date: ReportDate) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    return names.indices.contains(date.month - 1) ? names[date.month - 1] : "\(date.month)"
  }
}

/// A 0 stands before days below 10 and before the months 1 and 2 (Decree 30/2020/NĐ-CP, Annex I).
extension VietnameseWords {
  func shortDate(_ date: ReportDate) -> String { "\(day(date))/\(month(date))/\(date.year)" }
  func longDate(_ date: ReportDate) -> String {
    "ngày \(day(date)) tháng \(month(date)) năm \(date.year)"
  }

  private func day(_ date: ReportDate) -> String { date.day < 10 ? "0\(date.day)" : "\(date.day)" }
  private func month(_ date: ReportDate) -> String { date.month < 3 ? "0\(date.month)" : "\(date.month)" }
}

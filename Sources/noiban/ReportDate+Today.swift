import Diagnostics
import Foundation
import PlanWords

extension ReportDate {
  /// The day reports are made: today where the machine stands, or the day in UTC of SOURCE_DATE_EPOCH
  /// (reproducible-builds.org), with which the same plan gives the same bytes on any day.
  ///
  /// - Throws: `ProblemReport` for a SOURCE_DATE_EPOCH that is no time.
  static func today() throws -> ReportDate {
    var calendar = Calendar(identifier: .gregorian)
    var moment = Date()
    if let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !text.isEmpty {
      // The end of the year 9999: a day is written with four digits of the year.
      guard let seconds = Int64(text), (0..<253_402_300_800).contains(seconds),
        let zone = TimeZone(secondsFromGMT: 0)
      else {
        throw ProblemReport(
          Problem(
            .error, .badUsage, file: "SOURCE_DATE_EPOCH", value: text, message: "is not a time",
            remedy: "Write seconds since 1970 as a whole number, or unset it"))
      }
      calendar.timeZone = zone
      moment = Date(timeIntervalSince1970: Double(seconds))
    }
    let parts = calendar.dateComponents([.year, .month, .day], from: moment)
    return ReportDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
  }
}

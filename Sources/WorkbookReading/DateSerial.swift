import SourceTables

/// Days and times as spreadsheets count them.
enum DateSerial {
  /// From which day a workbook counts.
  enum System {
    /// 1 is 1 January 1900, and 60 is a 29 February that this year did not have, as Lotus 1-2-3 had it.
    case from1900
    /// 0 is 1 January 1904, as on the first Macintoshes.
    case from1904
  }

  /// What a serial number under a date format shows: a day, with the time where it is not midnight. Of what is no
  /// day, as a time alone or a number below zero, the number.
  static func cell(_ serial: Double, _ system: System) -> SourceCell {
    // 31 December 9999, the last day of spreadsheets.
    guard serial >= 0, serial < 2_958_466 else { return .number(serial, shown: nil) }
    var day = Int(serial)
    var seconds = Int(((serial - serial.rounded(.down)) * 86_400).rounded())
    if seconds == 86_400 {
      day += 1
      seconds = 0
    }
    switch system {
    case .from1900 where day == 0: return .number(serial, shown: clock(seconds))
    case .from1900 where day == 60: return .date("1900-02-29" + time(seconds))
    // 1 January 1970 is day 25,569 of a calendar that has the false day, from 61 on.
    case .from1900: return .date(text(daysSince1970: day - (day < 60 ? 25_568 : 25_569)) + time(seconds))
    case .from1904: return .date(text(daysSince1970: day - 24_107) + time(seconds))
    }
  }

  /// A part of a day, or a length of time, as a clock shows it.
  static func clock(_ serial: Double) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    return clock(Int((serial * 86_400).rounded()))
  }

  private static func clock(_ seconds: Int) -> String {
    let hoursAndMinutes = "\(twoDigits(seconds / 3_600)):\(twoDigits(seconds / 60 % 60))"
    return seconds % 60 == 0 ? hoursAndMinutes : "\(hoursAndMinutes):\(twoDigits(seconds % 60))"
  }

  private static func time(_ seconds: Int) -> String {
    guard seconds > 0 else { return "" }
    return "T\(twoDigits(seconds / 3_600)):\(twoDigits(seconds / 60 % 60)):\(twoDigits(seconds % 60))"
  }

  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days; for days from 1900 on.
  private static func text(daysSince1970: Int) -> String {
    let days = daysSince1970 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month < 10 ? 0 : 1)
    return "\(year)-\(twoDigits(month < 10 ? month + 3 : month - 9))-\(twoDigits(day))"
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A day as ISO 8601 writes it, with or without a time, to the form of `SourceCell.date`; nil for anything else.
  static func cell(iso text: String) -> SourceCell? {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 || bytes.count > 10 && bytes[10] == UInt8(ascii: "T"),
      matches(bytes[..<min(10, bytes.count)], "0000-00-00")
    else { return nil }
    let day = String(decoding: bytes[..<10], as: UTF8.self)
    let time = bytes.dropFirst(11).prefix { $0 == UInt8(ascii: ":") || $0.decimalValue != nil }
    guard matches(time, "00:00:00") || matches(time, "00:00") else {
      return bytes.count == 10 ? .date(day) : nil
    }
    let isMidnight = time.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ":") }
    let seconds = time.count == 5 ? ":00" : ""
    return .date(isMidnight ? day : "\(day)T\(String(decoding: time, as: UTF8.self))\(seconds)")
  }

  /// Whether digits stand where the pattern has zeros, and its other characters where it has them.
  private static func matches(_ bytes: ArraySlice<UInt8>, _ pattern: String) -> Bool {
    bytes.count == pattern.utf8.count
      && zip(bytes, pattern.utf8).allSatisfy { byte, expected in
        expected == UInt8(ascii: "0") ? byte.decimalValue != nil : byte == expected
      }
  }
}

/// The unit that a number is wanted in, and what people write behind numbers of its kind.
public enum SurveyUnit: Sendable, Equatable {
  /// Nothing stands behind the number.
  case plain
  /// Households, people, stations: things that are counted.
  case count
  /// Metres.
  case metres
  /// Square kilometres.
  case squareKilometres
  /// Đồng.
  case dong

  /// What one of a unit written behind a number comes to; nil for a unit of another kind.
  ///
  /// - Parameter suffix: without marks.
  func factor(of suffix: String) -> Double? {
    if suffix.isEmpty { return 1 }
    var name = suffix
    while name.hasSuffix(".") { name.removeLast() }
    switch self {
    case .plain: return nil
    case .count: return SurveyUnit.counted.contains(name) ? 1 : nil
    case .metres: return SurveyUnit.lengths[name]
    case .squareKilometres: return SurveyUnit.areas[name]
    case .dong: return SurveyUnit.money(name)
    }
  }

  private static let counted: Set<String> = [
    "ho", "ho dan", "ho gia dinh", "ho ngheo", "nguoi", "nguoi dan", "khau", "nhan khau", "dan", "thue bao",
    "hoc sinh", "tram", "cot", "thon", "ban", "xa", "diem", "cai", "household", "households", "hh", "hhs",
    "people", "persons", "person", "residents", "inhabitants", "sites", "villages",
  ]

  private static let lengths: [String: Double] = [
    "m": 1, "met": 1, "metre": 1, "metres": 1, "meter": 1, "meters": 1, "km": 1000, "kilomet": 1000,
    "cay so": 1000, "ki lo met": 1000, "kilometre": 1000, "kilometres": 1000, "kilometers": 1000,
  ]

  private static let areas: [String: Double] = ["km2": 1, "km^2": 1, "sq km": 1, "ha": 0.01, "hecta": 0.01]

  private static let multiples: [String: Double] = [
    "": 1, "nghin": 1e3, "ngan": 1e3, "k": 1e3, "trieu": 1e6, "tr": 1e6, "trd": 1e6, "ty": 1e9, "ti": 1e9,
    "nghin ty": 1e12, "nghin ti": 1e12, "ngan ty": 1e12, "thousand": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6,
    "billion": 1e9, "bn": 1e9,
  ]

  /// `trieu dong`, `ty`, `vnd`.
  private static func money(_ name: String) -> Double? {
    for currency in ["dong", "vnd", "d"] where name == currency || name.hasSuffix(" \(currency)") {
      let multiple = name.dropLast(currency.count)
      return multiples[multiple.last == " " ? String(multiple.dropLast()) : String(multiple)]
    }
    return multiples[name]
  }
}

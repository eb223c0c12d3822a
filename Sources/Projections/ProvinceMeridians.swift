internal import Foundation

/// On which meridians the maps of a province are drawn in VN-2000.
///
/// Sources: the areas of use of EPSG:5897-5899 and 9205-9218 for the 63 provinces before July 2025 (they follow
/// Circular 973/2001/TT-TCĐC); Circular 24/2025/TT-BNNMT for the 34 since, as two public tables restate it. Where those
/// two differ (Quảng Trị, Tây Ninh) both meridians stand here. A province that several surveys have drawn on several
/// meridians has them all: which one a list is on, only its owner knows.
enum ProvinceMeridians {
  /// Names of provinces as they are written, by meridian in quarters of a degree: those of before July 2025.
  private static let former: [(meridian: Double, provinces: [String])] = [
    (103, ["Điện Biên", "Lai Châu"]),
    (104, ["Sơn La"]),
    (104.5, ["Cà Mau", "Kiên Giang"]),
    (104.75, ["An Giang", "Lào Cai", "Nghệ An", "Phú Thọ", "Yên Bái"]),
    (
      105,
      [
        "Bạc Liêu", "Cần Thơ", "Đồng Tháp", "Hà Nam", "Hà Nội", "Hậu Giang", "Ninh Bình", "Thanh Hóa",
        "Vĩnh Phúc",
      ]
    ),
    (
      105.5,
      [
        "Bắc Ninh", "Hà Giang", "Hà Tĩnh", "Hải Dương", "Hưng Yên", "Nam Định", "Sóc Trăng", "Tây Ninh",
        "Thái Bình", "Trà Vinh", "Vĩnh Long",
      ]
    ),
    (105.75, ["Bến Tre", "Bình Dương", "Cao Bằng", "Hải Phòng", "Hồ Chí Minh", "Long An", "Tiền Giang"]),
    (106, ["Hòa Bình", "Quảng Bình", "Tuyên Quang"]),
    (106.25, ["Bình Phước", "Quảng Trị"]),
    (106.5, ["Bắc Kạn", "Thái Nguyên"]),
    (107, ["Bắc Giang", "Thừa Thiên Huế"]),
    (107.25, ["Lạng Sơn"]),
    (107.5, ["Kon Tum"]),
    (107.75, ["Bà Rịa - Vũng Tàu", "Đà Nẵng", "Đồng Nai", "Lâm Đồng", "Quảng Nam", "Quảng Ninh"]),
    (108, ["Quảng Ngãi"]),
    (108.25, ["Bình Định", "Khánh Hòa", "Ninh Thuận"]),
    (108.5, ["Bình Thuận", "Đắk Lắk", "Đắk Nông", "Gia Lai", "Phú Yên"]),
  ]

  /// What joined a province in July 2025 (Resolution 202/2025/QH15), and the meridians it was given then where they
  /// are not those of its own name.
  private static let joined: [(province: String, parts: [String], given: [Double])] = [
    ("Tuyên Quang", ["Hà Giang"], []), ("Lào Cai", ["Yên Bái"], []), ("Lai Châu", [], [104.75]),
    ("Thái Nguyên", ["Bắc Kạn"], []), ("Bắc Ninh", ["Bắc Giang"], []),
    ("Phú Thọ", ["Vĩnh Phúc", "Hòa Bình"], []), ("Hải Phòng", ["Hải Dương"], []),
    ("Hưng Yên", ["Thái Bình"], []), ("Ninh Bình", ["Hà Nam", "Nam Định"], []),
    ("Quảng Trị", ["Quảng Bình"], []), ("Huế", ["Thừa Thiên Huế"], []), ("Đà Nẵng", ["Quảng Nam"], []),
    ("Quảng Ngãi", ["Kon Tum"], []), ("Gia Lai", ["Bình Định"], []), ("Khánh Hòa", ["Ninh Thuận"], []),
    ("Đắk Lắk", ["Phú Yên"], []), ("Lâm Đồng", ["Đắk Nông", "Bình Thuận"], []),
    ("Đồng Nai", ["Bình Phước"], []), ("Hồ Chí Minh", ["Bà Rịa - Vũng Tàu", "Bình Dương"], []),
    ("Tây Ninh", ["Long An"], []), ("Đồng Tháp", ["Tiền Giang"], []),
    ("Vĩnh Long", ["Bến Tre", "Trà Vinh"], []), ("An Giang", ["Kiên Giang"], []),
    ("Cần Thơ", ["Sóc Trăng", "Hậu Giang"], []), ("Cà Mau", ["Bạc Liêu"], []),
  ]

  /// The meridians of each province in degrees, its own first.
  private static let meridians: [String: [Double]] = {
    var own: [String: [Double]] = [:]
    for (meridian, provinces) in former {
      for province in provinces { own[province, default: []].append(meridian) }
    }
    var all = own
    for (province, parts, given) in joined {
      for meridian in parts.flatMap({ own[$0] ?? [] }) + given
      where all[province]?.contains(meridian) != true {
        all[province, default: []].append(meridian)
      }
    }
    return all
  }()

  /// Every name known, of today and of before.
  static let names = meridians.keys.sorted()

  private static let byKey = Dictionary(
    meridians.keys.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })

  /// The province that a name means, whatever its marks and whether "tỉnh" stands before it.
  static func province(_ text: String) -> String? { byKey[key(text)] }

  /// In degrees; none for a name that `names` lacks.
  static func of(_ province: String) -> [Double] { meridians[province] ?? [] }

  /// The provinces of today and of before that are drawn on a meridian.
  static func provinces(on meridian: Double) -> [String] {
    names.filter { meridians[$0]?.contains(meridian) == true }
  }

  /// Letters of a name without marks, case, spaces and what kind of province it is.
  private static func key(_ text: String) -> String {
    let plain = text.lowercased().map { $0 == "đ" || $0 == "\u{F0}" ? "d" : String($0) }.joined()
      .folding(options: .diacriticInsensitive, locale: nil)
    var words = plain.split { !$0.isLetter }.map(String.init)
    let kinds = [["tinh"], ["thanh", "pho"], ["tp"], ["province"], ["city"]]
    for kind in kinds where words.count > kind.count && words.starts(with: kind) {
      words.removeFirst(kind.count)
    }
    return words.joined()
  }
}

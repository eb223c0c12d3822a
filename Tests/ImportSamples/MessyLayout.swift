import Spreadsheet

/// A column of the sheet of villages.
enum MessyField: CaseIterable {
  case number, name, commune, households, population, first, second, minority, poverty, mobile, fibre,
    difficult, school, note
}

/// How one department keeps its list: wording, order, marks, where communes stand.
struct MessyLayout {
  /// Where the commune of a village is said.
  enum CommunePlace {
    /// In rows of their own over its villages.
    case rows
    /// In a column.
    case column
    /// In both.
    case both
  }

  var columns: [MessyField]
  var communePlace: CommunePlace
  var titleRows: Int
  var hasNumberRow: Bool
  var hasSums: Bool
  /// `96,4` and `1.049`, not `96.4` and `1,049`.
  var isVietnameseNumbers: Bool
  /// Whether numbers are typed as text, `126 hộ` and all.
  var hasTextNumbers: Bool
  /// Whether the percent sign stands behind shares rather than in the heading.
  var hasPercentSigns: Bool
  /// Whether names come as a Mac or an old keyboard writes them: letters followed by their marks, Ð for Đ.
  var hasDecomposedNames: Bool
  var hasIcelandicD: Bool
  var isUpperCaseCommunes: Bool
  var usesXAndY: Bool
  var words: [MessyField: String] = [:]
  var yes: String
  var no: String
  var village = "Danh sách thôn bản"
  var stations: String
  var centres: String

  init(_ numbers: inout SeededNumbers) {
    communePlace = numbers.one(of: [.rows, .column, .both])
    titleRows = numbers.number(2...5)
    hasNumberRow = numbers.chance(40)
    hasSums = numbers.chance(60)
    isVietnameseNumbers = numbers.chance(75)
    hasTextNumbers = numbers.chance(60)
    hasPercentSigns = numbers.chance(40)
    hasDecomposedNames = numbers.chance(30)
    hasIcelandicD = numbers.chance(30)
    isUpperCaseCommunes = numbers.chance(30)
    usesXAndY = numbers.chance(60)
    (yes, no) = numbers.one(of: [
      ("Có", "Không"), ("x", ""), ("Đã có", "Chưa có"), ("có", "chưa có"), ("1", "0"),
    ])
    stations = numbers.one(of: ["Trạm BTS", "Trạm", "DS tram"])
    centres = numbers.one(of: ["Trung tâm xã", "TT xã", "Diem cap quang"])
    village = numbers.one(of: ["Danh sách thôn bản", "Sheet1", "Thôn bản", "Biểu 01"])
    columns = MessyLayout.order(&numbers, hasCommune: communePlace != .rows)
    for (field, choices) in MessyLayout.wordings { words[field] = numbers.one(of: choices) }
    let pair = numbers.one(of: [("Vĩ độ", "Kinh độ"), ("Vĩ độ (N)", "Kinh độ (E)"), ("Lat", "Long")])
    (words[.first], words[.second]) = usesXAndY ? ("X", "Y") : pair
  }

  /// The number and the name first, the notes last; the groups between them in any order.
  private static func order(_ numbers: inout SeededNumbers, hasCommune: Bool) -> [MessyField] {
    let groups: [[MessyField]] = [
      [.households, .population], [.first, .second], [.minority, .poverty], [.mobile, .fibre],
      [.difficult, .school],
    ]
    let middle = groups.shuffled(using: &numbers).flatMap { $0 }
    let head: [MessyField] = hasCommune ? numbers.one(of: [[.name, .commune], [.commune, .name]]) : [.name]
    return [.number] + head + middle + [.note]
  }

  private static let wordings: [(MessyField, [String])] = [
    (.number, ["STT", "TT", "Số TT"]), (.name, ["Tên thôn/bản", "Thôn, bản", "TÊN BẢN", "Tên thôn bản"]),
    (.commune, ["Xã", "Xã/phường", "Tên xã", "Thuộc xã"]),
    (.households, ["Số hộ", "Tổng số hộ", "Số hộ (hộ)"]),
    (.population, ["Dân số", "Số khẩu", "Nhân khẩu", "Số nhân khẩu (người)"]),
    (.minority, ["DTTS", "Tỷ lệ DTTS", "Dân tộc thiểu số"]), (.poverty, ["Hộ nghèo", "Tỷ lệ hộ nghèo"]),
    (.mobile, ["Sóng di động 3G/4G", "Sóng 3G/4G", "Phủ sóng 4G"]),
    (.fibre, ["Cáp quang", "Internet cáp quang", "Cáp quang (FTTH)"]),
    (.difficult, ["Thôn ĐBKK", "Đặc biệt khó khăn"]), (.school, ["Trường học", "Điểm trường"]),
    (.note, ["Ghi chú", "Ghi chú khác"]),
  ]

  /// The heading over two columns that belong together; nil for a column of its own.
  func group(of field: MessyField) -> String? {
    switch field {
    case .first, .second: usesXAndY ? "Tọa độ (VN-2000 hoặc GPS)" : "Tọa độ"
    case .minority, .poverty: hasPercentSigns ? "Tỷ lệ" : "Tỷ lệ (%)"
    case .mobile, .fibre: "Hạ tầng viễn thông"
    case .households, .population: "Quy mô"
    default: nil
    }
  }
}

import Diagnostics
import MessageCatalogue

/// The two references, and the words of their tables.
extension ScenarioDocument {
  static let english = ScenarioDocument(
    name: "Scenario.md", translation: .none,
    words: Words(
      heading: "| key | holds | default | meaning |", text: "text", number: "number, {0} to {1}",
      orNull: ", or null", or: "or", orOfThree: "or null", positiveAmount: "amount above 0", amount: "amount",
      year: "year, 2000 to 2100", forSomeYears: " for each of some years", oneOf: "one of ",
      names: "list of names", someOf: "list of some of ", group: "group", groupAnchor: "groups-of-villages",
      keysBelow: "keys below", listOfKeysBelow: "list of keys below", none: "none", units: [:]))

  static let vietnamese = ScenarioDocument(
    name: "KichBan.md", translation: Catalogue.all.first { $0.language == "vi" }?.translation ?? .none,
    words: Words(
      heading: "| khóa | giá trị | mặc định | ý nghĩa |", text: "văn bản", number: "số từ {0} đến {1}",
      orNull: ", hoặc null", or: "hoặc", orOfThree: "hoặc null", positiveAmount: "số tiền lớn hơn 0",
      amount: "số tiền", year: "năm từ 2000 đến 2100", forSomeYears: " cho từng năm", oneOf: "một trong ",
      names: "danh sách tên, mã", someOf: "danh sách gồm một số trong ", group: "nhóm",
      groupAnchor: "nhóm-thônbản", keysBelow: "các khóa ở mục", listOfKeysBelow: "danh sách, các khóa ở mục",
      none: "không có",
      units: [
        "VND": "đồng", "s": "giây", "m": "m", "households": "hộ", "per year": "mỗi năm", "years": "năm",
        "ratio": "hệ số", "share of capex per year": "tỷ lệ vốn đầu tư mỗi năm",
        "million VND per km": "triệu đồng/km", "million VND per village": "triệu đồng/thôn",
        "million VND per household": "triệu đồng/hộ", "million VND per site": "triệu đồng/trạm",
        "million VND per site per year": "triệu đồng/trạm/năm", "million VND per hop": "triệu đồng/chặng",
      ]))

  static let both = [english, vietnamese]
}

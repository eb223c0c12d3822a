import Investment
import Scenarios


extension VietnameseWords {
  var reading: PageReadingTexts {
    PageReadingTexts(
      assumptions: "Các yêu cầu đặt ra",
      assumptionsNote: "Mỗi hộ được tính 1 cộng các trọng số của thôn/bản, một lần cho mỗi dịch vụ có thêm.",
      terms: "Thuật ngữ",
      madeBy: "Lập bằng noiban. Trang này không cần mạng và không gửi dữ liệu đi đâu.")
  }

  func glossary(_ measure: ObjectiveMeasure) -> [(term: String, meaning: String)] {
    [
      (
        "Đề xuất",
        "Nhóm công trình nhỏ nhất có thể hoạt động độc lập: một nhánh cáp quang cùng các trạm gắn vào, một cột "
          + "ăng ten cùng đường truyền dẫn. Mã đề xuất ghi công trình nối với mạng hiện có."
      ),
      ("TT", "Thứ tự nên thực hiện nếu vốn được cấp dần; phương án tốt nhất là cả danh mục."),
      ("Vốn", "Chi phí xây dựng, triệu đồng, hoặc phần chi phí mà ngân sách của kịch bản tính đến."),
      ("Lợi ích/tỷ đồng", "Số hộ quy đổi mà một tỷ đồng chi cho đề xuất mang lại."),
      ("Hộ quy đổi", "Số hộ nhân với trọng số của thôn/bản, tính một lần cho mỗi dịch vụ có thêm."),
      (
        "Vào từ",
        "Mức ngân sách thấp nhất mà từ đó đến ngân sách này, phương án tối ưu luôn có đủ những gì đề xuất mang lại."
      ),
      (
        "Mất nếu bỏ", "Phương án tốt nhất không có những gì đề xuất mang lại kém bao nhiêu hộ quy đổi."
      ),
      (
        measure == .dong ? "Cận dưới và sai lệch" : "Cận trên và sai lệch",
        measure == .dong
          ? "Cận dưới đã được chứng minh: không phương án nào đạt đủ các chỉ tiêu mà tốn ít hơn. Sai lệch là khoảng "
            + "cách từ phương án này đến cận dưới."
          : "Cận trên đã được chứng minh: cùng ngân sách và quy định, không phương án nào có lợi ích cao hơn. Sai "
            + "lệch là khoảng cách từ phương án này đến cận trên."
      ),
      (
        "Mô phỏng",
        "Do mô hình có thuyết minh tạo ra. Thôn/bản mô phỏng chỉ để minh họa cách làm, không phải danh sách nhu cầu."
      ),
    ]
  }

  func assumptions(_ scenario: Scenario) -> [(name: String, value: String)] {
    let weights = scenario.weights
    func number(_ value: Double) -> String { numbers.shortest(value) }
    func km(_ metres: Double) -> String { number(metres / 1000) }
    let named: [(String, Double)] = [
      ("độ xa (tối đa khi cách trung tâm xã \(km(weights.remotenessFullAtMetres)) km)", weights.remoteness),
      (
        "độ biệt lập (tối đa khi cách thôn/bản đã có dịch vụ \(km(weights.isolationFullAtMetres)) km)",
        weights.isolation
      ),
      ("tỷ lệ dân tộc thiểu số", weights.ethnicMinority), ("xã khu vực III", weights.regionThree),
      ("xã biên giới", weights.border), ("tỷ lệ hộ nghèo", weights.poverty),
      ("đặc biệt khó khăn", weights.speciallyDifficult),
    ]
    return [
      (
        "Mỗi hộ được phục vụ tính",
        "\(number(scenario.values.mobile)) cho băng rộng di động, \(number(scenario.values.fixed)) cho cáp quang"
      ),
      (
        "Trọng số cộng thêm vào 1",
        named.filter { $0.1 != 0 }.map { "\($0.0) × \(number($0.1))" }.joined(separator: "; ")
      ),
      (
        "Thôn/bản được coi là có sóng",
        "khi một trạm phục vụ ít nhất \(share100(scenario.requiredHouseholdShare)) số hộ"
      ),
      ("Truyền dẫn vệ tinh", scenario.satelliteBackhaul ? "được dùng" : "không được dùng"),
      (
        "Ngân sách chi cho",
        scenario.ownership.budgetBasis == .capex
          ? "xây dựng" : "xây dựng, vận hành và thay thế trong thời gian tính toán, theo giá trị hiện tại"
      ),
    ]
      + (scenario.phases.years.isEmpty
        ? []
        : [("Dịch vụ đến chậm một năm", "được tính giảm \(share100(scenario.phases.laterWorth)) mỗi năm")])
  }
}

import Geography
import PlanAnalysis

extension VietnameseWords {
  struct Compare: CompareWords {
    let numbers = NumberStyle.vietnamese

    func title(_ first: String, _ second: String) -> String { "Từ \(first) sang \(second)" }
    let same = "Hai phương án mang lại cùng dịch vụ, bằng cùng công trình, với cùng chi phí."

    func sumHeadings(_ first: String, _ second: String) -> [String] { ["", first, second, "Chênh lệch"] }
    func sum(_ sum: ComparedSum) -> String {
      switch sum {
      case .budget: "Ngân sách, triệu đồng"
      case .cost: "Chi phí, triệu đồng"
      case .capex: "Vốn đầu tư, triệu đồng"
      case .opexPerYear: "Chi phí vận hành hằng năm, triệu đồng"
      case .proposals: "Số đề xuất"
      case .villagesMobile: "Thôn/bản có thêm băng rộng di động"
      case .villagesFixed: "Thôn/bản có thêm cáp quang"
      case .villagesInterim: "Thôn/bản có dịch vụ tạm thay cáp quang"
      case .households: "Số hộ"
      case .ethnicMinorityHouseholds: "Số hộ dân tộc thiểu số"
      case .benefitByFirst: "Lợi ích theo trọng số phương án đầu"
      case .benefitBySecond: "Lợi ích theo trọng số phương án sau"
      }
    }

    func attributesTitle(_ count: Int) -> String {
      count == 0 ? "Hai kịch bản giống nhau." : "Điểm khác của hai kịch bản:"
    }
    func attributeHeadings(_ first: String, _ second: String) -> [String] { ["Thuộc tính", first, second] }
    let absent = "—"

    let rulesTitle = "Các quy định khác nhau, và nếu bỏ thì phương án tốt nhất có tốt hơn không:"
    func ruleHeadings(_ first: String, _ second: String) -> [String] { ["Quy định", first, second] }
    func hold(_ hold: RuleDifference.Hold) -> String {
      switch hold {
      case .absent: "—"
      case .binds: "có ràng buộc"
      case .slack: "không ràng buộc"
      case .unknown: "chưa phân định"
      }
    }

    func servicesTitle(came: Int, left: Int) -> String {
      "Dịch vụ: thêm \(numbers.integer(came)), bớt \(numbers.integer(left))."
    }
    func serviceHeadings(_ first: String, _ second: String) -> [String] {
      [
        "Thôn/bản", "Xã/phường", "Dịch vụ", "", "Đề xuất", "Chi phí ở \(first)", "Lợi ích",
        "Chi phí ở \(second)", "Lợi ích",
      ]
    }
    func service(_ kind: BroughtService.Kind) -> String {
      switch kind {
      case .mobile: "di động"
      case .fixed: "cáp quang"
      case .interim: "tạm thay cáp quang"
      }
    }
    func change(_ change: PlanComparison.Change) -> String {
      switch change {
      case .came: "thêm"
      case .left: "bớt"
      }
    }
    let servicesNote =
      "Chi phí, triệu đồng: ở phương án có dịch vụ là phần giảm được nếu chỉ bỏ dịch vụ đó, ở phương án kia là "
      + "các công trình rẻ nhất để thêm. Lợi ích: hộ quy đổi theo trọng số của phương án đó."

    func worksTitle(came: Int, cameCost: Money, left: Int, leftCost: Money) -> String {
      "Công trình: thêm \(numbers.integer(came)) trị giá \(numbers.millions(cameCost)) triệu đồng, "
        + "bớt \(numbers.integer(left)) trị giá \(numbers.millions(leftCost)) triệu đồng."
    }
    let workHeadings = ["Mã", "Công trình", "", "Đề xuất", "Vốn, triệu đồng"]
    func repriced(_ repriced: Repriced) -> String {
      "\(numbers.integer(repriced.count)) công trình chung tốn \(numbers.millions(repriced.first)) triệu đồng ở "
        + "phương án đầu, \(numbers.millions(repriced.second)) triệu ở phương án sau."
    }

    let communesTitle = "Theo xã/phường:"
    func communeHeadings(_ first: String, _ second: String) -> [String] {
      [
        "Xã/phường", "Thêm", "Bớt", "Số hộ ở \(first)", "ở \(second)", "Chi phí ở \(first), triệu đồng",
        "ở \(second)", "Chênh lệch",
      ]
    }
  }
}

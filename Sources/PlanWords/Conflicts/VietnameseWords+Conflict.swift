import Geography
import Scenarios

extension VietnameseWords {
  struct Conflict: ConflictWords {
    let noPlan = "không có phương án nào đáp ứng kịch bản."
    let advice = "Hãy nới một trong các quy định trên rồi lập lại phương án."
    private let numbers = NumberStyle.vietnamese

    func heading(_ rules: Int, isSmallest: Bool) -> String {
      if rules == 1 { return "Riêng quy định này đã không thể đáp ứng:" }
      return isSmallest
        ? "\(rules) quy định sau không thể cùng đáp ứng, không có nhóm nào ít hơn mâu thuẫn:"
        : "\(rules) quy định sau không thể cùng đáp ứng; bỏ một trong số đó thì các quy định còn lại đáp ứng được:"
    }

    func budget(_ amount: Money) -> String { "ngân sách \(numbers.millions(amount)) triệu đồng" }
    func budget(_ amount: Money, of year: Int) -> String {
      "phases.budgets: \(numbers.millions(amount)) triệu đồng năm \(year)"
    }
    func source(_ name: String) -> String { "funding: mức vốn của “\(name)”" }
    let eligibility = "funding: phạm vi và tỷ lệ chi của từng nguồn vốn"

    func share(_ rule: ShareRule, _ name: String) -> String {
      let bounds =
        (rule.atLeast.map { ["ít nhất \(percent($0))"] } ?? [])
        + (rule.atMost.map { ["nhiều nhất \(percent($0))"] } ?? [])
      let base = rule.of == .plan ? "của phương án" : "của nhu cầu"
      let measure =
        switch rule.measure {
        case .spend: "vốn"
        case .villages: "số thôn/bản"
        case .households: "số hộ"
        }
      let each = rule.eachCommune ? ", cho từng xã/phường" : ""
      return "quy định “\(name)”: \(bounds.joined(separator: " và ")) \(measure) \(base)\(each)"
    }

    func target(_ target: CoverageTarget) -> String {
      let service = target.service == Service.mobile.rawValue ? "băng rộng di động" : "cáp quang"
      let measure = target.measure == .villages ? "số thôn/bản" : "số hộ"
      let by = target.by.map { " đến hết năm \($0)" } ?? ""
      return "chỉ tiêu: \(service) cho \(percent(target.share)) \(measure)\(by)"
    }

    func lockIn(_ id: String) -> String { "lockIn (bắt buộc có): \(id)" }
    func lockOut(_ id: String) -> String { "lockOut (loại trừ): \(id)" }
    func requiredPoint(_ id: String) -> String { "requiredPoints: \(id) phải có cáp quang" }
    let communeOffices = "requiredPoints: mọi trụ sở xã phải có cáp quang"
    let disjointRoutes = "requiredPoints: hai tuyến không chung đoạn cáp"
    func progress(_ work: String) -> String { "progress: giữ công trình \(work)" }
    func raise(to amount: Money) -> String {
      "nâng lên khoảng \(numbers.decimal(amount.millions, places: 0)) triệu đồng"
    }
    func relax(to share: Double) -> String { "có thể đạt \(percent(share))" }
    let giveUp = "bỏ quy định này"
    let anotherConflict = "bỏ quy định này vẫn chưa đủ, các quy định khác còn một mâu thuẫn nữa"

    private func percent(_ share: Double) -> String { numbers.decimal(share * 100, places: 1) + "%" }
  }
}

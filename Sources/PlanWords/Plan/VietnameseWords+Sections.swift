import Geography
import Investment
import PlanVerification
import Scenarios

extension VietnameseWords {
  var year: String { "Năm" }
  var total: String { "Tổng cộng" }

  var roadmap: RoadmapHeadings {
    RoadmapHeadings(
      title: "Phân kỳ đầu tư", commune: "Xã/phường", lead: "Chủ trì", proposals: "Số đề xuất",
      villages: "Thôn/bản phục vụ", cost: "Vốn, triệu đồng")
  }

  var funding: FundingHeadings {
    FundingHeadings(
      title: "Nguồn vốn, triệu đồng", source: "Nguồn", cap: "Mức vốn", unlimited: "không giới hạn")
  }

  var rules: RuleHeadings {
    RuleHeadings(title: "Quy định", rule: "Quy định", asked: "Yêu cầu", reached: "Đạt được")
  }

  func name(_ outcome: RuleOutcome) -> String {
    switch outcome.service {
    case .mobile: "Chỉ tiêu: băng rộng di động"
    case .fixed: "Chỉ tiêu: cáp quang"
    case nil: outcome.name
    }
  }

  func asked(_ outcome: RuleOutcome) -> String {
    let bound = outcome.demand == .atLeast ? "ít nhất" : "nhiều nhất"
    let base =
      switch (outcome.base, outcome.measure) {
      case (.plan, .spend): "tổng vốn"
      case (.plan, .villages): "số lượt thôn/bản được phục vụ"
      case (.plan, .households): "số lượt hộ được phục vụ"
      case (.need, .spend): "ngân sách"
      case (.need, .villages):
        outcome.service == nil ? "số lượt thôn/bản còn thiếu" : "số thôn/bản chưa có"
      case (.need, .households): outcome.service == nil ? "số lượt hộ còn thiếu" : "số hộ chưa có"
      }
    let each = outcome.commune == nil ? "" : ", từng xã/phường"
    let by = outcome.by.map { ", đến hết năm \($0)" } ?? ""
    return "\(bound) \(percent(outcome.share)) \(base)\(each)\(by)"
  }

  func reached(_ outcome: RuleOutcome, commune: String?) -> String {
    let place = commune.map { ", \($0)" } ?? ""
    guard let share = outcome.reached else { return "—\(place)" }
    return
      "\(percent(share)) (\(amount(outcome.part, outcome)) trên \(amount(outcome.whole, outcome)))\(place)"
  }

  private func amount(_ amount: Int64, _ outcome: RuleOutcome) -> String {
    outcome.measure == .spend ? numbers.millions(Money(dong: amount)) : numbers.integer(amount)
  }

  var requiredPoints: String { "Điểm phải có cáp quang" }

  func asked(points: Int, disjointRoutes: Bool) -> String {
    "\(numbers.integer(points))\(disjointRoutes ? ", bằng hai tuyến không chung đoạn cáp" : "")"
  }

  func progress(_ summary: ProgressSummary) -> String {
    func part(_ part: ProgressSummary.Part, _ state: String) -> String {
      "\(numbers.integer(part.works)) \(state) (\(numbers.millions(part.amount)) triệu đồng)"
    }
    let parts = [
      part(summary.done, "đã xong"), part(summary.underWay, "đang làm"), part(summary.left, "còn phải làm"),
    ]
    let lost = summary.dropped.works > 0 ? "; " + part(summary.dropped, "đã dừng") : ""
    return "Công trình: \(parts.joined(separator: ", "))\(lost)."
  }

  func stage(_ stage: SolveStage) -> String {
    switch stage.measure {
    case .share:
      "Xã/phường thấp nhất: \(percent(stage.objective)) số hộ có thể được phục vụ; không phương án nào cho "
        + "mọi xã/phường cao hơn \(percent(stage.bound))."
    case .weightedHouseholds, .dong:
      "Nhóm ưu tiên “\(TerminalText.shown(stage.name, width: 60))”: \(worth(stage.objective)) hộ quy đổi; "
        + "không phương án nào giữ nguyên các nhóm trước mà đạt quá \(worth(stage.bound))."
    }
  }

  private func worth(_ value: Double) -> String { numbers.decimal(value, places: 1) }

  private func percent(_ share: Double) -> String { numbers.decimal(share * 100, places: 1) + " %" }
}

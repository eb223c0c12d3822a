import Geography
import Investment
import PlanVerification
import Scenarios

struct VietnameseWords: ReportWords, Sendable {
  let numbers = NumberStyle.vietnamese

  func title(_ content: ProposalContent) -> String {
    var parts: [String] = []
    if content.fibreMetres > 0 {
      let length = "Cáp quang \(numbers.decimal(content.fibreMetres / 1000, places: 1)) km"
      parts.append(
        content.fibreVillages > 0
          ? "\(length) đến \(numbers.integer(content.fibreVillages)) thôn/bản" : length)
    } else if content.fibreVillages > 0 {
      parts.append("Cáp quang tại \(numbers.integer(content.fibreVillages)) thôn/bản")
    }
    if content.masts > 0 { parts.append("\(numbers.integer(content.masts)) cột ăng ten") }
    if content.lightSites > 0 { parts.append("\(numbers.integer(content.lightSites)) trạm BTS cỡ nhỏ") }
    if content.microwaveHops > 0 { parts.append("\(numbers.integer(content.microwaveHops)) chặng vi ba") }
    if content.satelliteBackhauls > 0 {
      parts.append("\(numbers.integer(content.satelliteBackhauls)) đường truyền vệ tinh")
    }
    if content.communityTerminals > 0 {
      parts.append("\(numbers.integer(content.communityTerminals)) trạm vệ tinh dùng chung")
    }
    if content.mobileVillages > 0 {
      parts.append("phủ sóng \(numbers.integer(content.mobileVillages)) thôn/bản")
    }
    if content.interimVillages > 0 {
      parts.append("băng rộng tạm thời cho \(numbers.integer(content.interimVillages)) thôn/bản")
    }
    return parts.isEmpty ? "Không có công trình" : parts.joined(separator: ", ")
  }

  func reason(mobile: VillageOutcome.Reason, fixed: VillageOutcome.Reason) -> String {
    "Băng rộng di động: \(reason(mobile)). Cáp quang: \(reason(fixed))."
  }

  private func reason(_ reason: VillageOutcome.Reason) -> String {
    switch reason {
    case .existing: "đã có"
    case .planned: "có trong phương án"
    case .lockedOut: "bị kịch bản loại trừ"
    case .unreachable: "không có tuyến, trạm hay chặng vi ba nào trong dữ liệu dẫn tới"
    case .outbid(let cost, let benefit):
      "không có trong phương án; muốn thêm cần ít nhất \(numbers.millions(cost)) triệu đồng "
        + "cho \(numbers.decimal(benefit.value, places: 1)) hộ quy đổi"
    }
  }

  let headings = TableHeadings(
    rank: "TT", id: "Mã", proposal: "Đề xuất", commune: "Xã/phường", villages: "Thôn/bản",
    households: "Số hộ", cost: "Vốn, triệu đồng", benefitPerBillion: "Lợi ích/tỷ đồng",
    runningTotal: "Lũy kế, triệu đồng", entersAt: "Vào từ, tỷ đồng", lossWithout: "Mất nếu bỏ")

  func introduction(_ plan: InvestmentPlan) -> [String] {
    let data = plan.dataset
    return [
      "Phương án đầu tư cho \(shown(data.name)): \(numbers.integer(data.villages)) thôn/bản, "
        + "\(numbers.integer(data.lackingMobile)) chưa có băng rộng di động, "
        + "\(numbers.integer(data.lackingFixed)) chưa có cáp quang",
      "\(budget(plan)), kịch bản “\(shown(plan.scenario.name))”",
    ]
  }

  private func budget(_ plan: InvestmentPlan) -> String {
    let years = plan.scenario.phases.years
    guard plan.scenario.budget != nil || !years.isEmpty else { return "Không giới hạn ngân sách" }
    let span = years.first.map { first in
      years.count > 1 ? ", giai đoạn \(first)–\(years[years.count - 1])" : ", năm \(first)"
    }
    return "Ngân sách \(numbers.billions(plan.totals.budget)) tỷ đồng\(span ?? "")"
  }

  func villages(_ count: Int, names: [String]) -> String {
    let more = count > names.count ? ", …" : ""
    return count == 1 ? names.joined() : "\(numbers.integer(count)): \(names.joined(separator: ", "))\(more)"
  }

  func noProposal(_ plan: InvestmentPlan) -> String {
    if plan.dataset.lackingMobile == 0, plan.dataset.lackingFixed == 0 {
      return "Mọi thôn/bản đều đã có băng rộng di động và cáp quang, không cần đầu tư thêm."
    }
    return plan.solve.measure == .dong
      ? "Mọi chỉ tiêu đều đã đạt, không cần đầu tư thêm." : "Không có đề xuất nào nằm trong ngân sách."
  }

  func presentValueNote(capex: Money) -> String {
    "Vốn là giá trị hiện tại của chi phí xây dựng, vận hành và thay thế trong thời gian tính toán, theo cách tính "
      + "của ngân sách; riêng chi phí xây dựng là \(numbers.billions(capex)) tỷ đồng."
  }

  func columnsLeftOut(_ headings: [String]) -> String {
    "Không đủ chỗ cho cột: \(headings.joined(separator: "; ")). Cửa sổ rộng hơn, hoặc --format csv, sẽ hiện đủ."
  }

  func totals(_ totals: Totals, proposals: Int) -> String {
    "Tổng số: \(numbers.integer(proposals)) đề xuất; \(numbers.integer(totals.villagesMobile)) thôn/bản "
      + "có thêm băng rộng di động, \(numbers.integer(totals.villagesFixed)) có thêm cáp quang"
      + (totals.villagesInterim > 0
        ? ", \(numbers.integer(totals.villagesInterim)) có dịch vụ tạm thời" : "") + "; "
      + "\(numbers.integer(totals.households)) hộ, trong đó "
      + "\(numbers.integer(totals.ethnicMinorityHouseholds)) hộ dân tộc thiểu số; "
      + numbers.billions(totals.cost)
      + (totals.budget > .zero ? " trên \(numbers.billions(totals.budget))" : "") + " tỷ đồng; "
      + (totals.cost != totals.capex ? "xây dựng theo đơn giá \(numbers.billions(totals.capex)); " : "")
      + (totals.lost > .zero ? "đã chi cho công trình bị dừng \(numbers.billions(totals.lost)); " : "")
      + "chi phí vận hành \(numbers.billions(totals.opexPerYear)) tỷ đồng/năm."
  }

  func certificate(_ solve: SolveSummary, _ verification: PlanVerification) -> [String] {
    let gap = numbers.decimal(solve.relativeGap * 100, places: 3)
    let run = "\(shown(solve.solver)), \(numbers.decimal(solve.seconds, places: 1)) giây"
    let status =
      switch (solve.status, solve.limit) {
      case (.optimal, _): solve.relativeGap > 0 ? "Tối ưu trong sai lệch cho phép" : "Tối ưu"
      case (.feasible, .time): "Hết thời gian, phương án tốt nhất đã tìm được"
      case (.feasible, .interrupted): "Bị dừng, phương án tốt nhất đã tìm được"
      case (.feasible, nil): "Khả thi"
      case (.infeasible, _): "Không khả thi"
      }
    return solve.earlierStages.map(stage) + [
      "\(status): \(claim(solve)) (sai lệch \(gap) %). \(run).",
      verification.isValid
        ? "Đã kiểm tra lại từ dữ liệu, không dùng bộ giải: \(numbers.integer(verification.checks)) phép so "
          + "sánh, đều khớp."
        : "Kiểm tra lại thấy \(numbers.integer(verification.findings.count)) điểm không khớp.",
    ]
  }

  private func claim(_ solve: SolveSummary) -> String {
    if solve.measure == .dong {
      let cost = numbers.millions(Money(roundingDong: solve.objective))
      let bound = numbers.millions(Money(roundingDong: solve.bound))
      return "tốn \(cost) triệu đồng; không phương án nào đạt các chỉ tiêu mà tốn ít hơn \(bound)"
    }
    let objective = numbers.decimal(solve.objective, places: 1)
    let others = solve.stages.isEmpty ? "theo kịch bản này" : "giữ được các mức trên mà"
    return "\(objective) hộ quy đổi; không phương án nào \(others) đạt quá "
      + numbers.decimal(solve.bound, places: 1)
  }

  func provenance(_ parts: [(kind: ColumnProvenance.Kind, tables: String)]) -> String {
    let names: [ColumnProvenance.Kind: String] = [
      .real: "thực tế", .derived: "suy ra từ số liệu thực", .modelled: "mô phỏng", .unstated: "chưa nêu rõ",
    ]
    return "Dữ liệu: "
      + parts.map { "\(names[$0.kind] ?? $0.kind.rawValue): \($0.tables)" }.joined(separator: "; ") + "."
  }

  func columns(_ part: Int, of whole: Int) -> String { "\(part)/\(whole) cột" }

  func contents(_ geography: Geography, warnings: Int) -> String {
    let lackingMobile = geography.villages.count { !$0.hasMobileBroadband }
    let lackingFixed = geography.villages.count { !$0.hasFixedBroadband }
    return "\(shown(geography.name)): \(numbers.integer(geography.communes.count)) xã/phường, "
      + "\(numbers.integer(geography.villages.count)) thôn/bản (\(numbers.integer(lackingMobile)) chưa có băng "
      + "rộng di động, \(numbers.integer(lackingFixed)) chưa có cáp quang), "
      + "\(numbers.integer(geography.nodes.count)) nút mạng, \(numbers.integer(geography.routes.count)) tuyến "
      + "cáp, \(numbers.integer(geography.sites.count)) trạm, \(numbers.integer(geography.coverage.count)) quan "
      + "hệ phủ sóng, \(numbers.integer(geography.hops.count)) chặng vi ba. Không có lỗi, "
      + "\(numbers.integer(warnings)) cảnh báo."
  }

  let baselineHeadings = BaselineHeadings(
    method: "Cách làm", benefit: "Lợi ích", cost: "Vốn, triệu đồng", villagesMobile: "Thôn/bản di động",
    villagesFixed: "Thôn/bản cáp quang", households: "Số hộ", advantage: "Phương án này hơn")

  func baseline(_ method: Baseline.Method) -> String {
    switch method {
    case .greedy: "Chọn dần theo lợi ích trên mỗi đồng"
    case .straightToNearestNode: "Kéo thẳng từng thôn/bản tới nút gần nhất"
    }
  }

  let thisPlan = "Phương án này"

  private func shown(_ text: String) -> String { TerminalText.shown(text, width: 60) }
}

import Geography
import Investment
import PlanAnalysis

extension VietnameseWords {
  struct WhatIf: WhatIfWords {
    let numbers = NumberStyle.vietnamese

    private func heading(_ dataset: DatasetSummary) -> String {
      "\(shown(dataset.name)): \(numbers.integer(dataset.villages)) thôn/bản, "
        + "\(numbers.integer(dataset.lackingMobile)) chưa có băng rộng di động, "
        + "\(numbers.integer(dataset.lackingFixed)) chưa có cáp quang"
    }

    private func terms(_ scenario: String, _ budget: Money?) -> String {
      (budget.map { "Ngân sách \(numbers.billions($0)) tỷ đồng, kịch bản" } ?? "Kịch bản")
        + " “\(shown(scenario))”"
    }

    func frontierIntroduction(_ dataset: DatasetSummary, scenario: String) -> [String] {
      ["Thêm vốn thì được thêm gì cho \(heading(dataset))", terms(scenario, nil)]
    }

    func variationIntroduction(
      _ dataset: DatasetSummary, scenario: String, budget: Money?, path: String, unit: String
    ) -> [String] {
      [
        "Phương án thay đổi thế nào theo \(path)\(unit.isEmpty ? "" : " (\(unit))") cho \(heading(dataset))",
        terms(scenario, budget),
      ]
    }

    func equityIntroduction(_ dataset: DatasetSummary, scenario: String, budget: Money?) -> [String] {
      ["Mỗi quy định ưu tiên tốn gì và được gì cho \(heading(dataset))", terms(scenario, budget)]
    }

    func headings(_ measure: ObjectiveMeasure) -> FrontierHeadings {
      let worth =
        switch measure {
        case .weightedHouseholds: "Lợi ích"
        case .dong: "Vốn ít nhất, tỷ"
        case .share: "Tỷ lệ thấp nhất, %"
        }
      return FrontierHeadings(
        budget: "Ngân sách, tỷ", value: "Giá trị", worth: worth, gap: "Sai lệch, %", cost: "Vốn, tỷ",
        villagesMobile: "Thôn/bản di động", villagesFixed: "Thôn/bản cáp quang", households: "Số hộ",
        entered: "Vào", left: "Ra", dropped: "Bỏ", shadowPrice: "Thêm 1 tỷ", nestingCost: "Giữ lại, %")
    }

    let noPlan = "không có"
    let limitCameFirst = "hết giờ"
    let baseMark = "hiện nay"
    let kneeMark = "điểm gập"

    func knee(_ budget: Money, before: Double, after: Double) -> String {
      "Điểm gập ở \(numbers.billions(budget)) tỷ đồng: đến đó thêm một tỷ đồng được trung bình "
        + "\(numbers.decimal(before, places: 1)) hộ quy đổi, sau đó chỉ được "
        + "\(numbers.decimal(after, places: 1))."
    }

    let frontierNotes = [
      "Vào, ra: số đề xuất đem lại dịch vụ mà phương án ở dòng trên chưa có, và ngược lại.",
      "Bỏ: số công trình của phương án ở dòng trên mà phương án này không cần nữa.",
      "Thêm 1 tỷ: thêm một tỷ đồng thì được bao nhiêu hộ quy đổi.",
      "Giữ lại: lợi ích giảm bao nhiêu nếu phải giữ mọi công trình đã chọn ở ngân sách thấp hơn.",
    ]
    let variationNotes = [
      "Vào, ra: số đề xuất đem lại dịch vụ mà phương án ở dòng trên chưa có, và ngược lại.",
      "Bỏ: số công trình của phương án ở dòng trên mà phương án này không cần nữa.",
      "Thêm 1 tỷ: thêm một tỷ đồng thì được bao nhiêu hộ quy đổi.",
    ]

    func gaps(_ greatest: Double) -> String {
      greatest > 0
        ? "Đã kiểm tra lại từ dữ liệu; không phương án nào kém phương án tốt nhất quá "
          + "\(numbers.decimal(greatest * 100, places: 3)) %."
        : "Đã kiểm tra lại từ dữ liệu; không phương án nào còn có thể tốt hơn."
    }

    func interrupted(_ done: Int, of count: Int) -> String {
      "Bị dừng: mới có \(numbers.integer(done)) trên \(numbers.integer(count)) phương án."
    }

    let equityHeadings = EquityHeadings(
      plan: "Phương án", villagesMobile: "Thôn/bản di động", villagesFixed: "Thôn/bản cáp quang",
      households: "Số hộ", minorityHouseholds: "Hộ DTTS", householdServices: "Lượt hộ", worth: "Lợi ích",
      cost: "Vốn, tỷ")
    let withEveryRule = "đủ mọi quy định"

    func without(_ rule: EquityRule) -> String {
      let name = shown(rule.name)
      return switch rule.kind {
      case .shareRule: "bỏ quy định “\(name)”"
      case .target: "bỏ chỉ tiêu \(name)"
      case .tiers: "bỏ thứ tự ưu tiên theo nhóm"
      case .worstOffCommune: "bỏ mục tiêu maxMin"
      case .requiredPoints: "bỏ điểm bắt buộc"
      case .weight: "bỏ trọng số \(name)"
      case .institution: "bỏ giá trị của \(name)"
      case .lockIn: "bỏ bắt buộc có \(name)"
      case .lockOut: "bỏ loại trừ \(name)"
      case .everything: "bỏ tất cả các mục trên"
      }
    }

    let noRules = "Kịch bản không có quy định, trọng số hay ràng buộc nào để bỏ."
    let equityNotes = [
      "Trong ngoặc: chênh lệch so với phương án đủ mọi quy định.",
      "Lượt hộ: số hộ của thôn/bản tính một lần cho mỗi dịch vụ được thêm, không nhân trọng số.",
      "Lợi ích: số hộ quy đổi theo trọng số của phương án đủ mọi quy định.",
    ]

    let chart = ChartWords(
      frontierTitle: "Thêm vốn thì được thêm gì",
      budgetAxis: "Ngân sách, tỷ đồng", worthAxis: "Lợi ích, hộ quy đổi",
      householdsAxis: "Số hộ có thêm dịch vụ", optimal: "Phương án tốt nhất ở mỗi mức ngân sách",
      nested: "Giữ mọi công trình đã chọn ở mức thấp hơn", knee: "Điểm gập",
      nestingCost: "Giữ lại thì giảm bao nhiêu, %")

    func chartTitle(varying path: String) -> String { "Phương án thay đổi thế nào theo \(path)" }

    func axis(path: String, unit: String) -> String { unit.isEmpty ? path : "\(path), \(unit)" }

    func chartDescription(_ frontier: Frontier) -> String {
      let planned = frontier.points.filter { $0.solve != nil }
      guard let first = planned.first, let last = planned.last, let low = first.solve?.objective,
        let high = last.solve?.objective
      else { return "Không mức ngân sách nào có phương án." }
      let knee = frontier.knee.map { ", gập rõ nhất ở \(numbers.billions($0.budget)) tỷ" } ?? ""
      return "Từ \(numbers.billions(first.budget)) đến \(numbers.billions(last.budget)) tỷ đồng, lợi ích của "
        + "phương án tốt nhất đi từ \(numbers.decimal(low, places: 0)) đến "
        + "\(numbers.decimal(high, places: 0)) hộ quy đổi\(knee)."
    }

    func chartDescription(_ curve: VariationCurve) -> String {
      let planned = curve.points.filter { $0.totals != nil }
      guard let first = planned.first, let last = planned.last, let low = first.totals?.households,
        let high = last.totals?.households
      else { return "Không giá trị nào có phương án." }
      return "Khi \(curve.variation.path) đi từ \(numbers.shortest(first.value ?? 0)) đến "
        + "\(numbers.shortest(last.value ?? 0)), số hộ có thêm dịch vụ đi từ \(numbers.integer(low)) đến "
        + "\(numbers.integer(high))."
    }

    private func shown(_ text: String) -> String { TerminalText.shown(text, width: 60) }
  }
}

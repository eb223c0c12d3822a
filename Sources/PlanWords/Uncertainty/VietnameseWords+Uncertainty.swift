import Geography
import Investment
import PlanAnalysis
import Scenarios

extension VietnameseWords {
  struct Uncertainty: UncertaintyWords {
    let numbers = NumberStyle.vietnamese

    func introduction(_ uncertainty: PriceUncertainty, budget: Money?) -> [String] {
      let data = uncertainty.dataset
      let terms = budget.map { "Ngân sách \(numbers.billions($0)) tỷ đồng, kịch bản" } ?? "Kịch bản"
      return [
        "Đơn giá chưa chắc chắn ảnh hưởng thế nào đến phương án cho \(shown(data.name)): "
          + "\(numbers.integer(data.villages)) thôn/bản, \(numbers.integer(data.lackingMobile)) chưa có băng rộng "
          + "di động, \(numbers.integer(data.lackingFixed)) chưa có cáp quang",
        "\(terms) “\(shown(uncertainty.scenario.name))”; \(numbers.integer(uncertainty.draws.count)) bảng "
          + "đơn giá ngẫu nhiên, hạt giống \(uncertainty.seed)",
      ]
    }

    let headings = StabilityHeadings(
      rank: "TT", id: "Mã", proposal: "Đề xuất", commune: "Xã/phường", cost: "Vốn, triệu đồng",
      stays: "Vẫn chọn, %", affordable: "Đủ vốn, %")
    let noProposal = "Không có đề xuất nào nằm trong ngân sách."
    let noDrawHasAPlan = "Không bảng đơn giá nào có phương án đáp ứng kịch bản."

    func withoutPlan(_ draws: Int) -> String {
      "Số bảng đơn giá không có phương án đáp ứng kịch bản: \(numbers.integer(draws)), không tính vào các số "
        + "dưới đây."
    }

    func worth(_ quantiles: [Benefit]) -> String {
      "Lợi ích của phương án tốt nhất theo từng bảng đơn giá: "
        + listed(quantiles.map { numbers.decimal($0.value, places: 1) }) + " hộ quy đổi."
    }

    func cost(_ quantiles: [Money], overrun: Double) -> String {
      "Vốn cho toàn bộ phương án hiện nay: " + listed(quantiles.map(numbers.billions))
        + " tỷ đồng; vượt ngân sách ở \(percent(overrun)) số bảng đơn giá."
    }

    func regret(_ regret: Regret, share: Double) -> String {
      "Thiệt hại khi theo phương án hiện nay, xây theo thứ tự đến khi hết vốn: nhiều nhất "
        + "\(numbers.decimal(regret.worst.value, places: 1)) hộ quy đổi (\(percent(share)) lợi ích), trung "
        + "bình \(numbers.decimal(regret.mean, places: 1))."
    }

    func robust(_ robust: RobustPlan, than regret: Regret) -> String {
      let compared =
        "thiệt hại lớn nhất thấp nhất trong \(numbers.integer(robust.candidates)) phương án"
      guard let draw = robust.draw else { return "Lựa chọn vững nhất: phương án hiện nay (\(compared))." }
      return
        "Lựa chọn vững nhất: phương án của bảng đơn giá \(numbers.integer(draw)) (\(compared)): nhiều nhất "
        + "\(numbers.decimal(robust.regret.worst.value, places: 1)), trung bình "
        + "\(numbers.decimal(robust.regret.mean, places: 1)). So với phương án hiện nay: "
        + "\(numbers.integer(robust.change.entered.count)) đề xuất vào, "
        + "\(numbers.integer(robust.change.left.count)) đề xuất ra. Theo đơn giá hiện nay toàn bộ cần "
        + "\(numbers.billions(robust.cost)) tỷ đồng, trong ngân sách được "
        + "\(numbers.decimal(robust.worth.value, places: 1)) hộ quy đổi."
    }

    let notes = [
      "Vẫn chọn: tỷ lệ bảng đơn giá mà phương án tốt nhất vẫn đem lại mọi dịch vụ của đề xuất.",
      "Đủ vốn: tỷ lệ bảng đơn giá mà phương án hiện nay, xây theo thứ tự, còn vốn cho đề xuất.",
      "Mỗi đơn giá được lấy ngẫu nhiên độc lập, phân bố tam giác giữa mức thấp, cơ sở và cao của dữ liệu.",
    ]

    func interrupted(_ done: Int, of count: Int) -> String {
      "Bị dừng: mới có \(numbers.integer(done)) trên \(numbers.integer(count)) bảng đơn giá."
    }

    private func listed(_ texts: [String]) -> String {
      zip(Quantiles.shown, texts).map { share, text in
        share == 0.5 ? "trung vị \(text)" : "\(numbers.decimal(share * 100, places: 0)) % \(text)"
      }.joined(separator: ", ")
    }

    private func percent(_ share: Double) -> String { numbers.decimal(share * 100, places: 1) + " %" }
    private func shown(_ text: String) -> String { TerminalText.shown(text, width: 60) }
  }
}

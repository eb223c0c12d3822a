import Geography
import Investment
import Scenarios

extension VietnameseWords: PageWords {
  var sections: PageSections {
    PageSections(
      contents: "Mục lục", toContent: "Đến phần tóm tắt", summary: "Tóm tắt", map: "Bản đồ",
      proposals: "Danh mục đề xuất", money: "Vốn và phân kỳ", left: "Chưa được đầu tư",
      certificate: "Kiểm chứng", data: "Dữ liệu và suất đầu tư", reading: "Cách đọc")
  }

  func pageTitle(_ dataset: String) -> String { "Phương án đầu tư băng rộng: \(dataset)" }

  func scope(_ dataset: DatasetSummary) -> String {
    "\(numbers.integer(dataset.villages)) thôn/bản, \(numbers.integer(dataset.lackingMobile)) chưa có băng rộng "
      + "di động, \(numbers.integer(dataset.lackingFixed)) chưa có cáp quang"
  }

  var modelledBadge: String { "Số liệu mô phỏng" }
  func modelledNotice(_ tables: String) -> String {
    "Do mô hình (có thuyết minh) tạo ra, không phải số liệu khảo sát: \(tables). Phương án cho thấy cách làm với "
      + "loại số liệu này, không dùng để đánh giá thôn/bản có thật nào. Cần thay bằng danh sách của tỉnh."
  }
  func modelledHere(_ tables: String) -> String { "Số liệu mô phỏng, không phải khảo sát: \(tables)." }

  var figures: PageFigureWords {
    PageFigureWords(
      mobile: "thôn/bản có thêm băng rộng di động", fixed: "thôn/bản có thêm cáp quang",
      households: "hộ có thêm dịch vụ", minority: "là hộ dân tộc thiểu số", cost: "tỷ đồng",
      running: "tỷ đồng/năm để vận hành", gap: "sai lệch lớn nhất so với phương án tốt nhất")
  }
  func outOf(_ count: Int) -> String { "trên \(numbers.integer(count))" }
  func stayWithout(_ count: Int) -> String {
    count == 0 ? "không còn nơi nào chưa có" : "còn \(numbers.integer(count)) chưa có"
  }
  func minorityHouseholds(_ count: Int) -> String { "\(numbers.integer(count)) hộ" }
  func ofBudget(_ budget: Money) -> String { "trên ngân sách \(numbers.billions(budget))" }
  func perYear(_ money: Money) -> String { "\(numbers.billions(money)) tỷ đồng/năm" }
  func billions(_ money: Money) -> String { "\(numbers.billions(money)) tỷ đồng" }
  func gapNote(_ solve: SolveSummary) -> String {
    solve.status == .optimal ? "đã chứng minh và kiểm tra lại" : "trong phạm vi đã tìm"
  }

  func brings(_ plan: InvestmentPlan) -> String {
    let (totals, dataset) = (plan.totals, plan.dataset)
    func gain(_ service: String, _ gained: Int, of lacking: Int) -> String? {
      guard gained > 0 else { return nil }
      return gained == lacking
        ? "\(service) đến toàn bộ \(numbers.integer(lacking)) thôn/bản chưa có"
        : "\(service) đến \(numbers.integer(gained)) trên \(numbers.integer(lacking)) thôn/bản chưa có"
    }
    let gains = [
      gain("băng rộng di động", totals.villagesMobile, of: dataset.lackingMobile),
      gain("cáp quang", totals.villagesFixed, of: dataset.lackingFixed),
      totals.villagesInterim > 0
        ? "dịch vụ tạm thời đến \(numbers.integer(totals.villagesInterim)) thôn/bản" : nil,
    ].compactMap { $0 }
    let count = "\(numbers.integer(plan.proposals.count)) đề xuất "
    guard let last = gains.last else { return count + "không mang lại dịch vụ mới cho thôn/bản nào." }
    let list = gains.count == 1 ? last : gains.dropLast().joined(separator: ", ") + " và " + last
    return count + "đưa \(list): tổng cộng \(numbers.integer(totals.households)) hộ."
  }
  func places(_ communes: Int, most: [(name: String, cost: Money)]) -> String {
    let named = most.map { "\($0.name) (\(numbers.billions($0.cost)) tỷ)" }.joined(separator: ", ")
    return "Công trình nằm ở \(numbers.integer(communes)) xã/phường; vốn nhiều nhất dành cho \(named)."
  }
  func times(_ years: [(year: Int, villages: Int)]) -> String {
    "Số thôn/bản có thêm dịch vụ: "
      + years.map { "\(numbers.integer($0.villages)) đến hết năm \($0.year)" }.joined(separator: ", ") + "."
  }
  func firstHalf(_ share: Double) -> String {
    "Nếu làm theo thứ tự, nửa số vốn đầu tiên mang lại \(share100(share)) lợi ích của cả phương án."
  }
  func undone(mobile: Int, fixed: Int, cheapest: Money?) -> String {
    guard mobile + fixed > 0 else { return "Không thôn/bản nào còn thiếu dịch vụ." }
    let next = cheapest.map { "; bước tiếp theo rẻ nhất cần \(numbers.millions($0)) triệu đồng" } ?? ""
    let left = [
      mobile > 0 ? "\(numbers.integer(mobile)) thôn/bản chưa có băng rộng di động" : nil,
      fixed > 0 ? "\(numbers.integer(fixed)) thôn/bản chưa có cáp quang" : nil,
    ].compactMap { $0 }
    return "Còn " + left.joined(separator: " và ") + next + "."
  }
  func ahead(_ share: Double) -> String {
    "Cùng ngân sách, phương án này đem lại lợi ích hơn \(share100(share)) so với phương án tốt hơn trong các "
      + "cách làm hiện nay."
  }

  var table: PageTableWords {
    PageTableWords(
      find: "Tìm", findHint: "thôn/bản, xã hoặc mã; không cần gõ dấu", allCommunes: "mọi xã/phường",
      allKinds: "mọi dịch vụ", allYears: "mọi năm", kindFilter: "Mang lại", communeFilter: "Xã/phường",
      yearFilter: "Năm", withMobile: "băng rộng di động", withFixed: "cáp quang", withBoth: "cả hai",
      clear: "Xem tất cả", count: "{0}/{1} dòng", noneFound: "Không có dòng nào phù hợp.",
      page: "Dòng {0}–{1}/{2}", next: "Tiếp", previous: "Trước", sort: "Sắp xếp theo {0}",
      funding: "Nguồn vốn", lead: "Chủ trì", opex: "Vận hành, triệu đồng/năm", showOnMap: "Xem trên bản đồ")
  }
  func proposalsCaption(_ count: Int) -> String {
    "\(numbers.integer(count)) đề xuất, xếp theo thứ tự nên thực hiện."
  }
  func workName(_ kind: WorkKind) -> String {
    switch kind {
    case .fibreSegment: "Tuyến cáp quang"
    case .fibreAccess: "Mạng cáp quang trong thôn/bản"
    case .site: "Cột ăng ten, trạm BTS"
    case .microwaveHop: "Chặng vi ba"
    case .satelliteBackhaul: "Đường truyền vệ tinh"
    }
  }
  func serviceName(_ service: Service) -> String {
    switch service {
    case .mobile: "Băng rộng di động"
    case .fixed: "Cáp quang"
    }
  }
  func interimName(_ service: InterimService) -> String {
    switch service {
    case .fixedWireless: "Vô tuyến cố định"
    case .satelliteTerminal: "Trạm vệ tinh dùng chung"
    }
  }

  var left: PageLeftWords {
    PageLeftWords(
      nothing: "Mọi thôn/bản còn thiếu dịch vụ đều được đầu tư.",
      communesCaption: "Dịch vụ chưa được đầu tư, theo xã/phường.", village: "Thôn/bản", service: "Còn thiếu",
      reason: "Lý do", cost: "Cần ít nhất, triệu đồng", worth: "Lợi ích", perBillion: "Lợi ích/tỷ đồng",
      services: "Dịch vụ còn thiếu", cheapest: "Rẻ nhất, triệu đồng",
      lists: "Từng thôn/bản và dịch vụ chưa được đầu tư")
  }
  func leftIntroduction(villages: Int, services: Int) -> String {
    "\(numbers.integer(villages)) thôn/bản còn thiếu \(numbers.integer(services)) lượt dịch vụ. Số vốn ghi ở đây "
      + "là của các công trình rẻ nhất để thêm dịch vụ vào phương án, lợi ích tính bằng hộ quy đổi; xếp từ rẻ nhất."
  }
  func leftCaption(_ count: Int) -> String {
    "\(numbers.integer(count)) lượt dịch vụ chưa được đầu tư, xếp từ rẻ nhất."
  }
  func leftReason(_ reason: VillageOutcome.Reason, _ measure: ObjectiveMeasure) -> String {
    switch reason {
    case .existing, .planned: ""
    case .lockedOut: "Bị kịch bản loại trừ"
    case .unreachable: "Dữ liệu không có tuyến, trạm hay chặng vi ba nào dẫn tới"
    case .outbid where measure == .dong: "Đạt đủ các chỉ tiêu với ít vốn hơn khi không đầu tư ở đây"
    case .outbid: "Với ngân sách và quy định này, công trình khác có lợi ích cao hơn"
    }
  }
  func firstRows(_ shown: Int, of count: Int) -> String {
    "Khi trình duyệt không cho chạy JavaScript, chỉ hiện \(numbers.integer(shown)) trên \(numbers.integer(count)) dòng; tệp "
      + "villages.csv có đủ."
  }

  func share100(_ share: Double) -> String { numbers.decimal(share * 100, places: 1) + " %" }
}

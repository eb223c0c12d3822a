import Geography
import Investment
import Scenarios

extension VietnameseWords: WorkbookWords {
  func sheetName(_ annex: Annex) -> String {
    switch annex {
    case .summary: "Tổng hợp"
    case .proposals: "PL I - Danh mục"
    case .phasing: "PL II - Phân kỳ"
    case .order: "PL II - Thứ tự đầu tư"
    case .funding: "PL III - Nguồn vốn"
    case .villages: "PL IV - Thôn, bản"
    case .prices: "PL V - Đơn giá"
    case .works: "PL VI - Công trình"
    }
  }

  func number(_ annex: Annex) -> String? {
    switch annex {
    case .summary: nil
    case .proposals: "Phụ lục I"
    case .phasing, .order: "Phụ lục II"
    case .funding: "Phụ lục III"
    case .villages: "Phụ lục IV"
    case .prices: "Phụ lục V"
    case .works: "Phụ lục VI"
    }
  }

  func title(_ annex: Annex) -> String {
    switch annex {
    case .summary: "TỔNG HỢP PHƯƠNG ÁN ĐẦU TƯ HẠ TẦNG BĂNG RỘNG"
    case .proposals: "DANH MỤC ĐỀ XUẤT ĐẦU TƯ HẠ TẦNG BĂNG RỘNG"
    case .phasing: "PHÂN KỲ ĐẦU TƯ"
    case .order: "THỨ TỰ ƯU TIÊN ĐẦU TƯ"
    case .funding: "NGUỒN VỐN ĐẦU TƯ"
    case .villages: "DANH SÁCH THÔN/BẢN CHƯA CÓ BĂNG RỘNG DI ĐỘNG HOẶC CÁP QUANG"
    case .prices: "SUẤT ĐẦU TƯ VÀ ĐƠN GIÁ ÁP DỤNG"
    case .works: "DANH MỤC CÔNG TRÌNH"
    }
  }

  var submission: String { "(Kèm theo Tờ trình số …/TTr-… ngày … tháng … năm … của …)" }
  var unit: String { "Đơn vị tính: triệu đồng" }
  var priceUnit: String { "Đơn vị tính: theo từng dòng" }
  var modelledLabel: String {
    "SỐ LIỆU MÔ PHỎNG: các bảng, cột ghi “mô phỏng” do mô hình tạo ra, không phải số liệu thực tế của địa phương."
  }
  var grandTotal: String { "TỔNG SỐ" }
  var ofWhich: String { "Trong đó" }
  var noLimit: String { "không giới hạn" }
  var signature: String { "Người lập biểu: …                                        Thủ trưởng đơn vị: …" }

  func name(_ sort: ProposalSort, firstVillage: String?, others: Int) -> String {
    let what =
      switch sort {
      case .fibre: "Cáp quang"
      case .radio: "Trạm BTS"
      case .fibreAndRadio: "Cáp quang và trạm BTS"
      case .terminals: "Trạm vệ tinh dùng chung"
      case .nothing: "Hạ tầng băng rộng"
      }
    guard let firstVillage else { return what }
    return "\(what) phục vụ \(firstVillage)"
      + (others > 0 ? " và \(numbers.integer(others)) thôn/bản khác" : "")
  }

  func commune(_ commune: Commune) -> String {
    let type = TerminalText.shown(commune.type, width: 20)
    return "\(type.prefix(1).uppercased())\(type.dropFirst()) \(TerminalText.shown(commune.name, width: 60))"
  }
  var noCommune: String { "Không phục vụ trực tiếp thôn/bản" }

  func reason(_ service: Service, _ reason: VillageOutcome.Reason) -> String? {
    let name = service == .mobile ? "Di động" : "Cáp quang"
    switch reason {
    case .existing, .planned: return nil
    case .lockedOut: return "\(name): bị kịch bản loại trừ."
    case .unreachable: return "\(name): không có tuyến, trạm hay chặng vi ba nào trong dữ liệu dẫn tới."
    case .outbid(let cost, let benefit):
      return "\(name): muốn thêm cần ít nhất \(numbers.millions(cost)) triệu đồng cho "
        + "\(numbers.decimal(benefit.value, places: 1)) hộ quy đổi."
    }
  }

  func kind(_ kind: WorkKind) -> String {
    switch kind {
    case .fibreSegment: "Tuyến cáp quang"
    case .fibreAccess: "Mạng cáp quang trong thôn/bản"
    case .site: "Trạm BTS"
    case .microwaveHop: "Chặng vi ba"
    case .satelliteBackhaul: "Đường truyền vệ tinh"
    }
  }

  func progress(_ status: WorkProgress.Status) -> String {
    switch status {
    case .done: "đã xong"
    case .underWay: "đang làm"
    case .dropped: "đã dừng"
    }
  }

  func heading(_ column: ProposalsColumn, sources: [String]) -> String {
    switch column {
    case .number: "TT"
    case .name: "Danh mục đề xuất"
    case .id: "Mã"
    case .place: "Địa điểm (xã/phường)"
    case .scale: "Quy mô, năng lực thiết kế"
    case .villages: "Thôn/bản hưởng lợi"
    case .gains(.mobile): "Di động"
    case .gains(.fixed): "Cáp quang"
    case .gainsInterim: "Tạm thời"
    case .households: "Số hộ hưởng lợi"
    case .period: "Thời gian KC-HT"
    case .measure(.cost): "Tổng mức đầu tư"
    case .measure(.capex): "Xây dựng theo đơn giá"
    case .measure(.opex): "Chi phí vận hành hằng năm"
    case .measure(.source(let index)): sources[index]
    case .benefit: "Lợi ích (hộ quy đổi)"
    case .perBillion: "Lợi ích/tỷ đồng"
    case .rank: "Thứ tự ưu tiên"
    case .lead: "Chủ trì"
    case .note: "Ghi chú"
    }
  }
  var gainsBand: String { "Số thôn/bản có thêm" }

  func heading(_ column: WorksColumn, sources: [String]) -> String {
    switch column {
    case .number: "TT"
    case .proposal: "Mã đề xuất"
    case .id: "Mã công trình"
    case .kind: "Loại công trình"
    case .from: "Điểm đầu"
    case .to: "Điểm cuối, địa điểm"
    case .length: "Chiều dài (km)"
    case .measure(.cost): "Vốn đầu tư"
    case .measure(.capex): "Xây dựng theo đơn giá"
    case .measure(.opex): "Chi phí vận hành hằng năm"
    case .measure(.source(let index)): sources[index]
    case .year: "Năm"
    case .progress: "Tình trạng"
    }
  }

  func heading(_ column: VillagesColumn) -> String {
    switch column {
    case .number: "TT"
    case .name: "Thôn/bản"
    case .id: "Mã"
    case .commune: "Xã/phường"
    case .households: "Số hộ"
    case .population: "Số nhân khẩu"
    case .minorityShare: "Tỷ lệ DTTS"
    case .minorityHouseholds: "Số hộ DTTS"
    case .poverty: "Tỷ lệ hộ nghèo"
    case .difficult: "Thôn ĐBKK"
    case .region: "Khu vực"
    case .border: "Xã biên giới"
    case .lacks(.mobile), .gets(.mobile), .year(.mobile): "Di động"
    case .lacks(.fixed), .gets(.fixed), .year(.fixed): "Cáp quang"
    case .getsInterim, .yearInterim: "Tạm thời"
    case .served: "Tổng số"
    case .minorityServed: "DTTS"
    case .proposals: "Mã đề xuất"
    case .reason: "Lý do chưa được đầu tư"
    }
  }

  func band(_ column: VillagesColumn) -> String? {
    switch column {
    case .lacks: "Hiện chưa có"
    case .gets, .getsInterim: "Được đầu tư"
    case .served, .minorityServed: "Số hộ hưởng lợi"
    case .year, .yearInterim: "Năm có dịch vụ"
    default: nil
    }
  }

  var phasingHeadings: PhasingHeadings {
    PhasingHeadings(
      number: "TT", name: "Danh mục đề xuất", id: "Mã", place: "Địa điểm (xã/phường)",
      period: "Thời gian KC-HT", cost: "Tổng mức đầu tư", byYear: "Phân kỳ theo năm", lead: "Chủ trì")
  }

  var orderHeadings: OrderHeadings {
    OrderHeadings(
      rank: "Thứ tự", name: "Danh mục đề xuất", id: "Mã", place: "Địa điểm (xã/phường)",
      households: "Số hộ hưởng lợi", cost: "Tổng mức đầu tư", running: "Lũy kế vốn", share: "Tỷ lệ lũy kế",
      benefit: "Lợi ích (hộ quy đổi)", runningBenefit: "Lũy kế lợi ích", entry: "Vào phương án từ ngân sách",
      loss: "Mất nếu bỏ (hộ quy đổi)")
  }

  var fundingHeadings: BookFundingHeadings {
    BookFundingHeadings(
      number: "TT", name: "Nguồn vốn, đề xuất", byYear: "Phân bổ theo năm", total: "Tổng số",
      share: "Tỷ trọng")
  }

  var priceHeadings: PriceHeadings {
    PriceHeadings(
      number: "TT", item: "Hạng mục", unit: "Đơn vị tính", range: "Khoảng giá", low: "Thấp", base: "Cơ sở",
      high: "Cao", ofScenario: "Giá theo kịch bản", used: "Giá áp dụng", basis: "Căn cứ", source: "Nguồn")
  }

  var summaryHeadings: SummaryHeadings {
    SummaryHeadings(
      number: "TT", figure: "Chỉ tiêu", unit: "Đơn vị tính", value: "Giá trị", source: "Nguồn số liệu")
  }

  func countedTwice(_ counted: Int, once: Int, _ numbers: NumberStyle) -> String {
    "Thôn/bản được hai đề xuất phục vụ thì số hộ tính ở cả hai (cộng \(numbers.integer(counted)) lượt hộ); "
      + "không tính trùng là \(numbers.integer(once)) hộ (Phụ lục IV)."
  }
  var discountNote: String {
    "Lợi ích tính dịch vụ như nhau dù đến năm nào; giá trị của phương án và giới hạn đã chứng minh tính giảm cho dịch "
      + "vụ đến muộn."
  }
  var benefitNote: String {
    "Hộ quy đổi: mỗi hộ được tính cho từng dịch vụ có thêm, nhân trọng số ưu tiên của thôn/bản theo kịch bản."
  }
  func completed(in year: Int) -> String { "Hoàn thành năm \(year)" }
  var yearBudget: String { "Ngân sách năm" }
  var runningTotal: String { "Lũy kế vốn" }
  var shareOfTotal: String { "Tỷ trọng vốn" }
  var villagesGainingMobile: String { "Số thôn/bản có thêm băng rộng di động" }
  var villagesGainingFibre: String { "Số thôn/bản có thêm cáp quang" }

  func orderNote(hasFigures: Bool) -> String {
    "Kịch bản không chia năm: vốn về đến đâu, đầu tư theo thứ tự đến đó."
      + (hasFigures
        ? " “Vào phương án từ ngân sách”: ngân sách nhỏ nhất mà từ đó phương án tối ưu có đề xuất này; “Mất nếu "
          + "bỏ”: lợi ích mất đi khi không làm đề xuất này và vốn dùng cho việc tốt nhất còn lại." : "")
  }

  var oneBudget: String { "Ngân sách (kịch bản không chia nguồn vốn)" }
  var oneSourceNote: String {
    "Kịch bản không quy định nguồn vốn; danh mục theo nguồn lập khi có quyết định bố trí."
  }
  var limit: String { "Mức vốn của nguồn" }
  var lost: String { "Đã chi cho công trình bị dừng" }
  func left(carries: Bool) -> String { carries ? "Còn lại, lũy kế" : "Còn lại" }
  func carryOverNote(_ carries: Bool) -> String {
    carries
      ? "Vốn chưa dùng trong năm được chuyển sang năm sau."
      : "Vốn chưa dùng trong năm không chuyển sang năm sau."
  }

  func basis(_ basis: CostRange.Basis) -> String {
    switch basis {
    case .cited: "thực tế, có nguồn"
    case .derived: "suy ra từ nguồn"
    case .assumption: "giả định"
    case .unstated: "chưa nêu rõ"
    }
  }
  var priceNote: String {
    "Giá áp dụng là giá theo kịch bản nếu có, nếu không là giá cơ sở. Giá ghi “giả định” chưa có nguồn, cần thay "
      + "bằng đơn giá của tỉnh trước khi trình."
  }

  func section(_ section: SummarySection) -> String {
    switch section {
    case .need: "Nhu cầu"
    case .money: "Vốn"
    case .results: "Kết quả"
    case .certificate: "Kiểm chứng kết quả"
    case .checks: "Đối chiếu giữa các phụ lục (phải bằng 0)"
    case .data: "Số liệu đầu vào"
    }
  }

  func name(_ figure: SummaryFigure) -> String {
    switch figure {
    case .villages: "Tổng số thôn/bản"
    case .lackingMobile: "Thôn/bản chưa có băng rộng di động"
    case .lackingFixed: "Thôn/bản chưa có cáp quang"
    case .budget: "Ngân sách"
    case .cost: "Tổng vốn đầu tư các đề xuất"
    case .lost: "Đã chi cho công trình bị dừng"
    case .left: "Ngân sách còn lại"
    case .capex: "Xây dựng theo đơn giá"
    case .opex: "Chi phí vận hành hằng năm"
    case .proposals: "Số đề xuất"
    case .gainMobile: "Thôn/bản có thêm băng rộng di động"
    case .gainFixed: "Thôn/bản có thêm cáp quang"
    case .shareMobile: "Tỷ lệ so với số chưa có di động"
    case .shareFixed: "Tỷ lệ so với số chưa có cáp quang"
    case .gainInterim: "Thôn/bản có dịch vụ tạm thời"
    case .households: "Số hộ hưởng lợi (không tính trùng)"
    case .minority: "Trong đó: hộ dân tộc thiểu số"
    case .shareMinority: "Tỷ lệ hộ dân tộc thiểu số"
    case .regionThree: "Trong đó: hộ ở khu vực III"
    case .difficult: "Trong đó: hộ ở thôn đặc biệt khó khăn"
    case .border: "Trong đó: hộ ở xã biên giới"
    case .benefit: "Lợi ích"
    case .perBillion: "Lợi ích trên một tỷ đồng"
    case .perHousehold: "Vốn đầu tư bình quân một hộ hưởng lợi"
    case .objective: "Giá trị của phương án (hàm mục tiêu)"
    case .bound: "Cận đã chứng minh cho mọi phương án"
    case .gap: "Sai lệch so với cận"
    case .gapAsked: "Sai lệch cho phép"
    case .solver: "Bộ giải"
    case .comparisons: "Kiểm tra lại từ dữ liệu, không dùng bộ giải"
    case .disagreements: "Trong đó không khớp"
    case .differenceProposals: "Phụ lục I so với Phụ lục VI"
    case .differencePhasing: "Phụ lục II so với Phụ lục VI"
    case .differenceFunding: "Phụ lục III so với Phụ lục VI"
    case .dataset: "Bộ dữ liệu"
    case .fingerprint: "Mã kiểm tra SHA-256 của bộ dữ liệu"
    case .scenario: "Kịch bản"
    }
  }

  func unit(_ unit: SummaryUnit) -> String {
    switch unit {
    case .villages: "thôn/bản"
    case .households: "hộ"
    case .weightedHouseholds: "hộ quy đổi"
    case .proposals: "đề xuất"
    case .millions: "triệu đồng"
    case .millionsAYear: "triệu đồng/năm"
    case .share: "%"
    case .comparisons: "phép so sánh"
    case .none: ""
    }
  }

  func made(_ date: ReportDate) -> String {
    "Lập \(longDate(date))."
  }
}

import Geography
import Investment

extension VietnameseWords {
  var proof: PageCertificateTexts {
    PageCertificateTexts(
      introduction: "Những gì phương án khẳng định và cách tự kiểm tra.", status: "Trạng thái",
      objective: "Lợi ích của phương án", bound: "Không phương án nào vượt quá",
      leastBound: "Không phương án nào tốn ít hơn", gap: "Sai lệch giữa hai số", solver: "Bộ giải",
      time: "Thời gian", stages: "Mức đạt được trước đó", verifier: "Tính lại không dùng bộ giải",
      dataset: "Bộ dữ liệu", fingerprint: "SHA-256 của các bảng",
      fingerprintNote: "Tính lại được trong thư mục của bộ dữ liệu:",
      noFingerprint: "không có: dữ liệu tạo trong bộ nhớ",
      recheck: "Tính lại mọi con số từ dữ liệu, không dùng bộ giải:",
      baselines: "So với cách làm hiện nay, cùng ngân sách", provenance: "Nguồn gốc dữ liệu",
      provenanceCaption: "Từng cột của bộ dữ liệu và căn cứ của nó.", table: "Bảng", kind: "Căn cứ",
      columns: "Cột", source: "Nguồn", prices: "Suất đầu tư",
      pricesCaption: "Đơn giá và hệ số; khoảng giá theo bộ dữ liệu.", item: "Hạng mục", unit: "Đơn vị",
      low: "Thấp", base: "Cơ sở", high: "Cao", used: "Đã dùng", basis: "Loại căn cứ",
      usedNote: "In đậm: kịch bản đặt giá trị khác với mức cơ sở của bộ dữ liệu.", notStated: "không nêu")
  }

  func statusName(_ solve: SolveSummary) -> String {
    switch (solve.status, solve.limit) {
    case (.optimal, _): solve.relativeGap > 0 ? "Tối ưu trong sai lệch cho phép" : "Tối ưu"
    case (.feasible, .time): "Phương án tốt nhất khi hết thời gian"
    case (.feasible, .interrupted): "Phương án tốt nhất khi bị dừng"
    case (.feasible, nil): "Khả thi"
    case (.infeasible, _): "Không khả thi"
    }
  }
  func worth(_ value: Double, _ measure: ObjectiveMeasure) -> String {
    switch measure {
    case .weightedHouseholds: "\(numbers.decimal(value, places: 1)) hộ quy đổi"
    case .dong: "\(numbers.millions(Money(roundingDong: value))) triệu đồng"
    case .share: "\(share100(value)) số hộ của xã/phường thấp nhất"
    }
  }
  func secondsText(_ seconds: Double) -> String { "\(numbers.decimal(seconds, places: 1)) giây" }
  func comparisons(_ count: Int) -> String { "\(numbers.integer(count)) phép so sánh, đều khớp" }
  func findings(_ count: Int) -> String { "Kiểm tra lại thấy \(numbers.integer(count)) điểm không khớp." }

  func provenanceName(_ kind: ColumnProvenance.Kind) -> String {
    switch kind {
    case .real: "Thực tế: lấy từ nguồn công khai"
    case .derived: "Suy ra: tính từ số liệu thực"
    case .modelled: "Mô phỏng: không có khảo sát"
    case .unstated: "Chưa nêu rõ"
    }
  }
  func tableName(_ file: String) -> String {
    let names = [
      "communes.csv": "xã/phường", "villages.csv": "thôn/bản", "nodes.csv": "nút cáp quang",
      "routes.csv": "tuyến cáp", "sites.csv": "trạm", "coverage.csv": "phủ sóng", "hops.csv": "chặng vi ba",
      "costs.csv": "suất đầu tư",
    ]
    return names[file] ?? ""
  }
  func itemName(_ item: CostItem) -> String {
    switch item {
    case .fibreRouteAerial: "Cáp quang treo"
    case .fibreRouteBuried: "Cáp quang chôn ngầm"
    case .fibreLengthFactor: "Hệ số chiều dài cáp so với tuyến"
    case .mountainFactor: "Hệ số địa hình miền núi (khi tuyến chưa có hệ số)"
    case .fibreAccessNode: "Mạng cáp quang trong thôn/bản: tủ, bộ chia"
    case .fibreAccessHousehold: "Mạng cáp quang trong thôn/bản: thuê bao"
    case .fibreOpex: "Chi phí vận hành cáp quang"
    case .mastSite40m: "Trạm BTS, cột ăng ten 40 m"
    case .mastLightSite: "Trạm BTS cỡ nhỏ"
    case .solarPowerSite: "Nguồn điện mặt trời cho trạm"
    case .siteOpex: "Chi phí vận hành trạm"
    case .microwaveHopShort: "Chặng vi ba dưới 20 km"
    case .microwaveHopLong: "Chặng vi ba từ 20 km"
    case .satelliteBackhaulCapex: "Đường truyền vệ tinh: thiết bị"
    case .satelliteBackhaulRent: "Đường truyền vệ tinh: thuê kênh"
    case .communitySatelliteTerminal: "Trạm vệ tinh dùng chung của thôn/bản"
    case .discountRate: "Tỷ suất chiết khấu"
    case .horizon: "Thời gian tính toán"
    }
  }
  func unitName(_ item: CostItem) -> String {
    switch item {
    case .fibreRouteAerial, .fibreRouteBuried: "triệu đồng/km"
    case .fibreLengthFactor, .mountainFactor: "lần"
    case .fibreAccessNode, .communitySatelliteTerminal: "triệu đồng/thôn, bản"
    case .fibreAccessHousehold: "triệu đồng/hộ"
    case .fibreOpex: "tỷ lệ vốn đầu tư/năm"
    case .mastSite40m, .mastLightSite, .solarPowerSite, .satelliteBackhaulCapex: "triệu đồng/trạm"
    case .siteOpex, .satelliteBackhaulRent: "triệu đồng/trạm/năm"
    case .microwaveHopShort, .microwaveHopLong: "triệu đồng/chặng"
    case .discountRate: "tỷ lệ/năm"
    case .horizon: "năm"
    }
  }
  func basisName(_ basis: CostRange.Basis) -> String {
    switch basis {
    case .cited: "có nguồn"
    case .derived: "suy ra"
    case .assumption: "giả định"
    case .unstated: "chưa nêu rõ"
    }
  }
}

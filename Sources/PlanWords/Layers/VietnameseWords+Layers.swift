extension VietnameseWords: LayerWords {
  func title(_ layer: LayerName) -> String {
    switch layer {
    case .villages: "Thôn/bản"
    case .proposals: "Đề xuất đầu tư"
    case .routes: "Tuyến cáp quang"
    case .masts: "Cột ăng ten và trạm BTS"
    case .hops: "Chặng vi ba"
    case .coverage: "Vùng phủ sóng"
    case .pointWorks: "Mạng cáp quang trong thôn/bản và vệ tinh"
    case .network: "Điểm cáp quang hiện có"
    case .about: "Về các lớp bản đồ"
    }
  }

  func description(_ layer: LayerName) -> String {
    switch layer {
    case .villages: "Mọi thôn/bản trong bộ dữ liệu: dịch vụ đã có, sẽ có và còn thiếu."
    case .proposals: "Mỗi đề xuất đặt tại các thôn/bản được phục vụ; công trình nằm ở các lớp khác."
    case .routes: "Các tuyến cáp quang dự kiến, vẽ thẳng giữa hai đầu; tuyến trong phương án kèm năm và vốn."
    case .masts: "Các trạm hiện có, trong phương án và dự kiến."
    case .hops: "Các chặng vi ba dự kiến; chặng trong phương án kèm năm và vốn."
    case .coverage:
      "Tỷ lệ hộ của thôn/bản được một trạm phục vụ, vẽ thành đoạn nối trạm với thôn/bản, "
        + "trừ khi trạm đặt ngay tại thôn/bản; không phải tầm phủ sóng."
    case .pointWorks:
      "Mạng cáp quang trong thôn/bản, đường truyền vệ tinh và trạm vệ tinh dùng chung trong phương án."
    case .network: "Những nơi hiện đã có cáp quang."
    case .about: "Nội dung các lớp, sai lệch tối đa so với phương án tốt nhất, và dữ liệu nào là mô phỏng."
    }
  }

  func title(_ status: LayerStatus) -> String {
    switch status {
    case .served: "Đã có cả hai dịch vụ"
    case .planned: "Trong phương án"
    case .partly: "Được đầu tư một phần"
    case .unserved: "Ngoài phương án"
    case .existing: "Hiện có"
    case .candidate: "Dự kiến, ngoài phương án"
    }
  }

  func builtIn(_ year: Int) -> String { "Năm \(year)" }

  func title(_ place: NetworkPlace) -> String {
    switch place {
    case .communeCentre: "Điểm truy nhập của xã/phường"
    case .fibreNode: "Điểm cáp quang"
    }
  }

  func title(_ topic: AboutTopic) -> String {
    switch topic {
    case .plan: "Phương án"
    case .totals: "Tổng hợp"
    case .certificate: "Kiểm chứng"
    case .data: "Dữ liệu"
    case .dataset: "SHA-256 của bộ dữ liệu"
    case .madeOn: "Ngày lập"
    }
  }

  func title(_ field: LayerField) -> String {
    switch field {
    case .id: "Mã"
    case .name: "Tên"
    case .label: "Nhãn"
    case .kind: "Loại"
    case .status: "Tình trạng"
    case .phase: "Phân kỳ"
    case .commune: "Xã/phường"
    case .communeCode: "Mã xã/phường"
    case .region: "Khu vực"
    case .border: "Xã biên giới"
    case .speciallyDifficult: "Thôn đặc biệt khó khăn"
    case .households: "Số hộ"
    case .population: "Số nhân khẩu"
    case .ethnicMinorityShare: "Tỷ lệ dân tộc thiểu số"
    case .povertyRate: "Tỷ lệ hộ nghèo"
    case .elevationMetres: "Độ cao, m"
    case .mobile: "Băng rộng di động"
    case .fixed: "Cáp quang"
    case .interim: "Dịch vụ tạm thời"
    case .mobileProposal: "Đề xuất đem lại di động"
    case .fixedProposal: "Đề xuất đem lại cáp quang"
    case .interimProposal: "Đề xuất đem lại dịch vụ tạm thời"
    case .mobileYear: "Năm có di động"
    case .fixedYear: "Năm có cáp quang"
    case .interimYear: "Năm có dịch vụ tạm thời"
    case .reason: "Lý do"
    case .rank: "TT"
    case .title: "Đề xuất"
    case .villages: "Mã thôn/bản được phục vụ"
    case .villageNames: "Thôn/bản được phục vụ"
    case .works: "Mã công trình"
    case .benefit: "Lợi ích, hộ quy đổi"
    case .benefitPerBillion: "Lợi ích/tỷ đồng"
    case .runningTotal: "Lũy kế, đồng"
    case .lead: "Chủ trì"
    case .funding: "Nguồn vốn, đồng"
    case .entryBudget: "Vào từ ngân sách, đồng"
    case .replacementLoss: "Mất nếu bỏ, hộ quy đổi"
    case .proposal: "Đề xuất"
    case .year: "Năm"
    case .cost: "Vốn, đồng"
    case .costMillions: "Vốn, triệu đồng"
    case .capex: "Vốn đầu tư, đồng"
    case .opexPerYear: "Chi phí vận hành hằng năm, đồng"
    case .presentValue: "Giá trị hiện tại, đồng"
    case .progress: "Tiến độ"
    case .from: "Điểm đầu"
    case .to: "Điểm cuối"
    case .lengthMetres: "Chiều dài, m"
    case .construction: "Kiểu tuyến"
    case .power: "Nguồn điện"
    case .site: "Trạm"
    case .village: "Thôn/bản"
    case .householdShare: "Tỷ lệ hộ được phục vụ"
    case .isEnough: "Đủ để coi là đã phủ sóng"
    case .item: "Mục"
    case .text: "Nội dung"
    }
  }
}

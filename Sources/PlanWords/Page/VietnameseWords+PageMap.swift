extension VietnameseWords {
  var map: PageMapTexts {
    PageMapTexts(
      label: "Bản đồ thôn/bản, công trình và năm thực hiện",
      keys:
        "Phím mũi tên để di chuyển, + và − để phóng to, thu nhỏ, 0 để xem toàn bộ, N và P để qua từng đề xuất, "
        + "Escape để bỏ chọn.",
      needsScript: "Chỉ di chuyển và phóng to được bản đồ khi trình duyệt cho chạy JavaScript.",
      zoomIn: "Phóng to", zoomOut: "Thu nhỏ", fit: "Xem toàn bộ",
      wheelHint: "Bấm vào bản đồ hoặc giữ Ctrl để phóng to bằng con lăn", legend: "Chú giải và lớp bản đồ",
      builtBy: "Xây dựng đến hết năm", allYears: "mọi năm", upTo: "đến {0}",
      both: "thêm di động và cáp quang", mobile: "thêm băng rộng di động", fixed: "thêm cáp quang",
      interim: "thêm dịch vụ tạm thời", left: "còn thiếu, chưa được đầu tư", existing: "đã có cả hai dịch vụ",
      villages: "Thôn/bản", works: "Công trình của phương án", today: "Hiện có", fibre: "Tuyến cáp quang",
      hop: "Chặng vi ba", mast: "Cột ăng ten", light: "Trạm BTS cỡ nhỏ", satellite: "Đường truyền vệ tinh",
      coverage: "Thôn/bản do trạm mới phục vụ", existingSite: "Trạm BTS hiện có", fibreNode: "Nút cáp quang",
      candidate: "Tuyến dự kiến, không xây", names: "Tên gọi", households: "{0} hộ", has: "Đã có",
      gets: "Có thêm", lacks: "Còn thiếu", from: "từ năm {0}", proposal: "Đề xuất {0}, thứ tự {1}",
      cost: "Vốn",
      costUnit: "{0} triệu đồng", toRow: "Xem trong danh mục", close: "Đóng", east: "Đ", west: "T",
      north: "B",
      south: "N")
  }

  func mapDescription(
    villages: Int, mobile: Int, fixed: Int, left: Int, sites: Int, fibreKm: Double
  ) -> String {
    let gains = [
      mobile > 0 ? "\(numbers.integer(mobile)) nơi có thêm băng rộng di động" : nil,
      fixed > 0 ? "\(numbers.integer(fixed)) nơi có thêm cáp quang" : nil,
    ].compactMap { $0 }
    let works = [
      sites > 0 ? "\(numbers.integer(sites)) trạm mới" : nil,
      fibreKm > 0 ? "\(numbers.decimal(fibreKm, places: 1)) km cáp quang" : nil,
    ].compactMap { $0 }
    let parts = gains + (works.isEmpty ? [] : ["nhờ " + works.joined(separator: " và ")])
    let built = parts.isEmpty ? "mạng hiện có, không xây dựng thêm" : parts.joined(separator: ", ")
    let lacking = left > 0 ? "; \(numbers.integer(left)) nơi còn thiếu mà chưa được đầu tư" : ""
    return "Bản đồ \(numbers.integer(villages)) thôn/bản: \(built)\(lacking). "
      + "Danh mục đề xuất và bảng các nơi chưa được đầu tư ghi lại cùng nội dung bằng chữ."
  }

  func coverageNote(_ share: Double) -> String {
    "Đường nối từ trạm mới dẫn tới các thôn/bản mà theo bảng phủ sóng của bộ dữ liệu, trạm phục vụ ít nhất "
      + "\(numbers.decimal(share * 100, places: 0)) % số hộ; đây không phải là đường biên vùng phủ sóng."
  }
}

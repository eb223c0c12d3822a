import Geography
import Investment

extension VietnameseWords {
  var money: PageMoneyTexts {
    PageMoneyTexts(
      curveTitle: "Lợi ích đạt được theo thứ tự thực hiện", curveCost: "Vốn đã dùng theo thứ tự, tỷ đồng",
      curveBenefit: "Lợi ích, hộ quy đổi", frontierTitle: "Các mức ngân sách khác mang lại gì",
      byYear: "Vốn theo năm", bySource: "Vốn theo nguồn", byCommune: "Vốn theo xã/phường",
      roadmap: "Phân kỳ đầu tư", sourcesByYear: "Nguồn vốn theo năm", share: "Trong đó",
      villagesMobile: "Thôn/bản di động", villagesFixed: "Thôn/bản cáp quang", households: "Số hộ",
      others: "{0} xã/phường khác", available: "Mức vốn, triệu đồng",
      communeNote:
        "Vốn của đề xuất tính cho xã/phường có nhiều hộ nhất của đề xuất; thôn/bản và số hộ tính theo "
        + "nơi ở.",
      unit: "Đơn vị tính: triệu đồng")
  }

  var undiscounted: String {
    "Ở đây dịch vụ đến năm nào cũng tính như nhau; ở phần kiểm chứng, dịch vụ đến muộn được tính giảm theo năm."
  }
  func curveDescription(cost: Money, benefit: Benefit, firstHalf: Double) -> String {
    "Làm theo thứ tự, \(numbers.billions(cost)) tỷ đồng mang lại \(numbers.decimal(benefit.value, places: 0)) hộ "
      + "quy đổi; nửa số vốn đầu tiên mang lại \(share100(firstHalf)) lợi ích."
  }
}

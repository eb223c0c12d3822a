import Geography
import Investment
import PlanAnalysis
import Scenarios

extension VietnameseWords {
  struct Explain: ExplainWords {
    let numbers = NumberStyle.vietnamese

    func village(_ name: String, id: String, commune: String, households: Int) -> String {
      "\(name) (\(id)), \(commune): \(numbers.integer(households)) hộ"
    }

    func priority(_ weight: String, _ factors: [String]) -> String {
      "Trọng số ưu tiên \(weight) = " + (["1"] + factors).joined(separator: " + ")
    }

    func factor(_ kind: PriorityFactors.Kind, weight: String, attribute: String) -> String {
      let name =
        switch kind {
        case .remoteness: "độ xa trung tâm xã"
        case .isolation: "độ biệt lập"
        case .ethnicMinority: "dân tộc thiểu số"
        case .regionThree: "khu vực III"
        case .border: "biên giới"
        case .poverty: "hộ nghèo"
        case .speciallyDifficult: "đặc biệt khó khăn"
        }
      return "\(name) \(attribute) × \(weight)"
    }

    func institutions(_ worths: [String]) -> String {
      "Mỗi dịch vụ được tính thêm số hộ: \(worths.joined(separator: ", "))"
    }

    func institution(_ institution: Institution, households: String) -> String {
      switch institution {
      case .school: "trường học \(households)"
      case .clinic: "trạm y tế \(households)"
      case .communeOffice: "trụ sở xã \(households)"
      }
    }

    func service(_ kind: BroughtService.Kind) -> String {
      switch kind {
      case .mobile: "Băng rộng di động"
      case .fixed: "Cáp quang"
      case .interim: "Dịch vụ tạm thay cáp quang"
      }
    }

    func workKind(_ kind: WorkKind) -> String {
      switch kind {
      case .fibreSegment: "tuyến cáp quang"
      case .fibreAccess: "mạng cáp quang trong thôn/bản"
      case .site: "trạm BTS"
      case .microwaveHop: "chặng vi ba"
      case .satelliteBackhaul: "đường truyền vệ tinh"
      }
    }

    let existing = "đã có"
    func planned(by proposal: String, rank: Int, count: Int, year: Int?) -> String {
      "có trong phương án, đề xuất \(proposal), thứ tự \(numbers.integer(rank))/\(numbers.integer(count))"
        + (year.map { ", năm \($0)" } ?? "")
    }
    let left = "không có trong phương án"

    let through = "Các công trình dẫn tới:"
    func worth(_ benefit: Benefit, saving: Money) -> String {
      "Lợi ích \(households(benefit)); nếu chỉ bỏ dịch vụ này, phương án giảm \(millions(saving))."
    }
    func proposal(_ proposal: ProposalExplanation) -> String {
      "Đề xuất tốn \(millions(proposal.cost)), mang lại \(households(proposal.benefit)), "
        + "\(perBillion(proposal.benefitPerBillion)), cho \(numbers.integer(proposal.households)) hộ."
    }
    func entry(at budget: Money) -> String {
      "Phương án tối ưu có đủ những gì đề xuất mang lại từ mức ngân sách \(millions(budget)) trở lên."
    }
    func loss(_ benefit: Benefit) -> String {
      "Phương án tốt nhất không có những gì đề xuất mang lại kém \(households(benefit))."
    }
    func funding(_ sources: [(name: String, amount: Money)]) -> String {
      "Nguồn vốn: " + sources.map { "\($0.name): \(millions($0.amount))" }.joined(separator: "; ") + "."
    }

    let addition = "Các công trình rẻ nhất để đưa vào phương án:"
    let standalone = "Từ mạng hiện có, không tính phương án:"
    func sum(_ addition: CheapestAddition) -> String {
      let others =
        addition.alongside.isEmpty
        ? ""
        : ", cùng \(numbers.integer(addition.alongside.count)) dịch vụ khác có theo là "
          + households(addition.benefitTogether)
      return "\(millions(addition.cost)) cho \(households(addition.benefit))\(others): "
        + "\(perBillion(addition.benefitPerBillion))."
    }
    func marginal(_ proposal: MarginalProposal) -> String {
      "Đề xuất xếp cuối của phương án, \(proposal.id), đạt \(perBillion(proposal.benefitPerBillion))."
    }
    func unspent(_ money: Money) -> String { "Phương án còn dư \(millions(money)) ngân sách." }
    func entry(_ bracket: EntryBracket) -> String {
      switch bracket {
      case .never: return "Không mức ngân sách nào đưa dịch vụ này vào phương án tối ưu."
      case .between(let from, let to):
        guard from < to else {
          return "Có phương án tối ưu cùng ngân sách đã gồm dịch vụ này; phương án này tối ưu trong sai lệch."
        }
        return
          "Vào phương án tối ưu ở mức \(millions(to)); ở mức \(numbers.millions(from)) triệu vẫn chưa có."
      }
    }

    func cause(_ cause: LeftService.Cause, rules: [String]) -> String {
      switch cause {
      case .lockedOut(let ids, let isEach):
        let list = ids.joined(separator: ", ")
        guard ids.count > 1 else { return "Lý do: kịch bản loại trừ \(list)." }
        return isEach
          ? "Lý do: kịch bản loại trừ \(list); chỉ cần cho phép một trong số đó."
          : "Lý do: kịch bản loại trừ \(list); phải cho phép tất cả."
      case .dropped(let ids): return "Lý do: đã dừng theo danh sách tiến độ: \(ids.joined(separator: ", "))."
      case .noSatellite:
        return "Lý do: chỉ đường truyền vệ tinh dẫn được tới trạm ở đó, mà kịch bản không cho phép."
      case .unreachable(let link): return "Lý do: " + missing(link)
      case .rules: return "Lý do: sẽ có nếu bỏ " + rules.joined(separator: "; hoặc nếu bỏ ") + "."
      case .budget: return "Lý do: thiếu ngân sách; thêm vốn thì được đưa vào."
      case .together:
        return "Lý do: không quy định nào riêng rẽ, cũng không riêng ngân sách, ngăn dịch vụ này."
      case .unknown: return "Lý do: chưa xác định được trong giới hạn thời gian."
      }
    }

    private func missing(_ link: MissingLink) -> String {
      switch link {
      case .noSite: "không trạm dự kiến nào trong dữ liệu phủ sóng tới."
      case .coverage(let site, let share):
        "không trạm dự kiến nào phủ đủ số hộ; \(site) phủ nhiều nhất, "
          + "\(numbers.decimal(share * 100, places: 0)) %."
      case .transport(let sites):
        "không có tuyến cáp, chặng vi ba hay vệ tinh nào dẫn tới trạm phủ sóng ở đó "
          + "(\(sites.joined(separator: ", ")))."
      case .noRoute: "không tuyến dự kiến nào trong dữ liệu đi tới."
      case .routes(let routes):
        "các tuyến của thôn/bản (\(routes.joined(separator: ", "))) không nối với mạng hiện có."
      }
    }

    func proposalHeading(_ proposal: ProposalExplanation) -> String {
      "Đề xuất \(proposal.id), thứ tự \(numbers.integer(proposal.rank))/\(numbers.integer(proposal.count))"
        + (proposal.year.map { ", xong năm \($0)" } ?? "")
    }
    let itsWorks = "Các công trình:"
    func brings(_ services: [String]) -> String { "Mang lại \(services.joined(separator: "; "))." }

    func workHeading(_ work: WorkExplanation) -> String {
      let kind = workKind(work.work.kind)
      return "\(kind.prefix(1).uppercased() + kind.dropFirst()) \(work.work.id), "
        + work.ends.joined(separator: " đến ")
    }
    func price(_ work: WorkExplanation) -> String {
      let cost = work.work.cost == work.capex ? "" : ", tính vào ngân sách \(millions(work.work.cost))"
      return "Vốn xây dựng \(millions(work.capex))\(cost), vận hành \(millions(work.opexPerYear)) mỗi năm."
    }
    let notBuilt = "Phương án không xây công trình này."
    func built(_ use: WorkExplanation.Use) -> String {
      let progress =
        switch use.progress {
        case .done: ", đã xong"
        case .underWay: ", đang làm"
        case .dropped, nil: ""
        }
      return "Thuộc đề xuất \(use.proposal)" + (use.year.map { ", xây năm \($0)" } ?? "") + progress + "."
    }
    let before = "Trước nó, từ mạng hiện có:"
    let after = "Các công trình phụ thuộc:"
    func feeds(_ services: [String]) -> String {
      services.isEmpty ? "Không dịch vụ nào chỉ đi qua nó." : "Qua nó có \(services.joined(separator: "; "))."
    }

    let workHeadings = (id: "Mã", kind: "Công trình", cost: "Vốn, triệu đồng")

    private func households(_ benefit: Benefit) -> String {
      "\(numbers.decimal(benefit.value, places: 1)) hộ quy đổi"
    }
    private func perBillion(_ value: Double) -> String {
      value.isFinite ? "\(numbers.decimal(value, places: 1)) trên mỗi tỷ đồng" : "không tốn vốn"
    }
    private func millions(_ money: Money) -> String { "\(numbers.millions(money)) triệu đồng" }
  }
}

import Foundation
import GLPKSolver
import Geography
import Investment
import NetworkDesign
import PlanAnalysis
import PlanRecords
import PlanTables
import PlanWords
import PlannerTestSupport
import Scenarios
import Testing

@Suite struct ExplanationTextTests {
  private func valley() -> Geography {
    var tiny = TinyGeography()
    tiny.node("N0", .communeCentre)
    tiny.village("V1", households: 100, mobile: true, east: 3, name: "Nậm Pố")
    tiny.village("V2", households: 40, mobile: true, east: 6, minority: 0.5, name: "Pá \u{1B}Lùng")
    tiny.village("V3", households: 60, fixed: true, north: 5, name: "Tả Kố")
    tiny.route("R1", "N0", "V1", metres: 3000)
    tiny.route("R2", "V1", "V2", metres: 4000)
    tiny.site("S1", satellite: false, north: 5)
    tiny.covers("S1", "V3", share: 0.9)
    return tiny.geography
  }

  private func explained(
    _ id: String, _ change: (inout Scenario) -> Void = { _ in }
  ) throws -> (explanation: Explanation, geography: Geography, scenario: Scenario) {
    var scenario = Scenario()
    scenario.gap = 0
    scenario.budget = Money(dong: 500_000_000)
    change(&scenario)
    struct NoPlan: Error {}
    guard case .plan(let plan, _) = try Planner(solver: GLPKSolver()).plan(valley(), scenario) else {
      throw NoPlan()
    }
    let explainer = try PlanExplainer(PlanClaim(plan, of: valley()), valley(), solver: GLPKSolver())
    return (try explainer.explanation(of: id), valley(), scenario)
  }

  private func text(
    _ id: String, _ language: ReportLanguage, _ change: (inout Scenario) -> Void = { _ in }
  ) throws -> String {
    let (explanation, geography, scenario) = try explained(id, change)
    return ExplanationText(explanation, of: geography, under: scenario, language: language).text()
  }

  @Test(arguments: [50, 60, 80, 200], ["V1", "V2", "P-R1", "R1"])
  func textFitsTheWidthAsked(_ width: Int, _ id: String) throws {
    let (explanation, geography, scenario) = try explained(id) { _ in }
    for language in ReportLanguage.allCases {
      let text = ExplanationText(explanation, of: geography, under: scenario, language: language)
      let wide = text.text()
      let narrow = text.text(width: width)
      for line in narrow.split(separator: "\n") { #expect(TerminalText.width(line) <= width, "\(line)") }
      // Nothing is lost between the lines; the words of a wrapped heading come in another order.
      #expect(
        narrow.split(whereSeparator: \.isWhitespace).sorted()
          == wide.split(whereSeparator: \.isWhitespace).sorted())
    }
  }

  @Test func aVillageInThePlanReadsAsWritten() throws {
    #expect(
      try text("V1", .en) == """
        Nậm Pố (V1), Mường Thử commune: 100 households
        Priority weight 2.20 = 1 + remoteness 0.2 × 1 + isolation 1 × 1

        Mobile broadband: there today

        Fibre: in the plan by P-R1, rank 1 of 1
          It is worth 220.1 weighted households; without it alone the plan would cost 450 million đồng less.
          It comes through:
            Id     Work                Cost, m đồng
            R1     fibre route                  300
            FA-V1  fibre distribution           150
          The proposal costs 450 million đồng and brings 220.1 weighted households, 489.1 a billion đồng, \
        to 100 households.
          The optimal plan holds all that it brings from a budget of 453 million đồng on.
          The best plan without anything it brings is worth 220.1 weighted households less.

        """)
  }

  @Test func aVillageLeftOutReadsAsWrittenInVietnamese() throws {
    #expect(
      try text("V2", .vi) == """
        Pá \u{5C}u{1b}Lùng (V2), xã Mường Thử: 40 hộ
        Trọng số ưu tiên 2,90 = 1 + mức độ xa trung tâm 0,4 × 1 + mức độ biệt lập 1 × 1 + dân tộc thiểu số 0,5 × 1

        Băng rộng di động: đã có

        Cáp quang: không có trong phương án
          Lý do: thiếu vốn; thêm vốn thì được đưa vào.
          Các công trình có chi phí thấp nhất để đưa vào phương án:
            Mã     Công trình                Vốn đầu tư (triệu đồng)
            R2     tuyến cáp quang                               400
            FA-V2  mạng truy nhập cáp quang                       90
          Cần 490 triệu đồng để có 116,1 hộ quy đổi (236,9 hộ quy đổi/tỷ đồng).
          Đề xuất xếp cuối của phương án, P-R1, đạt 489,1 hộ quy đổi/tỷ đồng.
          Vốn chưa dùng của phương án: 50 triệu đồng.
          Nếu xây riêng từ mạng hiện có, không dựa vào công trình của phương án:
            Mã     Công trình                Vốn đầu tư (triệu đồng)
            R1     tuyến cáp quang                               300
            R2     tuyến cáp quang                               400
            FA-V2  mạng truy nhập cáp quang                       90
          Cần 790 triệu đồng để có 116,1 hộ quy đổi (146,9 hộ quy đổi/tỷ đồng).
          Được đưa vào phương án tối ưu khi vốn đạt 940 triệu đồng; với 940 triệu đồng thì chưa.

        """)
  }

  @Test func proposalsAndWorksReadAsWritten() throws {
    #expect(
      try text("P-R1", .en).hasSuffix(
        "It brings fibre: V1 Nậm Pố.\nIts works:\n    Id     Work                Cost, m đồng\n"
          + "    R1     fibre route                  300\n    FA-V1  fibre distribution           150\n"))
    #expect(
      try text("R1", .en) == """
        Fibre route R1, N0 to V1
        It costs 300 million đồng to build, 15 million đồng a year to run.

        Part of proposal P-R1.
        Through it come fibre: V1 Nậm Pố.
        Works that hang on it:
            Id     Work                Cost, m đồng
            FA-V1  fibre distribution           150

        """)
    #expect(try text("R2", .vi).hasSuffix("\nPhương án không xây công trình này.\n"))
  }

  @Test func institutionsAreCountedWithTheHouseholds() throws {
    var (explanation, geography, scenario) = try explained("V2")
    guard case .village(var village) = explanation else {
      Issue.record("not a village")
      return
    }
    village.priority.institutions = [
      PriorityFactors.InstitutionWorth(institution: .school, households: 20),
      PriorityFactors.InstitutionWorth(institution: .clinic, households: 12.5),
    ]
    explanation = .village(village)
    let english = ExplanationText(explanation, of: geography, under: scenario, language: .en).text()
    #expect(
      english.contains("\nFor each service it counts as so many households more: school 20; clinic 12.5\n"))
    let vietnamese = ExplanationText(explanation, of: geography, under: scenario, language: .vi).text()
    #expect(vietnamese.contains("\nMỗi dịch vụ được tính thêm số hộ: trường học 20; trạm y tế 12,5\n"))
  }

  /// Each text of a cause, in both languages.
  @Test(arguments: [
    (
      LeftService.Cause.lockedOut(["V2"], isEach: true), "Why: the scenario locks out V2.",
      "Lý do: kịch bản loại trừ V2."
    ),
    (
      .lockedOut(["R1", "R2"], isEach: true),
      "Why: the scenario locks out R1, R2; allowing any one of them would do.",
      "Lý do: kịch bản loại trừ R1, R2; chỉ cần cho phép một trong số đó."
    ),
    (
      .lockedOut(["R1", "R2"], isEach: false),
      "Why: the scenario locks out R1, R2; all of them would have to be allowed.",
      "Lý do: kịch bản loại trừ R1, R2; phải cho phép tất cả."
    ),
    (
      .dropped(["R1"]), "Why: given up by the progress list: R1.",
      "Lý do: dừng thực hiện theo danh sách tiến độ: R1."
    ),
    (
      .noSatellite, "Why: only a satellite link would feed a site there, and the scenario allows none.",
      "Lý do: chỉ truyền dẫn vệ tinh tới được trạm ở đó, mà kịch bản không cho phép."
    ),
    (
      .unreachable(.coverage(site: "S1", share: 0.634)),
      "Why: no candidate site covers enough of its households; S1 covers most, 63 %.",
      "Lý do: không trạm dự kiến nào phủ đủ số hộ; S1 phủ nhiều nhất, 63%."
    ),
    (
      .unreachable(.routes(["R8", "R9"])),
      "Why: its routes (R8, R9) do not lead to the existing network.",
      "Lý do: các tuyến của thôn/bản (R8, R9) không nối với mạng hiện có."
    ),
    (
      .rules([.lockIn("V9"), .disjointRoutes]),
      "Why: it would be in without lockIn: V9; or without requiredPoints: two routes that share no segment.",
      "Lý do: sẽ được chọn nếu bỏ lockIn (bắt buộc có): V9; hoặc nếu bỏ requiredPoints: hai tuyến không chung đoạn "
        + "cáp."
    ),
    (
      .together, "Why: no single rule of the scenario keeps it out, nor the budget by itself.",
      "Lý do: nhiều điều kiện cùng tác động; bỏ riêng từng điều kiện hoặc chỉ tăng vốn đều chưa đủ."
    ),
  ])
  func everyCauseHasItsText(_ cause: LeftService.Cause, _ english: String, _ vietnamese: String) throws {
    let (explanation, geography, scenario) = try explained("V2")
    guard case .village(var village) = explanation, case .left(var left) = village.services[1].state else {
      Issue.record("not left out")
      return
    }
    left.cause = cause
    village.services[1].state = .left(left)
    for (language, text) in [(ReportLanguage.en, english), (.vi, vietnamese)] {
      let shown = ExplanationText(.village(village), of: geography, under: scenario, language: language)
        .text()
      #expect(shown.contains("\n  " + text + "\n"))
    }
  }

  @Test func jsonHoldsTheSame() throws {
    func object(_ id: String) throws -> [String: Any] {
      let (explanation, geography, scenario) = try explained(id)
      let bytes = ExplanationJSON.write(explanation, of: geography, under: scenario)
      let parsed = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      #expect(parsed?["schema"] as? String == "noiban.explain/1")
      return try #require(parsed)
    }
    let village = try #require(try object("V2")["village"] as? [String: Any])
    #expect(village["weight"] as? Double != nil)
    #expect((village["factors"] as? [[String: Any]])?.count == PriorityFactors.Kind.allCases.count)
    let fibre = try #require((village["services"] as? [[String: Any]])?.last)
    #expect(fibre["status"] as? String == "unserved")
    #expect((fibre["cause"] as? [String: Any])?["kind"] as? String == "budget")
    #expect((fibre["addition"] as? [String: Any])?["cost"] as? Int == 490_000_000)
    #expect(((fibre["addition"] as? [String: Any])?["works"] as? [[String: Any]])?.count == 2)
    #expect((fibre["entersAt"] as? [String: Any])?["budget"] as? Int == 940_000_000)
    #expect(fibre["unspent"] as? Int == 50_000_000)
    let planned = try #require(
      ((try object("V1")["village"] as? [String: Any])?["services"] as? [[String: Any]])?.last)
    #expect((planned["proposal"] as? [String: Any])?["entryBudget"] as? Int == 453_125_000)
    #expect((try object("P-R1")["proposal"] as? [String: Any])?["rank"] as? Int == 1)
    let work = try #require(try object("R1")["work"] as? [String: Any])
    #expect(work["ends"] as? [String] == ["N0", "V1"])
    #expect(work["proposal"] as? String == "P-R1")
  }
}

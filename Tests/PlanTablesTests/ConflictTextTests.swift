import GLPKSolver
import Geography
import NetworkDesign
import PlanTables
import PlanWords
import PlannerTestSupport
import Scenarios
import Testing

@Suite struct ConflictTextTests {
  @Test func conflictIsToldInBothLanguages() throws {
    var tiny = TinyGeography()
    tiny.node("N0", .fibreNode)
    tiny.village("V1", households: 60, mobile: true, east: 3)
    tiny.route("R1", "N0", "V1", metres: 3000)
    var scenario = Scenario()
    scenario.budget = Money(dong: 200_000_000)
    var target = CoverageTarget()
    target.service = "fixed"
    scenario.targets = [target]
    let conflict = try ConflictSearch(tiny.geography, scenario, solver: GLPKSolver()).conflict()
    // 3 km of fibre, 50 for the village and a line for each of 60 households: 410 million.
    #expect(
      ConflictText(scenario, tiny.geography, language: .en).text(conflict, known: []) == """
        no plan satisfies the scenario.
        These 2 rules cannot be kept together, and no fewer conflict:
          budget of 200 million đồng: raise it to about 410 million đồng
          target: fixed service to 100.0 % of villages: 0.0 % can be had
        Release one of them and plan again.
        """)
    #expect(
      ConflictText(scenario, tiny.geography, language: .vi).text(conflict, known: []) == """
        không có phương án nào đáp ứng kịch bản.
        2 điều kiện sau không thể cùng đáp ứng; không nhóm nào nhỏ hơn gây mâu thuẫn:
          tổng mức vốn 200 triệu đồng: nâng lên khoảng 410 triệu đồng
          chỉ tiêu: cáp quang cho 100,0% số thôn/bản: có thể đạt 0,0%
        Hãy nới một trong các điều kiện trên rồi lập lại phương án.
        """)
  }
}

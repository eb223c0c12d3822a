import Foundation
import GLPKSolver
import Geography
import Investment
import NetworkDesign
import PlanDossiers
import PlanSamples
import PlanWords
import PlanWorkbooks
import PlannerTestSupport
import Scenarios
import SpreadsheetReading
import Testing

/// Every formula of the annexes comes to the value written with it when LibreOffice calculates it, and the sums
/// are the plan's to the đồng.
@Suite(.enabled(if: LibreOffice.program != nil, "needs LibreOffice (script/install-witnesses)"))
struct WorkbookFormulaTests {
  @Test func formulasComeToTheValuesWrittenAndTheSumsAreThePlans() throws {
    let scratch = try ScratchFolder()
    var dossiers = [try SamplePlan.dossier(), try SamplePlan.phased()]
    for seed in UInt64(0)..<60 where dossiers.count < 14 {
      var geography = TinyGeography.random(seed: seed).inTwoCommunes()
      // One in a commune: its sum then reads like the mark of a village.
      geography.villages[0].isSpeciallyDifficult = true
      geography.villages[1].isBorder = true
      let scenario = Scenario.random(seed: seed, of: geography)
      guard
        case .plan(let plan, let verification) = try Planner(solver: GLPKSolver()).plan(geography, scenario)
      else { continue }
      dossiers.append(PlanDossier(plan: plan, geography: geography, verification: verification))
    }
    #expect(dossiers.count == 14)
    #expect(dossiers.contains { !$0.plan.scenario.funding.isEmpty && !$0.plan.scenario.phases.years.isEmpty })
    #expect(dossiers.contains { $0.plan.totals.villagesInterim > 0 })
    #expect(dossiers.contains { $0.plan.totals.cost != $0.plan.totals.capex })
    #expect(dossiers.contains { $0.plan.totals.lost > .zero })

    let paths = dossiers.indices.map { scratch.file("plan-\($0).xlsx") }
    for (index, dossier) in dossiers.enumerated() {
      try PlanWorkbook.write(dossier, language: index.isMultiple(of: 2) ? .vi : .en, to: paths[index])
    }
    let recalculated = try LibreOffice.recalculated(paths, in: scratch.path)
    var formulas = 0
    for (index, dossier) in dossiers.enumerated() {
      let book = try ReadWorkbook(path: paths[index])
      formulas += compare(book, recalculated[index], "plan \(index)")
      checkSums(
        recalculated[index], dossier.plan, dossier.geography.villages, index.isMultiple(of: 2) ? .vi : .en,
        "plan \(index)")
    }
    #expect(formulas > 1500)
  }

  /// How many formulas were compared.
  private func compare(_ book: ReadWorkbook, _ again: ReadWorkbook, _ plan: String) -> Int {
    #expect(book.sheets.map(\.name) == again.sheets.map(\.name))
    var formulas = 0
    for (sheet, other) in zip(book.sheets, again.sheets) {
      for (reference, cell) in sheet.cells {
        let place = Comment(rawValue: "\(plan), \(sheet.name)!\(reference): \(cell.formula ?? "")")
        let found = other.cells[reference] ?? ReadWorkbook.Cell()
        if cell.formula != nil { formulas += 1 }
        if let number = cell.number {
          // Sums in another order differ in the last places of a binary fraction, never by an đồng.
          let difference = abs((found.number ?? .infinity) - number)
          #expect(difference <= 1e-9 * max(1, abs(number)), place)
        } else {
          #expect(found.text ?? "" == cell.text ?? "", place)
        }
        #expect((found.formula == nil) == (cell.formula == nil), place)
      }
    }
    return formulas
  }

  /// The figures of the summary, by their names.
  private func checkSums(
    _ book: ReadWorkbook, _ plan: InvestmentPlan, _ villages: [Village], _ language: ReportLanguage,
    _ name: Comment
  ) {
    let cells = book.sheets[0].cells
    func figure(_ english: String, _ vietnamese: String) -> Double? {
      let wanted = language == .en ? english : vietnamese
      let row = cells.first { $0.key.hasPrefix("B") && $0.value.text == wanted }?.key.dropFirst()
      return row.flatMap { cells["D\($0)"]?.number }
    }
    func dong(_ millions: Double?) -> Int64? { millions.map { Int64(($0 * 1e6).rounded()) } }
    let totals = plan.totals
    #expect(
      dong(figure("Total investment of the proposals", "Tổng mức đầu tư (dự kiến) của các đề xuất"))
        == totals.cost.dong, name)
    #expect(dong(figure("Running cost", "Chi phí vận hành hằng năm")) == totals.opexPerYear.dong, name)
    #expect(
      figure("Villages that gain mobile broadband", "Thôn/bản có thêm băng rộng di động")
        == Double(totals.villagesMobile), name)
    #expect(
      figure("Villages that gain fibre", "Thôn/bản có thêm cáp quang") == Double(totals.villagesFixed), name)
    #expect(
      figure("Households served (each counted once)", "Số hộ hưởng lợi (không tính trùng)")
        == Double(totals.households), name)
    let served = Set(
      plan.villages.filter { $0.mobile == .planned || $0.fixed == .planned || $0.interim != nil }.map(
        \.village))
    func households(_ isCounted: (Village) -> Bool) -> Double {
      Double(served.map { villages[$0] }.filter(isCounted).map(\.countedHouseholds).reduce(0, +))
    }
    #expect(
      figure(
        "Of these: households of specially difficult villages", "Trong đó: hộ ở thôn đặc biệt khó khăn")
        == households { $0.isSpeciallyDifficult == true }, name)
    #expect(
      figure("Of these: households of border communes", "Trong đó: hộ ở xã biên giới")
        == households { $0.isBorder == true }, name)
    #expect(
      figure("Of these: households of Region III", "Trong đó: hộ ở khu vực III")
        == households { $0.region == .three }, name)
    #expect(
      figure("Of these: ethnic-minority households", "Trong đó: hộ dân tộc thiểu số")
        == totals.ethnicMinorityHouseholds.map(Double.init), name)
    let benefit = figure("Benefit", "Lợi ích").map { Int64(($0 * 1000).rounded()) }
    #expect(benefit == totals.benefit.thousandths, name)
    #expect(figure("Proposals", "Số đề xuất") == Double(plan.proposals.count), name)
    if totals.cost != totals.capex || plan.works.contains(where: { $0.cost != $0.capex }) {
      #expect(
        dong(figure("Building at list prices", "Chi phí xây dựng (theo đơn giá)")) == totals.capex.dong, name)
    }
    if let budget = totals.budget {
      let left = budget - totals.cost - totals.lost
      #expect(dong(figure("Left of the budget", "Vốn còn lại")) == left.dong, name)
    }
    for annex in ["I", "II", "III"] {
      #expect(
        figure("Annex \(annex) against Annex VI", "Phụ lục \(annex) so với Phụ lục VI") == 0, name)
    }
  }
}

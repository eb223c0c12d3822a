import Diagnostics
import Investment
import PlanDossiers
import PlanRecords
import PlanSamples
import PlanWords
import Testing

@Suite struct SavedPlanTests {
  private func text() throws -> String {
    String(decoding: PlanJSON.write(try SamplePlan.dossier(), language: .en), as: UTF8.self)
  }

  private func problems(_ text: String) throws -> [String] {
    let dossier = try SamplePlan.dossier()
    let bytes = Array(text.utf8)
    do {
      let saved = try PlanFile.readSaved(bytes, file: "plan.json")
      _ = try saved.dossier(of: dossier.geography, dossier.verification)
    } catch let error as ProblemReport {
      return error.rendered().split(separator: "\n").map(String.init)
    }
    return []
  }

  @Test func reasonsAreKeptInKindAndNumber() throws {
    let text = try text()
    #expect(text.contains(#""mobileReason":{"kind":"unreachable"},"fixedReason":{"kind":"planned"}"#))
    #expect(text.contains(#""fixedReason":{"kind":"outbid","cost":900000000,"benefit":210.5}"#))
    #expect(try problems(text) == [])
  }

  @Test func aPlanOfAnEarlierVersionIsRefusedOnce() throws {
    let text = try text().replacing(/,"mobileReason":\{[^}]*\},"fixedReason":\{[^}]*\}/, with: "")
    let found = try problems(text)
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("plan.json, row 1"))
    #expect(
      found[0].hasSuffix(
        ", column villages[0].mobileReason: the key is missing: the plan was written by an earlier version, "
          + "which kept no reasons. Make the plan anew with noiban plan, then report on that one."))
  }

  @Test(arguments: [
    (
      #""kind":"unreachable"},"fixed"#, #""kind":"planned"},"fixed"#,
      "villages[1].mobileReason.kind: “planned”: is no reason for a service that is unserved"
    ),
    (
      #""mobileReason":{"kind":"unreachable"}"#, #""mobileReason":{"kind":"forgotten"}"#,
      "villages[1].mobileReason.kind: “forgotten”: is not a known value. Use one of existing, planned"
    ),
    (
      #""kind":"outbid","cost":900000000"#, #""kind":"outbid","cost":0.5"#,
      "villages[2].fixedReason.cost: “0.5”: is not an amount in whole đồng"
    ),
    (
      #"[102.4,22.12]]"#, #"[102.4,22.13]]"#,
      "works[0].geometry: “R1”: is drawn elsewhere than the data set has it"
    ),
    (#""entryBudget":null"#, #""entryBudget":"0""#, "proposals[0].entryBudget: “0”: is not"),
    (
      #""status":"optimal""#, #""status":"infeasible""#,
      "solve.status: “infeasible”: is not the status of a plan"
    ),
  ])
  func whatAReportWouldSayWronglyIsNamedWithItsPlace(_ old: String, _ new: String, _ problem: String) throws {
    let text = try text()
    let damaged = text.replacing(old, with: new, maxReplacements: 1)
    #expect(damaged != text)
    let found = try problems(damaged)
    #expect(found.count == 1)
    #expect(found.first?.contains("column \(problem)") == true, "\(found)")
  }

  @Test func aLineMayRunEitherWayAndTitlesAreCountedFromTheWorks() throws {
    let dossier = try SamplePlan.dossier()
    let text = try text()
      .replacing("[[102.4,22.1],[102.4,22.12]]", with: "[[102.4,22.12],[102.4,22.1]]")
      .replacing(#""masts":0"#, with: #""masts":7"#)
    let again = try PlanFile.readSaved(Array(text.utf8), file: "plan.json").dossier(
      of: dossier.geography, dossier.verification)
    #expect(again.plan.works[0].geometry == dossier.plan.works[0].geometry.reversed())
    #expect(again.plan.proposals == dossier.plan.proposals)
  }
}

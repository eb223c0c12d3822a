import PlanReport
import PlanSamples
import PlanWords
import Testing

@Suite struct PlanDocumentsTests {
  @Test func everyDocumentOfTheFolderIsListed() throws {
    let documents = PlanDocuments.all(try SamplePlan.dossier(), language: .vi)
    #expect(
      documents.map(\.name) == [
        "plan.json", "proposals.csv", "villages.csv", "works.csv", "progress.csv", "plan.geojson",
        "table.txt",
      ] + PlanReportKind.allCases.map(\.fileName))
    var inMemory = 0
    for document in documents {
      if case .bytes(let bytes) = document.contents {
        #expect(!bytes().isEmpty, "\(document.name)")
        inMemory += 1
      }
    }
    #expect(inMemory == 8)
    let names = PlanDocuments.all(try SamplePlan.phased(), language: .en).map(\.name)
    #expect(names.contains("roadmap.csv") && names.contains("funding.csv"))
  }
}

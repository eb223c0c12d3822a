import Foundation
import PlanDossiers
import PlanLayers
import PlanSamples
import PlanWords
import Testing

@Suite struct PlanGeoPackageTests {
  private func bytes(
    _ dossier: PlanDossier, _ language: ReportLanguage, date: ReportDate? = nil
  ) throws -> Data {
    var dossier = dossier
    dossier.date = date
    let path = NSTemporaryDirectory() + "/noiban-layers-\(UUID().uuidString).gpkg"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try PlanGeoPackage.write(dossier, language: language, to: path)
    return try #require(FileManager.default.contents(atPath: path))
  }

  @Test(arguments: ReportLanguage.allCases)
  func theSamePlanAndDayGiveTheSameBytes(_ language: ReportLanguage) throws {
    let dossier = try SamplePlan.phased()
    let day = ReportDate(year: 2026, month: 1, day: 5)
    let first = try bytes(dossier, language, date: day)
    #expect(first == (try bytes(dossier, language, date: day)))
    #expect(first.range(of: Data("2026-01-05T00:00:00.000Z".utf8)) != nil)
    #expect(first != (try bytes(dossier, language)))
  }

  @Test func layersSpeakTheLanguage() throws {
    let dossier = try SamplePlan.dossier()
    let texts: [(ReportLanguage, [String])] = [
      (
        .en,
        ["Fibre routes", "Microwave hops", "Candidate, not in the plan", "modelled", "Cost, million đồng"]
      ),
      (
        .vi,
        ["Tuyến cáp quang", "Chặng vi ba", "Dự kiến, ngoài phương án", "mô phỏng", "Vốn đầu tư (triệu đồng)"]
      ),
    ]
    for (language, own) in texts {
      let data = try bytes(dossier, language)
      for text in own { #expect(data.range(of: Data(text.utf8)) != nil, "\(text)") }
      for text in texts.filter({ $0.0 != language }).flatMap(\.1) {
        #expect(data.range(of: Data(text.utf8)) == nil, "\(text)")
      }
    }
  }

  @Test func textOfTheDataSetIsComposed() throws {
    let decomposed = "Nậm Pố".decomposedStringWithCanonicalMapping
    let data = try bytes(try SamplePlan.dossier(villageName: decomposed), .vi)
    #expect(data.range(of: Data("Nậm Pố".precomposedStringWithCanonicalMapping.utf8)) != nil)
  }
}

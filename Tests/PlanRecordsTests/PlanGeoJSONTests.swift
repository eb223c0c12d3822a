import Foundation
import PlanRecords
import PlanSamples
import PlanWords
import Testing

@Suite struct PlanGeoJSONTests {
  @Test func geoJSONHoldsWorksAndVillages() throws {
    let data = Data(PlanGeoJSON.write(try SamplePlan.dossier(villageName: "\"\u{1B}"), language: .en))
    let collection = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(collection["type"] as? String == "FeatureCollection")
    let features = try #require(collection["features"] as? [[String: Any]])
    #expect(features.count == 7)
    let layers = features.compactMap { ($0["properties"] as? [String: Any])?["layer"] as? String }
    #expect(layers == ["work", "work", "work", "work", "village", "village", "village"])
    let first = try #require(features.first)
    let geometry = try #require(first["geometry"] as? [String: Any])
    #expect(geometry["type"] as? String == "LineString")
    #expect(geometry["coordinates"] as? [[Double]] == [[102.4, 22.1], [102.4, 22.12]])
    #expect((first["properties"] as? [String: Any])?["rank"] as? Int == 1)
  }
}

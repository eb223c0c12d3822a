import Geography
import Investment
import JSONText
package import PlanDossiers
package import PlanWords
import Scenarios

/// A plan as a GeoJSON FeatureCollection (RFC 7946): works and villages with their properties; the property
/// `layer` parts the two. Positions are longitude and latitude on WGS 84 to the seventh decimal, the only
/// reference system the standard knows, so none is named.
package enum PlanGeoJSON {
  /// The text as UTF-8, ending in a newline; one line a feature.
  package static func write(_ dossier: PlanDossier, language: ReportLanguage) -> [UInt8] {
    let words = language.of(dossier.geography.country).words
    let proposals = dossier.plan.proposalIndices()
    var json = JSONWriter()
    json.object { json in
      json.field("type", "FeatureCollection")
      if let box = box(dossier) {
        json.array("bbox", box) { $0.number($1) }
      }
      json.key("features")
      let features: [Feature] =
        dossier.plan.works.map(Feature.work) + dossier.plan.villages.map(Feature.village)
      json.array(features, linePerElement: true) { json, feature in
        switch feature {
        case .work(let work):
          write(work, rank: proposals[work.proposal].map { dossier.plan.proposals[$0].rank }, to: &json)
        case .village(let outcome):
          write(outcome, dossier.geography.villages[outcome.village], words, to: &json)
        }
      }
    }
    json.endText()
    return json.bytes
  }

  /// West, south, east and north edge (RFC 7946, 5); nil for a plan without a feature.
  private static func box(_ dossier: PlanDossier) -> [Double]? {
    let places =
      dossier.plan.works.flatMap(\.geometry)
      + dossier.plan.villages.map { dossier.geography.villages[$0.village].coordinate }
    guard let first = places.first?.rounded else { return nil }
    var box = [first.longitude, first.latitude, first.longitude, first.latitude]
    for place in places.map(\.rounded) {
      box[0] = min(box[0], place.longitude)
      box[1] = min(box[1], place.latitude)
      box[2] = max(box[2], place.longitude)
      box[3] = max(box[3], place.latitude)
    }
    return box
  }

  private enum Feature {
    case work(Work)
    case village(VillageOutcome)
  }

  private static func write(_ work: Work, rank: Int?, to json: inout JSONWriter) {
    json.object { json in
      json.field("type", "Feature")
      // A village and a work may share an identifier, which no two features of a collection may.
      json.field("id", "work:\(work.id)")
      json.key("geometry")
      json.geometry(work.geometry)
      json.object("properties") { json in
        json.field("layer", "work")
        json.field("id", work.id)
        json.field("kind", work.kind.rawValue)
        json.field("cost", work.cost)
        json.field("capex", work.capex)
        json.field("opexPerYear", work.opexPerYear)
        json.field("proposal", work.proposal)
        json.field("rank", rank)
        json.field("year", work.year)
        json.field("progress", work.progress?.rawValue)
      }
    }
  }

  private static func write(
    _ outcome: VillageOutcome, _ village: Village, _ words: ReportWords, to json: inout JSONWriter
  ) {
    json.object { json in
      json.field("type", "Feature")
      json.field("id", "village:\(outcome.id)")
      json.key("geometry")
      json.geometry([village.coordinate])
      json.object("properties") { json in
        json.field("layer", "village")
        json.field("id", outcome.id)
        json.field("name", outcome.name)
        json.field("commune", outcome.commune)
        json.field("households", village.households)
        json.field("mobile", outcome.mobile.rawValue)
        json.field("fixed", outcome.fixed.rawValue)
        json.field("interim", outcome.interim?.rawValue)
        json.field("mobileProposal", outcome.mobileProposal)
        json.field("fixedProposal", outcome.fixedProposal)
        json.field("interimProposal", outcome.interimProposal)
        json.field("year", outcome.year)
        json.field("mobileYear", outcome.mobileYear)
        json.field("fixedYear", outcome.fixedYear)
        json.field("interimYear", outcome.interimYear)
        json.field("reason", words.reason(mobile: outcome.mobileReason, fixed: outcome.fixedReason))
      }
    }
  }
}

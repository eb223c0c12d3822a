import Geography
import NetworkModels

/// Which villages have a school, a clinic, an office of their commune. No chance is drawn, so that nothing else
/// in a province depends on it.
enum InstitutionModel {
  static func fill(_ draft: inout TileDraft) {
    var first = 0
    for (commune, count) in draft.plan.villageCounts.enumerated() {
      let own = first..<(first + count)
      first = own.upperBound
      let centre = draft.nodePoints[commune]
      let nearest = own.min {
        draft.villagePoints[$0].squaredDistance(to: centre)
          < draft.villagePoints[$1].squaredDistance(to: centre)
      }
      if let nearest { draft.villages[nearest].institutions.formUnion([.communeOffice, .clinic]) }
      let sizes = own.map { Double(draft.villages[$0].countedHouseholds) }
      for place in Ranking.highest((count + 2) / 3, of: sizes) {
        draft.villages[own.lowerBound + place].institutions.insert(.school)
      }
    }
  }
}

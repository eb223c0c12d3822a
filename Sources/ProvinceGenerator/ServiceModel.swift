import Geography
import NetworkModels

/// Which villages lack service: a seeded score, not an observation.
///
/// The score adds what keeps networks away: distance from the commune's centre, sparse neighbours, Region
/// III, the border and small size; a noise that is smooth over some kilometres, because what keeps one
/// village without service keeps its neighbours without it too; and chance. The highest scores lack the
/// service, exactly as many as asked.
enum ServiceModel {
  /// How many villages of a tile lack what.
  struct Counts: Equatable {
    var mobile: Int
    var fixed: Int
    /// Villages that lack both.
    var both: Int
  }

  static func fill(_ draft: inout TileDraft, counts: Counts) {
    var random = draft.stream(.services)
    let hardship = hardship(draft)
    // A missing mast darkens a whole valley; a missing cable, one village.
    let mobileNoise = ValueNoise(cell: 7_000, seed: random.next())
    let mobileScores = scores(draft, hardship, mobileNoise, weight: 0.8, &random)
    let withoutMobile = Ranking.highest(counts.mobile, of: mobileScores)
    for village in withoutMobile { draft.villages[village].hasMobileBroadband = false }

    let fixedNoise = ValueNoise(cell: 9_000, seed: random.next())
    let fixedScores = scores(draft, hardship, fixedNoise, weight: 0.3, &random)
    let lacksMobile = draft.villages.map { !$0.hasMobileBroadband }
    let both = Ranking.highest(counts.both, of: fixedScores) { lacksMobile[$0] }
    let fixedOnly = Ranking.highest(counts.fixed - counts.both, of: fixedScores) { !lacksMobile[$0] }
    for village in both + fixedOnly { draft.villages[village].hasFixedBroadband = false }
  }

  /// What is known of a village that keeps networks away from it.
  private static func hardship(_ draft: TileDraft) -> [Double] {
    let tree = PointTree(draft.villagePoints)
    return draft.villages.indices.map { index in
      let village = draft.villages[index]
      let point = draft.villagePoints[index]
      let third = tree.nearest(3, to: index).last.map { point.distance(to: draft.villagePoints[$0]) } ?? 0
      let sparse = 1.4 * (third / 8_000).clamped(0, 1)
      let small = 0.4 * (1 - (Double(village.countedHouseholds) / 150).clamped(0, 1))
      let region = village.region == .three ? 0.35 : 0
      let border = village.isBorder == true ? 0.2 : 0
      return draft.remoteness[index] + sparse + small + region + border
    }
  }

  private static func scores(
    _ draft: TileDraft, _ hardship: [Double], _ noise: ValueNoise, weight: Double,
    _ random: inout RandomStream
  ) -> [Double] {
    draft.villages.indices.map { index in
      hardship[index] + weight * noise.value(at: draft.villagePoints[index]) + random.uniform(0, 0.8)
    }
  }
}

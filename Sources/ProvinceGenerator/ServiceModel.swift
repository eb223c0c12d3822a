import Geography

/// Which villages lack service: a seeded score, not an observation.
///
/// The score adds remoteness from the commune's centre, Region III, the border, small size, and a noise
/// that is smooth over some kilometres, because what keeps one village without service keeps its
/// neighbours without it too. The highest scores lack the service, exactly as many as asked.
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
    let mobileScores = scores(draft, noise: ValueNoise(cell: 7_000, seed: random.next()), &random)
    let withoutMobile = Ranking.highest(counts.mobile, of: mobileScores)
    for village in withoutMobile { draft.villages[village].hasMobileBroadband = false }

    let fixedScores = scores(draft, noise: ValueNoise(cell: 9_000, seed: random.next()), &random)
    let lacksMobile = draft.villages.map { !$0.hasMobileBroadband }
    let both = Ranking.highest(counts.both, of: fixedScores) { lacksMobile[$0] }
    let fixedOnly = Ranking.highest(counts.fixed - counts.both, of: fixedScores) { !lacksMobile[$0] }
    for village in both + fixedOnly { draft.villages[village].hasFixedBroadband = false }
  }

  private static func scores(
    _ draft: TileDraft, noise: ValueNoise, _ random: inout RandomStream
  ) -> [Double] {
    draft.villages.indices.map { index in
      let village = draft.villages[index]
      let small = 1 - (Double(village.households) / 150).clamped(0, 1)
      return draft.remoteness[index] + (village.region == .three ? 0.35 : 0) + (village.isBorder ? 0.2 : 0)
        + 0.4 * small + 0.8 * noise.value(at: draft.villagePoints[index]) + random.uniform(0, 0.35)
    }
  }
}

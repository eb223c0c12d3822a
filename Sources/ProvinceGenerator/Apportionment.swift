/// Shares a whole number out in proportion to weights, by largest remainders (Hamilton's method).
enum Apportionment {
  /// Parts that sum to `total`, each at least `minimum` where the total allows; ties go to the first.
  static func parts(of total: Int, weights: [Double], minimum: Int = 0) -> [Int] {
    guard !weights.isEmpty else { return [] }
    let floor = min(minimum, total / weights.count)
    let rest = total - floor * weights.count
    let sum = weights.reduce(0, +)
    let exact = weights.map { sum > 0 ? Double(rest) * $0 / sum : Double(rest) / Double(weights.count) }
    var parts = exact.map { Int($0) }
    var missing = rest - parts.reduce(0, +)
    let order = exact.indices.sorted { a, b in
      let remainders = (exact[a] - exact[a].rounded(.down), exact[b] - exact[b].rounded(.down))
      return remainders.0 == remainders.1 ? a < b : remainders.0 > remainders.1
    }
    for index in order where missing > 0 {
      parts[index] += 1
      missing -= 1
    }
    return parts.map { $0 + floor }
  }
}

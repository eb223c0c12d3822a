/// Answers questions about a cluster's programme: its best plan at a price on the budget, the hull of its
/// plans over all prices, and every efficient plan near the best.
package struct ClusterPricing: Sendable {
  package let program: ClusterProgram
  package let budget: SpendingLimit

  package init(_ program: ClusterProgram, budget: SpendingLimit) {
    self.program = program
    self.budget = budget
  }

  /// The plan that maximises `benefitWeight × benefit − costWeight × cost`; of equals the cheaper, then the
  /// one worth more.
  func best(benefitWeight: Double, costWeight: Double) -> ClusterPoint {
    var value = [Double](repeating: -.infinity, count: program.stateCount)
    var points = [ClusterPoint](repeating: .nothing, count: program.stateCount)
    program.transitions.withUnsafeBufferPointer { transitions in
      value.withUnsafeMutableBufferPointer { value in
        points.withUnsafeMutableBufferPointer { points in
          for table in program.tables {
            let source = table.source < 0 ? nil : program.tables[Int(table.source)].firstState
            let partner = table.partner < 0 ? nil : program.tables[Int(table.partner)].firstState
            for index in table.transitions {
              let transition = transitions[index]
              var point = ClusterPoint(cost: transition.cost, benefit: transition.benefit)
              var worth = benefitWeight * Double(point.benefit) - costWeight * Double(point.cost)
              if let source {
                let state = source + Int(transition.source)
                worth += value[state]
                point = point.joined(points[state])
              }
              if let partner {
                let state = partner + Int(transition.partner)
                worth += value[state]
                point = point.joined(points[state])
              }
              let target = table.firstState + Int(transition.target)
              let isBetter =
                worth > value[target]
                || (worth == value[target]
                  && (point.cost, points[target].benefit) < (points[target].cost, point.benefit))
              if isBetter {
                value[target] = worth
                points[target] = point
              }
            }
          }
        }
      }
    }
    guard let last = program.lastTable else { return .nothing }
    return points[last.firstState]
  }

  /// The corners of the upper hull of all plans in the plane of cost and benefit, by rising cost: for every
  /// price one of them is best (Eisner and Severance 1976).
  ///
  /// - Parameter prices: the prices of interest; corners that are best only beyond them are left out.
  func hull(for prices: ClosedRange<Double>? = nil) -> [ClusterPoint] {
    let cheapest =
      prices.map { best(benefitWeight: 1, costWeight: $0.upperBound) }
      ?? best(benefitWeight: 0, costWeight: 1)
    let richest = best(benefitWeight: 1, costWeight: prices?.lowerBound ?? 0)
    guard richest.benefit > cheapest.benefit else { return [cheapest] }
    var corners = [cheapest]
    var pending = [(cheapest, richest)]
    while let (low, high) = pending.popLast() {
      let rise = high.benefit - low.benefit
      let run = high.cost - low.cost
      let between = best(benefitWeight: Double(run), costWeight: Double(rise))
      if isAbove(between, low, rise: rise, run: run) {
        pending.append((between, high))
        pending.append((low, between))
      } else {
        corners.append(high)
      }
    }
    return corners
  }

  /// Whether a point lies above the line through another, compared without rounding.
  private func isAbove(_ point: ClusterPoint, _ other: ClusterPoint, rise: Int64, run: Int64) -> Bool {
    Int128(point.benefit - other.benefit) * Int128(run) > Int128(point.cost - other.cost) * Int128(rise)
  }
}

extension ClusterPoint {
  func joined(_ other: ClusterPoint) -> ClusterPoint {
    ClusterPoint(
      cost: cost.addingSaturated(other.cost), benefit: benefit.addingSaturated(other.benefit))
  }
}

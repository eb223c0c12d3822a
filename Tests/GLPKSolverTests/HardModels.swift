import MILP

/// Models that GLPK cannot finish within the time of a test.
enum HardModels {
  /// Market split (Cornuéjols and Dawande 1998) with a planted solution: the optimum is 0, the relaxation is
  /// 0 as well, and branch and bound needs far too long to find it.
  ///
  /// - Parameter slack: with it the model minimises the deviation and any point is feasible; without it, it
  ///   asks for an exact split.
  static func marketSplit(columns: Int = 50, rows: Int = 6, slack: Bool) -> Model {
    var random = SplitMix(seed: 7)
    var model = Model(name: "market split", sense: .minimize)
    let customers = (0..<columns).map { model.addBinary("customer \($0)") }
    for row in 0..<rows {
      var terms: [Term] = []
      var planted = 0.0
      for (index, customer) in customers.enumerated() {
        let demand = Double(Int.random(in: 0...99, using: &random))
        terms.append(Term(demand, customer))
        if index % 2 == 0 { planted += demand }
      }
      if slack {
        terms.append(Term(1, model.addVariable("under \(row)", .continuous, upper: .infinity, objective: 1)))
        terms.append(Term(-1, model.addVariable("over \(row)", .continuous, upper: .infinity, objective: 1)))
      }
      model.add(Constraint("product \(row)", terms, .equal, planted))
    }
    return model
  }

  /// A covering program whose relaxation alone takes seconds.
  static func wideCovering(size: Int = 4000) -> Model {
    var random = SplitMix(seed: 11)
    var model = Model(name: "covering", sense: .minimize)
    let sites = (0..<size).map {
      model.addVariable(
        "site \($0)", .continuous, upper: .infinity,
        objective: Double(Int.random(in: 100...999, using: &random)))
    }
    for row in 0..<size {
      let terms = (0..<25).map { step in
        Term(Double(Int.random(in: 1...99, using: &random)), sites[(row * 7 + step * step * 13) % size])
      }
      model.add(
        Constraint(
          "village \(row)", LinearExpression(terms).merged().terms, .greaterOrEqual,
          Double(Int.random(in: 100...999, using: &random))))
    }
    return model
  }
}

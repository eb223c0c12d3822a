import MILP

/// Random numbers that are the same on every run (SplitMix64, Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Small models of every kind, which enumeration can answer.
enum RandomModels {
  /// Up to `binaries` 0/1 columns, some small integers, rows of every relation.
  static func integer(seed: UInt64) -> Model {
    var random = SplitMix(seed: seed)
    var model = Model(name: "random \(seed)", sense: Bool.random(using: &random) ? .maximize : .minimize)
    var columns: [Variable] = []
    for index in 0..<Int.random(in: 1...7, using: &random) {
      columns.append(model.addBinary("b\(index)", objective: coefficient(&random)))
    }
    for index in 0..<Int.random(in: 0...2, using: &random) {
      let lower = Double(Int.random(in: -3...1, using: &random))
      let width = Double(Int.random(in: 0...4, using: &random))
      columns.append(
        model.addVariable(
          "i\(index)", .integer, lower: lower, upper: lower + width, objective: coefficient(&random)))
    }
    addRows(to: &model, columns, &random)
    model.objectiveConstant = Double(Int.random(in: -5...5, using: &random))
    return model
  }

  /// Integers as above and one or two bounded continuous columns.
  static func mixed(seed: UInt64) -> Model {
    var random = SplitMix(seed: seed)
    var model = Model(name: "mixed \(seed)", sense: Bool.random(using: &random) ? .maximize : .minimize)
    var columns: [Variable] = []
    for index in 0..<Int.random(in: 1...5, using: &random) {
      columns.append(model.addBinary("b\(index)", objective: coefficient(&random)))
    }
    for index in 0..<Int.random(in: 1...2, using: &random) {
      columns.append(
        model.addVariable(
          "x\(index)", .continuous, lower: Double(Int.random(in: -2...0, using: &random)),
          upper: Double(Int.random(in: 1...3, using: &random)), objective: coefficient(&random)))
    }
    addRows(to: &model, columns, &random)
    return model
  }

  private static func addRows(to model: inout Model, _ columns: [Variable], _ random: inout SplitMix) {
    for index in 0..<Int.random(in: 0...5, using: &random) {
      var terms: [Term] = []
      for column in columns where Int.random(in: 0..<3, using: &random) > 0 {
        terms.append(Term(coefficient(&random), column))
      }
      let relation: Relation =
        switch Int.random(in: 0..<6, using: &random) {
        case 0: .equal
        case 1, 2: .greaterOrEqual
        default: .lessOrEqual
        }
      let side = Double(Int.random(in: -4...9, using: &random))
      model.add(Constraint("row \(index)", terms, relation, side))
    }
  }

  /// Small integers mostly; now and then a fraction or a number of another magnitude.
  private static func coefficient(_ random: inout SplitMix) -> Double {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: Double(Int.random(in: -40...40, using: &random)) / 8
    case 1: Double(Int.random(in: -900...900, using: &random))
    default: Double(Int.random(in: -6...6, using: &random))
    }
  }
}

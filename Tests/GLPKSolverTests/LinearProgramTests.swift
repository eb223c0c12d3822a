import GLPKSolver
import MILP
import Testing

@Suite("GLPK: open linear programs")
struct LinearProgramTests {
  /// Hillier and Lieberman's Wyndor Glass, with its three plants as rows.
  private static func wyndor() -> Model {
    var model = Model(name: "wyndor", sense: .maximize)
    let x = model.addVariable("doors", .continuous, upper: .infinity, objective: 3)
    let y = model.addVariable("windows", .continuous, upper: .infinity, objective: 5)
    model.add(Constraint("plant 1", [Term(1, x)], .lessOrEqual, 4))
    model.add(Constraint("plant 2", [Term(2, y)], .lessOrEqual, 12))
    model.add(Constraint("plant 3", [Term(3, x), Term(2, y)], .lessOrEqual, 18))
    return model
  }

  private func isNear(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) < 1e-7 }
  }

  @Test("maximising: values, duals and basis of a textbook program")
  func maximise() throws {
    try GLPKSolver().withLinearProgram(LinearProgramTests.wyndor()) { program in
      let status = try program.solve()
      #expect(status == .optimal)
      #expect(abs(program.objective - 36) < 1e-9)
      #expect(isNear(program.values, [2, 6]))
      #expect(isNear(program.rowDuals, [0, 1.5, 1]))
      #expect(isNear(program.reducedCosts, [0, 0]))
      #expect(program.rows.map(program.isSlackBasic) == [true, false, false])
    }
  }

  @Test("minimising: duals of `>=` rows are positive, reduced costs at a lower bound too")
  func minimise() throws {
    var model = Model(name: "diet", sense: .minimize)
    let x = model.addVariable("x", .continuous, upper: .infinity, objective: 2)
    let y = model.addVariable("y", .continuous, upper: .infinity, objective: 3)
    let z = model.addVariable("z", .continuous, lower: 1, upper: .infinity, objective: 10)
    model.add(Constraint("protein", [Term(1, x), Term(1, y), Term(1, z)], .greaterOrEqual, 5))
    model.add(Constraint("iron", [Term(1, x), Term(3, y), Term(2, z)], .greaterOrEqual, 8))
    try GLPKSolver().withLinearProgram(model) { program in
      let status = try program.solve()
      #expect(status == .optimal)
      #expect(isNear(program.values, [3, 1, 1]))
      #expect(isNear(program.rowDuals, [1.5, 0.5]))
      #expect(isNear(program.reducedCosts, [0, 0, 7.5]))
    }
  }

  @Test("rows come and go; handles stay")
  func rows() throws {
    let x = Variable(index: 0)
    let y = Variable(index: 1)
    try GLPKSolver().withLinearProgram(LinearProgramTests.wyndor()) { program in
      _ = try program.solve()
      let added = try program.add([
        Constraint("idle", [Term(1, x)], .lessOrEqual, 100),
        Constraint("both", [Term(1, x), Term(1, y)], .lessOrEqual, 7),
      ])
      #expect(added == [RowHandle(number: 3), RowHandle(number: 4)])
      #expect(program.dual(of: added[1]) == 0)
      #expect(program.isSlackBasic(added[1]))
      #expect(try program.solve() == .optimal)
      #expect(isNear(program.values, [1, 6]))
      #expect(program.isSlackBasic(added[0]))
      #expect(abs(program.dual(of: added[1]) - 3) < 1e-9)
      try program.remove([added[0], RowHandle(number: 0)])
      #expect(program.rows == [1, 2, 4].map { RowHandle(number: $0) })
      #expect(try program.solve() == .optimal)
      #expect(abs(program.dual(of: added[1]) - 3) < 1e-9)
      try program.setRightHandSide(6, of: added[1])
      #expect(try program.solve() == .optimal)
      #expect(isNear(program.values, [0, 6]))
      try program.remove([added[1]])
      #expect(try program.solve() == .optimal)
      #expect(isNear(program.values, [2, 6]))
      #expect(
        throws: SolverError.invalid(
          "row number 4 is not in the linear program. Use a handle that was not removed.")
      ) { try program.remove([added[1]]) }
    }
  }

  @Test("statuses: infeasible, unbounded, stopped, and back")
  func statuses() throws {
    let x = Variable(index: 0)
    try GLPKSolver().withLinearProgram(LinearProgramTests.wyndor()) { program in
      try program.setBounds(of: x, lower: 5, upper: 9)
      #expect(try program.solve() == .infeasible)
      try program.setBounds(of: x, lower: 0, upper: 9)
      #expect(try program.solve() == .optimal)
      try program.remove([RowHandle(number: 1), RowHandle(number: 2)])
      #expect(try program.solve() == .unbounded)
      try program.setObjective(-1, of: Variable(index: 1))
      #expect(try program.solve() == .optimal)
      #expect(isNear(program.values, [4, 0]))
      #expect(try program.solve(timeLimit: nil, isCancelled: { true }) == .stopped(.cancelled))
      #expect(try program.solve(timeLimit: 0, isCancelled: nil) == .stopped(.time))
    }
  }

  @Test("wrong arguments are refused by place")
  func arguments() throws {
    try GLPKSolver().withLinearProgram(LinearProgramTests.wyndor()) { program in
      #expect(
        throws: SolverError.invalid(
          "column 0 “doors”: no value lies between 3.0 and 2.0. Let lower be at most upper.")
      ) { try program.setBounds(of: Variable(index: 0), lower: 3, upper: 2) }
      #expect(
        throws: SolverError.invalid(
          "column 0 “doors”: the objective coefficient is nan. Give a finite number.")
      ) { try program.setObjective(.nan, of: Variable(index: 0)) }
      #expect(
        throws: SolverError.invalid("column 5 does not exist; the model has 2.")
      ) { try program.setObjective(1, of: Variable(index: 5)) }
      #expect(
        throws: SolverError.invalid("row number 0: the right-hand side is inf. Give a finite number.")
      ) { try program.setRightHandSide(.infinity, of: RowHandle(number: 0)) }
    }
    let escaped = try GLPKSolver().withLinearProgram(LinearProgramTests.wyndor()) { $0 }
    #expect(
      throws: SolverError.invalid(
        "the linear program was used after the body it was opened for. Use it inside only.")
    ) { try escaped.solve() }
  }

  /// The continuous relaxation of a random model.
  private static func random(_ seed: UInt64) -> Model {
    let model = seed % 2 == 0 ? RandomModels.integer(seed: seed) : RandomModels.mixed(seed: seed)
    var relaxed = Model(name: model.name, sense: model.sense)
    for column in 0..<model.variableCount {
      let bounds = model.bounds(ofColumn: column)
      _ = relaxed.addVariable(
        model.variableNames[column], .continuous, lower: bounds.lower, upper: bounds.upper,
        objective: model.objective[column])
    }
    for row in 0..<model.constraintCount { relaxed.add(model.constraint(at: row)) }
    return relaxed
  }

  @Test("duals of random programs: signs, reduced costs, complementary slackness, strong duality")
  func duality() throws {
    var optimal = 0
    for seed in 0..<UInt64(300 * testRounds) {
      let model = LinearProgramTests.random(seed)
      try GLPKSolver().withLinearProgram(model) { program in
        guard try program.solve() == .optimal else { return }
        optimal += 1
        let sign = model.sense == .maximize ? -1.0 : 1.0
        var reduced = model.objective
        var dualObjective = 0.0
        for row in 0..<model.constraintCount {
          let constraint = model.constraint(at: row)
          let dual = program.rowDuals[row]
          for term in constraint.terms { reduced[Int(term.variable.index)] -= term.coefficient * dual }
          dualObjective += dual * constraint.rightHandSide
          let activity = constraint.terms.reduce(0) {
            $0 + $1.coefficient * program.values[Int($1.variable.index)]
          }
          #expect(abs(dual * (activity - constraint.rightHandSide)) < 1e-5, "seed \(seed)")
          if constraint.relation == .lessOrEqual { #expect(sign * dual <= 1e-7, "seed \(seed)") }
          if constraint.relation == .greaterOrEqual { #expect(sign * dual >= -1e-7, "seed \(seed)") }
          if program.isSlackBasic(RowHandle(number: row)) { #expect(dual == 0, "seed \(seed)") }
        }
        #expect(program.reducedCosts.count == reduced.count, "seed \(seed)")
        #expect(zip(reduced, program.reducedCosts).allSatisfy { abs($0 - $1) < 1e-6 }, "seed \(seed)")
        for column in 0..<model.variableCount {
          let cost = program.reducedCosts[column]
          dualObjective += cost * (sign * cost > 0 ? model.lowerBounds[column] : model.upperBounds[column])
        }
        #expect(abs(dualObjective - program.objective) < 1e-5 * max(1, abs(dualObjective)), "seed \(seed)")
      }
    }
    #expect(optimal > 100)
  }

  @Test("a program changed step by step stays equal to one built afresh")
  func changes() throws {
    var (optimal, infeasible) = (0, 0)
    for seed in 0..<UInt64(60 * testRounds) {
      var random = SplitMix(seed: seed &+ 1000)
      let base = LinearProgramTests.random(seed)
      try GLPKSolver().withLinearProgram(base) { program in
        var present = (0..<base.constraintCount).map { (RowHandle(number: $0), base.constraint(at: $0)) }
        var fresh = base
        for _ in 0..<6 {
          switch Int.random(in: 0..<4, using: &random) {
          case 0:
            let donor = LinearProgramTests.random(UInt64.random(in: 0..<500, using: &random))
            let usable = (0..<donor.constraintCount).map(donor.constraint).filter { row in
              row.terms.allSatisfy { Int($0.variable.index) < base.variableCount }
            }
            present += zip(try program.add(usable), usable)
          case 1 where !present.isEmpty:
            let gone = present.remove(at: Int.random(in: 0..<present.count, using: &random))
            try program.remove([gone.0])
          case 2:
            let variable = Variable(index: Int32.random(in: 0..<Int32(base.variableCount), using: &random))
            let value = base.bounds(ofColumn: Int(variable.index)).lower
            try program.setBounds(of: variable, lower: value, upper: value)
            fresh.fix(variable, at: value)
          default:
            let variable = Variable(index: Int32.random(in: 0..<Int32(base.variableCount), using: &random))
            let cost = Double(Int.random(in: -5...5, using: &random))
            try program.setObjective(cost, of: variable)
            fresh.setObjective(cost, of: variable)
          }
          let status = try program.solve()
          var rebuilt = LinearProgramTests.columns(of: fresh)
          for (_, constraint) in present { rebuilt.add(constraint) }
          let expected = try GLPKSolver().solve(rebuilt)
          #expect((status == .optimal) == (expected.status == .optimal), "seed \(seed)")
          if let objective = expected.objective {
            optimal += 1
            #expect(abs(program.objective - objective) < 1e-6 * max(1, abs(objective)), "seed \(seed)")
          } else {
            infeasible += 1
          }
        }
      }
    }
    #expect(optimal >= 120)
    #expect(infeasible >= 120)
  }

  /// The columns of a model without its rows.
  private static func columns(of model: Model) -> Model {
    var bare = Model(name: model.name, sense: model.sense)
    bare.objectiveConstant = model.objectiveConstant
    for column in 0..<model.variableCount {
      _ = bare.addVariable(
        model.variableNames[column], model.domains[column], lower: model.lowerBounds[column],
        upper: model.upperBounds[column], objective: model.objective[column])
    }
    return bare
  }
}

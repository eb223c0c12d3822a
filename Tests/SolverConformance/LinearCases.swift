internal import MILP

extension ConformanceSuite {
  /// Linear programs: statuses, senses, bounds, free columns, equality rows, constants.
  static var linearCases: [ConformanceCase] {
    [
      test("lp: maximise in two variables", .maximize, .optimal(36)) { model in
        // Hillier and Lieberman's Wyndor Glass: 3 x + 5 y, optimum at (2, 6).
        let x = model.addVariable("x", .continuous, upper: 4, objective: 3)
        let y = model.addVariable("y", .continuous, upper: .infinity, objective: 5)
        model.add(Constraint("plant 2", [Term(2, y)], .lessOrEqual, 12))
        model.add(Constraint("plant 3", [Term(3, x), Term(2, y)], .lessOrEqual, 18))
      },
      test("lp: minimise with an equality", .minimize, .optimal(5)) { model in
        let x = model.addVariable("x", .continuous, upper: .infinity, objective: 2)
        let y = model.addVariable("y", .continuous, upper: 1, objective: 1)
        model.add(Constraint("sum", [Term(1, x), Term(1, y)], .equal, 3))
      },
      test("lp: free column", .minimize, .optimal(-7)) { model in
        let x = model.addVariable("x", .continuous, lower: -.infinity, upper: .infinity, objective: 1)
        model.add(Constraint("floor", [Term(1, x)], .greaterOrEqual, -7))
      },
      test("lp: column without lower bound", .maximize, .optimal(-2)) { model in
        _ = model.addVariable("x", .continuous, lower: -.infinity, upper: -2, objective: 1)
      },
      test("lp: constant in the objective", .minimize, .optimal(103)) { model in
        model.objectiveConstant = 100
        _ = model.addVariable("x", .continuous, lower: 3, upper: 9, objective: 1)
      },
      test("lp: infeasible rows", .minimize, .infeasible) { model in
        let x = model.addVariable("x", .continuous, upper: .infinity, objective: 1)
        model.add(Constraint("low", [Term(1, x)], .lessOrEqual, 1))
        model.add(Constraint("high", [Term(1, x)], .greaterOrEqual, 2))
      },
      test("lp: unbounded ray", .maximize, .unbounded) { model in
        let x = model.addVariable("x", .continuous, upper: .infinity, objective: 1)
        let y = model.addVariable("y", .continuous, upper: .infinity)
        model.add(Constraint("ray", [Term(1, x), Term(-1, y)], .lessOrEqual, 1))
      },
      test("lp: unbounded without rows", .minimize, .unbounded) { model in
        _ = model.addVariable("x", .continuous, lower: -.infinity, upper: 3, objective: 1)
      },
      test("lp: infeasible although the objective has a ray", .maximize, .infeasible) { model in
        let x = model.addVariable("x", .continuous, upper: .infinity, objective: 1)
        let y = model.addVariable("y", .continuous, upper: 1)
        model.add(Constraint("impossible", [Term(1, y)], .greaterOrEqual, 2))
        model.add(Constraint("ray", [Term(1, x), Term(1, y)], .greaterOrEqual, 0))
      },
      test("lp: degenerate corner", .maximize, .optimal(2)) { model in
        let x = model.addVariable("x", .continuous, upper: .infinity, objective: 1)
        let y = model.addVariable("y", .continuous, upper: .infinity, objective: 1)
        for weight in 1...6 {
          model.add(
            Constraint(
              "corner \(weight)", [Term(Double(weight), x), Term(1, y)], .lessOrEqual, Double(weight) + 1))
          model.add(
            Constraint(
              "mirror \(weight)", [Term(1, x), Term(Double(weight), y)], .lessOrEqual, Double(weight) + 1))
        }
      },
    ]
  }
}

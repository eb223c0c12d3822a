internal import MILP

extension ConformanceSuite {
  /// Integer programs: rounding traps, equality, unbounded integers, exactness in large numbers.
  static var integerCases: [ConformanceCase] {
    [
      test("ip: knapsack of four", .maximize, .optimal(21)) { model in
        let sizes = [5.0, 7, 4, 3]
        let values = [8.0, 11, 6, 4]
        let items = values.indices.map { model.addBinary("item \($0)", objective: values[$0]) }
        model.add(Constraint("size", items.indices.map { Term(sizes[$0], items[$0]) }, .lessOrEqual, 14))
      },
      test("ip: relaxation integral at once", .maximize, .optimal(3)) { model in
        let x = model.addVariable("x", .integer, upper: 3, objective: 1)
        model.add(Constraint("slack", [Term(1, x)], .lessOrEqual, 10))
      },
      test("ip: rounding the relaxation is infeasible", .maximize, .optimal(4)) { model in
        // Relaxation optimum (1.5, 2.5) = 4; integral optimum 4 is another point.
        let x = model.addVariable("x", .integer, upper: 10, objective: 1)
        let y = model.addVariable("y", .integer, upper: 10, objective: 1)
        model.add(Constraint("a", [Term(2, x), Term(2, y)], .lessOrEqual, 9))
        model.add(Constraint("b", [Term(2, x)], .lessOrEqual, 3))
      },
      test("ip: parity makes it infeasible", .minimize, .infeasible) { model in
        let x = model.addVariable("x", .integer, upper: 10, objective: 1)
        let y = model.addVariable("y", .integer, upper: 10)
        model.add(Constraint("odd", [Term(2, x), Term(2, y)], .equal, 7))
      },
      test("ip: negative integers", .minimize, .optimal(-6)) { model in
        let x = model.addVariable("x", .integer, lower: -5, upper: 5, objective: 2)
        model.add(Constraint("floor", [Term(2, x)], .greaterOrEqual, -7))
      },
      test("ip: unbounded", .maximize, .unbounded) { model in
        let x = model.addVariable("x", .integer, upper: .infinity, objective: 1)
        let y = model.addVariable("y", .integer, upper: .infinity)
        model.add(Constraint("tie", [Term(1, x), Term(-1, y)], .equal, 0))
      },
      test("ip: unbounded relaxation of an infeasible program", .maximize, .infeasible) { model in
        _ = model.addVariable("x", .integer, upper: .infinity, objective: 1)
        let y = model.addVariable("y", .integer, upper: 1)
        model.add(Constraint("half", [Term(2, y)], .equal, 1))
      },
      test("ip: equality of binaries", .minimize, .optimal(7)) { model in
        let costs = [5.0, 4, 3, 9]
        let chosen = costs.indices.map { model.addBinary("b\($0)", objective: costs[$0]) }
        model.add(Constraint("two", chosen.map { Term(1, $0) }, .equal, 2))
      },
      test("ip: binary keeps to its own bounds", .maximize, .optimal(1)) { model in
        _ = model.addVariable("b", .binary, lower: -4, upper: 8, objective: 1)
      },
      test("ip: fixed column", .maximize, .optimal(5)) { model in
        let b = model.addBinary("b", objective: 9)
        let x = model.addVariable("x", .integer, upper: 5, objective: 1)
        model.fix(b, at: 0)
        model.add(Constraint("tie", [Term(1, x), Term(1, b)], .lessOrEqual, 8))
      },
      test("mip: fixed charge", .minimize, .optimal(17)) { model in
        // Open one of two depots: 10 + 1 x 7 against 4 + 2 x 7.
        let a = model.addBinary("open a", objective: 10)
        let b = model.addBinary("open b", objective: 4)
        let x = model.addVariable("from a", .continuous, upper: .infinity, objective: 1)
        let y = model.addVariable("from b", .continuous, upper: .infinity, objective: 2)
        model.add(Constraint("demand", [Term(1, x), Term(1, y)], .greaterOrEqual, 7))
        model.add(Constraint("link a", [Term(1, x), Term(-7, a)], .lessOrEqual, 0))
        model.add(Constraint("link b", [Term(1, y), Term(-7, b)], .lessOrEqual, 0))
      },
      test("mip: no trickle through a big M", .maximize, .optimal(2)) { model in
        // The relaxation opens the switch by 5e-7, which a solver may take for 0: then x must be 0 as well.
        let x = model.addVariable("x", .continuous, upper: 5, objective: 1)
        let isOpen = model.addBinary("switch", objective: -3)
        model.add(Constraint("link", [Term(1, x), Term(-1e7, isOpen)], .lessOrEqual, 0))
      },
      test("ip: budget in đồng holds to the last one", .maximize, .optimal(2)) { model in
        // Three works cost one đồng more than the budget of 3 x 10^11: a relative excess of 3e-12.
        let costs = [100_000_000_000.0, 100_000_000_000, 100_000_000_001]
        let works = costs.indices.map { model.addBinary("work \($0)", objective: 1) }
        model.add(
          Constraint(
            "budget", costs.indices.map { Term(costs[$0], works[$0]) }, .lessOrEqual, 300_000_000_000))
      },
      test("ip: equality in large numbers", .maximize, .infeasible) { model in
        let costs = [4_000_000_000_000.0, 3_000_000_000_000, 7_000_000_000_002]
        let works = costs.indices.map { model.addBinary("work \($0)", objective: 1) }
        model.add(
          Constraint("exact", costs.indices.map { Term(costs[$0], works[$0]) }, .equal, 7_000_000_000_001))
      },
    ]
  }

  /// Models at the edge of what a model is.
  static var degenerateCases: [ConformanceCase] {
    [
      test("empty: no rows, no columns", .maximize, .optimal(0)) { _ in },
      test("empty: constant only", .minimize, .optimal(42)) { $0.objectiveConstant = 42 },
      test("empty: no rows", .maximize, .optimal(3)) { model in
        _ = model.addVariable("x", .integer, upper: 3, objective: 1)
      },
      test("empty: no columns, rows that hold", .minimize, .optimal(0)) { model in
        model.add(Constraint("holds", [], .lessOrEqual, 1))
      },
      test("empty: no columns, a row that cannot hold", .minimize, .infeasible) { model in
        model.add(Constraint("fails", [], .greaterOrEqual, 1))
      },
      test("empty: a row without entries among others", .maximize, .infeasible) { model in
        let x = model.addBinary("x", objective: 1)
        model.add(Constraint("holds", [Term(1, x)], .lessOrEqual, 1))
        model.add(Constraint("fails", [], .equal, 1))
      },
      test("edge: zero coefficients", .maximize, .optimal(1)) { model in
        let x = model.addBinary("x", objective: 1)
        let y = model.addBinary("y")
        model.add(Constraint("zero", [Term(0, x), Term(1, y)], .lessOrEqual, 0))
      },
      test("edge: every column fixed", .minimize, .optimal(6)) { model in
        let x = model.addVariable("x", .integer, lower: 2, upper: 2, objective: 1)
        let y = model.addVariable("y", .continuous, lower: 2, upper: 2, objective: 2)
        model.add(Constraint("sum", [Term(1, x), Term(1, y)], .equal, 4))
      },
    ]
  }
}

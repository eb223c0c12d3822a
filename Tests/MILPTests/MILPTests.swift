import MILP

/// A small model with every kind of column and row.
func sampleModel() -> Model {
  var model = Model(name: "điện biên", sense: .maximize)
  model.objectiveConstant = 2.5
  let build = model.addBinary("build[a]", objective: 3)
  let other = model.addBinary("build(a)", objective: -0.1)
  let count = model.addVariable("count", .integer, lower: -2, upper: 7, objective: 1)
  let flow = model.addVariable("e1", .continuous, upper: .infinity)
  let free = model.addVariable("free", .continuous, lower: -.infinity, upper: .infinity, objective: 1e-7)
  let below = model.addVariable("2nd", .continuous, lower: -.infinity, upper: -1)
  _ = model.addVariable("unused", .continuous, upper: 4)
  model.fix(other, at: 0)
  model.add(Constraint("budget", [Term(1e17, build), Term(1.0 / 3, other)], .lessOrEqual, 300_000_000_000))
  model.add(Constraint("obj", [Term(1, count), Term(-1, flow)], .greaterOrEqual, -0.5))
  model.add(Constraint("budget", [Term(1, free), Term(2, below)], .equal, 0))
  model.add(Constraint("nothing", [Term(0, flow)], .lessOrEqual, 1))
  return model
}

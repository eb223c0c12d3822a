import MILP
import Testing

@Suite("Model files")
struct WriterTests {
  @Test("LP text")
  func lp() throws {
    #expect(
      try LPWriter.text(sampleModel()) == """
        \\ Problem name: _i_n_bi_n
        \\ The model maximises; the objective here is the negated one, to be minimised.
        \\ Names hold letters, digits and _ only; any other character of the model's names became _.
        Minimize
         obj: - 3 build_a_ + 0.1 build_a__2 - count - 1e-07 _free + 0 unused - 2.5 objective_constant
        Subject To
         budget: + 1e+17 build_a_ + 0.3333333333333333 build_a__2 <= 300000000000
         obj_2: + count - _e1 >= -0.5
         budget_2: + _free + 2 _2nd = 0
         nothing: 0 build_a_ <= 1
        Bounds
         build_a__2 = 0
         -2 <= count <= 7
         _free free
         -inf <= _2nd <= -1
         0 <= unused <= 4
         objective_constant = 1
        Generals
         build_a__2
         count
        Binaries
         build_a_
        End

        """)
  }

  @Test("MPS text")
  func mps() throws {
    #expect(
      try MPSWriter.text(sampleModel()) == """
        * Problem name: _i_n_bi_n
        * The model maximises; the objective here is the negated one, to be minimised.
        * Names hold letters, digits and _ only; any other character of the model's names became _.
        NAME _i_n_bi_n FREE
        ROWS
         N obj
         L budget
         G obj_2
         E budget_2
         L nothing
        COLUMNS
         MARKER 'MARKER' 'INTORG'
         build_a_ obj -3
         build_a_ budget 1e+17
         build_a__2 obj 0.1
         build_a__2 budget 0.3333333333333333
         count obj -1
         count obj_2 1
         MARKER 'MARKER' 'INTEND'
         _e1 obj_2 -1
         _free obj -1e-07
         _free budget_2 1
         _2nd budget_2 2
         unused obj 0
         objective_constant obj -2.5
        RHS
         RHS budget 300000000000
         RHS obj_2 -0.5
         RHS nothing 1
        BOUNDS
         BV bounds build_a_
         FX bounds build_a__2 0
         LO bounds count -2
         UP bounds count 7
         FR bounds _free
         MI bounds _2nd
         UP bounds _2nd -1
         LO bounds unused 0
         UP bounds unused 4
         FX bounds objective_constant 1
        ENDATA

        """)
  }

  @Test("long sums are broken into lines of eight terms")
  func longLines() throws {
    var model = Model(name: "long", sense: .minimize)
    let columns = (0..<20).map { model.addBinary("x\($0)", objective: 123_456.789) }
    model.add(Constraint("all", columns.map { Term(1.0 / 7, $0) }, .lessOrEqual, 3))
    let longest = try LPWriter.text(model).split(separator: "\n").map(\.count).max()
    #expect((longest ?? 0) < 255)
  }

  @Test("the numbers written read back as they were")
  func numbers() throws {
    let numbers = [
      0.1, 1.0 / 3, 1e22, 123_456_789.123_456_79, 5e-324, 1.7976931348623157e308, 9_007_199_254_740_993,
    ]
    var model = Model(name: "numbers", sense: .minimize)
    for number in numbers { _ = model.addVariable("x", .continuous, upper: 1, objective: number) }
    let line = try MPSWriter.text(model).split(separator: "\n").filter { $0.contains(" obj ") }
    #expect(
      line.dropFirst().compactMap { $0.split(separator: " ").last.flatMap { Double($0) } }
        == numbers.dropFirst().map { $0 })
  }

  @Test("many columns of one name get different names")
  func uniqueNames() throws {
    var model = Model(name: "same", sense: .minimize)
    for _ in 0..<50 { _ = model.addBinary("x", objective: 1) }
    _ = model.addBinary("x_2", objective: 1)
    let lines = try LPWriter.text(model).split(separator: "\n")
    let title = try #require(lines.firstIndex(of: "Binaries"))
    let names = lines[(title + 1)...].dropLast()
    #expect(names.count == 51)
    #expect(Set(names).count == 51)
  }

  @Test("a malformed model is refused")
  func malformed() {
    var model = Model(name: "bad", sense: .minimize)
    _ = model.addVariable("x", .continuous, upper: .nan)
    #expect(throws: SolverError.self) { try LPWriter.text(model) }
    #expect(throws: SolverError.self) { try MPSWriter.text(model) }
  }
}

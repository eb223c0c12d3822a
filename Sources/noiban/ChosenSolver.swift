import GLPKSolver
import MILP

extension Solver where Self == GLPKSolver {
  /// The solver of every command. To try another, name it here and in the constraint above.
  static var chosen: GLPKSolver { GLPKSolver() }
}

/// What floating-point arithmetic may have done to a figure, as shares of its magnitude.
enum Rounding {
  /// Of a sum of doubles taken in another order. A million terms of one sign are off by at most 1e6 × 2^-53, a
  /// ten-billionth; this is ten times that.
  static let sum = 1e-9
  /// Of one operation, 2^-53.
  static let unit = 0x1p-53
  /// Whole numbers up to here add up exactly.
  static let greatestWhole = 0x1p53
  /// Of a bound that rests on a solver's duals: ten times GLPK's tolerance for reduced costs, 1e-7.
  static let duals = 1e-6
  /// A column of a relaxation this close to a bound stands on it.
  static let atBound = 1e-9
  /// A column of an integral point is built above this and not built below, however a solver rounds.
  static let half = 0.5
}

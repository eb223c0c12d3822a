package import Diagnostics
package import Geography
import GeographyIO

/// The tables that the program has in itself and that others than the generator start from too.
package enum ShippedTables {
  /// The communes and wards of Điện Biên as of 1 July 2025.
  ///
  /// - Throws: a report when the embedded table cannot be read, which would be a fault of the build.
  package static func communes() throws(ProblemReport) -> [Commune] {
    try DataSetReader.communes(PackageResources.communes_csv)
  }

  /// The price list, in million đồng; each row has its source.
  ///
  /// - Throws: a report when the embedded table cannot be read, which would be a fault of the build.
  package static func costs() throws(ProblemReport) -> UnitCosts {
    try DataSetReader.costs(PackageResources.costs_csv)
  }
}

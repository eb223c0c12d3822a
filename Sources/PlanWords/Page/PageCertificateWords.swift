package import Geography
package import Investment

/// The texts of the certificate, of where the data come from, and of prices.
package protocol PageCertificateWords: PriceWords {
  var proof: PageCertificateTexts { get }
  func statusName(_ solve: SolveSummary) -> String
  /// A value of an objective or a bound, with its unit.
  func worth(_ value: Double, _ measure: ObjectiveMeasure) -> String
  func secondsText(_ seconds: Double) -> String
  func comparisons(_ count: Int) -> String
  func findings(_ count: Int) -> String
  func provenanceName(_ kind: ColumnProvenance.Kind) -> String
  func tableName(_ file: String) -> String
  func basisName(_ basis: CostRange.Basis) -> String
}

package struct PageCertificateTexts: Sendable {
  package var introduction: String
  package var status: String
  package var objective: String
  package var bound: String
  package var leastBound: String
  package var gap: String
  package var solver: String
  package var time: String
  package var stages: String
  package var verifier: String
  package var dataset: String
  package var fingerprint: String
  package var fingerprintNote: String
  package var noFingerprint: String
  package var recheck: String
  package var baselines: String
  package var provenance: String
  package var provenanceCaption: String
  package var table: String
  package var kind: String
  package var columns: String
  package var source: String
  package var prices: String
  package var pricesCaption: String
  package var item: String
  package var unit: String
  package var low: String
  package var base: String
  package var high: String
  package var used: String
  package var basis: String
  package var usedNote: String
  package var notStated: String
}

import Geography
import Investment

/// The texts of the certificate, of where the data come from, and of prices.
protocol PageCertificateWords: PriceWords {
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

struct PageCertificateTexts: Sendable {
  var introduction: String
  var status: String
  var objective: String
  var bound: String
  var leastBound: String
  var gap: String
  var solver: String
  var time: String
  var stages: String
  var verifier: String
  var dataset: String
  var fingerprint: String
  var fingerprintNote: String
  var noFingerprint: String
  var recheck: String
  var baselines: String
  var provenance: String
  var provenanceCaption: String
  var table: String
  var kind: String
  var columns: String
  var source: String
  var prices: String
  var pricesCaption: String
  var item: String
  var unit: String
  var low: String
  var base: String
  var high: String
  var used: String
  var basis: String
  var usedNote: String
  var notStated: String
}

package import Investment
package import Scenarios


/// What was assumed, and what the terms mean.
package protocol PageReadingWords: Sendable {
  var reading: PageReadingTexts { get }
  /// A term and what it means, in the order a reader meets them, for a plan that is best at what the measure
  /// counts.
  func glossary(_ measure: ObjectiveMeasure) -> [(term: String, meaning: String)]
  /// The scenario's priorities: what a household's weight is made of, and how much each counts.
  func assumptions(_ scenario: Scenario) -> [(name: String, value: String)]
}

package struct PageReadingTexts: Sendable {
  package var assumptions: String
  package var assumptionsNote: String
  package var terms: String
  package var madeBy: String
}

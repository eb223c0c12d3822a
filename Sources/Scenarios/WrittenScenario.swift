package import Diagnostics
import Geography

/// A scenario as it was asked for, beside where each of its keys was written.
package struct WrittenScenario: Sendable, Equatable {
  package var scenario = Scenario()
  package var places = ScenarioPlaces()

  package init() {}

  /// Sets everything a document says, and gathers what is wrong with it. What has a problem keeps the
  /// value it had.
  package mutating func apply(_ document: ScenarioNode, from source: ScenarioSource) -> ProblemReport {
    ScenarioSchema.apply(document, to: &scenario, places: &places, from: source)
  }

  /// Sets one attribute from a single value as an option of the command line gives it.
  package mutating func apply(option: String, _ text: String, to path: String) -> ProblemReport {
    ScenarioSchema.apply(option: option, text, to: path, of: &scenario, places: &places)
  }

  /// Adds an identifier to the locks as an option of the command line gives it.
  ///
  /// - Parameter isIn: whether it must be in the plan, or must not.
  package mutating func lock(_ identifier: String, isIn: Bool, option: String) -> ProblemReport {
    guard !identifier.isEmpty else {
      return ProblemReport(
        Problem(
          .error, .badUsage, file: option, value: identifier, message: "is not an identifier",
          remedy: "Take an identifier from the data set's tables"))
    }
    let identifier = ComposedText.of(identifier)
    let list = isIn ? scenario.lockIn : scenario.lockOut
    if !list.contains(identifier) {
      places.note("\(isIn ? "lockIn" : "lockOut")[\(list.count)]", .option(option))
      if isIn { scenario.lockIn.append(identifier) } else { scenario.lockOut.append(identifier) }
    }
    return ProblemReport()
  }
}

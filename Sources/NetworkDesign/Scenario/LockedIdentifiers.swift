public import Diagnostics
public import Geography

/// Holds the identifiers a scenario locks in or out against a geography.
public enum LockedIdentifiers {
  /// A problem for every identifier that names no village, site, route or hop, with the nearest one that
  /// exists.
  ///
  /// - Parameter column: the key the identifiers stand under in a scenario file; nil for an option.
  public static func problems(
    _ identifiers: [String], in geography: Geography, category: Problem.Category, file: String,
    column: String?
  ) -> ProblemReport {
    var report = ProblemReport()
    guard !identifiers.isEmpty else { return report }
    let known =
      geography.villages.map(\.id) + geography.sites.map(\.id) + geography.routes.map(\.id)
      + geography.hops.map(\.id)
    let lookup = Set(known)
    for identifier in identifiers where !lookup.contains(identifier) {
      let near = NearestName.to(identifier, among: known)
      report.add(
        Problem(
          .error, category, file: file, column: column, value: identifier,
          message: "is no village, site, route or hop of the data set",
          remedy: near.map { "The nearest identifier is \($0)" }
            ?? "Take an identifier from villages.csv, sites.csv, routes.csv or hops.csv"))
    }
    return report
  }
}

package import Diagnostics

/// What is said of the geometries of a layer, whatever its format.
package struct GeometryProblems {
  private let file: String
  private var problems = RepeatedProblems()

  package init(file: String) {
    self.file = file
  }

  package var report: ProblemReport { problems.report }

  /// The geometry of a feature's parts; what they have that it has not is told.
  package mutating func geometry(_ parts: GeometryParts, feature: Int) -> SourceGeometry? {
    if parts.isBroken {
      add(
        .warning, feature, "a line or ring of the feature has too few points and is left out",
        "Draw it anew, or delete it in the program that the file comes from")
    }
    if parts.isMixed {
      add(
        .warning, feature, "the feature is points, lines and areas at once; only its largest kind is used",
        "Give each kind a layer of its own")
    }
    guard let geometry = parts.geometry else {
      missing(feature: feature)
      return nil
    }
    return geometry
  }

  package mutating func missing(feature: Int) {
    add(
      .note, feature, "the feature has no geometry",
      "Its attributes are read; draw it where its place is needed")
  }

  package mutating func damaged(feature: Int) {
    add(
      .warning, feature, "the geometry cannot be read and is left out",
      "Draw it anew in the program that the file comes from")
  }

  package mutating func curved(feature: Int) {
    add(
      .warning, feature, "the geometry is a curve and is left out",
      "Turn curves into straight lines, as “Segmentize” does in QGIS")
  }

  private mutating func add(
    _ severity: Problem.Severity, _ feature: Int, _ message: Message, _ remedy: Message
  ) {
    problems.add(Problem(severity, file: file, row: feature, message: message, remedy: remedy))
  }
}

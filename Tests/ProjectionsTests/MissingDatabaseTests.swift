import Diagnostics
import Testing

@testable import Projections

@Suite struct MissingDatabaseTests {
  @Test func aMissingDatabaseIsSaidWithWhatToInstall() {
    #expect {
      try ProjectionContext(lookingIn: "/nonexistent/proj")
    } throws: { error in
      guard let report = error as? ProblemReport else { return false }
      return report.category == .missingFile
        && report.rendered()
          == "proj.db: the database of coordinate systems of PROJ is not found. "
          + "Install the package proj-data, or name its folder in PROJ_DATA."
    }
  }
}

import Diagnostics
package import Geography
package import Investment
import JSONText
import NetworkDesign
package import PlanDossiers
package import PlanVerification

/// A plan read back with all that reports say of it.
package struct SavedPlan: Sendable {
  /// What a verifier can hold against the data.
  package var claim: PlanClaim
  /// The data set it was made from.
  package var origin: PlanOrigin
  /// The certificate in full.
  package var solve: SolveSummary
  /// Nil where nobody asked for them.
  package var baselines: [Baseline]?
  /// The file's name, for problems.
  let file: String
  /// The fingerprint of the scenario that the plan was made for.
  let scenarioSHA256: String
  let works: [SavedWork]
  /// Everything that the file says.
  let text: JSONNode

  /// The plan held against its data, whole.
  package struct Check: Sendable {
    /// What the verifier compared, and every disagreement of the file.
    package var verification: PlanVerification
    /// The plan with all that a report says about it, as it was when the plan was made; nil where anything
    /// disagrees.
    package var dossier: PlanDossier?
  }

  /// Holds all that the file says against the data: its claims by the verifier, then every value that follows
  /// from them. The one road by which a saved plan is believed.
  ///
  /// - Parameter geography: what the plan was made from.
  /// - Throws: `ProblemReport` where the file draws a work elsewhere than the data.
  package func check(against geography: Geography) throws -> Check {
    var verification = PlanVerifier(geography).verify(claim)
    let own = ScenarioFingerprint.sha256(of: claim.scenario)
    if own != scenarioSHA256 {
      verification.findings.append(
        "scenario: was changed after the plan was made; its SHA-256 is \(own), the plan says \(scenarioSHA256)"
      )
    }
    guard verification.isValid else { return Check(verification: verification) }
    let dossier = try dossier(of: geography, verification)
    verification.findings = WrittenPlanCheck.findings(text, dossier)
    return Check(verification: verification, dossier: verification.isValid ? dossier : nil)
  }

  /// The plan put back together with its data: works and villages by their places, names and contents as the data
  /// have them, plans by today's methods made anew.
  ///
  /// - Parameter verification: of the claim against the geography; it must be valid, since names of works and
  ///   villages are looked up by what it checked.
  /// - Throws: `ProblemReport` where the file draws a work elsewhere than the data, or the scenario does not fit
  ///   them.
  package func dossier(of geography: Geography, _ verification: PlanVerification) throws -> PlanDossier {
    var dossier = PlanDossier(
      plan: try SavedPlanAssembly(self, geography).plan(), geography: geography, verification: verification,
      baselines: baselines == nil ? nil : try BaselinePlans.all(geography, claim.scenario))
    dossier.place = origin.place
    return dossier
  }
}

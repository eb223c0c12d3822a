package import Diagnostics
package import Geography
package import Investment
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
  let proposals: [SavedProposal]
  let villages: [SavedVillage]
  let works: [SavedWork]

  /// The plan with all a report says about it, as it was when the plan was made.
  ///
  /// - Parameters:
  ///   - geography: what the plan was made from.
  ///   - verification: of the claim against the geography; it must be valid, since names of works and
  ///     villages are looked up by what it checked.
  /// - Throws: `ProblemReport` where the file draws a work elsewhere than the data.
  package func dossier(
    of geography: Geography, _ verification: PlanVerification
  ) throws(ProblemReport) -> PlanDossier {
    let plan = try SavedPlanAssembly(self, geography).plan()
    return PlanDossier(plan: plan, geography: geography, verification: verification, baselines: baselines)
  }
}

import Geography
package import PlanWords

extension PlanDossier {
  /// A language as it speaks of the country that is planned.
  package func spoken(_ language: ReportLanguage) -> ReportLanguage { language.of(geography.country) }
}

extension WhatIfDossier {
  /// A language as it speaks of the country that is planned.
  package func spoken(_ language: ReportLanguage) -> ReportLanguage { language.of(geography.country) }
}

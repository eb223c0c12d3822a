package import Geography
package import Scenarios

/// What a conflict is told with, in one language.
package protocol ConflictWords: Sendable {
  var noPlan: String { get }
  var advice: String { get }
  func heading(_ rules: Int, isSmallest: Bool) -> String
  func budget(_ amount: Money) -> String
  func budget(_ amount: Money, of year: Int) -> String
  func source(_ name: String) -> String
  var eligibility: String { get }
  func share(_ rule: ShareRule, _ name: String) -> String
  func target(_ target: CoverageTarget) -> String
  func lockIn(_ id: String) -> String
  func lockOut(_ id: String) -> String
  func requiredPoint(_ id: String) -> String
  var communeOffices: String { get }
  var disjointRoutes: String { get }
  func progress(_ work: String) -> String
  func raise(to amount: Money) -> String
  func relax(to share: Double) -> String
  var giveUp: String { get }
  var anotherConflict: String { get }
}

extension ReportLanguage {
  package var conflictWords: any ConflictWords {
    switch self {
    case .en: EnglishWords.Conflict()
    case .vi: VietnameseWords.Conflict()
    }
  }
}

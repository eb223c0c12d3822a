import Diagnostics
import PlanAnalysis

extension PriorityFactors.Kind {
  /// What puts a village before others, inside a sentence.
  var name: Message {
    switch self {
    case .remoteness: "remoteness"
    case .isolation: "isolation"
    case .ethnicMinority: "ethnic minority"
    case .regionThree: "Region III"
    case .border: "border"
    case .poverty: "poverty"
    case .speciallyDifficult: "specially difficult"
    }
  }
}

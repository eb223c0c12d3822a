import DelimitedText
import Diagnostics
import Geography
import Investment
import JSONText
import PlanDossiers
import PlanWords
import Scenarios

/// What is read back of a village, before the data set says which it is.
struct SavedVillage: Sendable {
  var claim = PlanClaim.VillageClaim(id: "", mobile: .unserved, fixed: .unserved)
}

extension VillageOutcome {
  /// The fields of a village, in the order of `plan.json`.
  static let fields: [PlanField<VillageOutcome, SavedVillage>] = [
    claimed("id", \.id, .text),
    .shown("name", \.name, .text),
    .shown("commune", \.commune, .text),
    .column("latitude", "longitude") { outcome, context in
      CSVWriter.position(context.dossier.geography.villages[outcome.village].coordinate)
    },
    .column("households") { outcome, context in
      let households = context.dossier.geography.villages[outcome.village].households
      return [households.map { .integer(Int64($0)) } ?? .empty]
    },
    claimed("mobile", \.mobile, .choice(statuses)),
    claimed("fixed", \.fixed, .choice(statuses)),
    claimed("interim", \.interim, .optionalChoice()),
    .shown("proposal", .optionalText) { village, _ in
      village.mobileProposal ?? village.fixedProposal ?? village.interimProposal
    }.withoutColumn,
    claimed("mobileProposal", \.mobileProposal, .optionalText),
    claimed("fixedProposal", \.fixedProposal, .optionalText),
    claimed("interimProposal", \.interimProposal, .optionalText),
    claimed("year", \.year, .optionalInteger),
    claimed("mobileYear", \.mobileYear, .optionalInteger),
    claimed("fixedYear", \.fixedYear, .optionalInteger),
    claimed("interimYear", \.interimYear, .optionalInteger),
    .shown("reason", .text) { village, context in
      context.words.reason(mobile: village.mobileReason, fixed: village.fixedReason)
    },
    claimed("mobileReason", \.mobileReason, .reason(of: "mobile")).withoutColumn,
    claimed("fixedReason", \.fixedReason, .reason(of: "fixed")).withoutColumn,
  ]

  private static let statuses: [Status] = [.existing, .planned, .unserved]

  private static func claimed<Value>(
    _ key: StaticString, _ path: WritableKeyPath<PlanClaim.VillageClaim, Value> & Sendable,
    _ form: FieldForm<Value>
  ) -> PlanField<VillageOutcome, SavedVillage> {
    .claimed(key, \.claim, \.claim, path, form)
  }
}

extension FieldForm where Value == VillageOutcome.Reason? {
  /// Why a service is in or out: its kind, and what the cheapest works that would add it cost and bring.
  ///
  /// - Parameter service: the key of the status, which must be one that has the reason.
  fileprivate static func reason(of service: String) -> FieldForm {
    FieldForm<VillageOutcome.Reason>(
      write: { json, reason, _ in
        json.object { json in
          json.field("kind", ReasonKind(reason).rawValue)
          if case .outbid(let cost, let benefit) = reason {
            json.field("cost", cost)
            json.field("benefit", benefit)
          }
          if case .lockedOut(let site?) = reason { json.field("coveredBy", site) }
        }
      }, read: { $0.reason($1, $2, of: service) }
    ).optional
  }
}

extension JSONFields {
  fileprivate mutating func reason(
    _ village: Object, _ key: String, of service: String
  ) -> VillageOutcome.Reason? {
    guard let object = object(village, key), let kind = choice(object, "kind", ReasonKind.allCases) else {
      return nil
    }
    if let node = object["kind"], case .string(let status)? = village[service]?.content,
      status != kind.status.rawValue
    {
      return refuse(
        node, object.path(of: "kind"), "is no reason for a service that is \(status)",
        "Take the plan as noiban plan wrote it")
    }
    switch kind {
    case .existing: return .existing
    case .planned: return .planned
    case .lockedOut:
      guard case .string(let site)? = object["coveredBy"]?.content else { return .lockedOut(coveredBy: nil) }
      return .lockedOut(coveredBy: site)
    case .unreachable: return .unreachable
    case .outbid:
      let cost = money(object, "cost")
      let benefit = benefit(object, "benefit")
      guard let cost, let benefit else { return nil }
      return .outbid(cost: cost, benefit: benefit)
    }
  }
}

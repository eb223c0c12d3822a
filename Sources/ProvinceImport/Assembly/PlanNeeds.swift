import Diagnostics
import Geography
import ImportRecords

/// What a plan needs, and what would make it better.
struct PlanNeeds {
  /// Refuses what could only be planned to nothing.
  static func check(_ geography: Geography, _ request: ImportRequest, _ log: inout ImportLog) {
    let place = request.villages.first ?? "--villages"
    guard !geography.villages.isEmpty else {
      log.refuse(
        Problem(
          file: place, message: "holds no village that can be taken",
          remedy: "Mend the rows that are reported, or name the sheet with --sheet"))
      return
    }
    if geography.villages.allSatisfy({ $0.hasMobileBroadband && $0.hasFixedBroadband }) {
      log.refuse(
        Problem(
          file: place, message: "says that every village has both services, so there is nothing to plan",
          remedy: "Check the columns of mobile signal and fibre, or name those without with --lacking FILE"))
    }
    let hasFibre =
      geography.villages.contains(where: \.hasFixedBroadband) || geography.nodes.contains(where: \.hasFibre)
    if !hasFibre {
      log.refuse(
        Problem(
          file: place, message: "nothing says where fibre is today, so nothing could be connected to it",
          remedy:
            "Name the fibre nodes with --fibre FILE or --pop FILE, or state with --pop communes that every commune centre has fibre"
        ))
    }
  }

  /// What is missing, the most urgent first.
  static func missing(
    _ geography: Geography, _ drafts: ImportDrafts, _ request: ImportRequest, ruledCentres: Int
  ) -> [Message] {
    let villages = geography.villages
    var missing: [Message] = []
    func tell(_ count: Int, _ message: (Int) -> Message) { if count > 0 { missing.append(message(count)) } }
    tell(drafts.villages.count { $0.basis == .communeCentre }) {
      "Villages without a position, put at the centre of their commune: \(count: $0). Survey them, or hand in a gazetteer with --gazetteer"
    }
    if request.lacking == .all {
      missing.append(
        "Who lacks service was not surveyed but stated with --lacking all: add columns of mobile signal and fibre to the list"
      )
    } else {
      tell(drafts.villages.count { $0.isServiceRuled }) {
        "Villages whose list says only one of the two services: \(count: $0). They are taken to lack the other, or to have it where a list of those without leaves them out; add the other column"
      }
    }
    if ruledCentres > 0 {
      missing.append(
        "That every commune centre has fibre was stated with --pop communes: hand in the operators' nodes with --fibre"
      )
    }
    tell(villages.count { $0.households == nil }) {
      "Villages without a number of households, which count as one household each: \(count: $0). Add the column Số hộ"
    }
    tell(villages.count { $0.ethnicMinorityShare == nil }) {
      "Villages without a share of ethnic minorities, which no priority for it reaches: \(count: $0)"
    }
    tell(villages.count { $0.povertyRate == nil }) {
      "Villages without a poverty rate, which no priority for it reaches: \(count: $0)"
    }
    if !geography.sites.contains(where: { $0.status == .existing }) {
      missing.append(
        "No radio site stands in the data: hand in the operators' sites with --towers, from which microwave hops can start"
      )
    }
    if request.roads.isEmpty {
      missing.append(
        "Routes are modelled without roads: hand them in with --roads, or the operators' routes with --fibre")
    }
    if request.costs.isEmpty {
      missing.append(
        "Prices are those that the program ships with, in đồng and for mountains of Viet Nam: hand in your own with --costs"
      )
    }
    return missing
  }
}

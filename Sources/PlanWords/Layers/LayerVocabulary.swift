/// The layers of a plan, by the names of their tables.
package enum LayerName: String, CaseIterable {
  case villages, proposals, routes, masts, hops, coverage
  case pointWorks = "point_works"
  case network = "existing_network"
  case about
}

/// The columns of the layers; the names are those of `plan.json` where it has them.
package enum LayerField: String, CaseIterable {
  case id, name, label, kind, status, phase
  case commune, communeCode, region, border, speciallyDifficult
  case households, population, ethnicMinorityShare, povertyRate, elevationMetres
  case mobile, fixed, interim, mobileProposal, fixedProposal, interimProposal
  case mobileYear, fixedYear, interimYear, reason
  case rank, title, villages, villageNames, works, benefit, benefitPerBillion, runningTotal, lead, funding
  case entryBudget, replacementLoss
  case proposal, year, cost, costMillions, capex, opexPerYear, presentValue, progress
  case from, to, lengthMetres, construction, power
  case site, village, householdShare, isEnough
  case item, text
}

/// What a legend tells features apart by.
package enum LayerStatus: String, CaseIterable {
  /// Of a village: it has both services today.
  case served
  /// Of a village: it gets all it lacks. Of a work: it is built.
  case planned
  /// Of a village: it gets one of the services it lacks, or an interim one.
  case partly
  /// Of a village: it gets none of the services it lacks.
  case unserved
  /// It is there today.
  case existing
  /// It could be built, and is not in the plan.
  case candidate
}

/// A kind of place of the existing network.
package enum NetworkPlace: String, CaseIterable {
  case communeCentre, fibreNode
}

/// What the table beside the layers tells.
package enum AboutTopic: CaseIterable {
  case plan, totals, certificate, data, dataset, madeOn
}

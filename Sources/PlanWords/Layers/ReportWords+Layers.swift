import Diagnostics

extension ReportWords {
  package func title(_ layer: LayerName) -> String {
    text {
      switch layer {
      case .villages: "Villages"
      case .proposals: Message("Proposals", context: "layer")
      case .routes: "Fibre routes"
      case .masts: Message("Masts and light sites", context: "layer")
      case .hops: "Microwave hops"
      case .coverage: "Coverage"
      case .pointWorks: "Fibre distribution and satellite"
      case .network: "Existing fibre nodes"
      case .about: "About these layers"
      }
    }
  }

  /// One sentence.
  package func description(_ layer: LayerName) -> String {
    text {
      switch layer {
      case .villages: "Every village of the data set, with the services it has, gains or still lacks."
      case .proposals: "Each proposal at the villages it serves; its works are in the other layers."
      case .routes:
        "Candidate fibre routes as straight lines between their ends; the planned ones with year and cost."
      case .masts: "Existing, planned and candidate radio sites."
      case .hops: "Candidate microwave hops; the planned ones with year and cost."
      case .coverage:
        "The share of a village's households that a site serves, as a line between the two, none where the site stands "
          + "in the village; not a signal's reach."
      case .pointWorks: "Planned fibre distribution in villages, satellite backhaul and community terminals."
      case .network: "Places where fibre is today."
      case .about: "What the layers show, how far the plan can be from the best, and which data are modelled."
      }
    }
  }

  package func title(_ status: LayerStatus) -> String {
    text {
      switch status {
      case .served: "Has both services today"
      case .planned: "Planned"
      case .partly: "Partly planned"
      case .unserved: "Not in the plan"
      case .existing: "Existing"
      case .candidate: "Candidate, not in the plan"
      }
    }
  }

  /// The legend of what is built in a year.
  package func builtIn(_ year: Int) -> String { text("\(year)", context: "built in") }

  /// The legend of a kind of place of the existing network.
  package func title(_ place: NetworkPlace) -> String {
    text {
      switch place {
      case .communeCentre: "Commune's point of presence"
      case .fibreNode: "Fibre node"
      }
    }
  }

  /// The topics of the table that says what the layers are.
  package func title(_ topic: AboutTopic) -> String {
    text {
      switch topic {
      case .plan: "Plan"
      case .totals: "Totals"
      case .certificate: "Certificate"
      case .data: "Data"
      case .dataset: "SHA-256 of the data set"
      case .madeOn: "Made on"
      }
    }
  }

  package func title(_ field: LayerField) -> String {
    text {
      switch field {
      case .id: "Id"
      case .name: "Name"
      case .label: "Label"
      case .kind: "Kind"
      case .status: "Status"
      case .phase: "Phase"
      case .commune: "Commune"
      case .communeCode: "Commune code"
      case .region: "Region"
      case .border: "Border commune"
      case .speciallyDifficult: "Specially difficult village"
      case .households: "Households"
      case .population: Message("Residents", context: "heading")
      case .ethnicMinorityShare: "Share of ethnic minorities"
      case .povertyRate: "Share of poor households"
      case .elevationMetres: "Elevation, m"
      case .mobile: "Mobile broadband"
      case .fixed: "Fibre"
      case .interim: "Interim service"
      case .mobileProposal: "Proposal that brings mobile"
      case .fixedProposal: "Proposal that brings fibre"
      case .interimProposal: "Proposal that brings the interim service"
      case .mobileYear: "Year of mobile"
      case .fixedYear: "Year of fibre"
      case .interimYear: "Year of the interim service"
      case .reason: "Reason"
      case .rank: "Rank"
      case .title: "Proposal"
      case .villages: "Ids of the villages served"
      case .villageNames: "Villages served"
      case .works: "Ids of the works"
      case .benefit: "Benefit, weighted households"
      case .benefitPerBillion: "Benefit per billion đồng"
      case .runningTotal: "Running total, đồng"
      case .lead: "Lead agency"
      case .funding: "Funding, đồng"
      case .entryBudget: "Enters at a budget of, đồng"
      case .replacementLoss: "Loss without, weighted households"
      case .proposal: "Proposal"
      case .year: "Year"
      case .cost: "Cost, đồng"
      case .costMillions: "Cost, million đồng"
      case .capex: "Capital cost, đồng"
      case .opexPerYear: "Running cost a year, đồng"
      case .presentValue: "Cost of ownership, đồng"
      case .progress: "Progress"
      case .from: "From"
      case .to: "To"
      case .lengthMetres: "Length, m"
      case .construction: "Construction"
      case .power: "Power"
      case .site: "Site"
      case .village: "Village"
      case .householdShare: "Share of households served"
      case .isEnough: "Enough to count as covered"
      case .item: "Topic"
      case .text: "Text"
      }
    }
  }
}

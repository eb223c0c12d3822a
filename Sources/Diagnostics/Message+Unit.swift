extension Message {
  /// A unit as schemas and price lists write it, in the reader's language; one that is not known stands as it is.
  public init(unit: String) {
    self =
      switch unit {
      case "degrees": "degrees"
      case "share": "share"
      case "households": "households"
      case "residents": "residents"
      case "VND": "VND"
      case "s": "s"
      case "years": "years"
      case "ratio": "ratio"
      case "per year": "per year"
      case "share of capex per year": "share of capex per year"
      case "million VND per km": "million VND per km"
      case "million VND per village": "million VND per village"
      case "million VND per household": "million VND per household"
      case "million VND per site": "million VND per site"
      case "million VND per site per year": "million VND per site per year"
      case "million VND per hop": "million VND per hop"
      default: Message(verbatim: unit)
      }
  }
}

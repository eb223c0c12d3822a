internal import Diagnostics
internal import Geography

/// What the workbook of one province holds, in one language.
struct TemplateBook {
  let province: String
  let communes: [ImportTemplate.Place]
  let items: [CostItem]
  let translation: Translation

  func text(_ message: Message) -> String { message.text(translation) }

  /// The sheets to fill in, in their order.
  var sheets: [TemplateSheet] {
    [.villages, .stations, .nodes, .routes, communeSheet, priceSheet]
  }

  var choicesName: String { text(Message("Choices", context: "template")) }

  /// The words of a list of choices.
  func words(of choice: TemplateChoice) -> [String] {
    choice == .commune ? communes.map(\.name) : choice.words.map(text)
  }

  private var communeSheet: TemplateSheet {
    TemplateSheet(
      name: Message("Communes", context: "template"),
      purpose: Message(
        "One row a commune or ward. Needed only where the register that noiban ships is to be replaced.",
        context: "template"),
      columns: [
        TemplateColumn(
          heading: Message("Commune code", context: "template"), kind: .code,
          explanation: Message("Of five digits", context: "template")),
        TemplateColumn(
          heading: Message("Commune name", context: "template"), kind: .text,
          explanation: Message("As official lists have it", context: "template"), width: 22,
          isNeeded: true),
        TemplateColumn.latitude, TemplateColumn.longitude,
        TemplateColumn(
          heading: Message("Area (km²)", context: "template"), kind: .number,
          explanation: Message("In square kilometres", context: "template")),
        TemplateColumn(
          heading: Message("Households", context: "template"), kind: .number,
          explanation: Message("Whole number; empty where it is not known", context: "template")),
        TemplateColumn(
          heading: Message("Population", context: "template"), kind: .number,
          explanation: Message("Whole number; empty where it is not known", context: "template")),
        TemplateColumn(
          heading: Message("Region", context: "template"), kind: .choice(.region),
          explanation: Message("I, II or III", context: "template")),
        TemplateColumn(
          heading: Message("Border", context: "template"), kind: .choice(.yesNo),
          explanation: Message("Whether it lies on the land border", context: "template")),
        TemplateColumn.notes,
      ],
      filled: communes.map { [$0.code, $0.name] })
  }

  private var priceSheet: TemplateSheet {
    TemplateSheet(
      name: Message("Unit prices", context: "template"),
      purpose: Message(
        "The province's own prices. A row left empty keeps the price that noiban ships.",
        context: "template"),
      columns: [
        TemplateColumn(
          heading: Message("Item code", context: "template"), kind: .code,
          explanation: Message("Stays as it is", context: "template"), width: 28),
        TemplateColumn(
          heading: Message("Item", context: "template"), kind: .text,
          explanation: Message("Stays as it is", context: "template"), width: 48),
        TemplateColumn(
          heading: Message("Unit", context: "template"), kind: .text,
          explanation: Message("Stays as it is", context: "template"), width: 28),
        TemplateColumn(
          heading: Message("Low price", context: "template"), kind: .number,
          explanation: Message("The lowest to reckon with; may stay empty", context: "template")),
        TemplateColumn(
          heading: Message("Price", context: "template"), kind: .number,
          explanation: Message("The price to plan with", context: "template")),
        TemplateColumn(
          heading: Message("High price", context: "template"), kind: .number,
          explanation: Message("The highest to reckon with; may stay empty", context: "template")),
        TemplateColumn(
          heading: Message("Source", context: "template"), kind: .text,
          explanation: Message("Decision, quotation or contract the price is from", context: "template"),
          width: 40),
      ],
      filled: items.map { [$0.rawValue, text($0.title), text(Message(unit: $0.unit))] })
  }
}

extension CostItem {
  /// As the price list of a report calls it.
  fileprivate var title: Message {
    switch self {
    case .fibreRouteAerial: "Aerial fibre"
    case .fibreRouteBuried: "Buried fibre"
    case .fibreLengthFactor: "Length of cable to length of route"
    case .mountainFactor: "Mountain factor (routes without one of their own)"
    case .fibreAccessNode: "Fibre distribution: cabinet and splitter of a village"
    case .fibreAccessHousehold: "Fibre distribution: line of a household"
    case .fibreOpex: "Running cost of fibre"
    case .mastSite40m: "Base station with a mast of 40 m"
    case .mastLightSite: "Light site"
    case .solarPowerSite: "Solar power of a site"
    case .siteOpex: "Running cost of a site"
    case .microwaveHopShort: "Microwave hop below 20 km"
    case .microwaveHopLong: "Microwave hop of 20 km and above"
    case .satelliteBackhaulCapex: "Satellite backhaul: terminal"
    case .satelliteBackhaulRent: "Satellite backhaul: rent"
    case .communitySatelliteTerminal: Message("Community satellite terminal", context: "price")
    case .discountRate: "Discount rate"
    case .horizon: "Horizon"
    }
  }
}

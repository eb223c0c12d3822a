internal import Diagnostics

/// A sheet to fill in.
struct TemplateSheet {
  var name: Message
  /// What the sheet is for, for the explanations.
  var purpose: Message
  var columns: [TemplateColumn]
  /// What stands there from the start, by row.
  var filled: [[String]] = []
}

extension TemplateSheet {
  static var villages: TemplateSheet {
    TemplateSheet(
      name: Message("Villages", context: "template"),
      purpose: Message(
        "One row a village. This sheet alone is enough for a first plan.", context: "template"),
      columns: [
        TemplateColumn(
          heading: Message("Village code", context: "template"), kind: .code,
          explanation: Message("Unlike that of any other village; may stay empty", context: "template")),
        TemplateColumn(
          heading: Message("Village name", context: "template"), kind: .text,
          explanation: Message("As official lists have it", context: "template"), width: 26, isNeeded: true),
        TemplateColumn.commune,
        TemplateColumn.latitude, TemplateColumn.longitude,
        TemplateColumn(
          heading: Message("Households", context: "template"), kind: .number,
          explanation: Message("Whole number; empty where it is not known", context: "template")),
        TemplateColumn(
          heading: Message("Population", context: "template"), kind: .number,
          explanation: Message("Whole number; empty where it is not known", context: "template")),
        TemplateColumn(
          heading: Message("Ethnic minority share (%)", context: "template"), kind: .number,
          explanation: Message(
            "In percent, such as 96.4; empty where it is not known", context: "template"), width: 22),
        TemplateColumn(
          heading: Message("Poverty rate (%)", context: "template"), kind: .number,
          explanation: Message(
            "In percent, such as 96.4; empty where it is not known", context: "template"), width: 20),
        TemplateColumn(
          heading: Message("Region", context: "template"), kind: .choice(.region),
          explanation: Message("Of its commune: I, II or III", context: "template")),
        TemplateColumn(
          heading: Message("Border", context: "template"), kind: .choice(.yesNo),
          explanation: Message("Whether its commune lies on the land border", context: "template")),
        TemplateColumn(
          heading: Message("Specially difficult", context: "template"), kind: .choice(.yesNo),
          explanation: Message(
            "Whether it is on the State's list of specially difficult villages", context: "template"),
          width: 20),
        TemplateColumn(
          heading: Message("Mobile signal", context: "template"), kind: .choice(.mobile),
          explanation: Message(
            "The best signal where most houses stand; needed to know who lacks service",
            context: "template"), isNeeded: true),
        TemplateColumn(
          heading: Message("Fibre", context: "template"), kind: .choice(.fixed),
          explanation: Message(
            "The fixed line there is today; needed to know who lacks service", context: "template"),
          isNeeded: true),
        TemplateColumn.institution(Message("School", context: "template")),
        TemplateColumn.institution(Message("Clinic", context: "template")),
        TemplateColumn.institution(Message("Commune office", context: "template")),
        TemplateColumn.notes,
      ])
  }

  static var stations: TemplateSheet {
    TemplateSheet(
      name: Message("Stations", context: "template"),
      purpose: Message("One row a base station, standing or planned.", context: "template"),
      columns: [
        TemplateColumn(
          heading: Message("Station code", context: "template"), kind: .code,
          explanation: Message("As its operator calls it", context: "template"), isNeeded: true),
        TemplateColumn(
          heading: Message("Station name", context: "template"), kind: .text,
          explanation: Message("May stay empty", context: "template"), width: 26),
        TemplateColumn.commune, TemplateColumn.latitude, TemplateColumn.longitude,
        TemplateColumn(
          heading: Message("Kind of mast", context: "template"), kind: .choice(.siteKind),
          explanation: Message(
            "A tall mast stands for some kilometres around, a light pole for one village",
            context: "template")),
        TemplateColumn(
          heading: Message("Height (m)", context: "template"), kind: .number,
          explanation: Message("Of the mast, in metres", context: "template")),
        TemplateColumn(
          heading: Message("Power supply", context: "template"), kind: .choice(.power),
          explanation: Message("What feeds it", context: "template")),
        TemplateColumn(
          heading: Message("Transport", context: "template"), kind: .text,
          explanation: Message("Fibre, microwave or satellite, as far as it is known", context: "template")),
        TemplateColumn(
          heading: Message("Status", context: "template"), kind: .choice(.status),
          explanation: Message("Whether it works today or is planned", context: "template")),
        TemplateColumn.notes,
      ])
  }

  static var nodes: TemplateSheet {
    TemplateSheet(
      name: Message("Fibre nodes", context: "template"),
      purpose: Message(
        "One row a place that fibre reaches today; commune centres at least.", context: "template"),
      columns: [
        TemplateColumn(
          heading: Message("Node code", context: "template"), kind: .code,
          explanation: Message("Unlike that of any other node", context: "template"), isNeeded: true),
        TemplateColumn(
          heading: Message("Node name", context: "template"), kind: .text,
          explanation: Message("May stay empty", context: "template"), width: 26),
        TemplateColumn.commune, TemplateColumn.latitude, TemplateColumn.longitude,
        TemplateColumn(
          heading: Message("Kind of node", context: "template"), kind: .choice(.node),
          explanation: Message("The centre of a commune, or another place", context: "template")),
        TemplateColumn.notes,
      ])
  }

  static var routes: TemplateSheet {
    TemplateSheet(
      name: Message("Cable routes", context: "template"),
      purpose: Message(
        "One row a route that a cable could take, between villages and nodes. Without it routes are modelled.",
        context: "template"),
      columns: [
        TemplateColumn(
          heading: Message("Route code", context: "template"), kind: .code,
          explanation: Message("Unlike that of any other route", context: "template")),
        TemplateColumn(
          heading: Message("From", context: "template"), kind: .code,
          explanation: Message("Code of a village or a node", context: "template"), isNeeded: true),
        TemplateColumn(
          heading: Message("To", context: "template"), kind: .code,
          explanation: Message("Code of a village or a node", context: "template"), isNeeded: true),
        TemplateColumn(
          heading: Message("Length (m)", context: "template"), kind: .number,
          explanation: Message("Along the route, in metres", context: "template"), isNeeded: true),
        TemplateColumn(
          heading: Message("How the cable is laid", context: "template"), kind: .choice(.construction),
          explanation: Message("On poles or in the ground", context: "template"), width: 20),
        TemplateColumn.notes,
      ])
  }
}

extension TemplateColumn {
  static var commune: TemplateColumn {
    TemplateColumn(
      heading: Message("Commune", context: "template"), kind: .choice(.commune),
      explanation: Message(
        "Chosen from the list; names of before July 2025 are understood too", context: "template"),
      width: 22, isNeeded: true)
  }

  static var latitude: TemplateColumn {
    TemplateColumn(
      heading: Message("Latitude", context: "template"), kind: .number,
      explanation: Message(
        "Degrees on WGS 84 as a phone shows them; for VN-2000 put its X here and say --crs",
        context: "template"))
  }

  static var longitude: TemplateColumn {
    TemplateColumn(
      heading: Message("Longitude", context: "template"), kind: .number,
      explanation: Message(
        "Degrees on WGS 84 as a phone shows them; for VN-2000 put its Y here and say --crs",
        context: "template"))
  }

  static func institution(_ heading: Message) -> TemplateColumn {
    TemplateColumn(
      heading: heading, kind: .choice(.yesNo),
      explanation: Message("Whether there is one in the village", context: "template"))
  }

  static var notes: TemplateColumn {
    TemplateColumn(
      heading: Message("Notes", context: "template"), kind: .text,
      explanation: Message("Anything else; kept and not used", context: "template"), width: 30)
  }
}

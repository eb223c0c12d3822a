import ArgumentParser
import Diagnostics
import Geography
import GeographyIO
import PlanRecords
import PlanTables

/// Prints where the values of a data set come from, and says it anew.
struct ProvenanceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said(
      "provenance",
      "Prints where each column of a data set comes from, or says it anew.",
      [
        "Kinds are real (taken from a source), derived (computed from real values) and modelled. With --set the "
          + "statement is written into the data set; with --rows it holds for these rows alone. What was said of a "
          + "table before somebody changed it is not believed again."
      ],
      examples: [
        "noiban provenance datasets/dien-bien",
        "noiban provenance datasets/dien-bien --set nodes.csv:id=real --source GIS",
      ])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @OptionGroup var data: DataSetArgument

  @Option(
    help: .said(
      "What a column is, such as villages.csv:households=real; repeat for more.",
      valueName: "table:column=kind"))
  var set: [String] = []

  @Option(
    help: .said(
      "Where the values come from, in words; one for all that is set, or one for each.", valueName: "text"))
  var source: [String] = []

  @Option(help: .said("Identifiers of the rows that are meant, parted by commas.", valueName: "id,id"))
  var rows: String?

  @Option(help: .said("What to print."))
  var format: Format = .table

  @OptionGroup var language: LanguageOption

  func run() throws {
    let folder = try data.found()
    if !set.isEmpty || !source.isEmpty || rows != nil { try state(in: folder) }
    let geography = try DataSetReader.read(at: folder).geography
    switch format {
    case .table:
      let text = ProvenanceText(geography, language: CommandLanguage.current)
      try Console.write(text.text(width: Console.outputWidth))
    case .json: try Console.write(ProvenanceJSON.write(geography))
    }
  }

  private func state(in folder: String) throws {
    guard !set.isEmpty else {
      throw usage(source.isEmpty ? "--rows" : "--source", "says nothing without --set")
    }
    guard source.count == 1 || source.count == set.count else {
      throw usage("--source", "is needed once, or once for each --set")
    }
    let statements = try set.enumerated().map { index, text in
      try ProvenanceStatement(text, source: source.count == 1 ? source[0] : source[index])
    }
    let ids = rows.map { $0.split(separator: ",").map { String($0.drop(while: \.isWhitespace)) } } ?? []
    try ProvenanceWriting.apply(statements, rows: ids, to: folder)
  }

  private func usage(_ option: String, _ message: Message) -> ProblemReport {
    ProblemReport(
      Problem(
        .error, .badUsage, file: option, message: message,
        remedy: "Write --set villages.csv:households=real --source \"Household register 2026\""))
  }
}

import ArgumentParser
import Diagnostics
import FileOutput
import MILP
import NetworkDesign
import RootedDesign
import Scenarios

/// Writes the integer program of a scenario for another solver.
struct ExportModelCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said(
      "export-model",
      "Writes the integer program of a scenario as LP or MPS, for another solver.",
      [
        "The file minimises the negated benefit in weighted households; costs are in million đồng."
      ],
      examples: [
        "noiban export-model --budget 300bn --formulation strong --output model.lp"
      ])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case lp, mps
  }

  @OptionGroup var data: DataSetArgument
  @OptionGroup var asked: ScenarioOptions

  @Option(help: .said("compact: complete but weak; strong: the planner's own rows."))
  var formulation: ModelFormulation = .strong

  @Option(help: .said("The format (default: by the output's name, else lp)."))
  var format: Format?

  @Option(help: .said("File to write; standard output without it.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var language: LanguageOption

  @Flag(help: .said("No warnings."))
  var quiet = false

  func run() throws {
    try PathOption.check("--output", output)
    let written = try asked.written(quiet: quiet)
    let geography = try data.read(quiet: quiet)
    let asked = try written.checked(against: geography, quiet: quiet)
    let model: Model
    do {
      model = try ModelExport.model(geography, asked.scenario, formulation, solver: .chosen)
    } catch let report as ProblemReport {
      throw asked.places.placed(report)
    }
    if let output {
      let kept = try FileWriter.write(to: output) { file in
        try write(model) { try file.write($0) }
      }
      if !quiet { Console.warn(kept) }
    } else {
      try write(model) { try Console.write(Array($0)) }
    }
  }

  private func write(_ model: Model, to receive: (UnsafeRawBufferPointer) throws -> Void) throws {
    switch format ?? formatByName {
    case .lp: try LPWriter.write(model, to: receive)
    case .mps: try MPSWriter.write(model, to: receive)
    }
  }

  private var formatByName: Format {
    output?.lowercased().hasSuffix(".mps") == true ? .mps : .lp
  }
}

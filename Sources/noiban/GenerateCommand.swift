import ArgumentParser
import Diagnostics
import ProvinceGenerator

/// Makes a synthetic province.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Makes a synthetic province: real communes, modelled villages, networks and gaps in service.",
    discussion: """
      The same options give the same province on every machine. Without --lacking-mobile and \
      --lacking-fixed the province keeps the proportions of Điện Biên: 86 and 261 of 1,441 villages.

      Example:
        noiban generate --villages 14410 --seed 7 --output big-province
      """)

  @Option(parsing: .unconditional, help: ArgumentHelp("Number of villages.", valueName: "n"))
  var villages = "1441"

  @Option(parsing: .unconditional, help: ArgumentHelp("Seed of every random choice.", valueName: "seed"))
  var seed = "2025"

  @Option(help: ArgumentHelp("Folder to write.", valueName: "dir"))
  var output: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Villages without mobile broadband.", valueName: "n"))
  var lackingMobile: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Villages without fixed broadband.", valueName: "n"))
  var lackingFixed: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Share of the villages without mobile broadband that lack fixed broadband too, 0 to 1.",
      valueName: "share"))
  var nestedShare = "1"

  @Option(
    help: ArgumentHelp("Name of the data set (default: the folder's).", valueName: "name"))
  var name: String?

  @Flag(help: "Replace an earlier data set at the output.")
  var force = false

  func run() throws {
    var numbers = NumberOptions()
    let villages = numbers.whole("--villages", self.villages, as: Int.self)
    let seed = numbers.whole("--seed", self.seed, as: UInt64.self)
    let lackingMobile = self.lackingMobile.map { numbers.whole("--lacking-mobile", $0, as: Int.self) }
    let lackingFixed = self.lackingFixed.map { numbers.whole("--lacking-fixed", $0, as: Int.self) }
    let nestedShare = numbers.real("--nested-share", self.nestedShare)
    try numbers.report.throwIfErrors()
    let generator = try ProvinceGenerator(
      villages: villages, seed: seed, lackingMobile: lackingMobile, lackingFixed: lackingFixed,
      nestedShare: nestedShare, name: name ?? folderName)
    try generator.write(to: output, replacing: force)
  }

  /// The last step of the output's path.
  private var folderName: String {
    output.split(separator: "/").last.map(String.init) ?? ""
  }
}

/// Reads numbers from options, so that a wrong one is reported like every other problem.
private struct NumberOptions {
  var report = ProblemReport()

  mutating func whole<Number: FixedWidthInteger>(_ option: String, _ text: String, as: Number.Type) -> Number
  {
    if let number = Number(text) { return number }
    refuse(option, text, "is not a whole number from \(Number.min) to \(Number.max)", "Write digits only")
    return 0
  }

  mutating func real(_ option: String, _ text: String) -> Double {
    if let number = Double(text), number.isFinite { return number }
    refuse(option, text, "is not a number", "Write a number such as 0.5")
    return 0
  }

  private mutating func refuse(_ option: String, _ text: String, _ message: String, _ remedy: String) {
    report.add(
      Problem(.error, .badUsage, file: option, value: text, message: message, remedy: remedy))
  }
}

import ArgumentParser
import Diagnostics
import ProvinceGenerator

/// Makes a synthetic province.
struct GenerateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said(
      "generate",
      "Makes a synthetic province: real communes, modelled villages, networks and gaps in service.",
      [
        "The same options give the same province on every machine. Without --lacking-mobile and "
          + "--lacking-fixed the province keeps the proportions of Điện Biên: 86 and 261 of 1,441 villages."
      ],
      examples: [
        "noiban generate --villages 14410 --seed 7 --output big-province"
      ])
  }

  @Option(parsing: .unconditional, help: .said("Number of villages.", valueName: "n"))
  var villages = "1441"

  @Option(parsing: .unconditional, help: .said("Seed of every random choice.", valueName: "seed"))
  var seed = "2025"

  @Option(help: .said("Folder to write.", valueName: "dir"), completion: .directory)
  var output: String

  @Option(parsing: .unconditional, help: .said("Villages without mobile broadband.", valueName: "n"))
  var lackingMobile: String?

  @Option(parsing: .unconditional, help: .said("Villages without fixed broadband.", valueName: "n"))
  var lackingFixed: String?

  @Option(
    parsing: .unconditional,
    help: .said(
      "Share of the villages without mobile broadband that lack fixed broadband too, 0 to 1.",
      valueName: "share"))
  var nestedShare = "1"

  @Option(
    help: .said("Name of the data set (default: after the folder).", valueName: "name"))
  var name: String?

  @Flag(help: .said("Replace an earlier data set at the output."))
  var force = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    try PathOption.check("--output", output)
    var report = ProblemReport()
    func villages(_ option: String, _ text: String?, from least: Int = 0) -> Int? {
      report.whole(option, text, least...ProvinceGenerator.mostVillages, mayExceed: true)
    }
    let count = villages("--villages", self.villages, from: 1)
    let seed = report.whole("--seed", self.seed, 0...UInt64.max)
    let lackingMobile = villages("--lacking-mobile", self.lackingMobile)
    let lackingFixed = villages("--lacking-fixed", self.lackingFixed)
    let nestedShare = Double(self.nestedShare).flatMap { $0.isFinite ? $0 : nil }
    if nestedShare == nil {
      report.refuse("--nested-share", self.nestedShare, "is not a number", "Write a number such as 0.5")
    }
    guard let count, let seed, let nestedShare, !report.hasErrors else { throw report }
    let generator = try ProvinceGenerator(
      villages: count, seed: seed, lackingMobile: lackingMobile, lackingFixed: lackingFixed,
      nestedShare: nestedShare, name: name ?? DataSetName.of(output))
    Console.warn(try generator.write(to: output, replacing: force))
  }
}

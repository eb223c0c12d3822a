import ArgumentParser
import Diagnostics
import FileOutput
import Geography
import ImportTemplate
import ProvinceImport

/// Writes a workbook for a province to fill in.
struct TemplateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said(
      "template",
      "Writes a workbook to fill in, which noiban import reads as it is.",
      [
        "It has a sheet for villages, radio sites, fibre nodes, cables, communes and prices, with lists to choose from, "
          + "and a sheet of explanations. Only the villages are needed. With --province the communes that the program "
          + "knows of it stand in the lists."
      ],
      examples: ["noiban template --province \"Điện Biên\" --output danh-sach.xlsx"])
  }

  @Option(help: .said("The province, whose communes the lists name.", valueName: "name"))
  var province = ""

  @Option(help: .said("Workbook to write.", valueName: "file"), completion: .file(extensions: ["xlsx"]))
  var output: String

  @OptionGroup var language: LanguageOption

  func run() throws {
    try PathOption.check("--output", output)
    guard output.lowercased().hasSuffix(".xlsx") else {
      throw ProblemReport.refused(
        "--output", output, "is no name of a workbook", "End it with .xlsx")
    }
    let communes = province.isEmpty ? [] : try KnownCommunes.of(province)
    let places = communes.map { ImportTemplate.Place(code: $0.code, name: "\($0.type) \($0.name)") }
    let bytes = try TemporaryFile.bytes { path in
      try ImportTemplate.write(
        to: path, province: province, communes: places, in: CommandLanguage.translation)
    }
    Console.warn(try FileWriter.write(bytes, to: output))
    if !province.isEmpty, places.isEmpty {
      Console.diagnose(
        "the communes of \(province) are not known to the program: write them in the sheet of communes, or leave it empty"
      )
    }
    Console.diagnose(
      "Written to \(output). Fill in the villages, then: noiban import --villages \(output) --output FOLDER")
  }
}

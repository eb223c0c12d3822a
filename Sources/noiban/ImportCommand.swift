import ArgumentParser
import Diagnostics
import FileOutput
import ForeignFormats
import GeographyIO
import ImportRecords
import ImportReports
import LegacyText
import MappingFiles
import PlanWords
import ProvinceImport

/// Makes a data set of a province's own lists.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said(
      "import",
      "Makes a data set of a province's own lists and maps: workbooks, tables, layers.",
      [
        "Only a list of villages is needed, with who lacks service and where fibre is said by its columns, by files, or by "
          + "a stated rule. Columns are found by their headings, in Vietnamese or English. What nobody surveyed is modelled "
          + "and says so.",
        "Reads XLSX, ODS, CSV, GeoPackage, GeoJSON and OFDS; with GDAL on the machine also XLS, Shapefile, KML, KMZ, GPX, "
          + "MapInfo TAB and MIF, DXF, DGN and OSM.",
        "import-report.html says what became of every row, import.yaml how each column was read: edit it and name it with --map.",
      ],
      examples: [
        "noiban import --villages danh-sach.xlsx --crs EPSG:9205 --output mine",
        "noiban import --villages thon.csv --lacking all --pop communes --output b",
      ])
  }

  @OptionGroup var files: ImportFiles

  @Option(
    help: .said(
      "Who lacks service: all, for every village of which the list does not say it, or a list of them.",
      valueName: "all|file"))
  var lacking: String?

  @Option(
    help: .said(
      "Where fibre is: communes, for the centre of every commune, or a list of places.",
      valueName: "communes|file"))
  var pop: String?

  @Option(help: .said("The province, whose communes the lists name.", valueName: "name"))
  var province: String?

  @Option(
    help: .said(
      "Reference system of positions in metres, such as EPSG:9205 or vn2000:103-00.", valueName: "system"))
  var crs: String?

  @Option(help: .said("The only sheet to read.", valueName: "name"))
  var sheet: String?

  @Option(help: .said("The only layer to read.", valueName: "name"))
  var layer: String?

  @Option(
    help: .said(
      "How columns are read: an import.yaml of an earlier import, edited or not.", valueName: "file"),
    completion: .file())
  var map: String?

  @Option(
    help: .said(
      "A data set whose other rows stay; written in place unless --output is given.", valueName: "dir"),
    completion: .directory)
  var onto: String?

  @Option(help: .said("Folder to write.", valueName: "dir"), completion: .directory)
  var output: String?

  @Option(help: .said("Name of the data set (default: after the folder).", valueName: "name"))
  var name: String?

  @Flag(help: .said("Replace an earlier data set at the output, and rows that were changed by hand in it."))
  var force = false

  @Flag(help: .said("Print nothing but errors."))
  var quiet = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let request = try self.request()
    let folder = try ImportFolder(
      path: output ?? request.onto ?? "", isOnto: onto != nil && output == nil, force: force)
    let imported = try ProvinceImport.run(request)
    let report = ImportReport(imported.record, language: CommandLanguage.translation)
    guard let geography = imported.geography else {
      if output != nil { try folder.writeReport(imported.record, report) }
      throw imported.record.problems
    }
    let kept = try folder.write(imported, geography, report)
    if !quiet {
      Console.warn(imported.record.problems)
      Console.warn(kept)
      try Console.write(
        report.summary(page: "\(folder.path)/\(ImportFolder.page)").joined(separator: "\n") + "\n")
    }
  }

  private func request() throws -> ImportRequest {
    var report = ProblemReport()
    try PathOption.check("--output", output)
    if output == nil, onto == nil {
      report.refuse("--output", nil, "is missing", "Name the folder to write, such as --output my-province")
    }
    if files.villages.isEmpty, onto == nil {
      report.refuse(
        "--villages", nil, "is missing", "Name the list of villages, such as --villages danh-sach.xlsx")
    }
    if sheet != nil, layer != nil {
      report.refuse("--layer", layer, "is given beside --sheet", "Give one of the two")
    }
    if report.hasErrors { throw report }
    var request = ImportRequest(
      name: name ?? DataSetName.of(output ?? onto ?? ""), date: try ReportDate.today().iso)
    files.fill(&request)
    request.lacking = lacking.map { $0 == "all" ? .all : .file($0) } ?? .asListed
    request.pointsOfPresence = pop.map { $0 == "communes" ? .communes : .file($0) } ?? .asListed
    request.province = province
    request.reference = crs
    request.layer = sheet ?? layer
    request.mapping = map
    request.onto = try onto.map { try DataSetSearch().folder(of: $0) }
    request.replacesChangedRows = force
    request.foreign = ForeignReader(executable: Executable.path, decode: LegacyText.decode(together:))
    return request
  }
}

/// The files of an import, each of which may be several.
struct ImportFiles: ParsableArguments {
  @Option(
    help: .said("List of villages; may be given several times, as each of these files.", valueName: "file"),
    completion: .file())
  var villages: [String] = []

  @Option(help: .said("Radio sites that stand.", valueName: "file"), completion: .file())
  var towers: [String] = []

  @Option(help: .said("Fibre nodes or lines.", valueName: "file"), completion: .file())
  var fibre: [String] = []

  @Option(help: .said("Communes with their centres.", valueName: "file"), completion: .file())
  var communes: [String] = []

  @Option(help: .said("Roads, along which routes are modelled.", valueName: "file"), completion: .file())
  var roads: [String] = []

  @Option(help: .said("Prices.", valueName: "file"), completion: .file())
  var costs: [String] = []

  @Option(
    help: .said("Places with positions, where villages without one are looked up.", valueName: "file"),
    completion: .file())
  var gazetteer: [String] = []

  func fill(_ request: inout ImportRequest) {
    request.villages = villages
    request.towers = towers
    request.fibre = fibre
    request.communes = communes
    request.roads = roads
    request.costs = costs
    request.gazetteer = gazetteer
  }
}

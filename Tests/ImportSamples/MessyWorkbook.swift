import Geography
import Spreadsheet

/// A workbook of forty invented villages as a department keeps it, and what each row means: title rows, merged
/// headings, rows of communes, mixed numbers, places in three kinds of writing, sums and notes, stations and centres of
/// communes on other sheets. A seed decides the layout and the villages.
package struct MessyWorkbook: Sendable {
  /// Of the workbook that is shipped as an example: a layout with every kind of mess in it.
  package static let shippedSeed: UInt64 = 22

  /// What decides everything.
  package let seed: UInt64
  /// By row of the sheet of villages.
  package private(set) var villages: [SampleVillage] = []
  /// By row of their sheet.
  package private(set) var stations: [SampleStation] = []
  /// By row of their sheet.
  package private(set) var centres: [SampleCentre] = []
  /// The sheets of villages, stations and centres by their names.
  package let sheets: (villages: String, stations: String, centres: String)

  /// Makes a workbook and writes it to a path; the same seed gives the same bytes.
  package static func make(seed: UInt64, at path: String) throws -> MessyWorkbook {
    var numbers = SeededNumbers(seed: seed)
    let layout = MessyLayout(&numbers)
    let province = SampleProvince(&numbers)
    var book = MessyWorkbook(seed: seed, layout)
    try Workbook.write(to: path) { workbook in
      var writer = try VillageSheetWriter(layout, province, numbers)
      book.villages = try writer.write(to: workbook)
      let others = try OtherSheetWriter(layout, province)
      book.stations = try others.writeStations(to: workbook)
      book.centres = try others.writeCentres(to: workbook)
    }
    return book
  }

  private init(seed: UInt64, _ layout: MessyLayout) {
    self.seed = seed
    sheets = (layout.village, layout.stations, layout.centres)
  }
}

import ColumnMapping
import DelimitedText
import Diagnostics
import Geography
import ProvinceGenerator

/// The provinces whose communes the program knows.
enum ProvinceRegister {
  /// The communes of a province with their former names; nil where the program does not know them.
  ///
  /// - Throws: a report when an embedded table cannot be read, which would be a fault of the build.
  static func register(of province: String) throws(ProblemReport) -> CommuneRegister? {
    guard isDienBien(province) else { return nil }
    return CommuneRegister(try ShippedTables.communes(), former: former(), isShipped: true)
  }

  /// The register of which most of what lists call the communes of their rows are communes, by their names, else by
  /// their codes; nil where none is.
  static func register(naming names: CommuneNames) throws(ProblemReport) -> CommuneRegister? {
    if let known = try register(naming: names.texts) { return known }
    if let known = try register(naming: names.sheets) { return known }
    guard names.texts.isEmpty, !names.codes.isEmpty, let known = try register(of: "Điện Biên") else {
      return nil
    }
    return isMost(names.codes.count { known.isCode($0) }, of: names.codes.count) ? known : nil
  }

  /// The register of which most of the texts are communes; nil where none is.
  static func register(naming texts: some Sequence<String>) throws(ProblemReport) -> CommuneRegister? {
    let names = Set(texts)
    guard !names.isEmpty, let known = try register(of: "Điện Biên") else { return nil }
    return isMost(names.count { known.isCommune($0) }, of: names.count) ? known : nil
  }

  private static func isMost(_ part: Int, of whole: Int) -> Bool { part * 3 >= whole * 2 }

  static func isDienBien(_ province: String) -> Bool { UnitName(bare(province)).folded == "dien bien" }

  private static func bare(_ province: String) -> String {
    let trimmed = province.trimmingBlanks
    for word in ["tỉnh ", "Tỉnh ", "tinh ", "Tinh "] where trimmed.hasPrefix(word) {
      return String(trimmed.dropFirst(word.count))
    }
    return trimmed
  }

  /// Reads `former-communes.csv`; a unit with two spellings stands under both.
  private static func former() -> [CommuneRegister.FormerUnit] {
    let table = CSVTable(PackageResources.former_communes_csv, separator: UInt8(ascii: ","))
    var columns: [String: Int] = [:]
    guard table.rowCount > 0 else { return [] }
    for position in 0..<table.cellCount(of: 0) { columns[table.text(row: 0, position: position)] = position }
    return (1..<table.rowCount).flatMap { row in
      func text(_ column: String) -> String {
        columns[column].map { table.text(row: row, position: $0) } ?? ""
      }
      return [text("name"), text("other_name")].filter { !$0.isEmpty }.map { name in
        CommuneRegister.FormerUnit(
          code: text("code"), name: UnitName("\(text("type")) \(name)"), district: UnitName(text("district")),
          newCode: text("new_code"), isWhole: text("part") == "whole")
      }
    }
  }
}

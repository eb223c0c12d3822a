import Diagnostics

/// Files that bear the name of a format that is read and are none, known by their first bytes.
struct ForeignRefusal {
  var message: Message
  var remedy: Message

  /// Why a file is refused; nil where it is not.
  static func of(_ start: [UInt8], named path: String) -> ForeignRefusal? {
    let name = path.lowercased()
    let isCompound = start.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    if start.starts(with: Array("AC10".utf8)) || name.hasSuffix(".dwg") {
      return ForeignRefusal(
        message: "is a DWG drawing, which is not read",
        remedy: "Save it as DXF (AutoCAD: SAVEAS, type DXF), or as GeoPackage from QGIS")
    }
    if start.starts(with: Array("AutoCAD Binary DXF".utf8)) {
      return ForeignRefusal(
        message: "is a binary DXF drawing, which is not read",
        remedy: "Save it as DXF in text (AutoCAD: SAVEAS, type DXF, without “Binary”)")
    }
    if name.hasSuffix(".dgn"), isCompound {
      return ForeignRefusal(
        message: "is a DGN drawing of version 8, which is not read",
        remedy: "Save it as DGN V7 or DXF (MicroStation: File, Save As)")
    }
    guard name.hasSuffix(".xls"), !isCompound else { return nil }
    if start.starts(with: Array("PK".utf8)) {
      return ForeignRefusal(
        message: "is a newer workbook under an older name", remedy: "Rename it to end with .xlsx")
    }
    // The record that begins a sheet of Excel 2 to 5 without a container.
    if start.count > 2, start[0] == 0x09, [0x00, 0x02, 0x04, 0x08].contains(start[1]) { return nil }
    return ForeignRefusal(
      message: "is no workbook of Excel: its content is text, such as a page or a list",
      remedy: "Open it in Excel and save it as XLSX")
  }
}

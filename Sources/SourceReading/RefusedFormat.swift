import Diagnostics

/// A format that is known and not read, with what to do instead.
enum RefusedFormat: Equatable {
  case pdf, image, archive, dwg, dgn8, database, document, page, workbook2003, flatDocument, unknown

  /// By the first bytes of a file; nil for none of these.
  init?(head: [UInt8]) {
    func begins(_ text: String) -> Bool { head.starts(with: Array(text.utf8)) }
    if begins("%PDF") {
      self = .pdf
    } else if begins("AC10"), head.count > 6 {
      self = .dwg
    } else if head.dropFirst(4).starts(with: Array("Standard Jet DB".utf8))
      || head.dropFirst(4).starts(with: Array("Standard ACE DB".utf8))
    {
      self = .database
    } else if begins("Rar!") || head.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])
      || head.starts(with: [0x1F, 0x8B])
    {
      self = .archive
    } else if begins("{\\rtf") {
      self = .document
    } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47]) || head.starts(with: [0xFF, 0xD8, 0xFF])
      || begins("GIF8") || head.starts(with: [0x49, 0x49, 0x2A, 0])
      || head.starts(with: [0x4D, 0x4D, 0, 0x2A])
      || begins("BM") && head.dropFirst(6).starts(with: [0, 0, 0, 0])
      || head.dropFirst(4).starts(with: Array("ftyp".utf8))
    {
      self = .image
    } else {
      return nil
    }
  }

  func problem(_ path: String) -> Problem {
    let (message, remedy): (Message, Message) =
      switch self {
      case .pdf:
        (
          "is a PDF",
          "Ask for the workbook it was made from, or copy the table into a workbook and save that as .xlsx"
        )
      case .image:
        ("is a picture", "Ask for the workbook or map it was made from, or type the table into a workbook")
      case .archive:
        ("is a packed archive", "Unpack it and name the file in it that is to be read")
      case .dwg:
        ("is a drawing of AutoCAD (DWG)", "Open it in AutoCAD or a like program and save it as DXF")
      case .dgn8:
        (
          "is a drawing of MicroStation version 8 (DGN)",
          "Open it in MicroStation and save it as DGN version 7, or as DXF"
        )
      case .database:
        (
          "is a database of Microsoft Access",
          "Open it in Access and export the table as an Excel workbook (.xlsx)"
        )
      case .document:
        (
          "is a document of text or slides, not a workbook",
          "Copy the table in it into a workbook, and save that as .xlsx"
        )
      case .page:
        (
          "is a web page, whatever its name says",
          "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx)"
        )
      case .workbook2003:
        (
          "is a workbook of Excel 2003 in XML",
          "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx)"
        )
      case .flatDocument:
        (
          "is a document of LibreOffice in one XML file",
          "Open it in LibreOffice and save it as .ods or .xlsx"
        )
      case .unknown:
        (
          "is of no known kind",
          "Save it as an Excel workbook (.xlsx), as CSV UTF-8, or a map as GeoPackage or GeoJSON"
        )
      }
    return Problem(file: path, message: message, remedy: remedy)
  }

  /// A format of others where there is no reader of them.
  static func foreign(_ path: String) -> Problem {
    Problem(
      file: path, message: "is of a kind that is read through GDAL, which is not at hand",
      remedy: "Save a table as an Excel workbook (.xlsx), a map as GeoPackage or GeoJSON")
  }
}

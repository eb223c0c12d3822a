import Archives
import Diagnostics
import Foundation
import SourceReading
import SourceTables
import Testing

/// Content decides what a file is, and its name only what the content leaves open.
@Suite struct SourceFormatTests {
  @Test(arguments: ["a.xlsx", "a.csv", "a.xls", "a.geojson", "a"])
  func aWorkbookIsOneWhateverItsName(_ name: String) throws {
    let found = try tables(name, workbook(["Bản Mẫu"]))
    #expect(found.map(\.layer) == ["A"])
    #expect(found[0].rows.map(\.cells) == [[.text("Bản Mẫu")]])
  }

  @Test(arguments: ["a.xls", "a.xlsx", "a.dat", "a.tab", "a"])
  func textIsATableWhateverItsName(_ name: String) throws {
    #expect(
      try tables(name, "a\tb\n1\t2\n").first?.rows.map(\.cells) == [
        [.text("a"), .text("b")], [.text("1"), .text("2")],
      ])
  }

  @Test(arguments: ["a.geojson", "a.json", "a.csv"])
  func aMapIsOneWhateverItsName(_ name: String) throws {
    let map = """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ten":"Bản Mẫu"},\
      "geometry":{"type":"Point","coordinates":[103.1,21.4]}}]}
      """
    let found = try #require(try tables(name, map).first)
    #expect(found.kind == .features && found.attributes == ["ten"])
    #expect(found.rows.first?.cells == [.text("Bản Mẫu")])
  }

  @Test(arguments: [
    ("a.shp", "\0\0\u{27}\u{0A}x"), ("a.kml", "<?xml version=\"1.0\"?><kml/>"), ("a.xml", "<gpx/>"),
    ("a.dxf", "  0\r\nSECTION\r\n"),
    ("a.txt", "  0\nSECTION\n  2\nHEADER"), ("a.tab", "!table\n!version 300"), ("a.mif", "Version 300"),
    ("a.dgn", "\u{8}\u{9}x"),
  ])
  func formatsOfOthersGoToTheirReader(_ name: String, _ content: String) throws {
    #expect(try tables(name, content, layer: "x", foreign: NamingReader()).map(\.layer) == ["x"])
    #expect(
      try refusal { try tables(name, content) }?.contains(
        "is of a kind that is read through GDAL, which is not at hand.")
        == true)
  }

  @Test func aMapInAnArchiveAndAnOldWorkbookGoThereToo() throws {
    let map = ZipArchive.storing("doc.kml", Array("<kml/>".utf8))
    #expect(try tables("a.kmz", map, foreign: NamingReader()).map(\.layer) == ["foreign"])
    var old = [UInt8](repeating: 0, count: 2_048)
    old.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] as [UInt8])
    #expect(
      try refusal { try tables("a.dgn", old) }?.contains(
        "is a drawing of MicroStation version 8 (DGN). Open it") == true)
    #expect(try refusal { try tables("a.doc", old) }?.contains("is a document of text or slides") == true)
    #expect(try refusal { try tables("a.xls", old) }?.hasPrefix("a.xls: is no workbook.") == true)
    let name: [UInt8] = (Array("Workbook".utf8) + [0]).flatMap { [$0, 0] }
    old.replaceSubrange(1_024..<(1_024 + name.count), with: name)
    old[1_024 + 64] = UInt8(name.count)
    old[1_024 + 66] = 2
    #expect(try tables("a.xls", old, foreign: NamingReader()).map(\.layer) == ["foreign"])
    #expect(
      try refusal { try tables("a.xls", old) }?.contains("is a workbook of Excel 97 to 2003 (.xls).") == true)
  }

  @Test(arguments: [
    ("a.pdf", "%PDF-1.7", "is a PDF. Ask for the workbook"),
    ("a.dwg", "AC1032xx", "is a drawing of AutoCAD (DWG). Open it"),
    (
      "a.mdb", "\0\u{1}\0\0Standard Jet DB", "is a database of Microsoft Access. Open it in Access and export"
    ),
    ("a.accdb", "\0\u{1}\0\0Standard ACE DB", "is a database of Microsoft Access."),
    ("a.rar", "Rar!x", "is a packed archive. Unpack it"),
    ("a.rtf", "{\\rtf1", "is a document of text or slides"), ("a.gif", "GIF89a", "is a picture. Ask for"),
    ("a.xls", "<html><body><table>", "is a web page, whatever its name says. Open it in Excel"),
    ("a.xls", "\u{FEFF}\r\n<!DOCTYPE html>", "is a web page"),
    ("a.xls", "<meta charset=utf-8><table>", "is a web page"),
    (
      "a.xls", "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
      "is a workbook of Excel 2003 in XML. Open it"
    ),
    ("a.fods", "<?xml?><office:document x>", "is a document of LibreOffice in one XML file."),
    ("a.bin", "\u{1}\u{2}\u{3}\0\u{5}", "is of no known kind. Save it as an Excel workbook"),
  ])
  func whatIsNotReadIsNamedWithARemedy(_ name: String, _ content: String, _ expected: String) throws {
    let told = try #require(try refusal { try tables(name, content) })
    #expect(told.hasPrefix("\(name): \(expected)"), "\(told)")
  }

  @Test(arguments: [
    ("a.7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C] as [UInt8], "is a packed archive."),
    ("a.csv.gz", [0x1F, 0x8B, 8], "is a packed archive."),
    ("a.png", [0x89, 0x50, 0x4E, 0x47], "is a picture."),
    ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0], "is a picture."), ("a.csv", [], "is empty."),
  ])
  func bytesThatAreNotReadAreNamed(_ name: String, _ bytes: [UInt8], _ expected: String) throws {
    #expect(try refusal { try tables(name, bytes) }?.hasPrefix("\(name): \(expected)") == true)
  }

  @Test func whatIsNotThereOrNoFileIsSaid() throws {
    func report(_ path: String) -> ProblemReport? {
      do {
        _ = try SourceReader.tables(of: path, SourceSelection(), foreign: nil)
        return nil
      } catch {
        return error
      }
    }
    let missing = try #require(report("/nowhere/list.xlsx"))
    #expect(missing.category == .missingFile)
    #expect(
      missing.description
        == "/nowhere/list.xlsx: there is no such file. Check its name, and the folder in which it stands.")
    #expect(report("/")?.description == "/: is a folder. Name the file in it that is to be read.")
    #expect(report("/dev/zero")?.description.contains("the file cannot be read") == true)
  }
}

import Archives

/// What a file is that begins as workbooks do: as a zip archive, or as a compound file of Microsoft.
public enum WorkbookKind: Sendable, Equatable {
  /// A workbook of Excel since 2007 (`.xlsx`, `.xlsm`).
  case openXML
  /// A workbook of LibreOffice (`.ods`).
  case openDocument
  /// A workbook of Excel in its binary form (`.xlsb`).
  case binary
  /// A workbook that opens with a password.
  case encrypted
  /// A workbook of Excel 97 to 2003 (`.xls`).
  case old
  /// A text document of Word or LibreOffice, or slides.
  case document
  /// A zip archive of anything else; the names of its parts.
  case archive([String])
  /// The beginning of a zip archive whose rest is missing or changed.
  case damagedArchive
  /// A compound file of anything else.
  case compound

  init?(of file: [UInt8]) {
    if file.starts(with: [0x50, 0x4B, 0x03, 0x04]) || file.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = (try? ZipArchive(file)).map(WorkbookKind.init(archive:)) ?? .damagedArchive
    } else if file.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self.init(compound: file)
    } else {
      return nil
    }
  }

  private init(archive: ZipArchive) {
    let names = archive.parts.map { String($0.name.lowercased().map { $0 == "\\" ? "/" : $0 }) }
    func has(_ name: String) -> Bool { names.contains(name) }
    if names.contains(where: { $0.hasSuffix("workbook.bin") }) {
      self = .binary
    } else if has("word/document.xml") || has("ppt/presentation.xml") {
      self = .document
    } else if has("[content_types].xml"), has("_rels/.rels") {
      self = .openXML
    } else if has("content.xml") {
      let type = WorkbookKind.type(of: archive)
      self = type == nil || type?.contains("spreadsheet") == true ? .openDocument : .document
    } else {
      self = .archive(archive.parts.map(\.name))
    }
  }

  /// What an OpenDocument file says that it is.
  private static func type(of archive: ZipArchive) -> String? {
    archive.parts.first { $0.name == "mimetype" && $0.size < 200 }
      .flatMap { part in try? archive.bytes(of: part) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Entries of the directory of a compound file ([MS-CFB] 2.6) stand at multiples of 128 bytes: the name in UTF-16,
  /// its length with the zero at its end after 64 bytes, then 2 for a stream. No chain of sectors is followed.
  private init(compound file: [UInt8]) {
    func hasStream(_ name: String) -> Bool {
      let units: [UInt8] = (Array(name.utf8) + [0]).flatMap { [$0, 0] }
      return stride(from: 512, to: file.count - 127, by: 128).contains { entry in
        guard file[entry + 66] == 2, Int(file[entry + 64]) == units.count else { return false }
        return file[entry..<(entry + units.count)].elementsEqual(units)
      }
    }
    if hasStream("EncryptedPackage") {
      self = .encrypted
    } else {
      self = hasStream("Workbook") || hasStream("Book") ? .old : .compound
    }
  }
}

package import Diagnostics
import Synchronization

/// The messages of the program in one language beside English. What is said of a language stands in its file and
/// nowhere else: texts, and in the header the marks in numbers (`X-Thousands`, `X-Decimal`).
package final class Catalogue: Sendable {
  /// The language, as ISO 639-1 has it: the name of the file.
  package let language: String
  private let text: Text
  private let read = Mutex<Translation?>(nil)

  private enum Text {
    case embedded(StaticString)
    case other(String)
  }

  /// - Parameter text: what its file holds; read when a message is first said in the language.
  package init(_ language: String, _ text: String) {
    self.language = language
    self.text = .other(text)
  }

  private init(_ language: String, embedded text: StaticString) {
    self.language = language
    self.text = .embedded(text)
  }

  /// Those that are built into the program: each file in `Resources`.
  package static let all = EmbeddedCatalogues.all.map { Catalogue($0.language, embedded: $0.text) }

  /// - Throws: `CatalogueFile.Fault`, which the tests exclude for what is built in.
  package func file() throws(CatalogueFile.Fault) -> CatalogueFile {
    switch text {
    case .embedded(let text):
      try CatalogueFile(bytes: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    case .other(let text): try CatalogueFile(text)
    }
  }

  /// English where the file is broken.
  package var translation: Translation {
    read.withLock { read in
      if let read { return read }
      let translation = (try? file())?.translation ?? .none
      read = translation
      return translation
    }
  }
}

extension CatalogueFile {
  var translation: Translation {
    func mark(_ field: String, else english: Character) -> Character { header[field]?.first ?? english }
    return Translation(
      templates: Dictionary(
        entries.map { (Message.key($0.english, context: $0.context), $0.translation) },
        uniquingKeysWith: { first, _ in first }),
      thousands: mark("X-Thousands", else: Translation.none.thousands),
      decimal: mark("X-Decimal", else: Translation.none.decimal),
      language: header["Language"] ?? Translation.none.language)
  }
}

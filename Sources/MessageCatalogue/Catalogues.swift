public import Diagnostics

extension Translation {
  /// Vietnamese, from `Resources/vi.po`.
  public static let vietnamese = Translation(
    templates: Dictionary(
      MessageCatalogue.vietnamese.map { ($0.english, $0.translation) },
      uniquingKeysWith: { first, _ in first }),
    thousands: ".", decimal: ",")
}

/// The catalogues that are built into the program.
public enum MessageCatalogue {
  /// The entries of the Vietnamese catalogue, in the order of the file; none where the file is broken, which
  /// the tests exclude.
  public static let vietnamese = (try? vietnameseFile())?.entries ?? []

  /// - Throws: `CatalogueFile.Fault`, which the tests exclude.
  public static func vietnameseFile() throws(CatalogueFile.Fault) -> CatalogueFile {
    try CatalogueFile(String(decoding: PackageResources.vi_po, as: UTF8.self))
  }
}

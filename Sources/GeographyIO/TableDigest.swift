import COpenSSL

/// The fingerprint of a data set's tables.
///
/// SHA-256 over the text that `sha256sum` prints for the tables in alphabetical order, so that anyone can
/// recompute it with standard tools: `LC_ALL=C; sha256sum communes.csv … villages.csv | sha256sum`.
struct TableDigest {
  /// The SHA-256 of each table, by file name, in lower-case hexadecimal.
  let ofTable: [String: String]

  init(_ tables: [String: [UInt8]]) {
    ofTable = tables.mapValues(TableDigest.hexadecimal)
  }

  /// That of all tables.
  var ofAll: String {
    // UTF-8 order, as sort does in the C locale, whatever the user's language.
    let names = ofTable.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let listing = names.map { "\(ofTable[$0] ?? "")  \($0)\n" }.joined()
    return TableDigest.hexadecimal(Array(listing.utf8))
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = SHA256(bytes, bytes.count, &digest)
    return digest.map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}

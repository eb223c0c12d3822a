import COpenSSL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The SHA-256 of a file.
package enum FileDigest {
  private static let pieceBytes = 1 << 18

  /// Sixty-four hexadecimal digits; nil for what is no file or cannot be read.
  package static func sha256(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    guard let state = EVP_MD_CTX_new() else { return nil }
    defer { EVP_MD_CTX_free(state) }
    guard EVP_DigestInit_ex(state, EVP_sha256(), nil) == 1 else { return nil }
    var piece = [UInt8](repeating: 0, count: pieceBytes)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      guard EVP_DigestUpdate(state, piece, count) == 1 else { return nil }
    }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    guard EVP_DigestFinal_ex(state, &digest, nil) == 1 else { return nil }
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension FileDigest {
  /// The day on which a file was last changed, as `2026-11-28` in universal time; nil for what is no file.
  package static func day(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      var seconds = status.st_mtimespec.tv_sec
    #else
      var seconds = status.st_mtim.tv_sec
    #endif
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil else { return nil }
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
  }
}

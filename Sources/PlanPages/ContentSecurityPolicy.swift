import COpenSSL
import Foundation

/// What a page lets the browser do: run its own script, apply its own style sheet, and nothing else. No
/// request leaves the page, and nothing in the data can become a script (Content Security Policy Level 3).
enum ContentSecurityPolicy {
  /// The policy for a page with one inline style sheet and one inline script.
  static func header(style: [UInt8], script: [UInt8]) -> String {
    "default-src 'none'; style-src '\(source(style))'; script-src '\(source(script))'; "
      + "base-uri 'none'; form-action 'none'"
  }

  /// The name a policy knows an inline text by.
  private static func source(_ text: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = SHA256(text, text.count, &digest)
    return "sha256-" + Data(digest).base64EncodedString()
  }
}

import COpenSSL
import JSONText
import PlanDossiers
import Scenarios

/// The fingerprint of what was asked: SHA-256, in lower-case hexadecimal, over the attributes that differ from
/// their defaults, a line each.
///
/// It tells a scenario changed by a slip from the one the plan was made for; who forges a plan forges it too.
enum ScenarioFingerprint {
  static func sha256(of scenario: Scenario) -> String {
    let standard = lines(of: ScenarioSchema.document(of: Scenario()))
    let bytes = lines(of: ScenarioSchema.document(of: scenario)).filter { !standard.contains($0) }.sorted()
      .flatMap { Array($0.utf8) }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = SHA256(bytes, bytes.count, &digest)
    return digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }

  /// `weights.border: 0.5` for each attribute; a list is one.
  private static func lines(of node: ScenarioNode, at path: String = "") -> Set<String> {
    if case .mapping(let entries) = node.content, !entries.isEmpty {
      return entries.reduce(into: []) { lines, entry in
        lines.formUnion(self.lines(of: entry.value, at: path.isEmpty ? entry.key : "\(path).\(entry.key)"))
      }
    }
    var json = JSONWriter()
    json.node(node)
    return ["\(path): \(String(decoding: json.bytes, as: UTF8.self))\n"]
  }
}

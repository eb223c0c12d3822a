/// Values as a YAML text has them.
package enum YAMLScalar {
  /// A text in double quotes on one line, which reads back as it was (YAML 1.2, 5.7 and 7.3.1). Only a byte order mark
  /// at its start is lost: Yams takes every value for a text of its own.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    var before: Unicode.Scalar = "\""
    for scalar in text.unicodeScalars {
      quoted += escaped(scalar, after: before)
      before = scalar
    }
    return quoted + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar, after before: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    // `YAMLTree` would count it among the aliases.
    case "*" where " []{},:?-".unicodeScalars.contains(before): return "\\x2A"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let length = scalar.value > 0xFFFF ? 8 : 4
      return (length == 8 ? "\\U" : "\\u") + String(repeating: "0", count: length - digits.count) + digits
    default: return String(scalar)
    }
  }
}

/// The names of rows or columns as model files may hold them.
///
/// GLPK, HiGHS, CBC and SCIP agree on little, so names are held to what all of them read: ASCII letters,
/// digits and `_`; any other character becomes `_`. A name that is empty, or starts with a digit, with `e`
/// (a reader may see an exponent), with `inf` or `nan` (a reader may see a number), or is a word of the LP
/// format gets `_` in front. A name longer than 100 bytes is cut. Where two names come out the same, the
/// later one gets `_2`, `_3` and so on.
struct FileNames {
  private static let longest = 100

  private static let reservedWords: Set<String> = [
    "max", "maximize", "maximise", "maximum", "min", "minimize", "minimise", "minimum", "subject", "such",
    "that", "to", "st", "s", "t", "bound", "bounds", "general", "generals", "gen", "integer", "integers",
    "int",
    "binary", "binaries", "bin", "free", "semi", "semis", "sec", "sin", "sos", "sos1", "sos2", "range",
    "ranges", "rhs", "lazy", "user", "cuts", "pwlobj", "gencons", "scenario",
  ]

  /// All names one after another; `starts` has one element more than there are names.
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [Int] = [0]

  /// - Parameter taken: names already in use, which come out legal as they are.
  init(_ names: [String], taken: [String]) {
    var used = Set(taken)
    var nextSuffix: [String: Int] = [:]
    used.reserveCapacity(names.count + taken.count)
    for name in names {
      var legal = FileNames.legal(name)
      if !used.insert(legal).inserted {
        let stem = legal
        var suffix = nextSuffix[stem] ?? 2
        repeat {
          legal = "\(stem.prefix(FileNames.longest))_\(suffix)"
          suffix += 1
        } while !used.insert(legal).inserted
        nextSuffix[stem] = suffix
      }
      bytes.append(contentsOf: legal.utf8)
      starts.append(bytes.count)
    }
  }

  /// The name of one row or column.
  subscript(index: Int) -> ArraySlice<UInt8> { bytes[starts[index]..<starts[index + 1]] }

  /// One name made legal, uniqueness apart.
  static func legal(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars.prefix(longest) {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_": text.unicodeScalars.append(scalar)
      default: text.append("_")
      }
    }
    let lowered = text.lowercased()
    let first = lowered.unicodeScalars.first
    let looksNumeric = first.map { ("0"..."9").contains($0) || $0 == "e" } ?? true
    if looksNumeric || lowered.hasPrefix("inf") || lowered.hasPrefix("nan") || reservedWords.contains(lowered)
    {
      return "_" + text
    }
    return text
  }
}

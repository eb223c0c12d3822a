/// The name of a data set after the folder it is written to.
enum DataSetName {
  /// The last step of a path, made a name that the Data Package standard allows.
  static func of(_ path: String) -> String {
    let step = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let name = String(
      step.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "-" })
    return name
  }
}

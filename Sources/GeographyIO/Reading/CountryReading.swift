import Geography
import JSONText

/// The `country` of `datapackage.json`: the code of one that the program knows, or an object that says what it goes by.
enum CountryReading {
  /// Nil where the package names none.
  static func country(_ package: JSONRecord) throws(JSONRecord.Mismatch) -> Country? {
    if let code = try? package.text("country") {
      if let known = Country.known.first(where: { $0.code == code.uppercased() }) { return known }
      throw JSONRecord.Mismatch(path: "country")
    }
    guard let record = try package.record("country") else { return nil }
    let code = try required(record.text("code"), "code")
    let usual = Country.known.first { $0.code == code.uppercased() }
    var country = usual ?? Country(code: code.uppercased(), currency: .init(code: "XXX"))
    if let names = try record.record("names")?.texts() { country.names = names }
    if let box = try box(record) { country.box = box }
    if let currency = try record.record("currency") {
      country.currency = Country.Currency(
        code: try required(currency.text("code"), "currency.code"),
        words: try currency.record("words")?.texts() ?? [:])
    } else if usual == nil {
      throw JSONRecord.Mismatch(path: "country.currency")
    }
    if let leads = try record.record("leadAgencies") {
      country.leadAgencies = Country.Agencies(
        fibre: try required(leads.text("fibre"), "leadAgencies.fibre"),
        radio: try required(leads.text("radio"), "leadAgencies.radio"))
    }
    if let regions = try record.list("regions", { $0.string }) { country.regions = regions }
    return country
  }

  private static func box(_ record: JSONRecord) throws(JSONRecord.Mismatch) -> Country.Box? {
    guard let edges = try record.list("box", { $0.double }) else { return nil }
    guard edges.count == 4, edges[0] <= edges[2], edges[1] <= edges[3], edges.allSatisfy({ abs($0) <= 180 })
    else {
      throw JSONRecord.Mismatch(path: "country.box")
    }
    return Country.Box(west: edges[0], south: edges[1], east: edges[2], north: edges[3])
  }

  private static func required(_ text: String?, _ path: String) throws(JSONRecord.Mismatch) -> String {
    guard let text, !text.isEmpty else { throw JSONRecord.Mismatch(path: "country.\(path)") }
    return text
  }
}

extension JSONNode {
  fileprivate var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  fileprivate var double: Double? {
    if case .number(let text) = content { Double(text) } else { nil }
  }
}

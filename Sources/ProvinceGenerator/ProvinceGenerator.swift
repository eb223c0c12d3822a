public import Diagnostics
public import Geography
import GeographyIO

/// Makes a synthetic province: real communes, modelled villages, networks and gaps in service.
///
/// The same parameters give the same province on every platform.
public struct ProvinceGenerator: Sendable, Equatable {
  /// Number of villages, 1 to `mostVillages`; the province has 1,441.
  public let villages: Int
  /// Seed of every random stream.
  public let seed: UInt64
  /// Villages without mobile broadband.
  public let lackingMobile: Int
  /// Villages without fixed broadband.
  public let lackingFixed: Int
  /// Share of the villages without mobile broadband that lack fixed broadband too, 0 to 1. How the two
  /// groups overlap is not published.
  public let nestedShare: Double
  /// Name of the data set: lower-case letters, digits and hyphens.
  public let name: String

  /// Most villages one call makes: a thousand provinces.
  public static let mostVillages = 1_441_000

  /// Parameters with the proportions of the province as of April 2025: 86 and 261 of 1,441 villages.
  ///
  /// - Throws: a report of category `badUsage` that names every parameter out of range.
  public init(
    villages: Int = 1_441, seed: UInt64 = 2025, lackingMobile: Int? = nil, lackingFixed: Int? = nil,
    nestedShare: Double = 1, name: String = "dien-bien"
  ) throws(ProblemReport) {
    self.villages = villages
    self.seed = seed
    self.lackingMobile = lackingMobile ?? ProvinceGenerator.proportion(86, of: villages)
    self.lackingFixed = lackingFixed ?? ProvinceGenerator.proportion(261, of: villages)
    self.nestedShare = nestedShare
    self.name = name
    try check()
  }

  private static func proportion(_ part: Int, of villages: Int) -> Int {
    Int((Double(villages) * Double(part) / Double(TilePlan.provinceVillages)).rounded())
  }

  /// Villages that lack both services.
  private var lackingBoth: Int { Int((Double(lackingMobile) * nestedShare).rounded()) }

  private func check() throws(ProblemReport) {
    var report = ProblemReport()
    let refuse: (String, String, Message, Message) -> Problem = { option, value, message, remedy in
      Problem(.error, .badUsage, file: option, value: value, message: message, remedy: remedy)
    }
    let isNumberOfVillages = (1...ProvinceGenerator.mostVillages).contains(villages)
    if !isNumberOfVillages {
      report.add(
        refuse(
          "--villages", "\(villages)", "is not a number of villages that can be made",
          "Give a number from 1 to \(ProvinceGenerator.mostVillages)"))
    }
    for (option, value) in [("--lacking-mobile", lackingMobile), ("--lacking-fixed", lackingFixed)]
    where isNumberOfVillages && !(0...villages).contains(value) {
      report.add(
        refuse(
          option, "\(value)", "is not among the villages there are", "Give a number from 0 to \(villages)"))
    }
    if !(nestedShare >= 0 && nestedShare <= 1) {
      report.add(refuse("--nested-share", "\(nestedShare)", "is not a share", "Give a number from 0 to 1"))
    }
    if !report.hasErrors, !(0...(villages - lackingMobile)).contains(lackingFixed - lackingBoth) {
      report.add(
        refuse(
          "--nested-share", "\(nestedShare)",
          "puts \(lackingBoth) villages into both groups, which cannot be with \(lackingMobile) lacking "
            + "mobile and \(lackingFixed) lacking fixed broadband of \(villages)",
          "Choose numbers that fit together"))
    }
    if report.hasErrors { throw report }
  }

  /// Makes the province.
  ///
  /// - Throws: a report when the embedded tables cannot be read, which would be a fault of the build.
  public func generate() throws(ProblemReport) -> Geography {
    let real = try ShippedTables.communes()
    let costs = try ShippedTables.costs()
    let tiles = (villages + TilePlan.provinceVillages - 1) / TilePlan.provinceVillages
    let even = Array(repeating: 1.0, count: tiles)
    let sizes = Apportionment.parts(of: villages, weights: even)
    let mobile = Apportionment.parts(of: lackingMobile, weights: sizes.map { Double($0) })
    let both = Apportionment.parts(of: lackingBoth, weights: mobile.map { Double($0) })
    let fixedOnly = Apportionment.parts(
      of: lackingFixed - lackingBoth, weights: zip(sizes, mobile).map { Double($0 - $1) })
    var assembly = ProvinceAssembly(villages: villages)
    for tile in 0..<tiles {
      var draft = TileDraft(
        plan: TilePlan(real: real, villages: sizes[tile], tile: tile, of: tiles), seed: seed)
      VillageModel.fill(&draft)
      InstitutionModel.fill(&draft)
      ServiceModel.fill(
        &draft,
        counts: ServiceModel.Counts(
          mobile: mobile[tile], fixed: fixedOnly[tile] + both[tile], both: both[tile]))
      FibreModel.fill(&draft)
      RadioModel.fill(&draft)
      assembly.append(draft)
    }
    var geography = assembly.geography(
      name: name, costs: costs, provenance: ProvinceProvenance(generator: self).columns)
    geography.titles = titles
    return geography
  }

  /// Makes the province and writes it as a data set folder with its README.
  ///
  /// - Parameter replacing: whether an earlier data set at the path is replaced.
  /// - Returns: a warning for each file of an earlier data set that had been changed and is kept beside.
  /// - Throws: a report of category `cannotWrite`, or `badUsage` for the name.
  @discardableResult
  public func write(to path: String, replacing: Bool = false) throws(ProblemReport) -> ProblemReport {
    let geography = try generate()
    return try DataSetWriter.write(
      geography, describedBy: description(of: geography), to: path, replacing: replacing)
  }

  /// Whether this is the province itself: one tile with every village, so that commune totals are real.
  var isWholeProvince: Bool { villages == TilePlan.provinceVillages }
}

import Diagnostics
import Foundation
import Geography
import GeographyIO
import ProvinceGenerator
import Testing

@Suite("The generated province")
struct ProvinceGeneratorTests {
  /// The province from the generator's defaults, made once.
  static let province = Result { try ProvinceGenerator().generate() }
  static let sizes = [1, 2, 10, 44, 45, 1_441, 3_000]

  @Test("Counts, references and identifiers hold at every size, and it reads back the same", arguments: sizes)
  func invariants(_ size: Int) throws {
    let generator = try ProvinceGenerator(villages: size, name: "synthetic")
    let geography = try generator.generate()
    #expect(geography.villages.count == size)
    #expect(geography.villages.count { !$0.hasMobileBroadband } == generator.lackingMobile)
    #expect(geography.villages.count { !$0.hasFixedBroadband } == generator.lackingFixed)
    #expect(
      geography.villages.count { !$0.hasMobileBroadband && !$0.hasFixedBroadband } == generator.lackingMobile)
    #expect(Set(geography.villages.map(\.name)).count == size)
    #expect(Set(geography.villages.map(\.coordinate)).count == size)
    #expect(Set(geography.communes.map(\.code)).count == geography.communes.count)
    let members = Dictionary(grouping: geography.villages, by: \.commune)
    for (index, commune) in geography.communes.enumerated() {
      let own = members[index] ?? []
      #expect(own.reduce(0) { $0 + ($1.households ?? 0) } == commune.households)
      #expect(own.reduce(0) { $0 + ($1.population ?? 0) } == commune.population)
      #expect(own.allSatisfy { $0.region == commune.region && $0.isBorder == commune.isBorder })
    }
    #expect(!geography.routes.contains { geography.hasFibre($0.from) && geography.hasFibre($0.to) })

    // Reading checks every reference, range, identifier and distance, and warns of what cannot be served.
    let folder = TinyDataSet.newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try generator.write(to: folder)
    let read = try DataSetReader.read(at: folder)
    #expect(read.warnings.description.isEmpty)
    var again = read.geography
    again.sha256 = ""
    #expect(again == geography)
  }

  @Test("The whole province has the real communes and the census's households")
  func wholeProvince() throws {
    let geography = try Self.province.get()
    #expect(geography.communes.count == 45)
    #expect(geography.communes.reduce(0) { $0 + ($1.households ?? 0) } == 134_273)
    #expect(geography.communes.count { $0.isBorder == true } == 15)
    #expect(Region.allCases.map { region in geography.communes.count { $0.region == region } } == [2, 5, 38])
    #expect(geography.villages.count { !$0.hasMobileBroadband } == 86)
    #expect(geography.villages.count { !$0.hasFixedBroadband } == 261)
    #expect(geography.villages.count { $0.isSpeciallyDifficult == true } == 923)
    let poor = geography.villages.reduce(0.0) { $0 + Double($1.countedHouseholds) * ($1.povertyRate ?? 0) }
    #expect(abs(poor / 134_273 - 0.2129) < 0.001)
  }

  @Test("Every village with mobile service is covered by an existing site, none without")
  func existingCoverage() throws {
    let geography = try Self.province.get()
    var best = Array(repeating: 0.0, count: geography.villages.count)
    for row in geography.coverage where geography.sites[row.site].status == .existing {
      best[row.village] = max(best[row.village], row.householdShare)
    }
    #expect(geography.villages.map(\.hasMobileBroadband) == best.map { $0 >= 0.8 })
  }

  @Test("Every village can be reached by fibre from where fibre is", arguments: [2_025, 7] as [UInt64])
  func reachable(_ seed: UInt64) throws {
    let geography = try ProvinceGenerator(villages: 700, seed: seed, lackingFixed: 630).generate()
    var reached = Set(
      geography.villages.indices.map { Place.village($0) }
        + geography.nodes.indices.map { Place.node($0) }
    ).filter { geography.hasFibre($0) }
    var before = 0
    while reached.count > before {
      before = reached.count
      for route in geography.routes {
        if reached.contains(route.from) { reached.insert(route.to) }
        if reached.contains(route.to) { reached.insert(route.from) }
      }
    }
    #expect(geography.villages.indices.allSatisfy { reached.contains(.village($0)) })
  }

  @Test("The same parameters give the same bytes, another seed another province")
  func deterministic() throws {
    let first = try ProvinceGenerator(villages: 300, seed: 1, name: "a").generate()
    #expect(try ProvinceGenerator(villages: 300, seed: 1, name: "a").generate() == first)
    #expect(
      try ProvinceGenerator(villages: 300, seed: 2, name: "a").generate().villages != first.villages)
  }

  @Test("How the two groups overlap follows nestedShare", arguments: [(0.0, 0), (0.5, 20), (1.0, 40)])
  func nesting(_ share: Double, _ both: Int) throws {
    let villages = try ProvinceGenerator(
      villages: 300, lackingMobile: 40, lackingFixed: 70, nestedShare: share
    ).generate().villages
    #expect(villages.count { !$0.hasMobileBroadband && !$0.hasFixedBroadband } == both)
    #expect(villages.count { !$0.hasFixedBroadband } == 70)
  }

  @Test("Copies of the province are numbered and lie apart")
  func copies() throws {
    let geography = try ProvinceGenerator(villages: 2_882, name: "double").generate()
    #expect(geography.communes.count == 90)
    #expect(geography.communes[0].code == "03127-1")
    #expect(geography.communes[45].name == "Điện Biên Phủ (bản sao 2)")
    #expect(geography.communes[0].households == 12_902)
    #expect(geography.communes[45].coordinate.longitude > geography.communes[0].coordinate.longitude + 1)
  }

  @Test("Every modelled village is called a sample")
  func sampleNames() throws {
    #expect(try Self.province.get().villages.allSatisfy { $0.name.contains(" Mẫu ") })
  }

  private static let realNames = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/facts/villages_named_real.csv")

  @Test(
    "No modelled village bears the name of a real one",
    .enabled(
      if: FileManager.default.fileExists(atPath: realNames.path),
      "needs a list of real village names beside the package"))
  func noRealNames() throws {
    let names = try Self.province.get().villages.map(\.name)
    let text = try String(contentsOf: Self.realNames, encoding: .utf8)
    let real = Set(
      text.split(whereSeparator: \.isNewline).dropFirst().map { $0.prefix { $0 != "," }.lowercased() })
    #expect(real.count > 100)
    for name in names {
      let bare = name.lowercased().split(separator: " ").dropFirst().joined(separator: " ")
      #expect(!real.contains(bare) && !real.contains(name.lowercased()))
    }
  }

  @Test("Parameters that cannot be are refused together")
  func refusals() {
    let range = #expect(throws: ProblemReport.self) {
      try ProvinceGenerator(villages: 0, lackingMobile: 5, nestedShare: .nan)
    }
    #expect(
      range?.description == """
        --villages: “0”: is not a number of villages that can be made. Give a number from 1 to 1441000.
        --nested-share: “nan”: is not a share. Give a number from 0 to 1.
        """)
    #expect(range?.category == .badUsage)
    let more = #expect(throws: ProblemReport.self) {
      try ProvinceGenerator(villages: 3, lackingMobile: 5, nestedShare: 2)
    }
    #expect(
      more?.description == """
        --lacking-mobile: “5”: is not among the villages there are. Give a number from 0 to 3.
        --nested-share: “2.0”: is not a share. Give a number from 0 to 1.
        """)
    let overlap = #expect(throws: ProblemReport.self) {
      try ProvinceGenerator(villages: 100, lackingMobile: 60, lackingFixed: 90, nestedShare: 0.5)
    }
    #expect(
      overlap?.description
        == "--nested-share: “0.5”: puts 30 villages into both groups, which cannot be with 60 lacking "
        + "mobile and 90 lacking fixed broadband of 100. Choose numbers that fit together.")
  }
}

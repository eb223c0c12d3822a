import Foundation
import Geography
import GeographyIO
import PlannerTestSupport
import SpreadsheetReading
import Testing

/// What nobody knows of a data set stays unknown in everything that is made from it.
@Suite struct UnknownValuesCommandTests {
  /// A village on the point of the fibre node, one behind it, and one that a light site reaches; of `known` of them
  /// everything is known, of the others where they lie.
  private static func write(to path: String, known: Int = 0) throws {
    var tiny = TinyGeography()
    tiny.node("N0", .fibreNode)
    tiny.village("V1", households: 120, mobile: true, minority: 0.5, name: "Nậm Pố")
    tiny.village("V2", households: 40, mobile: true, east: 4, minority: 0.5, name: "Pờ Nhù Khò")
    tiny.village("V3", households: 60, fixed: true, north: 8, minority: 0.5, name: "Tả Kố Khừ")
    tiny.route("R1", "N0", "V1", metres: 0)
    tiny.route("R2", "V1", "V2", metres: 5000)
    tiny.site("S1", at: nil, north: 8)
    tiny.covers("S1", "V3")
    var geography = tiny.geography
    geography.name = "bare"
    geography.communes[0].region = nil
    geography.communes[0].isBorder = nil
    geography.communes[0].elevation = nil
    for index in geography.villages.indices.dropFirst(known) {
      geography.villages[index].households = nil
      geography.villages[index].population = nil
      geography.villages[index].ethnicMinorityShare = nil
      geography.villages[index].povertyRate = nil
      geography.villages[index].region = nil
      geography.villages[index].isBorder = nil
      geography.villages[index].isSpeciallyDifficult = nil
      geography.villages[index].elevationMetres = nil
    }
    try DataSetWriter.write(geography, describedBy: DataSetDescription(title: "Bare"), to: path)
  }

  private func withDataSet(known: Int = 0, _ body: (_ dataset: String, _ scratch: Scratch) throws -> Void)
    throws
  {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try Self.write(to: scratch.path("bare"), known: known)
    try body(scratch.path("bare"), scratch)
  }

  @Test func thePlanSaysWhatItCouldNotCount() throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run("plan", dataset, "--budget", "3bn")
      #expect(result.status == 0, "\(result.diagnostics)")
      #expect(
        result.output.contains(
          "Households are not known in 3 of 3 villages that lack a service; each counts 1."))
      #expect(
        result.output.replacing("\n", with: " ").contains(
          "in so many of 3 villages that lack a service: ethnic minority (3), Region III (3), border (3), "
            + "poverty (3) and specially difficult (3)."))
      #expect(!result.output.contains("ethnic-minority"))
      let vietnamese = try CommandLineTool.run("plan", dataset, "--budget", "3bn", "--lang", "vi")
      #expect(vietnamese.output.contains("Chưa rõ số hộ của 3 trong 3 thôn/bản còn thiếu dịch vụ"))
    }
  }

  @Test func aVillageKnownAmongOthersIsCountedAndTheOthersAreTold() throws {
    try withDataSet(known: 1) { dataset, _ in
      let result = try CommandLineTool.run("plan", dataset, "--budget", "3bn")
      #expect(result.status == 0, "\(result.diagnostics)")
      #expect(result.output.contains("122 households, 60 of them ethnic-minority"))
      #expect(
        result.output.contains(
          "Households are not known in 2 of 3 villages that lack a service; each counts 1."))
    }
  }

  @Test func everyFileLeavesItOut() throws {
    try withDataSet { dataset, scratch in
      let output = scratch.path("out")
      let result = try CommandLineTool.run("plan", dataset, "--budget", "3bn", "--output", output)
      #expect(result.status == 0, "\(result.diagnostics)")
      func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(output)/\(name)", encoding: .utf8)
      }
      #expect(try text("plan.json").contains("\"ethnicMinorityHouseholds\":null"))
      #expect(try text("plan.geojson").contains("\"households\":null"))
      let villages = try text("villages.csv").split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let column = try #require(villages.first?.firstIndex(of: "households"))
      #expect(villages.dropFirst().allSatisfy { $0[column].isEmpty })
      let page = try text("report.html")
      #expect(!page.contains("of an ethnic minority") && !page.contains("0 households"))
      #expect(page.contains("Households are not known in 3 of 3 villages"))
      let book = try ReadWorkbook(path: "\(output)/annexes.xlsx")
      let texts = book.sheets.flatMap { $0.cells.values.compactMap(\.text) }
      for absent in ["Poor households", "Region", "Residents", "Of these: ethnic-minority households"] {
        #expect(!texts.contains { $0.hasPrefix(absent) }, "\(absent)")
      }
      #expect(texts.contains("Households unknown, counted as 1"))
      let verified = try CommandLineTool.run("verify", dataset, "\(output)/plan.json")
      #expect(verified.status == 0, "\(verified.output)\(verified.diagnostics)")
    }
  }

  @Test func aVillageOnThePointOfTheNodeCostsItsDistributionOnly() throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run("plan", dataset, "--budget", "52m", "--format", "json")
      #expect(result.status == 0, "\(result.diagnostics)")
      // A cabinet of 50 million and a line of 1 million for the one household that an unknown number counts as.
      #expect(result.output.contains("\"works\":[\"R1\",\"FA-V1\"],\"capex\":51000000"))
    }
  }

  @Test func anExplanationNamesWhatWasNotWeighted() throws {
    try withDataSet { dataset, scratch in
      let output = scratch.path("out")
      _ = try CommandLineTool.run("plan", dataset, "--budget", "3bn", "--output", output)
      let result = try CommandLineTool.run("explain", dataset, "V2", "--plan", "\(output)/plan.json")
      #expect(result.output.contains("Pờ Nhù Khò (V2), Mường Thử commune: households unknown, counts 1"))
      #expect(
        result.output.contains(
          "Unknown, and not weighted: ethnic minority, Region III, border, poverty and specially difficult"))
      let json = try CommandLineTool.run(
        "explain", dataset, "V2", "--plan", "\(output)/plan.json", "--format", "json")
      #expect(json.output.contains("\"households\":null"))
      #expect(json.output.contains("\"factor\":\"poverty\",\"weight\":0.5,\"attribute\":null"))
    }
  }

  @Test(arguments: [
    ("rules: [{name: far, measure: spend, group: {regions: [III]}, atLeast: 0.5}]", "rules[0]", "region"),
    (
      "targets: [{service: fixed, measure: households, share: 0.5, group: {povertyAtLeast: 0.2}}]",
      "targets[0]",
      "poverty_rate, households"
    ),
    ("rules: [{name: all, eachCommune: true, of: need, atLeast: 0.1}]", "rules[0]", "households"),
    ("tiers: [{name: edge, group: {border: true}}]\ngoal: lexicographic", "tiers[0]", "border"),
  ])
  func aRuleThatNeedsWhatNobodyKnowsSaysWhatIsMissing(rule: String, place: String, missing: String) throws {
    try withDataSet { dataset, scratch in
      let scenario = try scratch.write("budget: 3 bn\n\(rule)\n", to: "rule.yaml")
      let result = try CommandLineTool.run("plan", dataset, "--scenario", scenario)
      #expect(result.status == 65, "\(result.diagnostics)")
      #expect(result.diagnostics.contains(place), "\(result.diagnostics)")
      #expect(
        result.diagnostics.contains(
          "“\(missing)”: data set bare does not say this of any village, and nothing can be counted by it. "
            + "Add it to villages.csv, or take it out of the scenario."), "\(result.diagnostics)")
      #expect(result.diagnostics.split(separator: "\n").count { $0.contains("data set bare") } == 1)
    }
  }
}

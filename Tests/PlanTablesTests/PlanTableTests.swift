import Geography
import Investment
import PlanDossiers
import PlanRecords
import PlanSamples
import PlanTables
import PlanWords
import Testing

@Suite struct PlanTableTests {
  @Test func englishTableReadsAsWritten() throws {
    let text = PlanTable(try SamplePlan.dossier(), language: .en).text()
    #expect(
      text == """
        Investment plan for sample: 3 villages, 2 without mobile broadband, 2 without fibre
        Budget 3.0 billion đồng, the standard priorities

        Rank  Id        Proposal                                                 Commune    Villages  Households  Cost, m đồng  Benefit/bn  Running total
           1  P-R1      Fibre 2.3 km to 1 village                                Mường Nhé  Nậm Pố         1,148         2,102     2,283.3          2,102
           2  P-SAT-S1  1 light site, 1 satellite backhaul, mobile in 1 village  Mường Nhé  Pá Lùng           52           610       327.9          2,712

        Total: 2 proposals; 1 village gains mobile broadband, 1 fibre; 1,200 households, 1,080 of them ethnic-minority; 2.7 of 3.0 billion đồng; running cost 0.1 billion đồng a year.
        Optimal within the gap asked: worth 5,000.3 weighted households; no plan under this scenario is worth more than 5,000.5 (gap 0.005 %). GLPK 5.0, 0.1 s.
        Verified from the data without the solver: 1,234 comparisons, no disagreement.
        Recomputed so are services, costs, sums, order, rules and reasons; the bound, and with it that no plan is better, the budgets at which proposals enter, the losses without them, time and solver are the search’s own.
        Data: real: communes, villages (1 of 2 columns); modelled: villages (1 of 2 columns), routes.

        """)
  }

  @Test func vietnameseTableUsesItsWordsAndNumbers() throws {
    let text = PlanTable(try SamplePlan.dossier(), language: .vi).text()
    #expect(
      text.contains(
        "Phương án đầu tư cho sample: 3 thôn/bản, 2 chưa có băng rộng di động (3G/4G), "
          + "2 chưa có băng rộng cố định (cáp quang)"))
    #expect(text.contains("Cáp quang 2,3 km đến 1 thôn/bản"))
    #expect(text.contains("1.148"))
    #expect(text.contains("2.283,3"))
    #expect(text.contains("2,7/3,0 tỷ đồng"))
    #expect(text.contains("Tối ưu trong mức sai lệch cho phép: 5.000,3 hộ quy đổi"))
    #expect(text.contains("Dữ liệu: thực tế: xã/phường"))
  }

  @Test func figuresHaveColumnsWhereThePlanHasThem() throws {
    var dossier = try SamplePlan.dossier()
    dossier.plan.proposals[0].entryBudget = .billions(2)
    dossier.plan.proposals[0].replacementLoss = Benefit(thousandths: 1_234_560)
    let english = PlanTable(dossier, language: .en).text().split(separator: "\n")
    #expect(english[2].hasSuffix("Running total  Enters at, bn  Loss without"))
    #expect(english[3].hasSuffix("2,102            2.0       1,234.6"))
    #expect(english[4].hasSuffix("2,712              —             —"))
    let vietnamese = PlanTable(dossier, language: .vi).text().split(separator: "\n")
    #expect(vietnamese[2].hasSuffix("Được chọn từ mức vốn (tỷ đồng)  Lợi ích giảm nếu bỏ"))
    #expect(vietnamese[3].hasSuffix("2,0              1.234,6"))
    let json = String(decoding: PlanJSON.write(dossier, language: .en), as: UTF8.self)
    #expect(json.contains("\"entryBudget\":2000000000,\"replacementLoss\":1234.56,"))
    let csv = String(decoding: PlanCSV(dossier, language: .en).proposals, as: UTF8.self)
    #expect(csv.contains(",2000000000,1234.560\r\n"))
  }

  @Test(arguments: [50, 60, 72, 80, 100, 120, 140, 160], ReportLanguage.allCases)
  func textFitsTheWidthAsked(_ width: Int, _ language: ReportLanguage) throws {
    let dossier = try SamplePlan.dossier(
      villageName: "Bản Huổi Lụ Chăn Nưa Nậm Pố Một", baselines: [SamplePlan.baseline])
    let text = PlanTable(dossier, language: language).text(width: width)
    for line in text.split(separator: "\n") { #expect(TerminalText.width(line) <= width, "\(line)") }
    // What found no room is named, and nothing else is.
    let whole = PlanTable(dossier, language: language).text().split(separator: "\n")
    for heading in whole[2].split(separator: "  ").map({ $0.trimmingPrefix(" ") }) {
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(heading.split(separator: " ").allSatisfy { words.contains($0) }, "\(heading)")
    }
  }

  @Test(arguments: ReportLanguage.allCases)
  func aMemoFitsAPageAndShortensNoText(_ language: ReportLanguage) throws {
    let name = "Bản Huổi Lụ Chăn Nưa"
    let text = PlanTable(
      try SamplePlan.dossier(villageName: name, baselines: [SamplePlan.baseline]), language: language
    ).memo
    for line in text.split(separator: "\n") { #expect(TerminalText.width(line) <= 100, "\(line)") }
    #expect(!text.contains("…"))
  }

  @Test func columnsWithoutRoomAreNamed() throws {
    let dossier = try SamplePlan.dossier()
    let english = PlanTable(dossier, language: .en).text(width: 80)
    #expect(english.contains("No room for: Villages; Benefit/bn"))
    #expect(english.contains("--format csv"))
    #expect(PlanTable(dossier, language: .vi).text(width: 60).contains("Không đủ chỗ cho cột: Thôn/bản"))
    #expect(!PlanTable(dossier, language: .en).text(width: 200).contains("No room"))
    #expect(!PlanTable(dossier, language: .en).text().contains("No room"))
  }

  /// Named, so that a test log shows the name and not the attack.
  enum HostileName: CaseIterable {
    case decomposed, escapeSequence, rightToLeft, lineBreaks, tenThousandLetters, wide, manyMarks, empty,
      emoji

    var text: String {
      switch self {
      case .decomposed: "Na\u{323}\u{302}m Po\u{302}\u{301}"
      case .escapeSequence: "a\u{1B}[31mred\u{7}"
      case .rightToLeft: "\u{202E}evil"
      case .lineBreaks: "two\nlines\r\ttab"
      case .tenThousandLetters: String(repeating: "x", count: 10_000)
      case .wide: "村庄"
      case .manyMarks: "e" + String(repeating: "\u{301}", count: 5000)
      case .empty: ""
      case .emoji: "👨‍👩‍👧‍👦 bản"
      }
    }
  }

  @Test(arguments: HostileName.allCases)
  func hostileNamesDoNotBreakTheLayout(_ name: HostileName) throws {
    let text = PlanTable(try SamplePlan.dossier(villageName: name.text), language: .en).text()
    let table = text.split(separator: "\n").filter { $0.hasPrefix("Rank") || $0.hasPrefix("   ") }
    #expect(table.count == 3)
    #expect(Set(table.map { TerminalText.width($0) }).count == 1)
    for scalar in text.unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format)
    }
    #expect(text.count < 2000)
  }

  @Test func composedAndDecomposedLettersTakeTheSameCells() {
    #expect(TerminalText.width("Nậm Pố") == 6)
    #expect(TerminalText.width("Na\u{323}\u{302}m Po\u{302}\u{301}") == 6)
    #expect(TerminalText.width("村庄") == 4)
    #expect(TerminalText.width("") == 0)
  }

  @Test func longTextIsCutToFitWithAnEllipsis() {
    #expect(TerminalText.shown("Mường Nhé", width: 6) == "Mường…")
    #expect(TerminalText.shown("Mường", width: 5) == "Mường")
    #expect(TerminalText.shown("村庄村", width: 4) == "村…")
    #expect(TerminalText.shown("a\u{200F}b", width: 20) == "a\\u{200f}b")
  }

  @Test func baselinesAreComparedWhenAsked() throws {
    let text = PlanTable(try SamplePlan.dossier(baselines: [SamplePlan.baseline]), language: .en).text()
    #expect(text.contains("Best benefit per đồng next  4,000.0         2,000"))
    #expect(text.hasSuffix("+25.0 %\n"))
  }

  @Test func aPlanWithoutProposalsSaysSo() throws {
    var dossier = try SamplePlan.dossier()
    dossier.plan.proposals = []
    #expect(PlanTable(dossier, language: .en).text().contains("\nNo proposal fits the budget. "))
    #expect(
      PlanTable(dossier, language: .vi).text().contains(
        "\nVới mức vốn này chưa thực hiện được đề xuất nào. "))
  }

  @Test func aProposalThatCostsNothingHasNoRatio() throws {
    var dossier = try SamplePlan.dossier()
    dossier.plan.proposals[0].capex = .zero
    dossier.plan.proposals[0].cost = .zero
    let text = PlanTable(dossier, language: .en).text()
    #expect(text.contains(" 0           —              0\n"))
  }

  @Test(arguments: [
    (SolveSummary.Limit.time, "Time limit reached, best plan found so far: worth"),
    (SolveSummary.Limit.interrupted, "Interrupted, best plan found so far: worth"),
  ])
  func aLimitIsNamed(_ limit: SolveSummary.Limit, _ words: String) throws {
    var dossier = try SamplePlan.dossier()
    dossier.plan.solve.status = .feasible
    dossier.plan.solve.limit = limit
    #expect(PlanTable(dossier, language: .en).text().contains("\n" + words))
  }
}

import Diagnostics
import Geography
import Investment
import ProgressIO
import Scenarios
import Testing

@Suite struct ProgressFileTests {
  /// A plan with one proposal of three works.
  private var plan: PlanClaim {
    func work(_ id: String, _ millions: Int64) -> PlanClaim.WorkClaim {
      PlanClaim.WorkClaim(
        id: id, kind: .fibreSegment, cost: Money(dong: millions * 1_000_000), opexPerYear: .zero,
        proposal: "P-R1")
    }
    return PlanClaim(
      datasetSHA256: "", scenario: Scenario(), objective: 0, bound: 0, totals: Totals(),
      proposals: [
        PlanClaim.ProposalClaim(
          rank: 1, id: "P-R1", villages: [], works: ["R1", "R2", "FA-V2"], capex: .billions(1),
          opexPerYear: .zero, benefit: .zero, households: 0, funding: [:])
      ], villages: [], works: [work("R1", 500), work("R2", 300), work("FA-V2", 200)])
  }

  private func read(_ text: String, of earlier: PlanClaim? = nil) throws -> [ProgressList.Entry] {
    try ProgressFile.read(Array(text.utf8), file: "p.csv", of: earlier).entries
  }

  private func problems(_ text: String, of earlier: PlanClaim? = nil) -> [String] {
    do {
      _ = try read(text, of: earlier)
      return []
    } catch let report as ProblemReport {
      return report.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func readsWorksAndLeavesOutWhatIsPlanned() throws {
    let entries = try read(
      """
      id,status,spent,year
      R0040,done,"1,2 tỷ",2026
      S0001,under_way,300000000,
      H0002,dropped,0,
      R0041,planned,,
      R0042,Done,,

      """)
    #expect(entries.map(\.progress.work) == ["R0040", "S0001", "H0002", "R0042"])
    #expect(entries.map(\.progress.status) == [.done, .underWay, .dropped, .done])
    #expect(
      entries.map(\.progress.spent)
        == [Money(dong: 1_200_000_000), Money(dong: 300_000_000), .zero, nil])
    #expect(entries.map(\.progress.year) == [2026, nil, nil, nil])
    #expect(entries.map(\.row) == [2, 3, 4, 6])
  }

  @Test func aSpreadsheetsMarksAndFurtherColumnsDoNoHarm() throws {
    let text = "\u{FEFF}id,status,spent,year,proposal,kind,cost\r\n'=R1,done,,,P-R1,fibreSegment,5\r\n"
    let list = try ProgressFile.read(Array(text.utf8), file: "p.csv", of: nil)
    #expect(list.entries.map(\.progress.work) == ["=R1"])
    #expect(list.warnings.problems.isEmpty)
  }

  @Test func aProposalStandsForItsWorksAndSharesWhatWasSpent() throws {
    let entries = try read("id,status,spent,year\nP-R1,done,100000001,2027\n", of: plan)
    #expect(entries.map(\.progress.work) == ["R1", "R2", "FA-V2"])
    #expect(
      entries.map(\.progress.spent)
        == [Money(dong: 50_000_000), Money(dong: 30_000_000), Money(dong: 20_000_001)])
    #expect(entries.allSatisfy { $0.progress.year == 2027 && $0.row == 2 })
  }

  @Test func everyProblemIsNamedAtOnceWithItsRow() {
    #expect(
      problems(
        """
        id,status,spent,year
        R1,finished,,
        R2,done,1.500 tỷ,26
        ,done,,
        R3,planned,5m,
        R4,under_way,,2026
        R5,done
        R6,done,-3,
        R6,droped,,
        P-X,done,,
        """) == [
          "p.csv, row 7: has 2 cells where the header has 4. Fill in the missing cells.",
          "p.csv, row 2, column status: “finished”: is no status. Write planned, done, under_way, dropped.",
          "p.csv, row 3, column spent: “1.500 tỷ”: can be read as 1500bn or as 1.5bn. Write 1500bn or 1.5bn.",
          "p.csv, row 3, column year: “26”: is not a year. Write a year from 2000 to 2100.",
          "p.csv, row 4, column id: “”: is empty. Write the identifier of a work or a proposal.",
          "p.csv, row 5, column spent: “5000000”: is money spent on what is only planned. "
            + "Write under_way or done as its status.",
          "p.csv, row 6, column year: “2026”: is the year of a work that is not finished. "
            + "Leave the cell empty, or write done as its status.",
          "p.csv, row 8, column spent: “-3”: is less than 0 đồng. "
            + "Write 0, or an amount such as 300bn or \"300 tỷ\".",
          "p.csv, row 9, column id: “R6”: stands in row 8 already. Keep one row for each work.",
          "p.csv, row 9, column status: “droped”: is no status. Perhaps “dropped” is meant.",
          "p.csv, row 10, column id: “P-X”: is a proposal of a plan that is not named. "
            + "Name the plan by --of plan.json, or write the identifiers of its works.",
        ])
  }

  @Test func aProposalThatThePlanLacksAndAWorkNamedTwiceAreRefused() {
    #expect(
      problems("id,status\nP-R2,done\nR2,done\nP-R1,dropped\n", of: plan) == [
        "p.csv, row 2, column id: “P-R2”: is no proposal of the plan. The nearest proposal is P-R1.",
        "p.csv, row 4, column id: “P-R1”: holds work R2, which stands in row 3 already. "
          + "Keep one row for each work.",
      ])
  }

  @Test(arguments: [
    ("", "p.csv: is empty. Write a header row: id,status,spent,year,borne_by,proposal,kind,cost."),
    (
      "id,stat\nR1,done\n",
      "p.csv, row 1, column status: this required column is missing. Rename the column “stat” to status."
    ),
    (
      "id;status\nR1;done\n",
      "p.csv, row 1: “id;status”: the cells are separated by semicolons. Separate them by commas; in Excel "
        + "turn off “Use system separators” (File, Options, Advanced), set “.” for decimals and “,” for "
        + "thousands, set the list separator of the system to a comma, and save as CSV UTF-8 again."
    ),
  ])
  func whatIsNoListIsRefused(_ text: String, _ problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test(arguments: [
    ("no/such.csv", "no/such.csv: there is no such file. Check the path of the progress list."),
    (".", ".: is a folder. Name the progress.csv in it."),
  ])
  func aPathThatIsNoFileIsNamed(_ path: String, _ problem: String) {
    #expect { try ProgressFile.read(path, of: nil) } throws: { error in
      (error as? ProblemReport)?.description == problem
    }
  }

  @Test func theListOverridesTheScenarioAndIsPlacedByItsRows() throws {
    var asked = WrittenScenario()
    var known = WorkProgress()
    known.work = "R1"
    known.status = .underWay
    asked.scenario.progress = [known]
    let list = try ProgressFile.read(
      Array("id,status,spent\nR1,done,5m\nR9,done,\n".utf8), file: "p.csv", of: nil)
    list.apply(to: &asked)
    #expect(asked.scenario.progress.map(\.work) == ["R1", "R9"])
    #expect(asked.scenario.progress[0].status == .done)
    #expect(asked.scenario.progress[0].spent == Money(dong: 5_000_000))
    let placed = asked.places.placed(
      ProblemReport(
        ScenarioPlaces.problem("progress[1].work", value: "R9", message: "is no work", remedy: "Mend it")))
    #expect(placed.description == "p.csv, row 3: “R9”: is no work. Mend it.")
  }
}

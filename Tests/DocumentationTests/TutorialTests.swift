import Foundation
import Testing

/// The tutorial of the libraries: what it shows is the program that is built, and the program plans.
@Suite struct TutorialTests {
  private static let root = DocumentShell.root

  @Test func itsBlocksAreTheProgram() throws {
    let article = try String(
      contentsOf: Self.root.appendingPathComponent("Sources/PlanReport/PlanReport.docc/PlanAProvince.md"),
      encoding: .utf8)
    let program = try String(
      contentsOf: Self.root.appendingPathComponent("Documentation/Tutorials/PlanAProvince/main.swift"),
      encoding: .utf8)
    let blocks = article.matches(of: /```swift\n((?:(?!```).*\n)*)```/).map { String($0.output.1) }
    #expect(blocks.count == 5)
    #expect(blocks.joined(separator: "\n") == program)
  }

  @Test func theProgramPlansAndWritesAWorkbook() throws {
    let shell = try DocumentShell()
    defer { shell.remove() }
    #expect(try shell.run("noiban generate --villages 60 --seed 3 --output my-province").status == 0)
    let program = try DocumentShell.products().appendingPathComponent("PlanAProvince").path
    let (status, printed) = try shell.run("'\(program)' my-province annexes.xlsx")
    #expect(status == 0, "\(printed)")
    #expect(printed.first == "my-province: 11 of 60 villages lack a service")
    #expect(printed.contains { $0.hasSuffix("comparisons with the data agree") })
    #expect(printed.contains { $0.hasPrefix("at 12.0 billion đồng: ") })
    #expect(printed.contains { $0.hasPrefix("Phương án đầu tư cho my-province") })
    let workbook = try Data(contentsOf: shell.folder.appendingPathComponent("annexes.xlsx"))
    #expect(workbook.starts(with: Data("PK".utf8)))
  }
}

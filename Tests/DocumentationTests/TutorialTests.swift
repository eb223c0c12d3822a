import Foundation
import Testing

/// The tutorial of the libraries: each of its listings is compiled and is a part of the program that is built, and
/// the program plans and prints what the tutorial shows.
@Suite struct TutorialTests {
  private static let root = DocumentShell.root
  private static let folder = root.appendingPathComponent("Sources/PlanReport/PlanReport.docc/Tutorials")

  /// The listings in the order in which the tutorials show them.
  private static func listings() throws -> [(shownAs: String, file: String)] {
    try ["MakeAPlan.tutorial", "HandItOver.tutorial"].flatMap { page in
      try String(contentsOf: folder.appendingPathComponent(page), encoding: .utf8)
        .matches(of: /@Code\(name: "([^"]+)", file: "([^"]+)"/)
        .map { (String($0.output.1), String($0.output.2)) }
    }
  }

  private static func text(_ listing: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent("Listings/\(listing)"), encoding: .utf8)
  }

  private static var program: [String] {
    get throws { try listings().filter { $0.shownAs == "main.swift" }.map(\.file) }
  }

  @Test func everyStepGrowsTheProgram() throws {
    let whole = try String(
      contentsOf: Self.root.appendingPathComponent("Documentation/Tutorials/PlanAProvince/main.swift"),
      encoding: .utf8)
    let steps = try Self.program
    #expect(steps.count == 12)
    var shown = ""
    for step in steps {
      let text = try Self.text(step)
      #expect(whole.hasPrefix(text) && text.count > shown.count && text.hasPrefix(shown), "\(step)")
      shown = text
    }
    #expect(shown == whole)
  }

  @Test func everyListingIsShown() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appendingPathComponent("Listings").path)
    #expect(try Set(files) == Set(Self.listings().map(\.file)))
  }

  /// Compiled as far as types go, which takes a tenth of a second each; the last is built whole by the package.
  @Test func everyListingCompiles() throws {
    let shell = try DocumentShell()
    defer { shell.remove() }
    let products = try DocumentShell.products().path
    let sources = Self.root.appendingPathComponent("Sources").path
    let maps = ["'\(products)'/CGLPKGuard.build", "'\(sources)'/*"].map {
      "$(printf -- '-Xcc -fmodule-map-file=%s ' \($0)/module.modulemap)"
    }.joined(separator: " ")
    let compiler = "swiftc -typecheck -swift-version 6 -I '\(products)/Modules' \(maps)"
    for listing in try Self.program {
      let path = Self.folder.appendingPathComponent("Listings/\(listing)").path
      let (status, said) = try shell.run("\(compiler) '\(path)'")
      #expect(status == 0, "\(listing):\n\(said.joined(separator: "\n"))")
    }
    // The check itself finds what does not compile.
    try shell.write(Self.text("province-02.swift") + "province.plan()\n", to: "broken.swift")
    #expect(try shell.run("\(compiler) broken.swift").status != 0)
  }

  /// The manifest that a reader starts from names products that there are, all that the program imports.
  @Test func theManifestNamesWhatIsImported() throws {
    func names(_ text: String, _ pattern: Regex<(Substring, Substring)>) -> Set<String> {
      Set(text.matches(of: pattern).map { String($0.output.1) })
    }
    let own = try String(
      contentsOf: Self.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    let named = try names(
      Self.text("province-package.swift"), /\.product\(name: "(\w+)", package: "noiban"\)/)
    let program = try #require(try Self.program.last)
    #expect(named.isSubset(of: names(own, /\.library\(name: "(\w+)"/)))
    #expect(try named == names(Self.text(program), /import (\w+)\n/).subtracting(["Foundation"]))
  }

  @Test func theProgramPrintsWhatIsShownAndWritesAWorkbook() throws {
    let shell = try DocumentShell()
    defer { shell.remove() }
    #expect(try shell.run("noiban generate --villages 60 --seed 3 --output my-province").status == 0)
    let program = try DocumentShell.products().appendingPathComponent("PlanAProvince").path
    let (status, printed) = try shell.run("'\(program)' my-province annexes.xlsx")
    #expect(status == 0, "\(printed)")
    let shown = try Self.text("province-printed.txt").split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
    if let index = ShownOutput.mismatch(shown: shown, printed: printed) {
      Issue.record(
        "line \(index + 1) of province-printed.txt is not printed:\n\(printed.joined(separator: "\n"))")
    }
    let workbook = try Data(contentsOf: shell.folder.appendingPathComponent("annexes.xlsx"))
    #expect(workbook.starts(with: Data("PK".utf8)))
  }

  @Test func theProgramNamesWhatIsWrong() throws {
    let shell = try DocumentShell()
    defer { shell.remove() }
    let program = try DocumentShell.products().appendingPathComponent("PlanAProvince").path
    let (status, printed) = try shell.run("'\(program)' nowhere")
    #expect(status == 65)
    #expect(
      printed == [
        "nowhere: there is no such folder. Name the folder that holds datapackage.json."
      ])
  }
}

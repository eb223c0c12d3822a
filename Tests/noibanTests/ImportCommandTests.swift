import Foundation
import Testing

/// What `noiban import` says, ends with and leaves on the disk.
struct ImportCommandTests {
  private static let sound = """
    Mã thôn,Tên thôn,Xã,Vĩ độ,Kinh độ,Số hộ,Sóng 3G/4G,Cáp quang
    V1,Bản Một,Mường Nhé,22.221,102.428,40,chưa có,chưa có
    V2,Bản Hai,Mường Nhé,22.231,102.418,60,có,có

    """

  private func withLists(_ body: (Scratch, _ list: String) throws -> Void) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try body(scratch, try scratch.write(Self.sound, to: "thon.csv"))
  }

  private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  @Test func aListBecomesADataSetThatPlansAndSaysWhereItComesFrom() throws {
    try withLists { scratch, list in
      let folder = scratch.path("ra")
      let result = try CommandLineTool.run("import", "--villages", list, "--output", folder)
      #expect(result.status == 0, "\(result.diagnostics)")
      for name in [
        "villages.csv", "datapackage.json", "import.yaml", "import-report.html", "import-report.csv",
      ] {
        #expect(exists("\(folder)/\(name)"), "\(name)")
      }
      #expect(try CommandLineTool.run("validate", folder).status == 0)
      // Nobody handed in a mast, and none is needed: hops that are not there are not modelled.
      let plan = try CommandLineTool.run("plan", folder, "--budget", "20bn", "--output", scratch.path("kh"))
      #expect(plan.status == 0, "\(plan.diagnostics)")
      let data = plan.output.split(separator: "\n").first { $0.hasPrefix("Data: ") }
      #expect(data?.contains("real: communes, villages") == true, "\(plan.output)")
      let modelled = data.flatMap {
        $0.components(separatedBy: "modelled: ").last?.components(separatedBy: ";").first
      }
      #expect(modelled?.contains("routes") == true, "\(plan.output)")
      for absent in ["villages", "hops", "nodes"] {
        #expect(modelled?.contains(absent) == false, "\(modelled ?? "")")
      }
      let provenance = try CommandLineTool.run("provenance", folder)
      #expect(provenance.output.contains("thon.csv"))
      let again = try CommandLineTool.run("import", "--villages", list, "--output", folder)
      #expect(again.status != 0)
      #expect(again.diagnostics.contains("--force"), "\(again.diagnostics)")
      let forced = try CommandLineTool.run("import", "--villages", list, "--output", folder, "--force")
      #expect(forced.status == 0, "\(forced.diagnostics)")
    }
  }

  @Test func aFaultEndsWith65AndWritesNoDataSet() throws {
    try withLists { scratch, list in
      let path = try scratch.write(Self.sound + "V2,Bản Ba,Mường Nhé,22.2,102.4,nhiều,có,có\n", to: "sai.csv")
      let folder = scratch.path("ra")
      let result = try CommandLineTool.run("import", "--villages", path, "--output", folder)
      #expect(result.status == 65)
      #expect(
        result.diagnostics.contains("sai.csv, row 4, column Số hộ: “nhiều”: is not a number. "),
        "\(result.diagnostics)")
      for name in ["villages.csv", "datapackage.json"] { #expect(!exists("\(folder)/\(name)"), "\(name)") }
      #expect(exists("\(folder)/import-report.html"))
      #expect(exists("\(folder)/import.yaml"))
      // Mended, the same command needs no --force: no data set stands there.
      #expect(try CommandLineTool.run("import", "--villages", list, "--output", folder).status == 0)
    }
  }

  @Test(arguments: [
    (["--villages", "khong-co.csv"], Int32(66), "khong-co.csv"),
    (["--villages", "thon.csv", "--pop", "khong-co.csv"], 66, "khong-co.csv"),
    (["--villages", "thon.csv", "--lacking", "khong-co.xlsx"], 66, "khong-co.xlsx"),
    (["--villages", "thon.csv", "--map", "khong-co.yaml"], 66, "khong-co.yaml"),
    (["--villages", "thon.csv", "--onto", "khong-co"], 66, "khong-co"),
    (["--villages", "thon.csv", "--crs", "vn2001"], 64, "--crs"),
    (["--towers", "thon.csv"], 64, "--villages"),
    (["--villages", "thon.csv", "--sheet", "a", "--layer", "b"], 64, "--layer"),
  ])
  func whatIsMissingOrMiswordedEndsWithItsOwnStatus(options: [String], status: Int32, told: String) throws {
    try withLists { scratch, _ in
      let folder = scratch.path("ra")
      let arguments = options.map {
        $0.hasPrefix("--") || !$0.contains(".") && $0 != "khong-co" ? $0 : scratch.path($0)
      }
      let result = try CommandLineTool.run(["import"] + arguments + ["--output", folder])
      #expect(result.status == status, "\(result.diagnostics)")
      #expect(result.diagnostics.contains(told), "\(result.diagnostics)")
      #expect(!exists("\(folder)/datapackage.json"))
    }
  }

  @Test func ontoKeepsWhatAPersonChangedUnlessForced() throws {
    try withLists { scratch, list in
      let folder = scratch.path("ra")
      #expect(try CommandLineTool.run("import", "--villages", list, "--output", folder).status == 0)
      let table = "\(folder)/villages.csv"
      let text = try String(contentsOfFile: table, encoding: .utf8)
      let edited = text.replacingOccurrences(of: ",40,", with: ",41,")
      try #require(edited != text)
      try edited.write(toFile: table, atomically: true, encoding: .utf8)
      let later = try scratch.write("Mã thôn,Tên thôn,Số hộ\nV1,Bản Một,55\n", to: "moi.csv")
      let refused = try CommandLineTool.run("import", "--villages", later, "--onto", folder)
      #expect(refused.status == 65)
      #expect(refused.diagnostics.contains("changed by hand"), "\(refused.diagnostics)")
      #expect(try String(contentsOfFile: table, encoding: .utf8) == edited)
      let forced = try CommandLineTool.run("import", "--villages", later, "--onto", folder, "--force")
      #expect(forced.status == 0, "\(forced.diagnostics)")
      #expect(try String(contentsOfFile: table, encoding: .utf8).contains(",55,"))
      let kept = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
        $0.hasPrefix("villages")
      }
      #expect(kept.count == 2, "\(kept)")
    }
  }

  @Test func aTemplateThatWasFilledInNeedsNoMapping() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for language in ["vi", "en"] {
      let path = scratch.path("mau-\(language).xlsx")
      let written = try CommandLineTool.run(
        "template", "--province", "Điện Biên", "--output", path, "--lang", language)
      #expect(written.status == 0, "\(written.diagnostics)")
      // Nothing is filled in yet: that is said, and nothing is written.
      let result = try CommandLineTool.run("import", "--villages", path, "--output", scratch.path("ra"))
      #expect(result.status == 65)
      #expect(result.diagnostics.contains("holds no village"), "\(result.diagnostics)")
    }
  }
}

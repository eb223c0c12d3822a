import Foundation
import Testing

/// What a person at a desk asks for: amounts without quotes, a result that opens by itself, tables for Excel.
@Suite struct HandOverOptionTests {
  private func withSample(_ body: (Scratch) throws -> Void) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("sample"))
    try body(scratch)
  }

  private func run(_ line: String, in scratch: Scratch) throws -> CommandLineTool.Result {
    try CommandLineTool.shell("cd '\(scratch.folder)' && \(line)")
  }

  @Test(arguments: [
    ("--budget 3 tỷ sample", "Budget 3.0 billion"), ("sample --budget 3 tỷ đồng", "Budget 3.0 billion"),
    ("sample --budget 3 bn --quiet", "Budget 3.0 billion"), ("sample --budget=3 tỷ", "Budget 3.0 billion"),
    ("sample --budget 1 500 triệu", "Budget 1.5 billion"),
    ("sample --budget 2 500 000 000 ₫", "Budget 2.5 billion"),
    ("sample --budget '3 tỷ'", "Budget 3.0 billion"),
  ])
  func anAmountNeedsNoQuotes(_ arguments: String, _ shown: String) throws {
    try withSample { scratch in
      let result = try run("$NOIBAN plan \(arguments)", in: scratch)
      #expect(result.status == 0, "\(result.diagnostics)")
      #expect(result.output.contains(shown))
    }
  }

  @Test(arguments: [
    "whatif --budgets 1 tỷ, 2 tỷ, 3 tỷ sample", "whatif sample --budgets 1 tỷ:3 tỷ:1 tỷ",
    "explain --budget 3 tỷ sample V1", "uncertainty --budget 3 tỷ sample --draws 2",
  ])
  func soElsewhere(_ command: String) throws {
    try withSample { scratch in
      let result = try run("$NOIBAN \(command)", in: scratch)
      #expect(result.status == 0, "\(result.diagnostics)")
    }
  }

  /// An amount that cannot be read is named as it was written, not taken apart.
  @Test(arguments: [
    ("plan sample --budget 1.500 tỷ", "--budget: “1.500 tỷ”: can be read as 1500bn or as 1.5bn"),
    ("plan sample --budget -5 tỷ", "--budget: “-5 tỷ”: is not more than 0 đồng"),
    ("plan sample --budget 0 tỷ đồng", "--budget: “0 tỷ đồng”: is not more than 0 đồng"),
    ("whatif sample --budgets 3 tỷ, 0 tỷ, 5 tỷ", "--budgets: “ 0 tỷ”: is not more than 0 đồng"),
    ("plan --budget 3bn tỷ", "tỷ: there is no such folder"),
  ])
  func whatIsWrongNamesTheWholeAmount(_ command: String, _ said: String) throws {
    try withSample { scratch in
      let result = try run("$NOIBAN \(command)", in: scratch)
      #expect(result.status != 0)
      #expect(result.diagnostics.hasPrefix("noiban: error: \(said)"), "\(result.diagnostics)")
    }
  }

  /// A folder with a program of some name that writes down what it was called with.
  private func opener(_ name: String, _ scratch: Scratch, exit status: Int = 0) throws {
    try FileManager.default.createDirectory(atPath: scratch.path("bin"), withIntermediateDirectories: true)
    let path = try scratch.write(
      "#!/bin/sh\necho \(name) \"$1\" >opened\nexit \(status)\n", to: "bin/\(name)")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  @Test(arguments: [
    ("plan sample --budget 3bn --no-frontier --output out", "out/report.html"),
    ("whatif sample --budgets 1bn,3bn --output out", "out/whatif.svg"),
    ("whatif sample --budget 3bn --equity --output out", "out/table.txt"),
    ("uncertainty sample --budget 3bn --draws 2 --output out", "out/table.txt"),
  ])
  func theResultOpensInTheProgramForIt(_ command: String, _ file: String) throws {
    try withSample { scratch in
      for name in ["xdg-open", "wslview"] {
        try opener(name, scratch)
        let result = try run("PATH=$PWD/bin $NOIBAN \(command) --open", in: scratch)
        #expect(result.status == 0, "\(result.diagnostics)")
        #expect(try String(contentsOfFile: scratch.path("opened"), encoding: .utf8) == "\(name) \(file)\n")
      }
    }
  }

  @Test func whereNothingOpensFilesThatIsSaid() throws {
    try withSample { scratch in
      let command = "$NOIBAN plan sample --budget 3bn --no-frontier --quiet --output out --open"
      let nothing = try run("PATH=/nowhere \(command)", in: scratch)
      #expect(nothing.status == 0)
      #expect(
        nothing.diagnostics == "noiban: nothing on this machine opens files (no xdg-open, no wslview). "
          + "Open out/report.html yourself.\n")
      try opener("xdg-open", scratch, exit: 3)
      let failed = try run("PATH=$PWD/bin \(command)", in: scratch)
      #expect(failed.status == 0)
      #expect(failed.diagnostics == "noiban: xdg-open could not open out/report.html. Open it yourself.\n")
    }
  }

  @Test(arguments: ["--open", "--csv excel"])
  func withoutAFolderThereIsNothingToShow(_ option: String) throws {
    try withSample { scratch in
      let result = try run("$NOIBAN plan sample --budget 3bn \(option)", in: scratch)
      #expect(result.status == 64)
      #expect(
        result.diagnostics == "noiban: error: \(option.prefix { $0 != " " }): is given without --output. "
          + "Name the folder to write to by --output.\n")
    }
  }

  @Test func tablesForExcelStandBesideThoseForPrograms() throws {
    try withSample { scratch in
      func files(_ more: String) throws -> [String: Data] {
        let line = "$NOIBAN plan sample --budget 3bn --no-frontier --lang vi --quiet --output out \(more)"
        #expect(try run(line, in: scratch).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out"))
        return Dictionary(
          uniqueKeysWithValues: names.filter { $0.hasSuffix(".csv") }.map {
            ($0, FileManager.default.contents(atPath: scratch.path("out/\($0)")) ?? Data())
          })
      }
      let plain = try files("")
      var both = try files("--csv excel")
      let excel = both.filter { $0.key.hasSuffix("-excel.csv") }
      for name in excel.keys { both[name] = nil }
      #expect(both == plain)
      #expect(excel.keys.sorted() == ["proposals-excel.csv", "villages-excel.csv", "works-excel.csv"])
      for (name, bytes) in excel { #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]), "\(name)") }
      let villages = String(decoding: try #require(excel["villages-excel.csv"]).dropFirst(3), as: UTF8.self)
        .components(separatedBy: "\r\n")
      #expect(villages[0].hasPrefix("Mã;Tên;Xã/phường;Vĩ độ;Kinh độ;Số hộ;Băng rộng di động;Cáp quang;"))
      #expect(villages[2].hasPrefix("V1;Nậm Pố;"))
      #expect(villages[2].contains(";120;Đã có;Có trong phương án;") || villages[2].contains(";120;Đã có;"))
      #expect(villages[2].firstMatch(of: /;\d+,\d{7};/) != nil)
      #expect(!villages[0].contains("_"))
    }
  }

  @Test(arguments: [("en", ",", "Plan,"), ("vi", ";", "Phương án;")])
  func everyHeadingOfATableForExcelIsInWords(_ language: String, _ separator: Character, _ start: String)
    throws
  {
    try withSample { scratch in
      for (question, first) in [
        ("--budgets 1bn,3bn", start), ("--budget 3bn --vary weights.border=0,1", ""),
        ("--budget 3bn --equity", ""),
      ] {
        let line = "$NOIBAN whatif sample \(question) --lang \(language) --quiet --csv excel --output out"
        #expect(try run(line, in: scratch).status == 0)
        let bytes = try #require(FileManager.default.contents(atPath: scratch.path("out/whatif-excel.csv")))
        let heading = String(decoding: bytes.dropFirst(3), as: UTF8.self).prefix { $0 != "\r\n" }
        #expect(heading.hasPrefix(first))
        #expect(!heading.contains("_") && heading.contains(separator))
      }
    }
  }
}

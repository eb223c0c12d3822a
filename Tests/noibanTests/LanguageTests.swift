import Foundation
import Testing

/// What the program says in Vietnamese: errors with place, text and remedy, warnings, help, usage errors.
@Suite struct LanguageTests {
  @Test(arguments: [
    (
      ["plan"],
      "--budget: chưa nêu mức vốn. Ghi --budget \"300 tỷ\", hoặc budget: 300 tỷ trong tệp kịch bản."
    ),
    (
      ["plan", "--budget", "1.500 tỷ"],
      "--budget: “1.500 tỷ”: có thể đọc là 1500 tỷ hoặc 1,5 tỷ. Ghi 1500 tỷ hoặc 1,5 tỷ."
    ),
    (["plan", "--budget", "3bn", "--gap", "nan"], "--gap: “nan”: không phải số. Ghi một số từ 0 đến 1."),
    (
      ["plan", "--budget", "3bn", "--time-limit", "0"],
      "--time-limit: “0”: nằm ngoài khoảng cho phép. Ghi một số từ 0.001 đến 1000000 (giây)."
    ),
    (
      ["plan", "no/such", "--budget", "3bn"],
      "no/such: không có thư mục này, cũng không có bộ dữ liệu nào tên như vậy ở những nơi noiban tìm. Chỉ định thư "
        + "mục của một bộ dữ liệu, hoặc một bộ mà noiban tìm được theo tên: dien-bien."
    ),
    (["validate", ""], "DATASET: “”: không phải đường dẫn. Chỉ định một tệp hoặc thư mục."),
    (
      ["verify", "a", "b.json", "--plan", "c.json"],
      "--plan: “b.json”: là phương án thứ hai. Chỉ định một phương án, bằng tham số hoặc bằng --plan."
    ),
    (
      ["whatif"],
      "--budgets: chưa chọn nội dung cần tính. Ghi một trong --budgets \"50 tỷ:500 tỷ:50 tỷ\", --vary "
        + "costs.fibre_route_aerial=100..260 và --equity."
    ),
    (
      ["explain"],
      "ID: chưa nêu thôn/bản, đề xuất hay công trình nào. Dùng lệnh noiban explain V0123 --budget \"300 tỷ\"."
    ),
    (
      ["generate", "--output", "x", "--villages", "0"],
      "--villages: “0”: không phải số thôn/bản có thể tạo. Ghi một số từ 1 đến 1441000."
    ),
    (
      ["export-model", "--budget", "x"],
      "--budget: “x”: không phải số tiền. Ghi số tiền bằng đồng, ví dụ \"300 tỷ\", \"500 triệu\" hoặc 300000000000."
    ),
    (
      ["benchmark", "--peers", "cplex"],
      "--peers: “cplex”: không phải bộ giải được hỗ trợ. Ghi một số trong highs, scip, cpsat, cbc, hoặc all, "
        + "hoặc none."
    ),
    (
      ["uncertainty", "--budget", "3bn", "--draws", "0"],
      "--draws: “0”: không phải số nguyên từ 1 đến 10000. Chỉ ghi chữ số."
    ),
    (
      ["compare", "a"],
      "compare: cần hai phương án hoặc hai kịch bản. Dùng lệnh noiban compare A/plan.json B/plan.json, hoặc "
        + "--scenario a.yaml --against b.yaml."
    ),
  ])
  func anErrorHasPlaceTextAndRemedyInVietnamese(_ arguments: [String], _ message: String) throws {
    let result = try CommandLineTool.run(arguments + ["--lang", "vi"])
    #expect(result.status != 0)
    let said = result.diagnostics + result.output
    #expect(said.contains(message + "\n"), "\(said)")
    #expect(result.diagnostics.hasPrefix("noiban: lỗi: "))
  }

  @Test func severalProblemsAreCountedInVietnamese() throws {
    let result = try CommandLineTool.run("plan", "--budget", "x", "--gap", "x", "--lang=vi")
    #expect(
      result.diagnostics == """
        noiban: lỗi: 2 lỗi:
          --budget: “x”: không phải số tiền. Ghi số tiền bằng đồng, ví dụ "300 tỷ", "500 triệu" hoặc 300000000000.
          --gap: “x”: không phải số. Ghi một số từ 0 đến 1.

        """)
  }

  @Test func rowsAndColumnsOfADataSetAreNamedInVietnamese() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let folder = scratch.path("data")
    try SampleDataSet.write(to: folder)
    let villages = try String(contentsOfFile: folder + "/villages.csv", encoding: .utf8)
      .replacing("Nậm Pố", with: "").replacing(",40,", with: ",bốn mươi,")
    try villages.write(toFile: folder + "/villages.csv", atomically: true, encoding: .utf8)
    let result = try CommandLineTool.run("validate", folder, "--lang", "vi")
    #expect(result.status == 65)
    #expect(result.output.contains("villages.csv, dòng 3, cột name: “”: bỏ trống. Ghi văn bản.\n"))
    #expect(
      result.output.contains(
        "villages.csv, dòng 4, cột households: “bốn mươi”: không phải số. Ghi số nguyên từ 1 đến 20000 "
          + "(hộ).\n"), "\(result.output)")
    #expect(
      result.diagnostics == "noiban: lỗi: 2 lỗi trong \(folder). Hãy sửa các lỗi nêu ở đầu ra chuẩn.\n")
    let json = try CommandLineTool.run("validate", folder, "--lang", "vi", "--format", "json")
    #expect(json.output.contains("\"message\":\"bỏ trống\""), "\(json.output)")
  }

  @Test func aPlanThatDisagreesIsToldInVietnamese() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let folder = scratch.path("data")
    try SampleDataSet.write(to: folder)
    let plan = try CommandLineTool.run("plan", folder, "--budget", "5bn", "--format", "json", "--quiet")
    #expect(plan.status == 0)
    let good = try scratch.write(plan.output, to: "good.json")
    let verified = try CommandLineTool.run("verify", folder, good, "--lang", "vi")
    #expect(verified.output.hasPrefix("Phương án khớp với dữ liệu: "))
    #expect(verified.output.contains(" phép đối chiếu, không dùng bộ giải.\nKhông tính lại, "))
    #expect(verified.output.contains("\n  solve.solver                  chương trình nào đã tìm kiếm\n"))

    let bad = try scratch.write(
      plan.output.replacing("\"rank\":1,", with: "\"rank\":7,"), to: "bad.json")
    let refused = try CommandLineTool.run("verify", folder, bad, "--lang", "vi")
    #expect(refused.status == 65)
    #expect(refused.output.contains(": phương án ghi 7, dữ liệu cho 1\n"), "\(refused.output)")
    #expect(refused.output.hasPrefix("thứ tự của đề xuất "))
    #expect(refused.diagnostics.contains("không khớp với \(folder) ở 1 chỗ, nêu ở đầu ra chuẩn."))
  }

  @Test func aNameCannotBreakAFindingsLine() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let folder = scratch.path("data")
    try SampleDataSet.write(to: folder)
    let plan = try CommandLineTool.run("plan", folder, "--budget", "5bn", "--format", "json", "--quiet")
    let bad = try scratch.write(
      plan.output.replacing("\"id\":\"P-", with: "\"id\":\"\\u001b[2J\\nP-"), to: "bad.json")
    for language in ["en", "vi"] {
      let result = try CommandLineTool.run("verify", folder, bad, "--lang", language)
      #expect(result.status == 65)
      #expect(!(result.output + result.diagnostics).contains("\u{1B}"))
      #expect(result.output.contains("\\u{1b}[2J\\u{a}P-"), "\(result.output)")
    }
  }

  @Test(arguments: [
    (["plan", "--bugdet", "3bn"], "Không có tùy chọn '--bugdet'. Có phải là '--budget'?"),
    (["plan", "a", "b"], "Tham số thừa 'b'"),
    (["plan", "a", "b", "c"], "2 tham số thừa: 'b', 'c'"),
    (
      ["plan", "--format", "pdf"],
      "Giá trị 'pdf' không hợp lệ cho '--format <format>'. Hãy chọn một trong 'table', 'json', 'csv', 'geojson'."
    ),
    (["generate"], "Thiếu tham số bắt buộc '--output <thư mục>'"),
    (["plan", "--quiet=yes"], "Tùy chọn '--quiet' không nhận giá trị, nhưng có ghi 'yes'."),
  ])
  func whatTheParserRefusesIsToldInVietnamese(_ arguments: [String], _ message: String) throws {
    let result = try CommandLineTool.run(arguments + ["--lang", "vi"])
    #expect(result.status == 64)
    #expect(result.diagnostics.hasPrefix("noiban: lỗi: \(message)\n"), "\(result.diagnostics)")
    #expect(result.diagnostics.contains("\nCách dùng: noiban "))
    #expect(result.diagnostics.hasSuffix("--help' để biết thêm.\n"), "\(result.diagnostics)")
  }

  @Test(arguments: [
    (["LANG": "vi_VN.UTF-8"], true), (["LC_ALL": "vi_VN.UTF-8", "LANG": "en_US.UTF-8"], true),
    (["LC_ALL": "C", "LANG": "vi_VN.UTF-8"], false), (["LC_MESSAGES": "vi", "LANG": "C"], true),
    (["NOIBAN_LANG": "en", "LC_ALL": "vi_VN"], false), (["NOIBAN_LANG": "vi", "LC_ALL": "C"], true),
    ([:], false),
  ])
  func theEnvironmentDecidesWhereNothingIsAsked(_ variables: [String: String], _ isVietnamese: Bool) throws {
    let none = ["NOIBAN_LANG": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": ""]
    let environment = none.merging(variables) { _, new in new }
    let error = try CommandLineTool.run(["plan"], environment: environment)
    #expect(error.diagnostics.hasPrefix(isVietnamese ? "noiban: lỗi: " : "noiban: error: "))
    let asked = try CommandLineTool.run(
      ["plan", "--lang", isVietnamese ? "en" : "vi"], environment: environment)
    #expect(asked.diagnostics.hasPrefix(isVietnamese ? "noiban: error: " : "noiban: lỗi: "))
  }

  @Test func theLanguageMayStandBeforeTheCommand() throws {
    let result = try CommandLineTool.run("--lang", "vi", "plan")
    #expect(result.diagnostics.hasPrefix("noiban: lỗi: --budget: chưa nêu mức vốn."))
  }
}

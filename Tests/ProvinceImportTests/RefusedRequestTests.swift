import ProvinceImport
import Spreadsheet
import Testing

/// What an import as a whole cannot do is refused with what to do about it.
struct RefusedRequestTests {
  private func expect(_ told: [String], _ prepare: (ImportTrial) throws -> Void) throws {
    let trial = try ImportTrial()
    try trial.villages()
    try prepare(trial)
    let errors = trial.errors()
    #expect(errors.contains { error in told.allSatisfy(error.contains) }, "\(errors)")
  }

  @Test func filesThatAreNotThere() throws {
    try expect(["pop.csv"]) { $0.request.pointsOfPresence = .file($0.path("pop.csv")) }
    try expect(["lacking.xlsx"]) { $0.request.lacking = .file($0.path("lacking.xlsx")) }
    try expect(["anh-xa.yaml"]) { $0.request.mapping = $0.path("anh-xa.yaml") }
    try expect(["cu"]) { $0.request.onto = $0.path("cu") }
    try expect(["bts.csv"]) { $0.request.towers = [$0.path("bts.csv")] }
  }

  @Test func anUnknownReferenceSystem() throws {
    try expect(["--crs", "vn2001"]) { $0.request.reference = "vn2001" }
    try expect(["--crs", "EPSG:999999"]) { $0.request.reference = "EPSG:999999" }
  }

  @Test func aListOfAnotherProvince() throws {
    let rows = ["Kim Liên", "Nam Đàn", "Vạn An", "Đại Huệ", "Thiên Nhẫn"].enumerated().map {
      "T\($0.offset),Xóm \($0.offset),\($0.element),18.7,105.5,40,có,chưa có"
    }
    try expect(["another province", "--province"]) {
      $0.request.province = "Điện Biên"
      $0.request.villages = [try $0.list("thon.csv", [ImportTrial.headings] + rows)]
    }
  }

  @Test func noVillages() throws {
    try expect(["thon.csv", "holds no village", "--sheet"]) {
      $0.request.villages = [try $0.list("thon.csv", [ImportTrial.headings])]
    }
    try expect(["thon.csv"]) { $0.request.villages = [try $0.file("thon.csv", "")] }
    try expect(["thon.csv", "no headings"]) {
      $0.request.villages = [try $0.list("thon.csv", ["a,b,c", "1,2,3"])]
    }
  }

  @Test func nothingSaysWhoLacksService() throws {
    try expect(["thon.csv", "which villages lack service", "--lacking all"]) {
      $0.request.villages = [
        try $0.list("thon.csv", ["Tên thôn,Xã,Vĩ độ,Kinh độ", "Bản Một,Mường Nhé,22.221,102.428"])
      ]
    }
  }

  @Test func nothingSaysWhereFibreIs() throws {
    try expect(["thon.csv", "where fibre is", "--pop communes"]) {
      $0.request.villages = [try $0.list("thon.csv", [ImportTrial.headings, ImportTrial.sound[0]])]
    }
  }

  @Test func everyVillageIsServed() throws {
    try expect(["thon.csv", "nothing to plan", "--lacking FILE"]) {
      $0.request.villages = [try $0.list("thon.csv", [ImportTrial.headings, ImportTrial.sound[1]])]
    }
  }

  @Test func aSheetThatIsNotThere() throws {
    try expect(["thon.xlsx", "Biểu 9", "Biểu 1"]) {
      $0.request.villages = [
        try $0.workbook(
          "thon.xlsx",
          [("Biểu 1", [[.text("Tên thôn"), .text("Xã")], [.text("Bản Một"), .text("Mường Nhé")]])])
      ]
      $0.request.layer = "Biểu 9"
    }
  }

  @Test func aMappingOfAHeadingOrFieldThatIsNotThere() throws {
    try expect(["anh-xa.yaml", "Số nóc nhà"]) {
      $0.request.mapping = try $0.file(
        "anh-xa.yaml",
        "villages:\n  - file: thon.csv\n    columns:\n      name: Tên thôn\n      households: Số nóc nhà\n")
    }
    try expect(["anh-xa.yaml", "housholds", "households"]) {
      $0.request.mapping = try $0.file(
        "anh-xa.yaml",
        "villages:\n  - file: thon.csv\n    columns:\n      name: Tên thôn\n      housholds: Số hộ\n")
    }
  }

  @Test func aVillageWithoutServiceThatNobodyListed() throws {
    try expect(["lacking.csv, row 2", "“Bản Mười”", "is no village of the list", "add it"]) {
      $0.request.lacking = .file(try $0.list("lacking.csv", ["Tên thôn,Xã", "Bản Mười,Mường Nhé"]))
    }
    try expect(["lacking.csv, row 2", "“Bản Một”", "2 villages", "Write the commune"]) {
      try $0.villages(["V4,Bản Một,Sín Thầu,22.38,102.293,40,có,chưa có"])
      $0.request.lacking = .file(try $0.list("lacking.csv", ["Tên thôn,Ghi chú", "Bản Một,x"]))
    }
  }
}

import ColumnMapping
import Diagnostics
import MappingFiles
import Testing

@Suite struct MappingRoundTripTests {
  /// Headings that people write and that YAML would read as something else.
  private static let odd = [
    "Tên bản", "Xã: phường", "\"Số hộ\"", "Dân\ntộc", "# ghi chú", "yes", "no", "null", "~", "12", "1.250",
    "", "  ",
    "X", "Y", "column C", "a, b", "[x]", "{y}", "- z", "*", "(*) bắt buộc", "*sao", "&neo", "!nhãn", "%", "@",
    "`",
    "Tên / bản", "Kinh độ\t(độ)", "\u{FEFF}STT", "Vĩ độ\u{A0}", "\u{202E}đảo", "e\u{301}", "dấu \\", "'đơn'",
    "...", "---",
    "\0", "a\0b", "Hộ\r\nnghèo",
  ]

  /// Steele, Lea and Flood's SplitMix64 (2014): the same draws in every run.
  private struct Draws: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static func mapping(_ role: ImportRole, _ draws: inout Draws) -> TableMapping {
    let fields = ImportField.allCases.shuffled(using: &draws)
    let columns = (0..<Int.random(in: 0...40, using: &draws)).map { index in
      TableMapping.Column(
        index: index, heading: odd.randomElement(using: &draws) ?? "",
        field: Bool.random(using: &draws) ? fields[index] : nil)
    }
    let first = Int.random(in: 1...9, using: &draws)
    let rows = Bool.random(using: &draws) ? first...(first + Int.random(in: 0...2, using: &draws)) : nil
    return TableMapping(
      role: role, file: "thư mục/\(odd.randomElement(using: &draws) ?? "").xlsx",
      layer: odd.filter { $0.unicodeScalars.first != "\u{FEFF}" }.randomElement(using: &draws) ?? "",
      headerRows: rows, columns: columns,
      reference: Bool.random(using: &draws) ? "EPSG:9205" : "")
  }

  @Test(arguments: 0..<200) func whatIsWrittenReadsBackAsTheSameMapping(_ seed: UInt64) throws {
    var draws = Draws(state: seed)
    let mappings = ImportRole.allCases.filter { _ in Bool.random(using: &draws) }
      .flatMap { role in (0...Int.random(in: 0...2, using: &draws)).map { _ in Self.mapping(role, &draws) } }
    guard !mappings.isEmpty else { return }
    let text = MappingFile.text(mappings)
    let read = try MappingFile.read(yaml: text, file: "import.yaml")
    #expect(read.count == mappings.count)
    for (asked, mapping) in zip(read, mappings) {
      let columns = try asked.resolved(in: mapping.columns.map { ($0.index, $0.heading) })
      let again = TableMapping(
        role: asked.role, file: asked.file ?? "", layer: asked.layer ?? "", headerRows: asked.headerRows,
        columns: columns, reference: asked.crs ?? "")
      #expect(again == mapping, "\(text)")
      #expect(asked.isWithoutHeaderRows == (mapping.headerRows == nil))
    }
  }

  @Test func aGuessIsMarkedAndReadAsDecided() throws {
    let mapping = TableMapping(
      role: .towers, file: "tram.gpkg", layer: "Trạm",
      columns: [
        TableMapping.Column(index: 0, heading: "Ten tram", field: .name, isGuess: true),
        TableMapping.Column(index: 1, heading: "Ghi chú", field: nil),
      ])
    let text = MappingFile.text([mapping])
    #expect(
      text.hasSuffix(
        """

        # radio sites
        towers:
          - file: "tram.gpkg"
            layer: "Trạm"
            header-rows: none
            columns:
              name: "Ten tram"  # a guess, please check
            left:
              - "Ghi chú"

        """))
    let asked = try #require(try MappingFile.read(yaml: text, file: "import.yaml").first)
    let columns = try asked.resolved(in: [(0, "Ten tram"), (1, "Ghi chú")])
    #expect(columns.map(\.isGuess) == [false, false])
    #expect(columns.map(\.field) == [.name, nil])
  }

  @Test func everyFieldIsNamedInTheExplanation() {
    let explanation = MappingFile.text([]).split(separator: "\n").joined(separator: " ").split(separator: " ")
    #expect(ImportField.allCases.allSatisfy { explanation.contains(Substring($0.rawValue)) })
    #expect(
      MappingFile.text([]).split(separator: "\n").allSatisfy { $0.hasPrefix("#") && $0.utf8.count <= 110 })
  }
}

import Diagnostics
import Foundation
import MessageCatalogue
import Testing

/// Reads the sources themselves: what a person may be told must be in the catalogue, and nothing else.
@Suite struct CatalogueCompletenessTests {
  /// What looks like a text for people and is none of the catalogue's, with the reason.
  private struct Exception: Sendable {
    var path: String
    var texts: [String]?
    var reason: String
  }

  private static let exceptions: [Exception] = [
    Exception(path: "MILP/", reason: "what the solver says of itself, quoted in a sentence of CommandRun"),
    Exception(path: "GLPKSolver/", reason: "what the solver says of itself"),
    Exception(
      path: "RootedDesign/Coupling/", reason: "an internal failure, quoted in a sentence of CommandRun"),
    Exception(
      path: "RootedDesign/Engine/", reason: "an internal failure, quoted in a sentence of CommandRun"),
    Exception(path: "Geography/UnitCosts.swift", reason: "units and sources, as the price list writes them"),
    Exception(path: "ProvinceGenerator/Province", reason: "what a data set says of itself, in its own files"),
    Exception(path: "ProvinceGenerator/TilePlan.swift", reason: "names of places"),
    Exception(
      path: "Scenarios/ScenarioSchema",
      texts: [
        "budget: 300bn", "mobile: 1", "border: 0.5", "school: 20", "fixedWireless: 0.6",
        "communeOffices: true",
        "name: remote, group: {remotenessAtLeast: 0.5}", "service: mobile, share: 1",
        "name: Region III first, measure: spend, group: {regions: [III]}, atLeast: 0.6",
        "[Nậm Pồ, 03163]", "budgets: {2026: 60bn, 2027: 60bn}", "name: central budget, cap: 90bn",
        "budgetBasis: presentValue", "work: R0040, status: done", "fibre: VNPT Điện Biên",
        "fibre_route_aerial: 175", "per year",
      ], reason: "examples of YAML, and a unit"),
    Exception(
      path: "RootedDesign/Problem/DesignProblem+Validation.swift",
      reason: "what a program's maker has to mend; the module knows no messages"),
    Exception(
      path: "Scenarios/MoneyText.swift",
      texts: ["nghìn tỷ", "nghìn tỉ", "nghin ty", "ngàn tỷ"], reason: "units as a budget is written"),
    Exception(
      path: "Scenarios/LeadAgencies.swift", texts: ["Sở Khoa học và Công nghệ"],
      reason: "the name of an agency"),
    Exception(
      path: "Geography/Country.swift", reason: "names of countries and agencies, each in its own language"),
    Exception(
      path: "Diagnostics/Translation.swift", texts: ["cộng đồng"], reason: "a word to be told from money"),
    Exception(
      path: "GeographyIO/Reading/",
      texts: [
        "unit of %1", "range of %1", "price of %1", "reach of %1", "no route", "no site", "no fibre",
        "no feed",
        "far place", "long hop", "below line", "lost letters", "read twice", "old code",
      ],
      reason: "kinds by which problems are counted"),
    Exception(
      path: "GeoPackage/QGISProject.swift", texts: ["No geometry"], reason: "a value of QGIS project files"),
    Exception(path: "ColumnMapping/Synonyms.swift", reason: "words by which columns are known"),
    Exception(path: "ColumnMapping/InvertedHeading.swift", reason: "words by which columns are known"),
    Exception(path: "ColumnMapping/RowKind.swift", reason: "words by which rows are known"),
    Exception(
      path: "ProvinceImport/ImportRequest+Title.swift",
      reason: "what a data set says of itself, in its own files"),
    Exception(
      path: "ProvinceImport/Assembly/",
      texts: [
        "the end of a drawn line, %1", "along the drawn line, %1", "on poles, since the list does not say it",
        "the commune whose centre is nearest", "the usual, since the list does not say it",
        "the price list that noiban ships with; the source of each row stands in the column source",
        "the register of communes of 1 July 2025 that noiban ships with",
        "from the list's own words: the middle of its places", "of its commune, %1",
        "found by commune and name: %1", "the centre of its commune, for want of a position",
        "stated rule --lacking all: who lacks service was not surveyed",
        "the list says nothing of this service, so it is taken to lack",
        "stated rule --pop communes: fibre is at the centre of every commune", "sheet %1",
        "the end of a cable that lies, %1", "given by noiban import",
      ], reason: "what a data set says of itself, in its own files"),
    Exception(
      path: "ProvinceImport/Assembly/PlaceIndex.swift", reason: "words that names of villages begin with"),
    Exception(path: "ProvinceImport/Communes/UnitName.swift", reason: "words for communes and districts"),
    Exception(path: "ProvinceImport/Communes/ProvinceRegister.swift", reason: "the name of a province"),
    Exception(
      path: "ProvinceImport/Reading/MapCandidates.swift", texts: ["%1: %2 km", "vn2000:%1"],
      reason: "a distance and a name, the same in both languages"),
    Exception(
      path: "ProvinceImport/Reading/CostReading.swift",
      texts: [
        "cap quang treo", "cap treo", "tuyen cap treo", "aerial fibre", "fibre aerial", "aerial cable",
        "cap quang chon ngam", "cap quang ngam", "cap quang chon", "cap ngam", "cap chon", "tuyen cap ngam",
        "buried fibre", "buried cable", "he so chieu dai cap so voi tuyen", "he so chieu dai cap",
        "he so chieu dai", "he so dia hinh mien nui", "he so dia hinh", "he so mien nui", "mountain factor",
        "mang truy nhap cap quang tai thon ban tu phoi quang bo chia quang", "tu phoi quang", "bo chia quang",
        "mang truy nhap cap quang tai thon ban keo cap va thiet bi dau cuoi cho moi ho", "thiet bi dau cuoi",
        "keo cap va thiet bi dau cuoi", "chi phi van hanh cap quang", "van hanh cap quang",
        "tram bts cot cao", "cot cao", "cot anten 40 m", "cot anten 40m", "cot 40m", "cot 40 m",
        "tram bts 40m", "mast 40 m", "tram bts cot thap", "cot thap", "cot anten thap", "light site",
        "light pole", "nguon dien mat troi cho tram", "dien mat troi", "solar power", "chi phi van hanh tram",
        "van hanh tram", "chang vi ba duoi 20 km", "vi ba duoi 20 km", "vi ba ngan", "chang vi ba tu 20 km",
        "vi ba tu 20 km", "vi ba dai", "truyen dan ve tinh thiet bi", "thiet bi ve tinh",
        "truyen dan ve tinh thue kenh", "thue kenh ve tinh", "tram ve tinh dung chung cua thon ban",
        "tram ve tinh dung chung", "ty suat chiet khau", "lai suat chiet khau", "discount rate",
        "thoi ky phan tich", "so nam phan tich",
      ], reason: "what lists call the items of a price list"),
    Exception(
      path: "ProvinceImport/Reading/CostReading.swift", texts: ["per village", "per site", "per hop"],
      reason: "units as they are written"),
    Exception(
      path: "ProvinceImport/Reading/FibreReading.swift",
      texts: [
        "vi ba", "ve tinh", "cap dong", "trung tam xa", "tt xa", "commune centre", "commune center",
      ],
      reason: "words looked for in cells"),
    Exception(
      path: "ProvinceImport/Reading/ColumnStyles.swift", texts: ["ty le", "ti le", "phan tram"],
      reason: "words by which columns are known"),
    Exception(
      path: "ProvinceImport/Reading/ServiceReading.swift",
      texts: ["y te", "benh vien", "town hall", "commune office", "tru so"],
      reason: "words looked for in cells"),
    Exception(
      path: "ProvinceImport/Reading/SourceCollection.swift",
      texts: [
        "danh sach", "don vi hanh chinh", "trung tam xa", "don gia", "huong dan", "giai thich", "ghi chu",
        "danh muc", "lua chon",
      ],
      reason: "words by which sheets are known"),
    Exception(
      path: "ProvinceImport/Reading/VillageReading.swift", texts: ["thi xa ", "thanh pho "],
      reason: "words for districts"),
    Exception(path: "LegacyText/VietnameseSyllable.swift", reason: "parts of syllables"),
    Exception(
      path: "SourceReading/",
      texts: ["SQLite format 3\0", "AutoCAD Binary DXF", "Standard Jet DB", "Standard ACE DB"],
      reason: "how files of these kinds begin"),
    Exception(path: "PlanCharts/ChartCanvas.swift", reason: "SVG and its style"),
    Exception(path: "JSONText/JSONNode.swift", texts: ["null"], reason: "a word of JSON"),
    Exception(
      path: "MappingFiles/MappingReading.swift", texts: ["file: list.xlsx", "name: \"Tên bản\""],
      reason: "examples of YAML"),
    Exception(
      path: "ImportReports/ImportPage.swift",
      texts: [
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
        "width=device-width, initial-scale=1", "light dark", "n modelled", "n left",
      ], reason: "attributes of HTML"),
    Exception(
      path: "ImportReports/ImportWords.swift",
      texts: ["communes", "villages", "nodes", "routes", "sites", "coverage", "hops", "costs"].map {
        $0 + ".csv"
      },
      reason: "names of files"),
    Exception(
      path: "PlanVerification/RulesCheck.swift", texts: ["đồng"], reason: "the same in English"),
    Exception(
      path: "noiban/ParserText.swift", texts: ["* unexpected arguments: *"],
      reason: "the form of what the argument parser says"),
    Exception(
      path: "SolverBenchmark/",
      texts: [
        "a repetition ended as %1", "stopped: it did not end within its limit", "exit code %1",
        "ended by a signal",
      ], reason: "the column detail of the results, which programs read"),
    Exception(
      path: "SolverBenchmark/PeerSolve.swift",
      texts: ["No feasible", "Objective value", "Lower bound", "Time (Wallclock seconds)"],
      reason: "what CBC prints"),
    Exception(path: "Projections/ProvinceMeridians.swift", reason: "names of provinces"),
    Exception(
      path: "Projections/",
      texts: [
        "Vietnam 2000", "World Geodetic System 1984", "World Geodetic System 1984 ensemble", "wgs 84",
        "Longitude of natural origin", "Scale factor at natural origin", "vn2000:%1", "vn2000:%1:6",
        "VN-2000 / TM %1, %2",
      ], reason: "names that EPSG gives, and those of maps"),
    Exception(
      path: "Projections/VN2000Text.swift", texts: ["vn 2000", " múi 6", " 6 độ", " múi 3", " 3 độ"],
      reason: "words by which a zone is named"),
    Exception(path: "SurveyValues/AnswerWords.swift", reason: "words that answers are made of"),
    Exception(path: "SurveyValues/SurveyUnit.swift", reason: "units as they are written"),
    Exception(
      path: "SurveyValues/",
      texts: [
        "vi do", "kinh do", "uoc tinh", "xap xi", "khong co", "khong con", "da co", "dang co", "dang xay",
        "thi cong", "khu vuc", "phan tram", "co le", "co the",
      ], reason: "words looked for in cells and headings"),
    Exception(
      path: "ImportTemplate/TemplateColumn.swift", texts: ["ADSL", "II", "III"],
      reason: "the same in every language"),
    Exception(path: "MessageCatalogue/", reason: "faults of a catalogue, for whoever keeps it"),
    Exception(
      path: "PlanWords/Page/",
      texts: ["communes", "villages", "nodes", "routes", "sites", "coverage", "hops", "costs"].map {
        $0 + ".csv"
      },
      reason: "names of files"),
    Exception(
      path: "PlanWords/Plan/ProvenanceSummary.swift", texts: [".csv"], reason: "ending of file names"),
    Exception(
      path: "PlanWords/", texts: ["phường", "đặc khu"], reason: "values of a column of the data set"),
    Exception(
      path: "PlanWords/WhatIf/", texts: ["school", "clinic", "communeOffice", "mobile", "fixed"],
      reason: "keys of a scenario"),
    Exception(path: "PlanWords/Layers/LayerVocabulary.swift", reason: "names of tables"),
    Exception(path: "PlanWords/Tables/TableVocabulary.swift", reason: "names of columns, and codes"),
    Exception(path: "CatalogueEmbedding/", reason: "Swift"),
    Exception(
      path: "PlanWords/Language/Words.swift",
      texts: ["equal weights", "equity first", "everyone", "five-year plan"],
      reason: "names of the scenarios that noiban ships, as their files have them"),
    Exception(path: "PlanWords/Language/CollationWeights.swift", reason: "letters in their order"),
    Exception(path: "PlanWords/Language/ReportLanguage.swift", reason: "codes of languages"),
    Exception(
      path: "PlanWords/Language/TerminalText.swift", reason: "how a character is shown by its number"),
    Exception(path: "Spreadsheet/SpreadsheetLibrary.swift", reason: "the name of a library"),
    Exception(path: "GeoPackage/SQLiteLibrary.swift", reason: "the name of a library"),
    Exception(path: "GeoPackage/SpatialIndex.swift", reason: "SQL"),
    Exception(path: "GeoPackage/SpatialReference.swift", reason: "names that the standard gives"),
    Exception(path: "ForeignFormats/ForeignFormat.swift", reason: "names of GDAL's drivers and of columns"),
    Exception(
      path: "ForeignFormats/ForeignReading.swift",
      texts: ["Cannot find iconv encoding", "couldn't be converted correctly"], reason: "what GDAL says"),
    Exception(
      path: "ForeignFormats/ForeignRefusal.swift", texts: ["AutoCAD Binary DXF"],
      reason: "how such a file begins"),
    Exception(
      path: "ForeignFormats/GDALPackage.swift", texts: ["brew install gdal", "sudo apt-get install %1"],
      reason: "lines of shell"),
    Exception(
      path: "VectorReading/VectorFile.swift", texts: ["SQLite format 3"], reason: "how such a file begins"),
    Exception(
      path: "VectorReading/GeoPackageReader.swift", texts: ["SELECT %1 FROM %2"], reason: "SQL"),
    Exception(
      path: "VectorReading/GeoPackageSchema.swift",
      texts: [
        "SELECT table_name, data_type FROM gpkg_contents",
        "SELECT name, type, sql FROM sqlite_master WHERE type IN ('table', 'view')",
        "SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns",
        "SELECT srs_id, organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys",
      ], reason: "SQL"),
    Exception(
      path: "noiban/ResultOpener.swift",
      texts: [
        "exec wslview \"$1\"", "explorer.exe \"$(wslpath -w \"$1\")\"; true", "exec xdg-open \"$1\"",
        "exec open \"$1\"",
      ], reason: "lines of shell"),
    Exception(path: "noiban/UnquotedAmount.swift", texts: ["1 %1 tỷ"], reason: "an amount as it is typed"),
    Exception(path: "noiban/Console.swift", texts: ["noiban: %1\n"], reason: "the program's name"),
    Exception(path: "noiban/Interruption.swift", texts: ["noiban: %1\n"], reason: "the program's name"),
    Exception(path: "noiban/ExhaustedResources.swift", texts: ["noiban: %1\n"], reason: "the program's name"),
  ]

  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources").path

  private static let files = try? SwiftSource.files(below: sources)

  private static let entries =
    Catalogue.all.first { $0.language == "vi" }.flatMap { try? $0.file() }?.entries ?? []

  private static let known = Dictionary(
    entries.map { (Message.key($0.english, context: $0.context), $0.translation) },
    uniquingKeysWith: { first, _ in first })

  private static func key(_ literal: SwiftSource.Literal) -> String {
    Message.key(literal.template, context: literal.context)
  }

  /// Two words at least, or one where the code says that it is a message. Markup, SQL, and lines that show a
  /// command are no sentences.
  ///
  /// What the words of reports say is all for people, down to a letter, and so is what has a context.
  private static func isForPeople(_ literal: SwiftSource.Literal, in path: String) -> Bool {
    if literal.context != nil { return true }
    if path.hasPrefix("PlanWords/") {
      return literal.template.replacing(/%[1-9]/, with: "").contains(where: \.isLetter)
    }
    let text = literal.template.replacing("%%", with: "").replacing(/%[1-9]/, with: "X")
    let words = text.split { !$0.isLetter && $0 != "'" }
    guard words.contains(where: { $0.count > 1 }) else { return false }
    if literal.isMessage { return words.contains { $0.count > 1 && $0 != "MB" } }
    return text.contains(/[\p{L}]{2,}[^\w\s]* +[(“"']?\w|\w[^\w\s]* +[(“"']?[\p{L}]{2,}/)
      && !text.hasPrefix("noiban ") && !text.hasPrefix("<") && !text.contains("*'")
      && !text.contains(/\b[A-Z_]{2,} [A-Z_]{2,}\b|\b(NEW|OLD|PRAGMA|UPDATE|INSERT)\b/)
  }

  /// Pages, workbooks and layers are full of markup and formulas; what they say is in `PlanWords`, and their own
  /// tests look for words of the other language.
  private static func isRoomOfReports(_ path: String) -> Bool {
    ["PlanPages/", "PlanWorkbooks/", "PlanLayers/"].contains { path.hasPrefix($0) }
  }

  @Test func everyTextForPeopleIsInTheCatalogue() throws {
    let files = try #require(CatalogueCompletenessTests.files)
    var missing: [String] = []
    var met = Set<Int>()
    var count = 0
    for (path, source) in files where !CatalogueCompletenessTests.isRoomOfReports(path) {
      for literal in source.literals where CatalogueCompletenessTests.isForPeople(literal, in: path) {
        count += 1
        if CatalogueCompletenessTests.known[CatalogueCompletenessTests.key(literal)] != nil { continue }
        let excepted = CatalogueCompletenessTests.exceptions.indices.filter { index in
          let exception = CatalogueCompletenessTests.exceptions[index]
          return path.hasPrefix(exception.path) && exception.texts?.contains(literal.template) ?? true
        }
        met.formUnion(excepted)
        if excepted.isEmpty { missing.append("\(path):\(literal.line): \(literal.template)") }
      }
    }
    #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
    #expect(count > 1800, "the sources hold hundreds of texts; \(count) were found")
    let idle = CatalogueCompletenessTests.exceptions.indices.filter { !met.contains($0) }
      .map { CatalogueCompletenessTests.exceptions[$0].path }
    #expect(idle.isEmpty, "exceptions of nothing: \(idle)")
  }

  @Test func nothingInTheCatalogueIsLeftOver() throws {
    let files = try #require(CatalogueCompletenessTests.files)
    let texts = Set(files.flatMap { $0.source.literals.map(CatalogueCompletenessTests.key) })
    let left = CatalogueCompletenessTests.entries.filter {
      !texts.contains(Message.key($0.english, context: $0.context))
    }
    #expect(left.isEmpty, "\(left.map { "vi.po:\($0.line): \($0.english)" }.joined(separator: "\n"))")
  }

  @Test func theCatalogueIsReadToItsEnd() throws {
    for catalogue in Catalogue.all {
      let file = try catalogue.file()
      #expect(file.header["Language"] == catalogue.language)
      #expect(catalogue.translation.templates.count == file.entries.count, "a msgid stands twice")
    }
    #expect(Catalogue.all.map(\.language).contains("vi"))
  }

  @Test func bothLanguagesHaveTheSamePlacesAndEnds() {
    func places(_ text: String) -> Set<String> { Set(text.matches(of: /%[1-9]/).map { String($0.output) }) }
    for entry in CatalogueCompletenessTests.entries {
      let (english, vietnamese) = (entry.english, entry.translation)
      #expect(places(english) == places(vietnamese), "vi.po:\(entry.line)")
      // Places are numbered from 1 without a gap: a tenth would be read as the first.
      #expect(places(english) == Set((1...9).prefix(places(english).count).map { "%\($0)" }))
      #expect(!vietnamese.isEmpty && vietnamese.first?.isWhitespace == english.first?.isWhitespace)
      #expect(vietnamese.last?.isWhitespace == english.last?.isWhitespace, "vi.po:\(entry.line)")
      if !["No.", "weighted hh."].contains(english) {
        #expect(english.hasSuffix(".") == vietnamese.hasSuffix("."), "vi.po:\(entry.line)")
      }
      #expect(english.hasSuffix(":") == vietnamese.hasSuffix(":"), "vi.po:\(entry.line)")
    }
  }

  /// The reader of sources, on a piece of source.
  @Test func literalsAreReadAsTheCompilerReadsThem() {
    let source = SwiftSource(
      #"""
      // "not this one"
      let a = "one \(count: n) and \(f("inner text", x)) of 100 %"
        + " and \(more)"
      let b: Message = isIt ? "done" : "left"
      var c: Message { "alone" }
      /* "nor /* nested */ this" */ let d = "tab\t\"quoted\" \u{201C}x\u{201D}"
      f(message: "bare", other: "plain")
      text("two " + "parts",
        context: "place")
      """#)
    #expect(
      source.literals.map(\.template) == [
        "one %1 and %2 of 100 %% and %3", "inner text", "done", "left", "alone", "tab\t\"quoted\" “x”",
        "bare", "plain", "two parts",
      ])
    #expect(source.literals.map(\.isMessage) == [false, false, true, true, true, false, true, false, false])
    #expect(source.literals.map(\.context) == Array(repeating: nil, count: 8) + ["place"])
    #expect(source.literals.map(\.line) == [2, 2, 4, 4, 5, 6, 7, 7, 8])
  }
}

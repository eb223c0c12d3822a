import ColumnMapping
import Diagnostics
import ImportRecords
import MappingFiles
import SourceReading
import SourceTables

/// The tables that were handed in, each with what it is to the import.
struct SourceCollection {
  private(set) var tables: [RoleTable] = []
  /// How tables were read of which too little was understood.
  private(set) var partials: [TableMapping] = []
  private var read: [String: [TextMending]] = [:]
  private var mappings: [MappedTable]
  private let request: ImportRequest

  /// Reads every file that the request names.
  ///
  /// - Throws: every file that cannot be read, and every table that none of its roles fits, at once.
  init(_ request: ImportRequest, _ log: inout ImportLog) throws(ProblemReport) {
    self.request = request
    mappings = try request.mapping.map { path throws(ProblemReport) in try MappingFile.read(path) } ?? []
    var report = ProblemReport()
    for (paths, roles) in SourceCollection.asked(request) {
      for path in paths {
        do {
          try add(path, as: roles, &log)
        } catch {
          report.add(error)
        }
      }
    }
    if report.hasErrors { throw report }
  }

  func of(_ role: ImportRole) -> [RoleTable] { tables.filter { $0.role == role } }

  private static func asked(_ request: ImportRequest) -> [(paths: [String], roles: [ImportRole])] {
    var asked: [(paths: [String], roles: [ImportRole])] = [
      (request.villages, [.villages]), (request.communes, [.communes]), (request.towers, [.towers]),
      (request.fibre, [.fibreLines, .fibreNodes]), (request.roads, [.roads]), (request.costs, [.costs]),
      (request.gazetteer, [.gazetteer]),
    ]
    if case .file(let path) = request.lacking { asked.append(([path], [.lacking])) }
    if case .file(let path) = request.pointsOfPresence { asked.append(([path], [.pop])) }
    return asked
  }

  private mutating func sourceTables(_ path: String) throws(ProblemReport) -> [TextMending] {
    if let known = read[path] { return known }
    let tables = try SourceReader.tables(
      of: path, SourceSelection(layer: request.layer), foreign: request.foreign)
    let mended = tables.map(TextMending.init)
    read[path] = mended
    return mended
  }

  private mutating func add(
    _ path: String, as roles: [ImportRole], _ log: inout ImportLog
  ) throws(ProblemReport) {
    let mended = try sourceTables(path)
    let sheets = mended.map(\.table)
    var taken = 0
    var rest: [TextMending] = []
    for mending in mended {
      let sheet = mending.table
      for problem in sheet.problems.problems { log.refuse(problem) }
      if sheet.problems.hasErrors { taken += 1; continue }
      if let mapped = try mapped(sheet, as: roles) {
        tables.append(mapped)
        TextMending.report(mending.findings, of: mapped, &log)
        taken += 1
      } else {
        rest.append(mending)
      }
    }
    for mending in rest {
      let sheet = mending.table
      if sheets.count > 1, SheetName.isOfExplanations(sheet.layer) {
        log.tell(
          ImportLine(
            .left, roles[0], file: sheet.file, layer: sheet.layer, why: "a sheet of explanations, by its name"
          ))
        continue
      }
      guard let choice = choice(sheet, roles, isAlone: sheets.count == 1) else {
        log.tell(
          ImportLine(
            .left, roles[0], file: sheet.file, layer: sheet.layer,
            why: sheet.rows.isEmpty ? "the sheet is empty" : "no headings of a known kind were found in it"))
        continue
      }
      if roles.contains(choice.role) { taken += 1 }
      let tried = ColumnTrial.tried(choice, &log)
      for column in choice.mapping.columns where column.field == nil && !column.heading.isEmpty {
        log.tell(
          choice.line(
            .left, column: column.index, from: column.heading,
            why: "its heading is none that is known; import.yaml can say what it tells"))
      }
      ColumnTrial.tellAnswers(tried, &log)
      tables.append(tried)
      TextMending.report(mending.findings, of: tried, &log)
    }
    if taken == 0 { refuseUnrecognised(sheets, roles, path, &log) }
  }

  /// The table as a mapping that a person wrote has it.
  private func mapped(_ sheet: SourceTable, as roles: [ImportRole]) throws(ProblemReport) -> RoleTable? {
    let fitting = mappings.filter { $0.fits(sheet) }
    guard
      let own = fitting.first(where: { roles.contains($0.role) }) ?? fitting.first(where: { $0.file != nil })
    else {
      return nil
    }
    let search = HeaderSearch(sheet)
    let rows =
      own.headerRows ?? (own.isWithoutHeaderRows ? nil : search.reading(as: own.role)?.mapping.headerRows)
    var mapping = TableMapping(
      role: own.role, file: sheet.file, layer: sheet.layer, headerRows: rows, reference: own.crs ?? "")
    mapping.columns = try own.resolved(in: search.headings(in: rows))
    return RoleTable(sheet, mapping)
  }

  /// What a sheet is, by its headings and its name: one of the roles asked for, or, beside such a one in the same
  /// file, any other.
  private func choice(_ sheet: SourceTable, _ roles: [ImportRole], isAlone: Bool) -> RoleTable? {
    let search = HeaderSearch(sheet)
    let others: [ImportRole] =
      isAlone || roles != [.villages] ? [] : [.towers, .fibreNodes, .fibreLines, .communes, .costs]
    var best: (found: HeaderSearch.Found, score: Double)?
    for role in roles + others {
      guard let found = search.reading(as: role) else { continue }
      if role == .fibreLines, !SourceCollection.hasLines(sheet), found.mapping[.from] == nil { continue }
      if role == .fibreNodes || role == .towers, SourceCollection.hasLines(sheet) { continue }
      let score = found.score + SheetName.hint(sheet.layer, for: role) + (roles.contains(role) ? 0.5 : 0)
      if score > best?.score ?? 0 { best = (found, score) }
    }
    guard let best, roles.contains(best.found.mapping.role) || best.score >= 5 else { return nil }
    return RoleTable(sheet, best.found.mapping)
  }

  private static func hasLines(_ table: SourceTable) -> Bool {
    table.rows.contains { row in
      if case .lines = row.geometry { return true }
      return false
    }
  }

  /// What a table of a role cannot do without.
  private static func need(of role: ImportRole) -> Message {
    switch role {
    case .towers, .fibreNodes: "a position, in columns such as Vĩ độ and Kinh độ"
    case .fibreLines: "its two ends, or lines that are drawn"
    case .costs: "an item and its price"
    case .roads: "lines that are drawn"
    default: "a name, and what is told of it"
    }
  }

  /// Refuses a file of which no table is of its kind, with what was understood of the one that is most like it, from
  /// which a mapping can be begun.
  private mutating func refuseUnrecognised(
    _ sheets: [SourceTable], _ roles: [ImportRole], _ path: String, _ log: inout ImportLog
  ) {
    let role = roles[0].title
    guard let sheet = sheets.max(by: { $0.rows.count < $1.rows.count }), !sheet.rows.isEmpty else {
      log.refuse(Problem(file: path, message: "holds no rows", remedy: "Name the file that has the \(role)"))
      return
    }
    let search = HeaderSearch(sheet)
    let partial = search.reading(as: roles[0], isPartial: true)?.mapping
    if let partial { partials.append(partial) }
    let known = partial?.columns.filter { $0.field != nil }.map { Problem.excerpt(of: $0.heading) } ?? []
    let headings = known.isEmpty ? search.likelyHeadings.map { Problem.excerpt(of: $0) } : known
    log.refuse(
      Problem(
        file: sheet.place,
        row: partial?.headerRows?.upperBound ?? (sheet.kind == .features ? nil : sheet.rows.first?.number),
        value: headings.joined(separator: ", "),
        message: known.isEmpty
          ? "has no headings by which a table of \(role) is known"
          : "are the only headings that are known, and a table of \(role) needs more: \(SourceCollection.need(of: roles[0]))",
        remedy:
          "Head the columns as noiban template does, or complete import.yaml and name it with --map; the guide has an example"
      ))
  }
}

/// What the name of a sheet says of what is in it.
enum SheetName {
  private static let words: [(role: ImportRole, words: [String])] = [
    (.villages, ["thon", "ban", "village", "danh sach", "poi"]),
    (.towers, ["tram", "bts", "cot", "tower", "site"]),
    (.fibreNodes, ["nut", "node", "pop"]), (.fibreLines, ["tuyen", "cap", "line", "route"]),
    (.communes, ["xa", "commune", "don vi hanh chinh", "trung tam xa"]),
    (.costs, ["don gia", "gia", "price", "cost"]),
  ]

  private static let explanations = [
    "huong dan", "giai thich", "ghi chu", "danh muc", "lua chon", "guide", "instructions", "explanations",
    "readme", "choices", "notes",
    "lists", "legend",
  ]

  /// Whether a sheet explains the others.
  static func isOfExplanations(_ name: String) -> Bool {
    let folded = FoldedText.of(name)
    return explanations.contains { folded == $0 || folded.hasPrefix("\($0) ") }
  }

  static func hint(_ name: String, for role: ImportRole) -> Double {
    let folded = " \(FoldedText.of(name)) "
    let isNamed = words.first { $0.role == role }?.words.contains { folded.contains(" \($0) ") } ?? false
    return isNamed ? 1.5 : 0
  }
}

extension MappedTable {
  /// Whether a table is the one that the mapping is of: by the name of its file, in whatever folder it lies today, and
  /// of its sheet.
  fileprivate func fits(_ table: SourceTable) -> Bool {
    func name(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }
    if let file, name(file) != name(table.file) { return false }
    return layer.map { $0 == table.layer } ?? true
  }
}

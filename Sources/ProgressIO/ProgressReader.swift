import Diagnostics
import Geography
import GeographyIO
import Investment
import Scenarios

/// Reads the rows of a progress list one by one and gathers what is wrong with them.
struct ProgressReader {
  private let file: String
  private let proposals: [String: PlanClaim.ProposalClaim]
  private let costs: [String: Money]
  private let hasPlan: Bool
  /// The row in which each work was first named.
  private var rowOfWork: [String: Int] = [:]
  private(set) var entries: [ProgressList.Entry] = []
  private(set) var report: ProblemReport

  init(file: String, earlier: PlanClaim?, report: ProblemReport) {
    self.file = file
    self.report = report
    hasPlan = earlier != nil
    proposals = Dictionary(
      (earlier?.proposals ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    costs = Dictionary(
      (earlier?.works ?? []).map { ($0.id, $0.cost) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func read(_ row: LooseTable.Row) {
    let id = row.cells["id"].map { costs[$0] == nil ? ProgressReader.withoutGuard($0) : $0 }
    let works = id.flatMap { self.works(of: $0, row.number) }
    let word = row.cells["status"].flatMap { self.status($0, row.number) }
    let spent = row.cells["spent"].map { self.spent($0, row.number) }
    let year = row.cells["year"].map { self.year($0, row.number) }
    guard let works, let word, case .some(.some(let amount)) = spent, case .some(.some(let finished)) = year
    else { return }
    guard word != ProgressSchema.planned else {
      if let money = amount.value {
        add(
          row.number, "spent", "\(money.dong)", "is money spent on what is only planned",
          "Write \(WorkProgress.Status.underWay.rawValue) or \(WorkProgress.Status.done.rawValue) as its status"
        )
      }
      return
    }
    guard let status = WorkProgress.Status(rawValue: word) else { return }
    if let value = finished.value, status != .done {
      add(
        row.number, "year", "\(value)", "is the year of a work that is not finished",
        "Leave the cell empty, or write \(WorkProgress.Status.done.rawValue) as its status")
      return
    }
    for (work, share) in zip(works, shares(of: amount.value, among: works)) {
      var progress = WorkProgress()
      progress.work = work
      progress.status = status
      progress.spent = share
      progress.year = finished.value
      progress.borneBy = row.cells["borne_by"] ?? ""
      entries.append(ProgressList.Entry(progress: progress, row: row.number))
    }
  }

  /// A cell that may be empty.
  private struct Cell<Value> {
    var value: Value?
  }

  /// The plan's tables put an apostrophe before what a spreadsheet could take for a formula.
  private static func withoutGuard(_ id: String) -> String {
    id.hasPrefix("'")
      && id.dropFirst().unicodeScalars.first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } == true
      ? String(id.dropFirst()) : id
  }

  /// The works that an identifier stands for; nil where it can stand for none, or one of them stands
  /// elsewhere already.
  private mutating func works(of id: String, _ row: Int) -> [String]? {
    guard !id.isEmpty else {
      add(row, "id", "", "is empty", "Write the identifier of a work or a proposal")
      return nil
    }
    var works = [id]
    if costs[id] == nil, let proposal = proposals[id] {
      works = proposal.works
    } else if costs[id] == nil, id.hasPrefix("P-") {
      let nearest: Message? = NearestName.to(id, among: proposals.keys.sorted()).map {
        "The nearest proposal is \($0)"
      }
      add(
        row, "id", id, hasPlan ? "is no proposal of the plan" : "is a proposal of a plan that is not named",
        hasPlan
          ? nearest ?? "Take an identifier from the plan's proposals"
          : "Name the plan by --of plan.json, or write the identifiers of its works")
      return nil
    }
    var isFree = true
    for work in works {
      guard let earlier = rowOfWork[work] else {
        rowOfWork[work] = row
        continue
      }
      isFree = false
      add(
        row, "id", id,
        work == id
          ? "stands in row \(earlier) already" : "holds work \(work), which stands in row \(earlier) already",
        "Keep one row for each work")
    }
    return isFree ? works : nil
  }

  private mutating func status(_ text: String, _ row: Int) -> String? {
    let word = text.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
    if ProgressSchema.statuses.contains(word) { return word }
    let nearest: Message? = NearestName.to(word, among: ProgressSchema.statuses).map {
      "Perhaps “\($0)” is meant"
    }
    let all: Message = "Write \(ProgressSchema.statuses.joined(separator: ", "))"
    add(row, "status", text, text.isEmpty ? "is empty" : "is no status", text.isEmpty ? all : nearest ?? all)
    return nil
  }

  private mutating func spent(_ text: String, _ row: Int) -> Cell<Money>? {
    guard !text.isEmpty else { return Cell(value: nil) }
    do {
      return Cell(value: try MoneyText.parse(text, allowingZero: true))
    } catch {
      add(row, "spent", text, error.message, error.remedy)
      return nil
    }
  }

  private mutating func year(_ text: String, _ row: Int) -> Cell<Int>? {
    guard !text.isEmpty else { return Cell(value: nil) }
    if let year = Int(text), ProgressSchema.years.contains(year) { return Cell(value: year) }
    let years = ProgressSchema.years
    add(
      row, "year", text, "is not a year", "Write a year from \(years.lowerBound) to \(years.upperBound)")
    return nil
  }

  /// An amount shared among works by their cost, whole and without loss; all of it to the first where none
  /// costs anything.
  private func shares(of amount: Money?, among works: [String]) -> [Money?] {
    guard let amount else { return works.map { _ in nil } }
    guard works.count > 1 else { return works.map { _ in amount } }
    let weights = works.map { max(0, costs[$0]?.dong ?? 0) }
    let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
    guard total > 0 else { return works.indices.map { $0 == 0 ? amount : .zero } }
    var passed = Int128(0)
    var given = Int64(0)
    return weights.map { weight in
      passed += Int128(weight)
      let upTo = Int64(truncatingIfNeeded: Int128(amount.dong) * passed / total)
      defer { given = upTo }
      return Money(dong: upTo - given)
    }
  }

  private mutating func add(
    _ row: Int, _ column: String, _ value: String, _ message: Message, _ remedy: Message
  ) {
    report.add(
      Problem(file: file, row: row, column: column, value: value, message: message, remedy: remedy))
  }
}

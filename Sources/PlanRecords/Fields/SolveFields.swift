import DelimitedText
import Geography
import Investment
import JSONText

extension SolveSummary {
  /// The fields of a certificate, in the order of `plan.json`.
  static let fields: [PlanField<SolveSummary, SolveSummary>] = [
    .field("status", \.status, .choice([.optimal, .feasible])),
    .field("limit", \.limit, FieldForm<SolveSummary.Limit>.choice([.time, .interrupted]).optional),
    .field("measure", \.measure, .choice.later),
    .field("objective", \.objective, .number),
    .field("bound", \.bound, .number),
    .field("relativeGap", \.relativeGap, .number, in: .rest),
    .field("seconds", \.seconds, .milliseconds, in: .rest),
    .field("solver", \.solver, .text, in: .rest),
    .field("stages", \.stages, FieldForm.records(SolveStage.fields, blank: SolveStage.blank).later),
    .field("costBound", \.costBound, .optionalMoney),
  ]

  /// What a claim is silent on where its file is.
  static let blank = SolveSummary(
    status: .feasible, objective: 0, bound: 0, relativeGap: 0, seconds: 0, solver: "")
}

extension SolveStage {
  fileprivate static let fields: [PlanField<SolveStage, SolveStage>] = [
    .field("name", \.name, .text),
    .field("measure", \.measure, .choice),
    .field("objective", \.objective, .number),
    .field("bound", \.bound, .number),
  ]

  fileprivate static let blank = SolveStage(name: "", measure: .weightedHouseholds, objective: 0, bound: 0)
}

extension Totals {
  /// The fields of a plan's totals, in the order of `plan.json`.
  static let fields: [PlanField<Totals, Totals>] = [
    .field("capex", \.capex, .money),
    .field("cost", \.cost, .money).otherwise(\.capex, \.cost),
    .field("presentValue", \.presentValue, .money.later),
    .field("lost", \.lost, .money.later),
    .field("opexPerYear", \.opexPerYear, .money),
    .field("budget", \.budget, .budget),
    .field("villagesMobile", \.villagesMobile, .integer),
    .field("villagesFixed", \.villagesFixed, .integer),
    .field("villagesInterim", \.villagesInterim, .integer.later),
    .field("households", \.households, .integer),
    .field("ethnicMinorityHouseholds", \.ethnicMinorityHouseholds, .optionalInteger),
    .field("benefit", \.benefit, .benefit),
  ]
}

extension Baseline {
  /// The fields of a plan made another way, in the order of `plan.json`.
  static let fields: [PlanField<Baseline, Baseline>] = [
    .field("method", \.method, .choice),
    .field("capex", \.capex, .money),
    .field("benefit", \.benefit, .benefit),
    .field("villagesMobile", \.villagesMobile, .integer),
    .field("villagesFixed", \.villagesFixed, .integer),
    .field("households", \.households, .integer),
  ]

  static let blank = Baseline(
    method: .greedy, capex: .zero, benefit: .zero, villagesMobile: 0, villagesFixed: 0, households: 0)
}

extension Payment {
  /// Payments as a field of what is paid for.
  static let list = FieldForm<[Payment]>.records(fields, blank: blank) { payments in
    let shown = payments.map { payment in
      (payment.year.map { "\($0) " } ?? "") + "\(payment.source): \(payment.amount.dong)"
    }
    return .text(shown.joined(separator: "; "))
  }

  private static let blank = Payment(year: nil, source: "", amount: .zero)

  private static let fields: [PlanField<Payment, Payment>] = [
    .field("year", \.year, .optionalInteger),
    .field("source", \.source, .text),
    .field("amount", \.amount, .money),
  ]
}

extension FieldForm where Value == Money? {
  /// Whole đồng, or null where no budget was set; earlier versions wrote 0 for that, which no budget can be.
  fileprivate static let budget = FieldForm(
    write: optionalMoney.write,
    read: { fields, object, key in
      optionalMoney.read(&fields, object, key).map { $0 == .zero ? nil : $0 }
    }, cell: optionalMoney.cell)
}

extension FieldForm where Value == Double {
  /// Seconds to the thousandth.
  fileprivate static let milliseconds = FieldForm(
    write: { json, seconds, _ in json.number((seconds * 1000).rounded() / 1000) },
    read: { $0.number($1, $2) })
}

import DelimitedText
import Geography
import Investment
import JSONText
import PlanWords

/// How values of a type stand in `plan.json` and in a cell of the CSV.
struct FieldForm<Value>: Sendable {
  let write: @Sendable (inout JSONWriter, Value, PlanFieldContext) -> Void
  /// Nil, with a problem, where the value is missing or wrong; nil without one where it may be missing.
  let read: @Sendable (inout JSONFields, JSONFields.Object, String) -> Value?
  /// Nothing for what the CSV does not show.
  var cell: @Sendable (Value) -> CSVWriter.Cell = { _ in .empty }

  /// The same for a key that earlier versions did not write.
  var later: FieldForm {
    FieldForm(
      write: write,
      read: { [read] fields, object, key in
        fields.isStated(object, key) ? read(&fields, object, key) : nil
      }, cell: cell)
  }

  /// The same or null, an empty cell; a missing key is null.
  var optional: FieldForm<Value?> {
    FieldForm<Value?>(
      write: { [write] json, value, context in
        if let value { write(&json, value, context) } else { json.null() }
      },
      read: { [later] fields, object, key in .some(later.read(&fields, object, key)) },
      cell: { [cell] in $0.map(cell) ?? .empty })
  }
}

extension FieldForm where Value == String {
  static let text = FieldForm(
    write: { json, text, _ in json.string(text) }, read: { $0.string($1, $2) }, cell: { .text($0) })
}

extension FieldForm where Value == String? {
  static let optionalText = FieldForm<String>.text.optional
}

extension FieldForm where Value == [String] {
  static let texts = FieldForm(
    write: { json, texts, _ in json.strings(texts) }, read: { $0.strings($1, $2) },
    cell: { .text($0.joined(separator: ";")) })
}

extension FieldForm where Value == Int {
  static let integer = FieldForm(
    write: { json, number, _ in json.integer(number) }, read: { $0.integer($1, $2) },
    cell: { .integer(Int64($0)) })
}

extension FieldForm where Value == Int? {
  static let optionalInteger = FieldForm<Int>.integer.optional
}

extension FieldForm where Value == Double {
  /// Null stands for what JSON cannot write, and reads as infinite.
  static let number = FieldForm(
    write: { json, number, _ in json.number(number) }, read: { $0.number($1, $2) },
    cell: { .number($0, places: 3) })
}

extension FieldForm where Value == Money {
  /// Whole đồng.
  static let money = FieldForm(
    write: { json, amount, _ in json.integer(amount.dong) }, read: { $0.money($1, $2) },
    cell: { .integer($0.dong) })
}

extension FieldForm where Value == Money? {
  static let optionalMoney = FieldForm<Money>.money.optional

  /// Whole đồng, in a claim nil where an earlier version did not write it; what is written says zero then.
  static let statedMoney = FieldForm(
    write: { json, amount, _ in json.integer((amount ?? .zero).dong) },
    read: { FieldForm<Money>.money.optional.read(&$0, $1, $2) },
    cell: { .integer(($0 ?? .zero).dong) })
}

extension FieldForm where Value == Benefit {
  /// Weighted households, to the thousandth.
  static let benefit = FieldForm(
    write: { json, benefit, _ in json.thousandths(benefit.thousandths) }, read: { $0.benefit($1, $2) },
    cell: { .number($0.value, places: 3) })
}

extension FieldForm where Value == Benefit? {
  static let optionalBenefit = FieldForm<Benefit>.benefit.optional
}

extension FieldForm where Value: RawRepresentable & Sendable, Value.RawValue == String {
  /// One of some words.
  static func choice(_ all: [Value]) -> FieldForm {
    FieldForm(
      write: { json, choice, _ in json.string(choice.rawValue) }, read: { $0.choice($1, $2, all) },
      cell: { .code($0.rawValue) })
  }
}

extension FieldForm where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
  /// One of the words that the type has.
  static var choice: FieldForm { .choice(Array(Value.allCases)) }
}

extension FieldForm {
  /// One of the words that a type has, or null.
  static func optionalChoice<Choice: CaseIterable & RawRepresentable & Sendable>() -> FieldForm
  where Value == Choice?, Choice.RawValue == String {
    FieldForm<Choice>.choice.optional
  }
}

extension FieldForm where Value == [String: Money] {
  /// Who pays what, by the name of the source.
  static let funding = FieldForm(
    write: { json, amounts, _ in json.funding(amounts) }, read: { $0.amounts($1, $2) },
    cell: { amounts in
      let sorted = amounts.sorted { $0.key < $1.key }
      return .text(sorted.map { "\($0.key): \($0.value.dong)" }.joined(separator: "; "))
    })
}

extension FieldForm {
  /// A record in a record; what is not read keeps its value in `blank`.
  static func record(_ fields: [PlanField<Value, Value>], blank: Value) -> FieldForm where Value: Sendable {
    FieldForm(
      write: { $0.record($1, fields, $2) },
      read: { reader, parent, key in
        reader.object(parent, key).map { reader.record(fields, $0, blank) }
      })
  }

  /// A list of records.
  static func records<Element: Sendable>(
    _ fields: [PlanField<Element, Element>], blank: Element,
    cell: @escaping @Sendable ([Element]) -> CSVWriter.Cell = { _ in .empty }
  ) -> FieldForm where Value == [Element] {
    FieldForm(
      write: { json, records, context in json.array(records) { $0.record($1, fields, context) } },
      read: { reader, parent, key in
        reader.records(parent, key) { $0.record(fields, $1, blank) }
      }, cell: cell)
  }
}

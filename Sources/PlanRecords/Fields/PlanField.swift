import DelimitedText
import Geography
import Investment
import JSONText
import PlanDossiers
import PlanWords

/// One field of a record of a plan: its key in `plan.json`, how it is written there, how it is read back, and
/// its column in the CSV. Writing, reading back and both tables all go by the list of these.
///
/// `Record` is what is written; `Saved` is what is read back of it before the data set is known.
struct PlanField<Record, Saved>: Sendable {
  /// When a field is read.
  enum Part {
    /// With the claim, which a verifier judges.
    case claim
    /// With the rest of a saved plan, which only a report needs.
    case rest
  }

  /// Nil for what only the CSV shows.
  let key: StaticString?
  let write: @Sendable (inout JSONWriter, Record, PlanFieldContext) -> Void
  /// Nil for what is worked out from the others.
  private(set) var part: Part?
  private(set) var read: @Sendable (inout JSONFields, JSONFields.Object, inout Saved) -> Void = { _, _, _ in }
  /// The headings of its columns and what stands in them; none for what only JSON shows.
  private(set) var headings: [String] = []
  private(set) var cells: @Sendable (Record, PlanFieldContext) -> [CSVWriter.Cell] = { _, _ in [] }
  /// The heading after which its columns stand, where that is not the one before.
  private(set) var place: String?

  /// A field that is worked out from the record and the data.
  static func shown<Value>(
    _ key: StaticString, _ form: FieldForm<Value>,
    _ value: @escaping @Sendable (Record, PlanFieldContext) -> Value
  ) -> PlanField {
    var field = PlanField(key: key) { form.write(&$0, value($1, $2), $2) }
    field.headings = [snakeCase(key)]
    field.cells = { record, context in [form.cell(value(record, context))] }
    return field
  }

  /// A field that is written and not read back.
  static func shown<Value>(
    _ key: StaticString, _ path: KeyPath<Record, Value> & Sendable, _ form: FieldForm<Value>
  ) -> PlanField {
    shown(key, form) { record, _ in record[keyPath: path] }
  }

  /// A column that JSON has no key for.
  static func column(
    _ headings: String..., cells: @escaping @Sendable (Record, PlanFieldContext) -> [CSVWriter.Cell]
  ) -> PlanField {
    var field = PlanField(key: nil) { _, _, _ in }
    field.headings = headings
    field.cells = cells
    return field
  }

  /// A field that is written and read back.
  static func kept<Value>(
    _ key: StaticString, _ record: KeyPath<Record, Value> & Sendable,
    _ saved: WritableKeyPath<Saved, Value> & Sendable, _ form: FieldForm<Value>
  ) -> PlanField {
    kept(key, form, in: .rest, get: { $0[keyPath: record] }, set: { $0[keyPath: saved] = $1 })
  }

  /// A field of the claim, which a record and what is read back of it both hold.
  static func claimed<Claim, Value>(
    _ key: StaticString, _ record: KeyPath<Record, Claim> & Sendable,
    _ saved: WritableKeyPath<Saved, Claim> & Sendable, _ path: WritableKeyPath<Claim, Value> & Sendable,
    _ form: FieldForm<Value>
  ) -> PlanField {
    kept(
      key, form, in: .claim, get: { $0[keyPath: record][keyPath: path] },
      set: { $0[keyPath: saved][keyPath: path] = $1 })
  }

  private static func kept<Value>(
    _ key: StaticString, _ form: FieldForm<Value>, in part: Part,
    get: @escaping @Sendable (Record) -> Value, set: @escaping @Sendable (inout Saved, Value) -> Void
  ) -> PlanField {
    var field = shown(key, form) { record, _ in get(record) }
    let name = key.description
    field.part = part
    field.read = { fields, object, saved in
      if let value = form.read(&fields, object, name) { set(&saved, value) }
    }
    return field
  }

  /// The same without a column in the CSV.
  var withoutColumn: PlanField {
    var field = self
    field.headings = []
    return field
  }

  /// The same with its column after another one's.
  func after(_ heading: String) -> PlanField {
    var field = self
    field.place = heading
    return field
  }

  /// The same for a key that earlier versions did not write: what it stands for comes from a field read before.
  func otherwise<Value>(
    _ source: KeyPath<Saved, Value> & Sendable, _ target: WritableKeyPath<Saved, Value> & Sendable
  ) -> PlanField {
    var field = self
    let (name, readStated) = (key?.description ?? "", read)
    field.read = { fields, object, saved in
      if fields.isStated(object, name) {
        readStated(&fields, object, &saved)
      } else {
        saved[keyPath: target] = saved[keyPath: source]
      }
    }
    return field
  }

  /// `villageNames` as the tables of a data set write it: `village_names`.
  private static func snakeCase(_ key: StaticString) -> String {
    key.description.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }
}

extension PlanField where Record == Saved {
  /// A field of a record that is read into itself.
  static func field<Value>(
    _ key: StaticString, _ path: WritableKeyPath<Record, Value> & Sendable, _ form: FieldForm<Value>,
    in part: Part = .claim
  ) -> PlanField {
    kept(key, form, in: part, get: { $0[keyPath: path] }, set: { $0[keyPath: path] = $1 })
  }
}

/// What fields are shown with.
struct PlanFieldContext {
  let dossier: PlanDossier
  let words: ReportWords
  /// The place of the record among its like.
  var row = 0
  /// What the proposals cost up to each, by rank.
  let spent: [Money]

  init(_ dossier: PlanDossier, _ words: ReportWords) {
    self.dossier = dossier
    self.words = words
    var sum = Money.zero
    spent = dossier.plan.proposals.map { proposal in
      sum += proposal.cost
      return sum
    }
  }
}

extension JSONWriter {
  /// A record as an object, field by field.
  mutating func record<Record, Saved>(
    _ record: Record, _ fields: [PlanField<Record, Saved>], _ context: PlanFieldContext
  ) {
    object { json in
      for field in fields {
        guard let key = field.key else { continue }
        json.key(key)
        field.write(&json, record, context)
      }
    }
  }

  /// A list of records, a line each.
  mutating func records<Record, Saved>(
    _ key: StaticString, _ records: [Record], _ fields: [PlanField<Record, Saved>],
    _ context: PlanFieldContext
  ) {
    self.key(key)
    array(records, linePerElement: true) { $0.record($1, fields, context) }
  }
}

extension JSONFields {
  /// A record of which every field is read that can be.
  mutating func record<Record>(
    _ fields: [PlanField<Record, Record>], _ object: Object, _ blank: Record
  ) -> Record {
    var record = blank
    for field in fields { field.read(&self, object, &record) }
    return record
  }

  /// Reads those fields of a record that belong to a part.
  mutating func read<Record, Saved>(
    _ part: PlanField<Record, Saved>.Part, _ list: [PlanField<Record, Saved>], _ object: Object,
    into saved: inout Saved
  ) {
    for field in list where field.part == part { field.read(&self, object, &saved) }
  }
}

extension CSVWriter {
  /// A table of records, a column a field.
  static func table<Record, Saved>(
    _ records: [Record], _ fields: [PlanField<Record, Saved>], _ context: PlanFieldContext,
    for audience: TableAudience
  ) -> [UInt8] {
    var columns: [PlanField<Record, Saved>] = []
    for field in fields where !field.headings.isEmpty {
      let before = field.place.flatMap { place in columns.firstIndex { $0.headings.contains(place) } }
      columns.insert(field, at: before.map { $0 + 1 } ?? columns.endIndex)
    }
    var csv = audience.table(columns.flatMap(\.headings))
    var context = context
    for (row, record) in records.enumerated() {
      context.row = row
      csv.row(columns.flatMap { $0.cells(record, context) })
    }
    return csv.bytes
  }
}

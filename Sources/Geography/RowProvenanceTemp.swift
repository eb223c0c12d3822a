public struct RowProvenance: Sendable, Equatable { public var table: String; public var row: String; public var column: String; public var kind: ColumnProvenance.Kind; public var source: String
  public init(table: String, row: String, column: String, kind: ColumnProvenance.Kind, source: String) { self.table = table; self.row = row; self.column = column; self.kind = kind; self.source = source } }
extension Geography { public var rowProvenance: [RowProvenance] { get { [] } set { } } }

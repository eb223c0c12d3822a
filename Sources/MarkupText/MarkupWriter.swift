/// Writes markup straight into bytes: well-formed as XML and read the same as HTML, so that any parser can check it.
/// Names of elements and attributes are the program's own; every text is escaped.
package struct MarkupWriter {
  package typealias Attributes = KeyValuePairs<StaticString, String>

  package enum Layout {
    /// Nothing but what is written, for people.
    case running
    /// An element a line, a space a level, for programs.
    case lines
  }

  package private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0

  package init(_ layout: Layout = .running) {
    self.layout = layout
  }

  /// Markup of the program itself.
  package mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Bytes that are markup, a style sheet, a script or data for one.
  package mutating func raw(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  /// Text between tags or in an attribute.
  package mutating func text(_ text: String) {
    bytes.append(contentsOf: MarkupText.escaped(text, layout == .running ? .spaces : .kept).utf8)
  }

  /// An element with what `content` writes in it.
  package mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout MarkupWriter) -> Void
  ) {
    start(name, attributes)
    raw(">")
    endLine()
    depth += 1
    content(&self)
    depth -= 1
    indent()
    end(name)
  }

  /// An element with a text in it.
  package mutating func element(_ name: StaticString, _ attributes: Attributes, _ content: String) {
    start(name, attributes)
    raw(">")
    text(content)
    end(name)
  }

  /// An element without attributes with a text in it.
  package mutating func element(_ name: StaticString, _ content: String) {
    element(name, [:], content)
  }

  /// An element that has no content, such as `br`.
  package mutating func empty(_ name: StaticString, _ attributes: Attributes = [:]) {
    start(name, attributes)
    raw("/>")
    endLine()
  }

  package mutating func newline() { bytes.append(0x0A) }

  private mutating func start(_ name: StaticString, _ attributes: Attributes) {
    indent()
    raw("<")
    raw(name)
    for (key, value) in attributes {
      raw(" ")
      raw(key)
      raw("=\"")
      text(value)
      raw("\"")
    }
  }

  private mutating func end(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">")
    endLine()
  }

  private mutating func indent() {
    if layout == .lines { bytes += repeatElement(0x20, count: depth) }
  }

  private mutating func endLine() {
    if layout == .lines { newline() }
  }
}

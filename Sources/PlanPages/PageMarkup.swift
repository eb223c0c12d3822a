import PlanCharts
import PlanWords

/// Writes the markup of a page straight into bytes: well-formed as XML and read the same as HTML, so that any
/// parser can check it. Names of elements, attributes and classes are the program's own; every text is escaped.
struct PageMarkup {
  typealias Attributes = KeyValuePairs<StaticString, String>

  private(set) var bytes: [UInt8] = []

  /// Markup of the program itself.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Bytes that are markup, a style sheet, a script or data for one.
  mutating func raw(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  /// Text between tags or in an attribute. Characters that XML 1.0 has no place for become spaces.
  mutating func text(_ text: String) {
    // Most texts need no escaping, and need not be looked at letter by letter.
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte != 0x22 && byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x7F
        && byte != 0xC2 && byte != 0xEF
    }
    bytes.append(contentsOf: (isPlain ? text : ChartCanvas.escaped(text)).utf8)
  }

  /// An element with what `content` writes in it.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout PageMarkup) -> Void
  ) {
    open(name, attributes)
    content(&self)
    raw("</")
    raw(name)
    raw(">")
  }

  /// An element with a text in it.
  mutating func element(_ name: StaticString, _ attributes: Attributes, _ content: String) {
    element(name, attributes) { $0.text(content) }
  }

  /// An element without attributes with a text in it.
  mutating func element(_ name: StaticString, _ content: String) {
    element(name) { $0.text(content) }
  }

  /// An element that has no content, such as `br`.
  mutating func empty(_ name: StaticString, _ attributes: Attributes = [:]) {
    start(name, attributes)
    raw("/>")
  }

  mutating func newline() { bytes.append(0x0A) }

  /// A text from the data set. It cannot turn the direction of its surroundings (`bdi`), control and format
  /// characters are written out, and it takes `width` letters at most.
  mutating func name(_ name: String, width: Int = 48) {
    element("bdi", TerminalText.shown(name, width: width))
  }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    start(name, attributes)
    raw(">")
  }

  private mutating func start(_ name: StaticString, _ attributes: Attributes) {
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
}

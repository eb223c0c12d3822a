import MarkupText
import PlanWords

typealias PageMarkup = MarkupWriter

extension MarkupWriter {
  /// A part of the page under its heading; `id` is its anchor.
  mutating func section(_ id: String, _ heading: String, _ content: (inout MarkupWriter) -> Void) {
    element("section", ["id": id, "aria-labelledby": "\(id)-heading"]) { page in
      page.element("h2", ["id": "\(id)-heading"], heading)
      content(&page)
    }
    newline()
  }

  /// A text from the data set. It cannot turn the direction of its surroundings (`bdi`), control and format
  /// characters are written out, and it takes `width` letters at most.
  mutating func name(_ name: String, width: Int = 48) {
    element("bdi", TerminalText.shown(name, width: width))
  }
}

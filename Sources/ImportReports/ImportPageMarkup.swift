import Diagnostics
import MarkupText

/// A heading of a column of a table of the page.
enum ColumnHeading {
  case text(String)
  /// Over numbers, which stand to the right.
  case number(String)
}

extension MarkupWriter {
  /// A part of the page under its heading; `id` is its anchor.
  mutating func section(_ id: String, _ heading: String, _ content: (inout MarkupWriter) -> Void) {
    element("section", ["id": id, "aria-labelledby": "\(id)-heading"]) { page in
      page.element("h2", ["id": "\(id)-heading"], heading)
      content(&page)
    }
    newline()
  }

  /// A table in a frame that scrolls where the screen is too narrow.
  mutating func table(_ headings: [ColumnHeading], _ rows: (inout MarkupWriter) -> Void) {
    element("div", ["class": "frame"]) { page in
      page.element("table") { page in
        page.element("thead") { page in
          page.element("tr") { page in
            for heading in headings {
              switch heading {
              case .text(let text): page.element("th", ["scope": "col"], text)
              case .number(let text): page.element("th", ["scope": "col", "class": "n"], text)
              }
            }
          }
        }
        page.newline()
        page.element("tbody", [:], rows)
      }
    }
    newline()
  }

  mutating func tableRow(_ cells: (inout MarkupWriter) -> Void) {
    element("tr", [:], cells)
    newline()
  }

  /// A text from a file: it cannot turn the direction of its surroundings, shows what cannot be seen by its number, and
  /// takes some 80 letters at most.
  mutating func foreign(_ text: String) {
    if !text.isEmpty { element("bdi", Problem.excerpt(of: text)) }
  }
}

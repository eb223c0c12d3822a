import MarkupText

/// A table of a page. Its rows are there without any script; one that can be sorted or searched says by its
/// class and by the kinds of its columns how.
struct PageTable {
  struct Column {
    var heading: String
    /// Numbers stand to the right, and are sorted by value.
    var isNumber = false
    /// What the heading means, where it alone does not say.
    var explanation: String?
  }

  /// What stands in a cell.
  enum Cell {
    case text(String)
    /// A text from the data set.
    case name(String)
    /// A number as it is shown, and its value.
    case number(String, Double?)
    case markup((inout PageMarkup) -> Void)
  }

  /// Unique in the page.
  var id: String
  /// Read out before the table.
  var caption: String
  /// Whether the heading above the table says it already.
  var isCaptionSaid = false
  var columns: [Column]
  var rows: [[Cell]]
  /// The last row, of sums.
  var sum: [Cell]?
  /// Whether the script lets the reader sort it.
  var isSortable = false
  /// Whether it has so many rows that it scrolls by itself.
  var isLong = false

  /// Writes it in a frame that scrolls where the screen is too narrow.
  ///
  /// - Parameter rowAttributes: those of each row, by its place.
  func write(to page: inout PageMarkup, rowAttributes: ((Int) -> PageMarkup.Attributes)? = nil) {
    page.element(
      "div",
      [
        "class": isLong ? "frame long" : "frame", "tabindex": "0", "role": "region", "aria-label": caption,
      ]
    ) { page in
      page.element("table", ["id": id, "class": isSortable ? "sortable" : "plain"]) { page in
        page.element("caption", isCaptionSaid ? ["class": "said"] : [:], caption)
        page.newline()
        page.element("thead") { page in
          page.element("tr") { page in
            for column in columns { heading(column, to: &page) }
          }
        }
        page.newline()
        page.element("tbody") { page in
          for (index, row) in rows.enumerated() {
            page.element("tr", rowAttributes?(index) ?? [:]) { write(row, to: &$0) }
            page.newline()
          }
        }
        if let sum {
          page.element("tfoot") { page in page.element("tr") { write(sum, to: &$0) } }
        }
      }
    }
    page.newline()
  }

  private func heading(_ column: Column, to page: inout PageMarkup) {
    let style = column.isNumber ? "n" : "t"
    if let explanation = column.explanation {
      page.element("th", ["scope": "col", "class": style, "title": explanation], column.heading)
    } else {
      page.element("th", ["scope": "col", "class": style], column.heading)
    }
  }

  private func write(_ row: [Cell], to page: inout PageMarkup) {
    for cell in row {
      switch cell {
      case .text(let text): page.element("td", text)
      case .name(let name): page.element("td") { $0.name(name) }
      case .number(let text, let value?):
        page.element("td", ["class": "n", "data-v": PageTable.plain(value)], text)
      case .number(let text, nil): page.element("td", ["class": "n"], text)
      case .markup(let write): page.element("td", [:], write)
      }
    }
  }

  /// A number as the script reads it.
  static func plain(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

import Geography
import MarkupText
import PlanWords

/// What stands above a long table to find and filter its rows; shown only where the script runs.
struct TableFilter {
  private let content: PageContent
  private let table: String
  private let kindName: String
  private let canBeBoth: Bool
  private let hasYears: Bool

  /// - Parameters:
  ///   - table: the id of the table.
  ///   - kindName: what the services of a row are to it.
  ///   - canBeBoth: whether a row can have both services.
  init(_ content: PageContent, table: String, kindName: String, canBeBoth: Bool, hasYears: Bool) {
    self.content = content
    self.table = table
    self.kindName = kindName
    self.canBeBoth = canBeBoth
    self.hasYears = hasYears
  }

  /// - Parameter communes: indices of those with a row.
  func write(communes: [Int], to page: inout PageMarkup) {
    let texts = content.words.table
    page.element("form", ["class": "filter needs-script", "data-table": table, "hidden": "hidden"]) { page in
      page.element("label", ["class": "find"]) { page in
        page.element("span", texts.find)
        page.empty(
          "input",
          [
            "type": "search", "name": "find", "autocomplete": "off", "spellcheck": "false",
            "placeholder": texts.findHint,
          ])
      }
      let kinds = [("m", texts.withMobile), ("f", texts.withFixed)]
      choice(
        kindName, "kind", texts.allKinds, canBeBoth ? kinds + [("mf", texts.withBoth)] : kinds, to: &page)
      if hasYears {
        choice(texts.yearFilter, "year", texts.allYears, content.years.map { ("\($0)", "\($0)") }, to: &page)
      }
      if communes.count > 1 {
        choice(
          texts.communeFilter, "commune", texts.allCommunes,
          VietnameseCollation.sorted(communes, by: { content.geography.communes[$0].name }).map {
            ("\($0)", TerminalText.shown(content.geography.communes[$0].name, width: 32))
          },
          to: &page)
      }
      page.element("button", ["type": "reset"], texts.clear)
      page.element("output", ["aria-live": "polite", "class": "count"], "")
    }
    page.newline()
  }

  private func choice(
    _ name: String, _ key: String, _ all: String, _ options: [(value: String, name: String)],
    to page: inout PageMarkup
  ) {
    page.element("label") { page in
      page.element("span", name)
      page.element("select", ["name": key]) { page in
        page.element("option", ["value": ""], all)
        for option in options { page.element("option", ["value": option.value], option.name) }
      }
    }
  }
}

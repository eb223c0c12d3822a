import Geography
import Investment
import MarkupText
import PlanWords
import Scenarios

/// What the numbers rest on: each column of the data set, each price.
struct DataSourcesSection: PageSection {
  let content: PageContent

  func write(to page: inout PageMarkup) {
    page.section("data", words.sections.data) { page in
      if let modelled = content.modelled {
        page.element("p", ["class": "notice"], words.modelledNotice(modelled))
      }
      let geography = content.geography
      for line in words.modelled(geography) + words.unknown(geography, content.plan.scenario) {
        page.element("p", ["class": "note"], line)
      }
      provenance(to: &page)
      prices(to: &page)
    }
  }

  /// Columns of one table that rest on the same source.
  private struct Group {
    var table: String
    var kind: ColumnProvenance.Kind
    var source: String
    var columns: [String]
  }

  private var groups: [Group] {
    var groups: [Group] = []
    for column in content.plan.dataset.provenance {
      let known = groups.firstIndex {
        $0.table == column.table && $0.kind == column.kind && $0.source == column.source
      }
      if let known {
        groups[known].columns.append(column.column)
      } else {
        groups.append(
          Group(table: column.table, kind: column.kind, source: column.source, columns: [column.column]))
      }
    }
    return groups
  }

  private func provenance(to page: inout PageMarkup) {
    let (groups, texts) = (groups, words.proof)
    guard !groups.isEmpty else { return }
    page.element("h3", texts.provenance)
    PageTable(
      id: "provenance", caption: texts.provenanceCaption,
      columns: [texts.table, texts.kind, texts.columns, texts.source].map { .init(heading: $0) },
      rows: groups.map { group in
        [
          .markup { page in
            page.name(group.table, width: 32)
            let name = words.tableName(group.table)
            if !name.isEmpty { page.element("small", " " + name) }
          },
          .markup { page in
            page.element("span", ["class": "kind \(group.kind.rawValue)"], words.provenanceName(group.kind))
          },
          .markup { $0.name(group.columns.joined(separator: ", "), width: 400) },
          group.source.isEmpty ? .text(texts.notStated) : .markup { $0.name(group.source, width: 400) },
        ]
      }
    ).write(to: &page)
  }

  private func prices(to page: inout PageMarkup) {
    let texts = words.proof
    let (costs, overrides) = (content.geography.costs, content.plan.scenario.costs)
    page.element("h3", texts.prices)
    if !overrides.isEmpty { page.element("p", ["class": "note"], texts.usedNote) }
    PageTable(
      id: "prices", caption: texts.pricesCaption,
      columns: [
        .init(heading: texts.item), .init(heading: texts.unit), .init(heading: texts.low, isNumber: true),
        .init(heading: texts.base, isNumber: true), .init(heading: texts.high, isNumber: true),
        .init(heading: texts.used, isNumber: true), .init(heading: texts.basis),
        .init(heading: texts.source),
      ],
      rows: CostItem.allCases.map { item in
        let range = costs[item]
        func number(_ value: Double) -> PageTable.Cell { .number(words.price(value, of: item), nil) }
        return [
          .markup { page in
            page.text(words.itemName(item))
            page.element("small", " " + item.rawValue)
          },
          .text(words.unitName(item)), number(range.low), number(range.base), number(range.high),
          overrides[item].map { value in .markup { $0.element("strong", words.price(value, of: item)) } }
            ?? number(range.base),
          .text(words.basisName(range.basis)),
          range.source.isEmpty ? .text(texts.notStated) : .markup { $0.name(range.source, width: 400) },
        ]
      }
    ).write(to: &page)
  }
}

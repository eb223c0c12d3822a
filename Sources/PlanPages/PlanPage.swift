import Geography
import Investment
import MarkupText
package import PlanDossiers
package import PlanWords

/// A plan as one HTML file that needs no other: it opens from disk without a network, prints on A4, and is
/// read without its script too, which adds the moving map, sorting, filters and search.
///
/// The page is well-formed as XML. Its policy lets nothing but its own style sheet and script run, so that
/// nothing in the data can, and no request leaves it.
package enum PlanPage {
  /// The page as UTF-8.
  package static func write(_ dossier: PlanDossier, language: ReportLanguage) -> [UInt8] {
    let content = PageContent(dossier, language: language)
    let words = content.words
    let (style, script) = (PageResources.style, PageResources.script)
    var page = PageMarkup()
    page.raw("<!DOCTYPE html>\n")
    page.element("html", ["lang": language.rawValue]) { page in
      page.newline()
      page.element("head") { page in
        page.empty("meta", ["charset": "utf-8"])
        page.newline()
        page.empty(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": ContentSecurityPolicy.header(style: style, script: script),
          ])
        page.newline()
        page.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        page.empty("meta", ["name": "color-scheme", "content": "light dark"])
        page.empty("meta", ["name": "generator", "content": "noiban"])
        page.newline()
        page.element("title", words.pageTitle(words.title(dossier.plan.dataset)))
        page.element("style") { $0.raw(style) }
      }
      page.newline()
      page.element("body") { body(content, script: script, to: &$0) }
      page.newline()
    }
    page.newline()
    return page.bytes
  }

  private static func body(_ content: PageContent, script: [UInt8], to page: inout PageMarkup) {
    let model = MapModel(content.dossier)
    page.newline()
    page.element("a", ["class": "skip", "href": "#summary"], content.words.sections.toContent)
    OverviewSection(content: content).writeHeading(to: &page)
    navigation(content.words.sections, to: &page)
    page.element("main") { page in
      page.newline()
      OverviewSection(content: content).write(to: &page)
      MapSection(content: content, model: model).write(to: &page)
      ProposalsSection(content: content).write(to: &page)
      MoneySection(content: content).write(to: &page)
      LeftOutSection(content: content).write(to: &page)
      CertificateSection(content: content).write(to: &page)
      DataSourcesSection(content: content).write(to: &page)
      ReadingSection(content: content).write(to: &page)
    }
    page.newline()
    page.element("footer") { page in page.element("p", content.words.reading.madeBy) }
    page.newline()
    page.element("script", ["type": "application/json", "id": "plan-data"]) { page in
      page.raw(MapData(content: content, model: model).bytes)
    }
    page.newline()
    page.element("script") { $0.raw(script) }
    page.newline()
  }

  private static func navigation(_ sections: PageSections, to page: inout PageMarkup) {
    page.element("nav", ["aria-label": sections.contents]) { page in
      page.element("ol") { page in
        for (id, name) in [
          ("summary", sections.summary), ("map", sections.map), ("proposals", sections.proposals),
          ("money", sections.money), ("left", sections.left), ("certificate", sections.certificate),
          ("data", sections.data), ("reading", sections.reading),
        ] {
          page.element("li") { $0.element("a", ["href": "#\(id)"], name) }
        }
      }
    }
    page.newline()
  }
}

import Investment
import MarkupText
import PlanWords

/// What was assumed, and what the terms mean.
struct ReadingSection {
  private let content: PageContent

  init(_ content: PageContent) {
    self.content = content
  }

  func write(to page: inout PageMarkup) {
    let words = content.words
    page.element("section", ["id": "reading", "aria-labelledby": "reading-heading"]) { page in
      page.element("h2", ["id": "reading-heading"], words.sections.reading)
      page.element("h3", words.reading.assumptions)
      page.element("p", words.reading.assumptionsNote)
      page.element("dl", ["class": "facts"]) { page in
        for entry in words.assumptions(content.plan.scenario) { row(entry.name, entry.value, to: &page) }
      }
      page.element("h3", words.reading.terms)
      page.element("dl", ["class": "facts"]) { page in
        for entry in words.glossary(content.plan.solve.measure) { row(entry.term, entry.meaning, to: &page) }
      }
    }
    page.newline()
  }

  private func row(_ name: String, _ value: String, to page: inout PageMarkup) {
    page.element("div") { page in
      page.element("dt", name)
      page.element("dd", value)
    }
    page.newline()
  }
}

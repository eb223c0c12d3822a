import MarkupText
import PlanWords

/// A part of the page under a heading of its own, written from what the page knows.
protocol PageSection {
  var content: PageContent { get }

  func write(to page: inout PageMarkup)
}

extension PageSection {
  var words: ReportWords { content.words }
  var numbers: NumberStyle { content.numbers }
}

import MarkupText
import Testing

@Suite struct MarkupTextTests {
  @Test(arguments: [
    ("Nà Hỳ", "Nà Hỳ", "Nà Hỳ"),
    ("<a b=\"c\">&'", "&lt;a b=&quot;c&quot;&gt;&amp;'", "&lt;a b=&quot;c&quot;&gt;&amp;'"),
    ("a\tb\r\n", "a b  ", "a&#9;b&#13;&#10;"), ("\u{0}\u{1F}\u{FFFF}", "   ", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{7F}\u{85}\u{A0}", "  \u{A0}", "\u{7F}\u{85}\u{A0}"),
  ])
  func aTextIsEscaped(_ text: String, _ forPeople: String, _ forPrograms: String) {
    #expect(Array(MarkupText.escaped(text).unicodeScalars) == Array(forPeople.unicodeScalars))
    #expect(Array(MarkupText.escaped(text, .kept).unicodeScalars) == Array(forPrograms.unicodeScalars))
  }

  private func written(_ layout: MarkupWriter.Layout) -> String {
    var markup = MarkupWriter(layout)
    markup.element("a", ["b": "<"]) { markup in
      markup.element("c", "&")
      markup.empty("d", ["e": "1", "f": "2"])
    }
    return String(decoding: markup.bytes, as: UTF8.self)
  }

  @Test func elementsRunOnOrStandOnLines() {
    #expect(written(.running) == "<a b=\"&lt;\"><c>&amp;</c><d e=\"1\" f=\"2\"/></a>")
    #expect(written(.lines) == "<a b=\"&lt;\">\n <c>&amp;</c>\n <d e=\"1\" f=\"2\"/>\n</a>\n")
  }
}

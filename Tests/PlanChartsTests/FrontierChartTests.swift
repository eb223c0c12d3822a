import Foundation
import Geography
import PlanCharts
import PlanDossiers
import PlanSamples
import PlanWords
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The chart: readable by a machine, by an eye, and without eyes.
@Suite struct FrontierChartTests {
  private func chart(_ language: ReportLanguage, millions: [Int64] = [1000, 2000, 3000]) throws -> String {
    guard case .frontier(let frontier) = try WhatIfSample.frontier(millions: millions).answer else {
      throw WhatIfSample.Surprise.noPlan
    }
    return FrontierChart(frontier, language: language, id: "here").svg
  }

  /// Every element with its attributes, and the text in it.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String], text: String)] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append((name, attributes, ""))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let last = open.last { elements[last].text += text }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) { open.removeLast() }
  }

  private func elements(_ svg: String) throws -> [(name: String, attributes: [String: String], text: String)]
  {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    return reader.elements
  }

  @Test func itStandsAloneAndIsNamed() throws {
    let svg = try chart(.en)
    let elements = try elements(svg)
    let root = try #require(elements.first)
    #expect(root.name == "svg")
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["aria-labelledby"] == "here-title here-description")
    let title = try #require(elements.first { $0.attributes["id"] == "here-title" })
    #expect(title.name == "title")
    #expect(title.text == "What more money brings")
    let description = try #require(elements.first { $0.attributes["id"] == "here-description" })
    #expect(description.name == "desc")
    #expect(
      description.text == "From 1.0 to 3.0 billion đồng the best plan's worth goes from 300 to 520 weighted "
        + "households, bending most at 2.0 billion.")
    #expect(!svg.contains("href") && !svg.contains("url(") && !svg.contains("@import"))
  }

  @Test func everyPlanHasADotOnEachCurveAndTheKneeIsNamed() throws {
    let elements = try elements(try chart(.en))
    // One more of each in the legend.
    #expect(elements.count { $0.attributes["class"] == "nb-first-dot" } == 4)
    #expect(elements.count { $0.attributes["class"] == "nb-second-dot" } == 4)
    #expect(elements.contains { $0.name == "text" && $0.text == "Knee: 2" })
    #expect(elements.contains { $0.text == "Budget, billion đồng" })
  }

  @Test func vietnameseChartsSpeakVietnamese() throws {
    let elements = try elements(try chart(.vi, millions: [1000, 1500, 2000, 2500]))
    let texts = elements.filter { $0.name == "text" }.map(\.text)
    #expect(texts.contains("Kết quả khi tăng vốn"))
    #expect(texts.contains("Tổng mức vốn (tỷ đồng)"))
    #expect(texts.contains("0,5"))
    #expect(!texts.contains("0.5"))
  }

  @Test func everythingDrawnStandsWithinTheImage() throws {
    for millions in [[1000], [1000, 2000, 3000], [999, 1000, 1001], [1, 2], (1...80).map { $0 * 40 }] {
      let elements = try elements(try chart(.en, millions: millions.map { Int64($0) }))
      let size = try #require(elements.first?.attributes)
      let width = try #require(Double(size["width"] ?? ""))
      let height = try #require(Double(size["height"] ?? ""))
      var places = 0
      for element in elements.dropFirst() {
        for (name, limit) in [("x", width), ("x1", width), ("x2", width), ("cx", width)] {
          guard let value = element.attributes[name] else { continue }
          let place = try #require(Double(value), "\(element)")
          #expect((0...limit).contains(place), "\(millions): \(element)")
          places += 1
        }
        for name in ["y", "y1", "y2", "cy"] {
          guard let value = element.attributes[name] else { continue }
          let place = try #require(Double(value), "\(element)")
          #expect((0...height).contains(place), "\(millions): \(element)")
          places += 1
        }
      }
      #expect(places >= 80, "\(millions)")
    }
  }

  /// Relative luminance and contrast by WCAG 2.2.
  private func contrast(_ a: String, _ b: String) throws -> Double {
    func luminance(_ colour: String) throws -> Double {
      let digits = colour.dropFirst()
      let parts = try stride(from: 0, to: 6, by: 2).map { start -> Double in
        let from = digits.index(digits.startIndex, offsetBy: start)
        let byte = try #require(UInt8(digits[from..<digits.index(from, offsetBy: 2)], radix: 16))
        let share = Double(byte) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (first, second) = (try luminance(a), try luminance(b))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  @Test func coloursStandOutByDayAndByNight() throws {
    let svg = try chart(.en)
    let night = try #require(svg.range(of: "@media (prefers-color-scheme:dark){"))
    for sheet in [svg[..<night.lowerBound], svg[night.upperBound...]] {
      func colour(_ property: String, of style: String) throws -> String {
        let rule = try #require(
          sheet.split(separator: "\n").first {
            $0.split(separator: "{")[0].contains(style) && $0.contains(property)
          })
        let start = try #require(rule.range(of: "\(property):#")).upperBound
        return "#" + rule[start...].prefix(6)
      }
      let ground = try colour("fill", of: ".nb-ground")
      for style in [".nb-text", ".nb-heading", ".nb-number"] {
        #expect(try contrast(ground, colour("fill", of: style)) >= 7, "\(style)")
      }
      #expect(try contrast(ground, colour("stroke", of: ".nb-first")) >= 4.5)
      #expect(try contrast(ground, colour("stroke", of: ".nb-second")) >= 4.5)
      #expect(try contrast(ground, colour("fill", of: ".nb-second-bar")) >= 4.5)
    }
  }

  @Test func aCurveOverValuesMarksToday() throws {
    guard
      case .variation(let curve) = try WhatIfSample.curve("costs.fibre_route_aerial=50,100,150").answer
    else { throw WhatIfSample.Surprise.noPlan }
    let elements = try elements(FrontierChart(curve, language: .en).svg)
    #expect(elements.contains { $0.text == "today: 100" })
    #expect(elements.contains { $0.text == "costs.fibre_route_aerial, million VND per km" })
    #expect(elements.count { $0.attributes["class"] == "nb-first-dot" } == 3)
  }
}

import Foundation
import PlanPages
import PlanSamples
import PlanWords
import Testing

/// The page's colours by day and by night, measured by WCAG 2.2: text 4.5 to 1, what is drawn 3 to 1.
@Suite struct PagePaletteTests {
  /// The colours by name: by day, then by night.
  private func palettes() throws -> [[String: String]] {
    let page = try PageReader.read(PlanPage.write(SamplePlan.dossier(), language: .en))
    let style = try #require(page.all("style").first).text
    let parts = style.components(separatedBy: "@media screen and (prefers-color-scheme: dark) {")
    try #require(parts.count == 2)
    return try parts.map { part in
      let start = try #require(part.range(of: ":root {")).upperBound
      let end = try #require(part.range(of: "}", range: start..<part.endIndex)).lowerBound
      var colours: [String: String] = [:]
      for rule in part[start..<end].split(separator: ";") {
        let sides = rule.split(separator: ":").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        guard sides.count == 2 else { continue }
        colours[sides[0]] = sides[1]
      }
      return colours
    }
  }

  private func luminance(_ colour: String) throws -> Double {
    let digits = try #require(UInt32(colour.dropFirst(), radix: 16))
    let parts = [16, 8, 0].map { shift -> Double in
      let share = Double(digits >> UInt32(shift) & 0xFF) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ a: String, _ b: String, in palette: [String: String]) throws -> Double {
    let (first, second) = (
      try luminance(try #require(palette["--\(a)"], "\(a)")),
      try luminance(try #require(palette["--\(b)"], "\(b)"))
    )
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  @Test func textStandsOut() throws {
    for palette in try palettes() {
      for ground in ["page", "paper", "wash"] {
        for text in ["ink", "muted", "link"] {
          #expect(try contrast(text, ground, in: palette) >= 4.5, "\(text) on \(ground)")
        }
      }
      #expect(try contrast("warn", "warn-ground", in: palette) >= 4.5)
      for ground in ["page", "paper", "wash"] { #expect(try contrast("warn", ground, in: palette) >= 4.5) }
      // The figures at the top.
      for text in ["mobile", "fixed"] { #expect(try contrast(text, "paper", in: palette) >= 4.5) }
    }
  }

  @Test func whatIsDrawnStandsOut() throws {
    let drawn =
      ["edge", "existing", "both", "mobile", "fixed", "interim", "left", "mast", "light", "satellite", "hop"]
      + (0..<8).flatMap { ["part\($0)", "year\($0)"] }
    for palette in try palettes() {
      for name in drawn {
        #expect(try contrast(name, "paper", in: palette) >= 3, "\(name)")
      }
    }
  }

  @Test func everyColourOfTheDayHasOneOfTheNight() throws {
    let palettes = try palettes()
    #expect(palettes[0].count > 30)
    #expect(Set(palettes[0].keys) == Set(palettes[1].keys))
  }
}

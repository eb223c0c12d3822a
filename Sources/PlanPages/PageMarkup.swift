import MarkupText
import PlanWords

typealias PageMarkup = MarkupWriter

extension MarkupWriter {
  /// A text from the data set. It cannot turn the direction of its surroundings (`bdi`), control and format
  /// characters are written out, and it takes `width` letters at most.
  mutating func name(_ name: String, width: Int = 48) {
    element("bdi", TerminalText.shown(name, width: width))
  }
}

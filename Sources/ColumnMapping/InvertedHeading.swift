/// Headings that ask for what is not there: a tick under `Chưa có sóng di động` means that there is none.
package enum InvertedHeading {
  private static let words = [
    "chua co", "khong co", "chua duoc", "khong duoc", "chua phu", "thieu", "lom song", "trang song",
    "vung lom", "chua", "khong thuoc",
    "without", "lacking", "lacks", "lack of", "no", "not", "missing", "uncovered", "unserved", "unconnected",
    "sans", "sem",
  ]

  /// Whether a heading denies what it names.
  package static func denies(_ heading: String) -> Bool {
    var padded = " \(FoldedText.ofHeading(heading)) "
    // Hiện trạng sóng asks how the signal is; without marks it reads as trắng sóng, no signal.
    for state in [" hien trang ", " tinh trang ", " thuc trang "] {
      padded = padded.replacing(state, with: " ")
    }
    return words.contains { padded.contains(" \($0) ") }
  }
}

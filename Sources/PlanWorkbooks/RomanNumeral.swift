/// Roman numerals, by which annexes and the groups in them are counted.
enum RomanNumeral {
  /// "XLV" for 45; plain digits beyond 3,999.
  static func text(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return "\(number)" }
    let signs: [(Int, String)] = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}

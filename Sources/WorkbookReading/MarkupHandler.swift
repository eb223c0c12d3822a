/// What a reader of one kind of part does with its elements. Reading stops at the first fault.
class MarkupHandler {
  /// Set by whoever finds one.
  final var fault: PartFault?
  /// Text kept since it was last cleared, in UTF-8.
  private(set) final var text: [UInt8] = []
  /// Whether text is kept.
  final var isCollecting = false
  private final let textLimit: Int

  init(textLimit: Int) {
    self.textLimit = textLimit
  }

  /// An element begins.
  func start(_ name: MarkupName, _ attributes: MarkupAttributes) {}

  /// An element ends.
  func end(_ name: MarkupName) {}

  /// What to say of a text beyond the limit.
  func textIsTooLong() { fault = .tooLarge }

  final func clearText() { text.removeAll(keepingCapacity: true) }

  /// Adds to the text kept; a reader calls it, or a handler for an element that stands for a character.
  final func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    if text.count + bytes.count > textLimit { return textIsTooLong() }
    text.append(contentsOf: bytes)
  }

  final func add(_ byte: UInt8, count: Int = 1) {
    if count > textLimit - text.count { return textIsTooLong() }
    text.append(contentsOf: repeatElement(byte, count: count))
  }

  final var collectedText: String { String(decoding: text, as: UTF8.self) }
}

/// The name of an element without its prefix: prefixes are a writer's choice, and so is one of the two namespaces
/// that OOXML has for the same elements.
struct MarkupName {
  /// The name as it stands, and where it goes on after the prefix; both end in a zero.
  private let local: UnsafePointer<CChar>

  init(_ qualified: UnsafePointer<CChar>) {
    var local = qualified
    var place = qualified
    while place.pointee != 0 {
      if place.pointee == CChar(UInt8(ascii: ":")) { local = place + 1 }
      place += 1
    }
    self.local = local
  }

  static func == (name: MarkupName, word: StaticString) -> Bool { isText(name.local, word) }
}

/// The attributes of an element, while it is being handled.
struct MarkupAttributes {
  /// Pairs of a name and a value, ended by nil, as Expat has them.
  let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// The value of the first attribute of this name; nil where there is none. A name with a prefix is another one.
  subscript(_ name: StaticString) -> MarkupValue? {
    first { isText($0, name) }
  }

  /// The value of the first attribute with this name after its prefix, or without one.
  subscript(local name: StaticString) -> MarkupValue? {
    first { MarkupName($0) == name }
  }

  private func first(where isWanted: (UnsafePointer<CChar>) -> Bool) -> MarkupValue? {
    var pair = pairs
    while let name = pair.pointee, let value = pair.successor().pointee {
      if isWanted(name) { return MarkupValue(start: value) }
      pair += 2
    }
    return nil
  }
}

/// The value of an attribute, while its element is being handled.
struct MarkupValue {
  fileprivate let start: UnsafePointer<CChar>

  init(start: UnsafePointer<CChar>) {
    self.start = start
  }

  var text: String { String(cString: start) }

  /// A whole number of digits only; nil for anything else.
  var count: Int? {
    var value = 0
    var place = start
    while let digit = UInt8(bitPattern: place.pointee).decimalValue {
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      guard !isTooLarge, tens < Int.max - 9 else { return nil }
      value = tens + digit
      place += 1
    }
    return place > start && place.pointee == 0 ? value : nil
  }

  /// As XML Schema writes `true`.
  var isTrue: Bool { self == "1" || self == "true" }

  /// A byte of it; zero at its end, beyond which nothing may be asked for.
  subscript(place: Int) -> UInt8 { UInt8(bitPattern: start[place]) }

  static func == (value: MarkupValue, word: StaticString) -> Bool { isText(value.start, word) }
}

extension UInt8 {
  /// The value of a digit; nil for any other character.
  var decimalValue: Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) ? Int(self - UInt8(ascii: "0")) : nil
  }
}

private func isText(_ text: UnsafePointer<CChar>, _ word: StaticString) -> Bool {
  let bytes = word.utf8Start
  var place = 0
  while true {
    let byte = UInt8(bitPattern: text[place])
    if byte != bytes[place] { return false }
    if byte == 0 { return true }
    place += 1
  }
}

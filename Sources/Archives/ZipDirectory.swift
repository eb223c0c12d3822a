/// The directory at the end of a zip archive (APPNOTE 6.3.10, sections 4.3.12 to 4.3.16).
struct ZipDirectory {
  /// How many parts it says it lists.
  let count: Int
  /// Where its first entry stands.
  let start: Int

  init(_ file: [UInt8]) throws(ZipArchive.Damaged) {
    // The record at the end may be followed by a comment of up to 65,535 bytes.
    let first = max(0, file.count - 65_557)
    guard file.count >= 22,
      let end = (first...(file.count - 22)).last(where: { number(file, $0, 4) == 0x0605_4B50 }),
      let count = number(file, end + 10, 2), let start = number(file, end + 16, 4)
    else { throw ZipArchive.Damaged() }
    guard count == 0xFFFF || start == 0xFFFF_FFFF, let long = ZipDirectory.long(file, before: end) else {
      self.count = count
      self.start = start
      return
    }
    self = long
  }

  private init(count: Int, start: Int) {
    self.count = count
    self.start = start
  }

  /// What the ZIP64 record says that a locator right before the record at the end points to.
  private static func long(_ file: [UInt8], before end: Int) -> ZipDirectory? {
    guard number(file, end - 20, 4) == 0x0706_4B50, let record = number(file, end - 12, 8),
      record <= file.count, number(file, record, 4) == 0x0606_4B50,
      let count = number(file, record + 32, 8), let start = number(file, record + 48, 8)
    else { return nil }
    return ZipDirectory(count: count, start: start)
  }
}

extension ZipDirectory {
  /// What the directory says of one part.
  struct Entry {
    var name: String
    var isEncrypted: Bool
    /// 0 stored, 8 DEFLATE.
    var method: Int
    var size: Int
    var checksum: Int
    /// Where its bytes stand in the file.
    var data: Range<Int>
    /// Where the next entry stands.
    var end: Int

    init(_ file: [UInt8], at place: Int) throws(ZipArchive.Damaged) {
      guard place <= file.count, number(file, place, 4) == 0x0201_4B50,
        let flags = number(file, place + 8, 2), let method = number(file, place + 10, 2),
        let checksum = number(file, place + 16, 4), let nameLength = number(file, place + 28, 2),
        let extraLength = number(file, place + 30, 2), let commentLength = number(file, place + 32, 2)
      else { throw ZipArchive.Damaged() }
      let extra = place + 46 + nameLength
      var long = LongFields(place: extra, end: extra + extraLength)
      guard extra + extraLength <= file.count,
        let size = long.value(file, short: number(file, place + 24, 4)),
        let stored = long.value(file, short: number(file, place + 20, 4)),
        let local = long.value(file, short: number(file, place + 42, 4)),
        local <= file.count, stored <= file.count, let localName = number(file, local + 26, 2),
        let localExtra = number(file, local + 28, 2)
      else { throw ZipArchive.Damaged() }
      let start = local + 30 + localName + localExtra
      guard start + stored <= file.count else { throw ZipArchive.Damaged() }
      name = String(decoding: file[(place + 46)..<extra], as: UTF8.self)
      isEncrypted = flags & 1 != 0
      self.method = method
      self.size = size
      self.checksum = checksum
      data = start..<(start + stored)
      end = extra + extraLength + commentLength
    }
  }

  /// The ZIP64 field of an entry: the numbers of eight bytes, in order, of those that four bytes cannot hold.
  private struct LongFields {
    var place: Int
    let end: Int
    private var isFound = false

    init(place: Int, end: Int) {
      self.place = place
      self.end = end
    }

    /// The number itself, or the next of eight bytes where it is the sign that there is one.
    mutating func value(_ file: [UInt8], short: Int?) -> Int? {
      guard short == 0xFFFF_FFFF else { return short }
      while !isFound {
        guard place + 4 <= end, let kind = number(file, place, 2), let length = number(file, place + 2, 2)
        else { return short }
        isFound = kind == 1
        place += isFound ? 4 : 4 + length
      }
      guard place + 8 <= end, let long = number(file, place, 8) else { return nil }
      place += 8
      return long
    }
  }
}

/// A little-endian number; nil beyond the end of the file, or of an integer.
private func number(_ file: [UInt8], _ place: Int, _ bytes: Int) -> Int? {
  guard place >= 0, place <= file.count - bytes else { return nil }
  let value = (0..<bytes).reversed().reduce(0 as UInt64) { $0 << 8 | UInt64(file[place + $1]) }
  return Int(exactly: value)
}

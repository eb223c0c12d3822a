import Diagnostics
import GeographyIO
import Testing

@Suite("Bytes damaged at random")
struct DamagedBytesTests {
  /// A small generator of its own, so that a failure can be repeated from its number.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }

  @Test("Whatever is in the files, reading ends with a data set or with problems that can be shown")
  func damage() {
    let tiny = TinyDataSet()
    let names = tiny.files.keys.sorted()
    let inserts: [[UInt8]] = [
      [0x22], [0x2C], [0x0A], [0x0D], [0x00], [0xFF], [0xEF, 0xBB, 0xBF], [0xC3], Array("1e400".utf8),
      Array("-".utf8), Array("9223372036854775808".utf8), Array("nan".utf8), [0x3B], [0x09],
      [0xED, 0xA0, 0x80],
    ]
    var (read, refused) = (0, 0)
    for number in 0..<400 {
      var dice = Dice(state: UInt64(number))
      var damaged = tiny
      for _ in 0...dice.roll(3) {
        let name = names[dice.roll(names.count)]
        var bytes = damaged.files[name] ?? []
        let start = dice.roll(bytes.count + 1)
        let end = min(bytes.count, start + (dice.roll(4) == 0 ? dice.roll(60) : dice.roll(3)))
        bytes.replaceSubrange(start..<end, with: inserts[dice.roll(inserts.count)])
        damaged = damaged.with(name, bytes: bytes)
      }
      do {
        let set = try damaged.read()
        read += 1
        #expect(!set.warnings.hasErrors, "damage \(number)")
      } catch {
        refused += 1
        #expect(error.hasErrors, "damage \(number)")
        let lines = error.rendered(limit: .max).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == error.problems.count, "damage \(number): a value broke the output")
      }
    }
    #expect(read >= 10)
    #expect(refused >= 300)
  }
}

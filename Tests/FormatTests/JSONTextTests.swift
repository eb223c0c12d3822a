import Diagnostics
import Foundation
import JSONText
import Testing

@Suite struct JSONTextTests {
  private func written(_ layout: JSONWriter.Layout, _ content: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(layout)
    content(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func sample(_ json: inout JSONWriter) {
    json.object { json in
      json.field("name", "Nà \"Hỳ\"\\\n\u{1}\u{7F}")
      json.field("texts", ["a", "b"])
      json.field("none", [])
      json.key("rows")
      json.array([1, 2]) { json, row in json.object { $0.field("row", row) } }
      json.key("nothing")
      json.object { _ in }
      json.key("exact")
      json.thousandths(-1_250)
      json.field("infinite", Double.infinity)
    }
  }

  @Test func densely() {
    #expect(
      written(.dense, sample)
        == #"{"name":"Nà \"Hỳ\"\\\n\u0001\u007f","texts":["a","b"],"none":[],"rows":[{"row":1},{"row":2}],"#
        + #""nothing":{},"exact":-1.25,"infinite":null}"#)
  }

  @Test func indented() {
    #expect(
      written(.indented(colon: ": "), sample) == #"""
        {
          "name": "Nà \"Hỳ\"\\\n\u0001\u007f",
          "texts": ["a", "b"],
          "none": [],
          "rows": [
            {
              "row": 1
            },
            {
              "row": 2
            }
          ],
          "nothing": {},
          "exact": -1.25,
          "infinite": null
        }
        """#)
  }

  /// Foundation reads what stands there, however it is laid out.
  @Test func anotherReaderFindsTheSame() throws {
    let layouts: [JSONWriter.Layout] = [.dense, .indented(colon: ": "), .indented(colon: " : ")]
    for layout in layouts {
      let data = Data(written(layout, sample).utf8)
      let read = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect(read["name"] as? String == "Nà \"Hỳ\"\\\n\u{1}\u{7F}")
      #expect(read["texts"] as? [String] == ["a", "b"])
      #expect((read["rows"] as? [[String: Int]])?.map { $0["row"] } == [1, 2])
    }
  }

  /// No digit of an amount passes through a binary fraction.
  @Test(
    arguments: [
      ("9007199254740993", 0, 9_007_199_254_740_993), ("-1.250", 3, -1_250), ("1.5e3", 0, 1_500),
      ("0.0001", 3, nil), ("9223372036854775808", 0, nil), ("1e400", 0, nil), ("0e99", 0, 0),
    ] as [(String, Int, Int64?)])
  func numbersKeepEveryDigit(_ text: String, _ places: Int, _ value: Int64?) throws {
    guard case .number(let read) = try JSONParser.parse(Array(text.utf8)).content else {
      Issue.record("no number")
      return
    }
    #expect(read == text)
    #expect(ExactDecimal.integer(read, places: places) == value)
  }

  @Test(arguments: [
    ("{\n\"a\": 1,\n\"b\": }", 3, "is no JSON value"), ("[1\n2]", 2, "a comma or ] is missing"),
    ("\"\\ud800\"", 1, "a text holds half a surrogate pair"), ("{} \n x", 2, "more text follows the value"),
    (String(repeating: "[", count: 100_000), 1, "values nest too deep"), ("01", 1, "is no JSON value"),
    ("", 1, "the text ends where a value should be"), ("\"a\tb\"", 1, "a text holds a control character"),
  ])
  func aFaultHasItsLine(_ text: String, _ line: Int, _ message: String) {
    do {
      _ = try JSONParser.parse(Array(text.utf8))
      Issue.record("read")
    } catch {
      #expect(error.line == line)
      #expect(error.message.description == message)
    }
  }

  @Test func aValueOfAnotherTypeHasItsPath() throws {
    let text = #"{"name": null, "list": [{"of": {"name": 7}}], "other": {"deep": []}}"#
    let record = try JSONRecord(JSONParser.parse(Array(text.utf8)))
    #expect(try record.text("name") == nil)
    #expect(try record.text("absent") == nil)
    #expect(try record.records("absent").isEmpty)
    let faults: [(path: String, read: () throws -> Void)] = [
      ("list.[0].of.name", { _ = try record.records("list").first?.record("of")?.text("name") }),
      ("list", { _ = try record.text("list") }), ("other", { _ = try record.records("other") }),
    ]
    for fault in faults {
      let error = #expect(throws: JSONRecord.Mismatch.self) { try fault.read() }
      #expect(error?.path == fault.path)
    }
  }
}

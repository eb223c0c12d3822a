import Testing

/// The reading of documents and the comparison of outputs, which would hide every mistake if they were lax.
@Suite struct CommandBlockTests {
  @Test func readsPromptsOutputsFilesAndWhatIsSpecial() {
    let document = """
      # Title
      <!-- file: a.csv -->
      ```
      id
      V1
      ```
      Words end what a comment says.
      <!-- exit: 65 -->
      ```console
      $ noiban plan \\
        --budget 1bn
      first

      second

      $ noiban verify x
      ```
      ```yaml
      name: not a command
      ```
      <!-- by hand: minutes -->
      ```sh
      noiban benchmark
      ```
      """
    let blocks = CommandBlock.all(in: document)
    #expect(
      blocks == [
        CommandBlock(content: .file(name: "a.csv", text: "id\nV1\n")),
        CommandBlock(
          content: .commands([
            .init(text: "noiban plan \\\n  --budget 1bn", line: 10, shown: ["first", "", "second"]),
            .init(text: "noiban verify x", line: 16, exit: 65),
          ])),
        CommandBlock(content: .commands([.init(text: "noiban benchmark", line: 23)]), byHand: "minutes"),
      ])
  }

  @Test(
    arguments: [
      (["a", "b"], ["a", "b"], nil),
      (["a"], ["a", "b"], 1),
      (["a", "…"], ["a", "b"], nil),
      (["…", "b"], ["a", "b"], nil),
      (["a", "…", "d"], ["a", "b", "c", "d"], nil),
      (["a", "…", "x"], ["a", "b", "c", "d"], 2),
      (["b"], ["a", "b"], 0),
      (["a", "b"], ["a"], 1),
      (["1,00 đồng"], ["1,01 đồng"], 0),
      (["one … three"], ["one two three"], nil),
      (["one … four"], ["one two three"], 0),
      (["GLPK 5.0, 0.1 s."], ["GLPK 5.0, 12.75 s."], nil),
      (["GLPK 5.0, 0,1 giây."], ["GLPK 5.0, 3 giây."], nil),
      (["GLPK 5.0, 0.1 s."], ["GLPK 5.1, 0.1 s."], 0),
      (["a  "], ["a"], nil),
    ] as [([String], [String], Int?)])
  func namesTheFirstLineThatIsNotThere(shown: [String], printed: [String], mismatch: Int?) {
    #expect(ShownOutput.mismatch(shown: shown, printed: printed) == mismatch)
  }
}

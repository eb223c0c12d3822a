import Foundation
import Testing

/// A real browser that a page is opened in, and what it made of it.
struct PageBrowser {
  /// Chromium, from the folder of witness tools or from the path; nil where there is none.
  static let program: String? = {
    let environment = ProcessInfo.processInfo.environment
    let folders =
      (environment["NOIBAN_WITNESSES"].map { ["\($0)/bin"] } ?? [])
      + (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    for folder in folders {
      for name in ["chromium", "chromium-browser", "google-chrome"] {
        let path = "\(folder)/\(name)"
        if FileManager.default.isExecutableFile(atPath: path) { return path }
      }
    }
    return nil
  }()

  static let absence: Comment = "Chromium is not installed: the page was not opened in a browser."

  struct Missing: Error {}

  /// What a script in the page says, with what the browser said on its console.
  struct Visit {
    var answer: [String: Any]
    var console: [String]
  }

  /// Opens a page with a script of the test added to it, whose answer is the object it hands to `tell`.
  ///
  /// The page's policy is widened by a nonce for that script alone.
  static func visit(
    _ page: [UInt8], script: String, width: Int = 1280, height: Int = 1000, arguments: [String] = []
  ) throws -> Visit {
    var html = String(decoding: page, as: UTF8.self)
    let policy = "script-src 'sha256-"
    try #require(html.contains(policy))
    html = html.replacing(policy, with: "script-src 'nonce-witness' 'sha256-", maxReplacements: 1)
    let added = """
      <script nonce="witness">
      const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
      const one = (selector) => document.querySelector(selector);
      const many = (selector) => [...document.querySelectorAll(selector)];
      function tell(answer) {
        const place = document.createElement("pre");
        place.id = "witness-answer";
        place.textContent = JSON.stringify(answer);
        document.body.append(place);
      }
      HTMLCanvasElement.prototype.setPointerCapture = () => {};
      window.addEventListener("load", async () => {
      try { \(script) } catch (fault) { tell({ fault: String(fault) }); }
      });
      </script></body>
      """
    html = html.replacing("</body>", with: added, maxReplacements: 1)
    // A browser without a screen shows no pictures, and would never ask for one to be drawn.
    html = html.replacing(
      "<head>",
      with: "<head><script nonce=\"witness\">"
        + "window.requestAnimationFrame = (paint) => setTimeout(() => paint(performance.now()), 0);</script>",
      maxReplacements: 1)
    let (output, console) = try run(
      Array(html.utf8), ["--dump-dom", "--window-size=\(width),\(height)"] + arguments)
    let dom = String(decoding: output, as: UTF8.self)
    let start = try #require(
      dom.range(of: "<pre id=\"witness-answer\">"), "the page gave no answer; console: \(console)")
    let end = try #require(dom.range(of: "</pre>", range: start.upperBound..<dom.endIndex))
    let text = dom[start.upperBound..<end.lowerBound].replacing("&lt;", with: "<").replacing(
      "&gt;", with: ">"
    )
    .replacing("&nbsp;", with: "\u{A0}").replacing("&amp;", with: "&")
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(answer["fault"] == nil, "\(answer)")
    return Visit(answer: answer, console: console)
  }

  /// The page as it is printed.
  static func pdf(_ page: [UInt8]) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("page-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("page.pdf")
    _ = try run(page, ["--print-to-pdf=\(file.path)", "--no-pdf-header-footer"])
    return Array(try Data(contentsOf: file))
  }

  private static func run(
    _ page: [UInt8], _ arguments: [String]
  ) throws -> (output: Data, console: [String]) {
    guard let program else { throw Missing() }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("page-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("page.html")
    try Data(page).write(to: file)
    let log = folder.appendingPathComponent("log.txt")
    let output = folder.appendingPathComponent("output.txt")
    for path in [log.path, output.path] { FileManager.default.createFile(atPath: path, contents: nil) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments =
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions",
        "--user-data-dir=\(folder.path)/profile", "--enable-logging=stderr", "--virtual-time-budget=8000",
      ] + arguments + [file.absoluteString]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: log)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let lines = String(decoding: try Data(contentsOf: log), as: UTF8.self).split(separator: "\n")
    return (try Data(contentsOf: output), lines.filter { $0.contains("CONSOLE") }.map(String.init))
  }
}

import ColumnMapping
import Diagnostics
import ImportRecords
import MarkupText

/// The page: what is missing first, then what was made, what is wrong, how each table was read, and every line as far
/// as a page can be read.
struct ImportPage {
  let report: ImportReport
  private(set) var bytes: [UInt8] = []

  init(_ report: ImportReport) {
    self.report = report
    var page = MarkupWriter()
    page.raw("<!DOCTYPE html>\n")
    page.element("html", ["lang": report.language.language]) { page in
      page.newline()
      page.element("head") { head(&$0) }
      page.newline()
      page.element("body") { body(&$0) }
      page.newline()
    }
    page.newline()
    bytes = page.bytes
  }

  var record: ImportRecord { report.record }
  func text(_ message: Message) -> String { report.text(message) }

  private func head(_ page: inout MarkupWriter) {
    page.empty("meta", ["charset": "utf-8"])
    page.newline()
    // Nothing runs and nothing is fetched, whatever a file holds.
    page.empty(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
      ])
    page.newline()
    page.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    page.empty("meta", ["name": "color-scheme", "content": "light dark"])
    page.empty("meta", ["name": "generator", "content": "noiban"])
    page.newline()
    page.element("title", text("Import report: \(Problem.onOneLine(record.title))"))
    page.element("style") { $0.raw(PackageResources.report_css) }
  }

  private func body(_ page: inout MarkupWriter) {
    page.newline()
    page.element("header", ["class": "masthead"]) { page in
      page.element("h1", text("Import report: \(Problem.onOneLine(record.title))"))
      page.element("p", ["class": "date"], text(ImportWords.day(record.date)))
      if record.tables.isEmpty {
        page.element("p", ["class": "notice"], text("No data set was written."))
      }
    }
    page.newline()
    page.element("main") { page in
      missing(&page)
      made(&page)
      problems(&page)
      overview(&page)
      ReadTableSections(page: self).write(to: &page)
      sources(&page)
    }
    page.newline()
    page.element("footer") { page in
      page.element("p", text("Made by noiban. The page needs no network and sends nothing anywhere."))
    }
  }

  private func missing(_ page: inout MarkupWriter) {
    page.section("missing", text("What is missing, or would make a plan better")) { page in
      if record.missing.isEmpty {
        page.element(
          "p",
          text(
            record.tables.isEmpty
              ? "Nothing is missing; what is wrong is told below." : "Nothing: noiban plan can be run."))
        return
      }
      page.element("ol", ["class": "missing"]) { page in
        for message in record.missing { page.element("li", text(message)) }
      }
    }
  }

  private func made(_ page: inout MarkupWriter) {
    if record.tables.isEmpty { return }
    page.section("made", text("What was made")) { page in
      page.table(
        [
          .text(text("Table")), .number(text("Imported rows")), .number(text("Modelled rows")),
          .number(text("From the program, by a stated rule, or kept")),
          .text(text("By which model, and what would replace it")),
        ]
      ) { page in
        for table in record.tables {
          page.tableRow { page in
            page.element("td") { page in
              if let title = ImportWords.title(ofTable: table.file) {
                page.text(text(title) + " ")
                page.element("small", table.file)
              } else {
                page.foreign(table.file)
              }
            }
            page.element("td", ["class": "n"], text("\(count: table.imported)"))
            page.element(
              "td", ["class": table.modelled > 0 ? "n modelled" : "n"], text("\(count: table.modelled)"))
            page.element("td", ["class": "n"], text("\(count: table.supplied + table.kept)"))
            page.element("td", text(table.model))
          }
        }
      }
    }
  }

  /// More would bury what stands below them.
  private static let shownProblems = 300

  private func problems(_ page: inout MarkupWriter) {
    let lines = record.problems.lines(limit: ImportPage.shownProblems, in: report.language)
    if lines.isEmpty { return }
    let errors = min(record.problems.errors.count, lines.count)
    page.section("problems", text("What is wrong, and what to look at")) { page in
      page.element("ul", ["class": "problems"]) { page in
        for (index, line) in lines.enumerated() {
          page.element("li", index < errors ? ["class": "error"] : [:], line)
          page.newline()
        }
      }
    }
  }

  private func overview(_ page: inout MarkupWriter) {
    if !report.tables.contains(where: \.isRead) { return }
    page.section("tables", text("How the tables were read")) { page in
      page.table(
        [
          .text(text(ImportWords.file)), .text(text(ImportWords.layer)), .text(text(ImportWords.role)),
          .number(text("Rows taken")), .number(text("Rows left")), .number(text("Values taken otherwise")),
          .number(text("Values left")),
        ]
      ) { page in
        for (index, table) in report.tables.enumerated() where table.isRead {
          page.tableRow { page in
            page.element("td") { page in
              page.element("a", ["href": "#table-\(index + 1)"]) { $0.foreign(table.file) }
            }
            page.element("td") { $0.foreign(table.layer) }
            page.element("td", text(table.role.title))
            for (count, isLoss) in [
              (table.takenRowCount, false), (table.leftRowCount, true),
              (table.values[.mapped, default: 0], false),
              (table.values[.left, default: 0], true),
            ] {
              page.element("td", ["class": isLoss && count > 0 ? "n left" : "n"], text("\(count: count)"))
            }
          }
        }
      }
    }
  }

  private func sources(_ page: inout MarkupWriter) {
    if record.sources.isEmpty { return }
    page.section("sources", text("Files that were read")) { page in
      page.table([.text(text(ImportWords.file)), .text(text("Last changed")), .text("SHA-256")]) { page in
        for source in record.sources {
          page.tableRow { page in
            page.element("td") { $0.foreign(source.file) }
            page.element("td", text(ImportWords.day(source.date)))
            page.element("td", ["class": "digest"]) { $0.element("code", source.sha256) }
          }
        }
      }
    }
  }
}

import Foundation
import Geography
import Investment
import PlanDossiers
import PlanPages
import PlanSamples
import PlanWords
import Scenarios
import Testing

/// The page in a real browser: its script, its keys, its print.
@Suite(.serialized, .enabled(if: PageBrowser.program != nil, PageBrowser.absence))
struct PageBrowserTests {
  /// The sample with two more villages left out and a third proposal, so that there is something to sort.
  private static func dossier(name: String = "Nậm Pồ", crowd: Int = 2) throws -> PlanDossier {
    var dossier = try SamplePlan.phased()
    dossier.geography.villages[1].name = name
    dossier.plan.villages[1].name = name
    var template = dossier.geography.villages[2]
    for index in 0..<crowd {
      template.id = "W\(index)"
      template.name = ["Đề Bua", "Ẳng Cang", "Tủa Thàng"][index % 3]
      template.coordinate = Coordinate(
        latitude: 22.1 + Double(index % 40) / 1000, longitude: 102.41 + Double(index / 40) / 1000)
      dossier.geography.villages.append(template)
      dossier.plan.villages.append(
        VillageOutcome(
          .init(
            id: template.id, mobile: .unserved, fixed: .unserved,
            mobileReason: .outbid(
              cost: Money(dong: 500_000_000 + Int64(index) * 1_000_000),
              benefit: Benefit(thousandths: 90_000)),
            fixedReason: .lockedOut(coveredBy: nil)),
          village: 3 + index, of: dossier.geography))
    }
    return dossier
  }

  @Test func tablesAreSortedFilteredAndSearched() throws {
    let visit = try PageBrowser.visit(
      PlanPage.write(try Self.dossier(), language: .en),
      script: """
        const ids = (table) => many(`#${table} tbody tr`).map((row) => row.cells[1].textContent);
        const type = async (table, name, value) => {
          const form = one(`.filter[data-table="${table}"]`);
          form.elements[name].value = value;
          form.elements[name].dispatchEvent(new Event("input", { bubbles: true }));
          await wait(50);
        };
        const answer = { first: ids("proposal-table") };
        const heading = many("#proposal-table th").find((cell) => cell.textContent.startsWith("Households"));
        const button = heading.querySelector("button");
        button.click();
        answer.ascending = [ids("proposal-table"), heading.getAttribute("aria-sort")];
        button.click();
        answer.descending = [ids("proposal-table"), heading.getAttribute("aria-sort")];
        for (const text of ["nam po", "NẬM PỒ", "nậm pồ".normalize("NFD"), "v3", "nothing at all"]) {
          await type("proposal-table", "find", text);
          const count = one('.filter[data-table="proposal-table"] output');
          answer[text.normalize("NFC")] = [ids("proposal-table"), count.textContent, count.ariaLive];
        }
        await type("proposal-table", "find", "");
        await type("proposal-table", "year", "2027");
        answer.year = ids("proposal-table");
        await type("proposal-table", "year", "");
        await type("proposal-table", "kind", "m");
        answer.kind = ids("proposal-table");
        await type("left-table", "find", "de bua");
        answer.left = ids("left-table");
        // Another letter of the same looks: Ð (U+00D0), and ð (U+00F0).
        for (const text of ["\\u00D0ề Bua", "\\u00F0ề bua", "Đề Bua".normalize("NFD")]) {
          await type("left-table", "find", text);
          answer[`eth ${text.codePointAt(0)}`] = ids("left-table");
        }
        await type("left-table", "find", "");
        many("#left-table th button")[0].click();
        answer.collated = many("#left-table tbody tr").map((row) => row.cells[0].textContent);
        answer.loaded = performance.getEntriesByType("resource").length;
        answer.overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        tell(answer);
        """)
    let answer = visit.answer
    func list(_ key: String) -> [Any] { answer[key] as? [Any] ?? [] }
    #expect(answer["first"] as? [String] == ["P-R1", "P-SAT-S1"])
    #expect(list("ascending").first as? [String] == ["P-SAT-S1", "P-R1"])
    #expect(list("ascending").last as? String == "ascending")
    #expect(list("descending").first as? [String] == ["P-R1", "P-SAT-S1"])
    #expect(list("descending").last as? String == "descending")
    for text in ["nam po", "NẬM PỒ", "nậm pồ"] {
      #expect(list(text).first as? [String] == ["P-R1"], "\(text)")
      #expect(list(text).dropFirst().first as? String == "1 of 2 rows")
      #expect(list(text).last as? String == "polite")
    }
    // A proposal is found by the id of a village it serves.
    #expect(list("v3").first as? [String] == ["P-SAT-S1"])
    #expect(list("nothing at all").first as? [String] == [])
    #expect(list("nothing at all").dropFirst().first as? String == "Nothing matches.")
    #expect(answer["year"] as? [String] == ["P-SAT-S1"])
    #expect(answer["kind"] as? [String] == ["P-SAT-S1"])
    #expect(answer["left"] as? [String] == ["W0", "W0"])
    for code in [0xD0, 0xF0, 0x110] {
      #expect(answer["eth \(code)"] as? [String] == ["W0", "W0"], "\(code)")
    }
    // By Vietnamese collation: Ă after A and before Đ, Đ before N.
    #expect(
      answer["collated"] as? [String] == ["Ẳng Cang", "Ẳng Cang", "Đề Bua", "Đề Bua", "Nậm Pồ", "Pá Lùng"])
    #expect(answer["loaded"] as? Int == 0)
    #expect(answer["overflow"] as? Int == 0)
    #expect(visit.console == [])
  }

  @Test func theMapMovesAndTells() throws {
    let visit = try PageBrowser.visit(
      PlanPage.write(try Self.dossier(), language: .en),
      script: """
        const canvas = one("#canvas");
        const seen = async () => { await wait(60); return canvas.toDataURL(); };
        const key = async (name) => {
          const before = await seen();
          canvas.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
          return before !== await seen();
        };
        const send = (kind, x, y, type) => {
          const box = canvas.getBoundingClientRect();
          canvas.dispatchEvent(new PointerEvent(kind, {
            clientX: box.left + x, clientY: box.top + y, pointerId: 1, pointerType: type ?? "mouse", bubbles: true,
          }));
        };
        const answer = { keys: {} };
        const whole = await seen();
        for (const name of ["ArrowLeft", "ArrowUp", "+", "-", "0", "n", "p", "Escape"]) {
          answer.keys[name] = await key(name);
        }
        await key("0");
        answer.fitsAgain = whole === await seen();
        const tips = new Map();
        for (let y = 0; y < canvas.clientHeight; y += 5) {
          for (let x = 0; x < canvas.clientWidth; x += 5) {
            send("pointermove", x, y);
            if (!one("#tip").hidden) tips.set(one("#tip").innerText.replace(/\\s+/g, " "), [x, y]);
          }
        }
        answer.tips = [...tips.keys()].sort();
        const place = [...tips].find(([text]) => text.startsWith("Fibre route"))[1];
        send("pointerdown", ...place);
        send("pointerup", ...place);
        answer.card = one("#card").innerText.replace(/\\s+/g, " ");
        answer.picked = many("tr.picked").map((row) => row.id);
        answer.link = one("#card a").getAttribute("href");
        const before = await seen();
        one('[data-layer="fibre"]').click();
        answer.layer = before !== await seen();
        const all = await seen();
        one("#year").value = "0";
        one("#year").dispatchEvent(new Event("input"));
        answer.year = [all !== await seen(), one("#year-shown").textContent];
        const spread = async (wheel, isCtrl) => {
          const unmoved = await seen();
          canvas.blur();
          const box = canvas.getBoundingClientRect();
          canvas.dispatchEvent(new WheelEvent("wheel", {
            deltaY: wheel, ctrlKey: isCtrl, clientX: box.left + 90, clientY: box.top + 90, cancelable: true }));
          return unmoved !== await seen();
        };
        answer.wheel = [await spread(-200, false), !one("#wheel-hint").hidden, await spread(-200, true)];
        const pinch = (kind, id, x) => {
          const box = canvas.getBoundingClientRect();
          canvas.dispatchEvent(new PointerEvent(kind, {
            clientX: box.left + x, clientY: box.top + 80, pointerId: id, pointerType: "touch", bubbles: true }));
        };
        const unpinched = await seen();
        pinch("pointerdown", 1, 100);
        pinch("pointerdown", 2, 200);
        pinch("pointermove", 2, 320);
        answer.pinch = unpinched !== await seen();
        pinch("pointerup", 1, 100);
        pinch("pointerup", 2, 320);
        one("#p2 a.to-map").click();
        answer.shown = [document.activeElement === canvas, one("#card").innerText.includes("P-SAT-S1")];
        tell(answer);
        """)
    let answer = visit.answer
    for (key, hasMoved) in answer["keys"] as? [String: Bool] ?? [:] { #expect(hasMoved, "\(key)") }
    #expect((answer["keys"] as? [String: Bool])?.count == 8)
    #expect(answer["fitsAgain"] as? Bool == true)
    let tips = answer["tips"] as? [String] ?? []
    for text in [
      "Fibre route, 2026 Proposal P-R1, rank 1 Cost: 2,000 million đồng Modelled data",
      "Nậm Pồ Mường Nhé · 1,148 households · V2 Gains: Fibre, from 2026 (P-R1) Lacks: Mobile broadband; No route, "
        + "site or hop of the data set leads there Modelled data",
    ] {
      #expect(tips.contains(text), "\(text) of \(tips)")
    }
    #expect(tips.contains { $0.hasPrefix("Light site, 2027") || $0.hasPrefix("Satellite link, 2027") })
    #expect((answer["card"] as? String)?.hasPrefix("Proposal P-R1, rank 1 Fibre 2.3 km to 1 village") == true)
    #expect(answer["picked"] as? [String] == ["p1"])
    #expect(answer["link"] as? String == "#p1")
    #expect(answer["layer"] as? Bool == true)
    #expect((answer["year"] as? [Any])?.first as? Bool == true)
    #expect((answer["year"] as? [Any])?.last as? String == "to 2026")
    // The wheel moves the map only with Ctrl, as long as the map is not in use; otherwise it says so.
    #expect(answer["wheel"] as? [Bool] == [false, true, true])
    #expect(answer["pinch"] as? Bool == true)
    #expect(answer["shown"] as? [Bool] == [true, true])
    #expect(visit.console == [])
  }

  @Test func manyRowsAreMadePageByPage() throws {
    let visit = try PageBrowser.visit(
      PlanPage.write(try Self.dossier(crowd: 400), language: .vi),
      script: """
        const rows = () => many("#left-table tbody tr");
        const output = one(".pager output");
        const answer = { first: [rows().length, output.textContent, rows()[0].cells[5].textContent] };
        one(".pager [name=next]").click();
        answer.second = [rows().length, output.textContent];
        const form = one('.filter[data-table="left-table"]');
        form.elements.find.value = "w399";
        form.elements.find.dispatchEvent(new Event("input", { bubbles: true }));
        await wait(300);
        answer.found = [rows().map((row) => row.cells[4].textContent), output.textContent];
        rows()[0].querySelector("a").click();
        answer.card = one("#card").innerText.includes("W399");
        tell(answer);
        """)
    #expect((visit.answer["first"] as? [Any])?.first as? Int == 200)
    #expect((visit.answer["first"] as? [Any])?[1] as? String == "Dòng 1–200/802")
    #expect((visit.answer["first"] as? [Any])?.last as? String == "500")
    #expect((visit.answer["second"] as? [Any])?.last as? String == "Dòng 201–400/802")
    #expect((visit.answer["found"] as? [Any])?.first as? [String] == ["Băng rộng di động", "Cáp quang"])
    #expect((visit.answer["found"] as? [Any])?.last as? String == "Dòng 1–2/2")
    #expect(visit.answer["card"] as? Bool == true)
    #expect(visit.console == [])
  }

  @Test(arguments: [
    "<img src=x onerror=\"document.title='out'\">", "</script><script>document.title='out'</script>",
    "\u{202E}\u{1B}" + String(repeating: "bản", count: 4000),
  ])
  func hostileNamesDoNothing(_ name: String) throws {
    var dossier = try Self.dossier(name: name)
    dossier.geography.communes[0].name = name
    dossier.plan.proposals[0].id = name
    dossier.plan.works[0].proposal = name
    dossier.plan.works[1].proposal = name
    dossier.plan.villages[1].fixedProposal = name
    dossier.plan.scenario.funding[0].name = name
    for width in [1280, 400] {
      let visit = try PageBrowser.visit(
        PlanPage.write(dossier, language: .en),
        script: """
          const canvas = one("#canvas");
          const before = document.title;
          one("#p1 a.to-map").click();
          for (let y = 0; y < canvas.clientHeight; y += 12) {
            for (let x = 0; x < canvas.clientWidth; x += 12) {
              const box = canvas.getBoundingClientRect();
              canvas.dispatchEvent(new PointerEvent("pointermove", {
                clientX: box.left + x, clientY: box.top + y, pointerType: "mouse", bubbles: true }));
            }
          }
          await wait(200);
          tell({
            title: document.title === before, images: many("img").length,
            scripts: many("script").length, card: one("#card").innerText.length,
            overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          });
          """, width: width)
      #expect(visit.answer["title"] as? Bool == true)
      #expect(visit.answer["images"] as? Int == 0)
      // The data, the page's script and the test's two.
      #expect(visit.answer["scripts"] as? Int == 4)
      #expect((visit.answer["card"] as? Int ?? 0) > 20)
      #expect(visit.answer["overflow"] as? Int == 0, "at \(width)")
      #expect(visit.console == [])
    }
  }

  @Test func printsOnA4() throws {
    let text = String(
      decoding: try PageBrowser.pdf(PlanPage.write(try Self.dossier(), language: .vi)), as: Unicode.ASCII.self
    )
    let boxes = text.matches(of: /\/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]/).map { match in
      [Double(match.1) ?? 0, Double(match.2) ?? 0].sorted().map { $0.rounded() }
    }
    #expect(boxes.count > 2)
    for box in boxes { #expect(box == [595, 842]) }
  }
}

import Geography
import Investment
import MarkupText
import PlanDossiers
import PlanWords
import Scenarios

/// The map: a canvas that the script draws, its legend whose lines switch the layers, and a still picture
/// for print and for where no script runs.
struct MapSection: PageSection {
  let content: PageContent
  let model: MapModel

  func write(to page: inout PageMarkup) {
    page.section("map", words.sections.map) { page in
      content.modelledNote(to: &page)
      page.element("p", ["id": "map-text", "class": "note"], description)
      page.element("div", ["class": "map"]) { page in
        page.element("div", ["class": "stage needs-script", "hidden": "hidden"]) { stage(to: &$0) }
        page.element("div", ["class": "picture"]) { MapPicture(content, model).write(to: &$0) }
        legend(to: &page)
      }
      if !model.coverage.isEmpty {
        page.element("p", ["class": "note"], words.coverageNote(content.plan.scenario.requiredHouseholdShare))
      }
    }
  }

  private var description: String {
    let totals = content.plan.totals
    return words.mapDescription(
      villages: model.villages.count, mobile: totals.villagesMobile, fixed: totals.villagesFixed,
      left: content.leftVillages.villages, withNothing: content.leftVillages.withNothing,
      sites: model.stands.count { $0.kind == .mast || $0.kind == .light }, fibreKm: model.fibreMetres / 1000)
  }

  private func stage(to page: inout PageMarkup) {
    let texts = words.map
    page.element(
      "canvas",
      [
        "id": "canvas", "tabindex": "0", "role": "application", "aria-label": texts.label,
        "aria-describedby": "map-text map-keys",
      ], "")
    page.element("div", ["class": "tools"]) { page in
      for (name, label, sign) in [
        ("in", texts.zoomIn, "+"), ("out", texts.zoomOut, "−"), ("fit", texts.fit, "⤢"),
      ] {
        page.element(
          "button", ["type": "button", "name": name, "aria-label": label, "title": label], sign)
      }
    }
    page.element("div", ["id": "tip", "class": "tip", "hidden": "hidden"], "")
    page.element(
      "div", ["id": "card", "class": "card", "hidden": "hidden", "role": "status", "aria-live": "polite"], "")
    page.element("p", ["id": "wheel-hint", "class": "wheel-hint", "hidden": "hidden"], texts.wheelHint)
    page.element("p", ["id": "map-keys", "class": "note keys"], texts.keys)
  }

  private func legend(to page: inout PageMarkup) {
    let texts = words.map
    page.element("div", ["class": "legend", "role": "group", "aria-label": texts.legend]) { page in
      if content.years.count > 1 { yearSwitch(to: &page) }
      group(texts.villages, villageLayers, to: &page)
      group(texts.works, workLayers, to: &page)
      group(texts.today, todayLayers, to: &page)
    }
    page.newline()
  }

  private func yearSwitch(to page: inout PageMarkup) {
    let texts = words.map
    page.element("div", ["class": "years needs-script", "hidden": "hidden"]) { page in
      page.element("label", ["for": "year"], texts.builtBy)
      page.element("output", ["id": "year-shown", "for": "year"], texts.allYears)
      let last = "\(content.years.count - 1)"
      page.empty(
        "input", ["type": "range", "id": "year", "min": "0", "max": last, "step": "1", "value": last])
    }
  }

  /// A layer: its name in the script, its text, the symbols that stand for it.
  private struct Layer {
    var key: String
    var name: String
    var symbols: [MapSymbol]
    var isOn = true
  }

  private var villageLayers: [Layer] {
    let texts = words.map
    let names: [(MapModel.Gain, String, MapSymbol)] = [
      (.both, texts.both, .both), (.mobile, texts.mobile, .mobile), (.fixed, texts.fixed, .fixed),
      (.interim, texts.interim, .interim), (.left, texts.left, .left), (.existing, texts.existing, .existing),
    ]
    return names.compactMap { gain, name, symbol in
      model.gains.contains(gain)
        ? Layer(key: "gain\(gain.rawValue)", name: name, symbols: [symbol]) : nil
    }
  }

  private var workLayers: [Layer] {
    let texts = words.map
    func has(_ kinds: MapModel.Kind...) -> Bool { model.stands.contains { kinds.contains($0.kind) } }
    var layers: [Layer] = []
    if model.lines.contains(where: { !$0.isHop }) {
      if content.years.isEmpty {
        layers.append(Layer(key: "fibre", name: texts.fibre, symbols: [.fibre]))
      } else {
        layers.append(Layer(key: "fibre", name: texts.fibre, symbols: []))
        layers += content.years.indices.map { index in
          Layer(
            key: "", name: "\(content.years[index])",
            symbols: [.year(MapSymbol.yearStyle(index, of: content.years.count))])
        }
      }
    }
    let others: [(isThere: Bool, layer: Layer)] = [
      (model.lines.contains(where: \.isHop), Layer(key: "hop", name: texts.hop, symbols: [.hop])),
      (has(.mast), Layer(key: "mast", name: texts.mast, symbols: [.mast])),
      (has(.light), Layer(key: "light", name: texts.light, symbols: [.light])),
      (
        has(.satellite, .terminal),
        Layer(key: "satellite", name: texts.satellite, symbols: [.satellite])
      ),
      (!model.coverage.isEmpty, Layer(key: "coverage", name: texts.coverage, symbols: [.coverage])),
    ]
    layers += others.filter(\.isThere).map(\.layer)
    return layers
  }

  private var todayLayers: [Layer] {
    let texts = words.map
    let layers: [(isThere: Bool, layer: Layer)] = [
      (!model.existingSites.isEmpty, Layer(key: "sites", name: texts.existingSite, symbols: [.site])),
      (!model.fibreNodes.isEmpty, Layer(key: "nodes", name: texts.fibreNode, symbols: [.node])),
      (
        !model.candidates.isEmpty,
        Layer(key: "routes", name: texts.candidate, symbols: [.candidate], isOn: false)
      ),
      (true, Layer(key: "names", name: texts.names, symbols: [])),
    ]
    return layers.filter(\.isThere).map(\.layer)
  }

  private func group(_ name: String, _ layers: [Layer], to page: inout PageMarkup) {
    guard !layers.isEmpty else { return }
    page.element("fieldset") { page in
      page.element("legend", name)
      for layer in layers {
        let style = layer.isOn ? "layer" : "layer off"
        if layer.key.isEmpty {
          page.element("p", ["class": "layer year-key"]) { line(layer, to: &$0) }
        } else {
          page.element("label", ["class": style]) { page in
            if layer.isOn {
              page.empty(
                "input",
                [
                  "type": "checkbox", "checked": "checked", "data-layer": layer.key, "class": "needs-script",
                  "hidden": "hidden",
                ])
            } else {
              page.empty(
                "input",
                ["type": "checkbox", "data-layer": layer.key, "class": "needs-script", "hidden": "hidden"])
            }
            line(layer, to: &page)
          }
        }
      }
    }
  }

  private func line(_ layer: Layer, to page: inout PageMarkup) {
    for symbol in layer.symbols { symbol.write(to: &page) }
    page.element("span", layer.name)
  }
}

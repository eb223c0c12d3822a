import MarkupText

extension LayerStyle {
  /// The style as QML, the XML in which QGIS 3 keeps styles: symbols, labels and the titles of the fields.
  func qml(of layer: Layer) -> String {
    var xml = MarkupWriter(.lines)
    xml.raw("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n")
    xml.element(
      "qgis",
      [
        "version": "3.22.0", "styleCategories": "Symbology|Labeling|Fields|Forms",
        "labelsEnabled": label == nil ? "0" : "1",
      ]
    ) { xml in
      writeContent(of: layer, to: &xml)
      xml.element("layerGeometryType", layer.geometry.map { $0 == .lineString ? "1" : "0" } ?? "4")
    }
    return String(decoding: xml.bytes, as: UTF8.self)
  }

  /// What a style says, as it stands also in a layer of a project.
  func writeContent(of layer: Layer, to xml: inout MarkupWriter) {
    if layer.geometry != nil { writeRenderer(to: &xml) }
    if let label { write(label, to: &xml) }
    xml.element("fieldConfiguration") { xml in
      for field in layer.fields where !field.meanings.isEmpty { writeMeanings(of: field, to: &xml) }
    }
    xml.element("aliases") { xml in
      for (index, field) in layer.fields.enumerated() {
        // QGIS counts the key as field 0.
        xml.empty("alias", ["index": String(index + 1), "field": field.name, "name": field.title])
      }
    }
  }

  /// Codes stay in the table; its reader sees what they mean.
  private func writeMeanings(of field: Layer.Field, to xml: inout MarkupWriter) {
    xml.element("field", ["name": field.name]) { xml in
      xml.element("editWidget", ["type": "ValueMap"]) { xml in
        xml.element("config") { xml in
          xml.element("Option", ["type": "Map"]) { xml in
            xml.element("Option", ["name": "map", "type": "List"]) { xml in
              for meaning in field.meanings {
                xml.element("Option", ["type": "Map"]) { xml in
                  xml.empty(
                    "Option", ["name": meaning.title, "type": "QString", "value": meaning.code])
                }
              }
            }
          }
        }
      }
    }
  }

  private func writeRenderer(to xml: inout MarkupWriter) {
    switch drawing {
    case .single(let symbol):
      xml.element(
        "renderer-v2",
        ["type": "singleSymbol", "symbollevels": "0", "enableorderby": "0", "forceraster": "0"]
      ) { xml in
        xml.element("symbols") { write(symbol, name: "0", to: &$0) }
      }
    case .table: break
    case .categories(let field, let categories):
      xml.element(
        "renderer-v2",
        [
          "type": "categorizedSymbol", "attr": field, "symbollevels": "0", "enableorderby": "0",
          "forceraster": "0",
        ]
      ) { xml in
        xml.element("categories") { xml in
          for (index, category) in categories.enumerated() {
            xml.empty(
              "category",
              [
                "type": "string", "value": category.value, "symbol": String(index),
                "label": category.title, "render": category.isShown ? "true" : "false",
              ])
          }
        }
        xml.element("symbols") { xml in
          for (index, category) in categories.enumerated() {
            write(category.symbol, name: String(index), to: &xml)
          }
        }
      }
    }
  }

  private func write(_ symbol: Symbol, name: String, to xml: inout MarkupWriter) {
    let type: String
    let layerClass: String
    let options: KeyValuePairs<String, String>
    var offset = Offset()
    switch symbol {
    case .marker(let shape, let fill, let outline, let size, let outlineWidth, let away):
      offset = away
      (type, layerClass) = ("marker", "SimpleMarker")
      options = [
        "name": shape.rawValue, "color": fill.qml, "outline_color": outline.qml,
        "outline_style": "solid", "outline_width": "\(outlineWidth)", "outline_width_unit": "MM",
        "size": "\(size)", "size_unit": "MM", "scale_method": "diameter", "joinstyle": "bevel",
      ]
    case .line(let colour, let width, let isDashed):
      (type, layerClass) = ("line", "SimpleLine")
      options = [
        "line_color": colour.qml, "line_style": isDashed ? "dash" : "solid", "line_width": "\(width)",
        "line_width_unit": "MM", "capstyle": "round", "joinstyle": "round",
      ]
    }
    xml.element(
      "symbol",
      ["type": type, "name": name, "alpha": "1", "clip_to_extent": "1", "force_rhr": "0"]
    ) { xml in
      xml.element(
        "layer", ["class": layerClass, "enabled": "1", "locked": "0", "pass": "0"]
      ) { xml in
        xml.element("Option", ["type": "Map"]) { xml in
          for option in options {
            xml.empty("Option", ["name": option.key, "type": "QString", "value": option.value])
          }
        }
        if offset != Offset() { writeExpression(of: offset, to: &xml) }
      }
    }
  }

  /// The offset as an expression that holds for features only: QGIS would cut off a symbol of the legend.
  private func writeExpression(of offset: Offset, to xml: inout MarkupWriter) {
    // QGIS counts downwards.
    let expression = "if(\"\(Layer.keyColumn)\" > 0, '\(offset.right),\(-offset.up)', '0,0')"
    xml.element("data_defined_properties") { xml in
      xml.element("Option", ["type": "Map"]) { xml in
        xml.empty("Option", ["name": "name", "type": "QString", "value": ""])
        xml.element("Option", ["name": "properties", "type": "Map"]) { xml in
          xml.element("Option", ["name": "offset", "type": "Map"]) { xml in
            xml.empty("Option", ["name": "active", "type": "bool", "value": "true"])
            xml.empty("Option", ["name": "expression", "type": "QString", "value": expression])
            xml.empty("Option", ["name": "type", "type": "int", "value": "3"])
          }
        }
        xml.empty("Option", ["name": "type", "type": "QString", "value": "collection"])
      }
    }
  }

  private func write(_ label: Label, to xml: inout MarkupWriter) {
    xml.element("labeling", ["type": "simple"]) { xml in
      xml.element("settings", ["calloutType": "simple"]) { xml in
        xml.element(
          "text-style",
          [
            "fieldName": label.field, "isExpression": "0", "fontSize": "8", "fontSizeUnit": "Point",
            "textColor": "40,40,40,255", "textOpacity": "1", "fontWeight": label.isBold ? "75" : "50",
          ]
        ) { xml in
          xml.empty(
            "text-buffer",
            [
              "bufferDraw": "1", "bufferSize": "0.8", "bufferSizeUnits": "MM",
              "bufferColor": "255,255,255,255", "bufferOpacity": "0.9",
            ])
        }
        // The first place around the point that is free. By the bounds of the symbol (offset type 1) QGIS would
        // move the texts of several points away from all of them.
        xml.empty(
          "placement",
          [
            "placement": "6", "offsetType": "0", "dist": "\(label.distance)", "distUnits": "MM",
            "predefinedPositionOrder":
              label.side == .right ? "R,TR,BR,BSR,TSR,L,TL,BL" : "L,BL,TL,BSL,TSL,R,BR,TR",
          ])
        xml.empty(
          "rendering",
          [
            "drawLabels": "1", "scaleVisibility": "1", "scaleMin": "0",
            "scaleMax": String(label.scale), "obstacle": "0",
            // Each place of a feature of several.
            "labelPerPart": "1",
          ])
      }
    }
  }
}

extension LayerStyle.Colour {
  /// "31,119,180,255".
  fileprivate var qml: String { "\(red),\(green),\(blue),\(opacity)" }
}

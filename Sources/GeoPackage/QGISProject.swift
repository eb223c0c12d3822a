import Archives
import Geography
import MarkupText

/// All layers of a file as one map of QGIS 3, under their titles, the first on top. The names of tables, by
/// which QGIS calls layers that are opened one by one, are not in the language of their reader.
struct QGISProject {
  struct Member {
    var layer: Layer
    var box: BoundingBox?
  }

  var title: String
  /// The name of the GeoPackage, in whose folder QGIS looks.
  var file: String
  var members: [Member]

  /// As QGIS keeps a project in a database: its XML in a zip archive, in hexadecimal digits.
  var content: String {
    let digits = Array("0123456789abcdef".utf8)
    let archive = ZipArchive.storing("project.qgs", xml)
    var text: [UInt8] = []
    text.reserveCapacity(2 * archive.count)
    for byte in archive {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private var xml: [UInt8] {
    var xml = MarkupWriter(.lines)
    xml.raw("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n")
    xml.element("qgis", ["version": "3.22.0", "projectname": title]) { xml in
      xml.element("title", title)
      xml.element("projectCrs") { writeReference(to: &$0) }
      xml.element("layer-tree-group") { xml in
        for member in members {
          xml.empty(
            "layer-tree-layer",
            [
              "id": id(member), "name": member.layer.title, "source": source(member),
              "providerKey": "ogr", "checked": "Qt::Checked",
              "expanded": member.layer.geometry == nil ? "0" : "1",
            ])
        }
      }
      writeCanvas(to: &xml)
      xml.element("projectlayers") { xml in
        for member in members { write(member, to: &xml) }
      }
      xml.element("properties") { xml in
        xml.element("SpatialRefSys") { xml in
          xml.element("ProjectionsEnabled", ["type": "int"], "1")
        }
        // Lengths on the ellipsoid, in metres and not in degrees.
        xml.element("Measure") { $0.element("Ellipsoid", ["type": "QString"], "EPSG:7030") }
        xml.element("Measurement") { $0.element("DistanceUnits", ["type": "QString"], "meters") }
      }
    }
    return xml.bytes
  }

  /// QGIS gives a layer another id unless there are an underscore and more than ten characters in it.
  private func id(_ member: Member) -> String { "gpkg_layer_\(member.layer.name)" }

  private func source(_ member: Member) -> String { "./\(file)|layername=\(member.layer.name)" }

  private func writeReference(to xml: inout MarkupWriter) {
    xml.element("spatialrefsys") { xml in
      // QGIS reads the name of a system only beside its own number for it.
      xml.element("srsid", "3452")
      xml.element("authid", "EPSG:\(SpatialReference.wgs84)")
    }
  }

  /// The map opens on all that there is.
  private func writeCanvas(to xml: inout MarkupWriter) {
    var whole: BoundingBox?
    for box in members.compactMap(\.box) where whole?.include(box) == nil { whole = box }
    guard let box = whole else { return }
    let margin = 0.03 * max(box.east - box.west, box.north - box.south, 0.01)
    xml.element("mapcanvas", ["name": "theMapCanvas"]) { xml in
      xml.element("units", "degrees")
      xml.element("extent") { xml in
        xml.element("xmin", "\(box.west - margin)")
        xml.element("ymin", "\(box.south - margin)")
        xml.element("xmax", "\(box.east + margin)")
        xml.element("ymax", "\(box.north + margin)")
      }
      xml.element("destinationsrs") { writeReference(to: &$0) }
    }
  }

  private func write(_ member: Member, to xml: inout MarkupWriter) {
    let layer = member.layer
    let shape =
      switch layer.geometry {
      case .point?, .multiPoint?: "Point"
      case .lineString?: "Line"
      case nil: "No geometry"
      }
    xml.element(
      "maplayer",
      [
        "type": "vector", "geometry": shape, "labelsEnabled": layer.style?.label == nil ? "0" : "1",
      ]
    ) { xml in
      xml.element("id", id(member))
      xml.element("datasource", source(member))
      xml.element("layername", layer.title)
      xml.element("resourceMetadata") { xml in
        xml.element("title", layer.title)
        xml.element("abstract", layer.description)
      }
      if layer.geometry != nil { xml.element("srs") { writeReference(to: &$0) } }
      xml.element("provider", ["encoding": "UTF-8"], "ogr")
      layer.style?.writeContent(of: layer, to: &xml)
    }
  }
}

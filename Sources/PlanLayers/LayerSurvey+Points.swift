import GeoPackage
import Geography
import Investment
import PlanDossiers
import PlanWords
import Scenarios

extension LayerSurvey {
  /// Every radio site of the data set: existing, built by the plan, or neither.
  func masts() -> LayerContent {
    let fields: [LayerField] = [.id, .status, .phase, .kind, .power, .commune, .elevationMetres]
    // Most sites stand in a village, and would lie under its symbol.
    func mast(
      _ fill: LayerStyle.Colour, _ outline: LayerStyle.Colour, _ size: Double, up: Double
    ) -> LayerStyle.Symbol {
      .marker(.triangle, fill: fill, outline: outline, size: size, offset: LayerStyle.Offset(up: up))
    }
    let style = LayerStyle(
      .categories(
        of: LayerField.phase.rawValue,
        phases { mast($0, LayerPalette.dark, 3, up: 3.2) } + [
          category(.existing, mast(LayerPalette.faint, LayerPalette.faint, 1.3, up: 1.2)),
          category(.candidate, mast(LayerPalette.none, LayerPalette.candidate, 1.5, up: 2)),
        ]))
    return LayerContent(
      layer: layer(
        .masts, .point, fields + LayerSurvey.workFields, tables: ["sites.csv", "costs.csv"], style: style),
      features: geography.sites.indices.map { index in
        let site = geography.sites[index]
        let work = work(.site(index))
        let status = status(ofSite: index)
        return Layer.Feature(
          .point(site.coordinate.rounded),
          [
            .data(identifiers.site(index)), .text(status.rawValue),
            .text(work.map { phase($0) } ?? status.rawValue), .text(site.kind.rawValue),
            .text(site.power.rawValue), .data(geography.communes[site.commune].name),
            .known(site.elevationMetres),
          ] + values(work))
      })
  }

  /// Works that are neither a line nor a site: fibre distribution in villages, satellite backhaul, community
  /// terminals. With them the layers hold every work of the plan once.
  func pointWorks() -> LayerContent {
    let works = plan.works.filter(\.kind.isAtPlace)
    let style = LayerStyle(
      .categories(
        of: LayerField.phase.rawValue,
        phases {
          .marker(
            .diamond, fill: $0, outline: LayerPalette.dark, size: 1.8, outlineWidth: 0.1,
            offset: LayerStyle.Offset(right: 2.2, up: -2.2))
        }))
    return LayerContent(
      layer: layer(
        .pointWorks, .point, [.id, .kind, .phase] + LayerSurvey.workFields,
        tables: ["villages.csv", "sites.csv", "costs.csv"], style: style),
      features: works.map { work in
        Layer.Feature(
          work.geometry.first.map { .point($0.rounded) },
          [.data(work.id), .text(work.kind.rawValue), .text(phase(work))] + values(work))
      })
  }

  /// The places where fibre is today, apart from the villages.
  func network() -> LayerContent {
    func node(_ shape: LayerStyle.Shape, _ size: Double) -> LayerStyle.Symbol {
      .marker(shape, fill: LayerPalette.network, outline: LayerPalette.faint, size: size)
    }
    let style = LayerStyle(
      .categories(
        of: LayerField.kind.rawValue,
        NetworkPlace.allCases.map { place in
          LayerStyle.Category(
            place.rawValue, title: words.title(place), node(.square, place == .communeCentre ? 2.6 : 1.6))
        }))
    return LayerContent(
      layer: layer(
        .network, .point, [.id, .kind, .commune, .elevationMetres], tables: ["nodes.csv"], style: style),
      features: geography.nodes.compactMap { node in
        guard let place = NetworkPlace(node.kind) else { return nil }
        return Layer.Feature(
          .point(node.coordinate.rounded),
          [
            .data(node.id), .text(place.rawValue), .data(geography.communes[node.commune].name),
            .known(node.elevationMetres),
          ])
      })
  }

  /// What has become of a site in the plan.
  func status(ofSite index: Int) -> LayerStatus {
    if geography.sites[index].status == .existing { return .existing }
    return work(.site(index)) == nil ? .candidate : .planned
  }
}

extension NetworkPlace {
  /// Nil for a fork of candidate routes, where nothing is yet.
  init?(_ kind: Node.Kind) {
    switch kind {
    case .communeCentre: self = .communeCentre
    case .fibreNode: self = .fibreNode
    case .junction: return nil
    }
  }
}

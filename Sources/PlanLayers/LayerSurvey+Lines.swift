import GeoPackage
import Geography
import Investment
import PlanDossiers
import PlanWords
import Scenarios

extension LayerSurvey {
  /// Every fibre route of the data set, built or not.
  func routes() -> LayerContent {
    let fields: [LayerField] = [.id, .status, .phase, .from, .to, .lengthMetres, .construction]
    return LayerContent(
      layer: layer(
        .routes, .lineString, fields + LayerSurvey.workFields, tables: ["routes.csv", "costs.csv"],
        style: lineStyle(width: 0.7, isDashed: false)),
      features: geography.routes.indices.map { index in
        let route = geography.routes[index]
        let work = work(.route(index))
        return Layer.Feature(
          line(work, [route.from, route.to].map { geography.coordinate(of: $0) }),
          [
            .data(identifiers.route(index)), status(work), phase(work), .data(geography.id(of: route.from)),
            .data(geography.id(of: route.to)), .real(route.lengthMetres),
            .text(route.construction.rawValue),
          ] + values(work))
      })
  }

  /// Every microwave hop of the data set, built or not.
  func hops() -> LayerContent {
    let fields: [LayerField] = [.id, .status, .phase, .from, .to, .lengthMetres]
    return LayerContent(
      layer: layer(
        .hops, .lineString, fields + LayerSurvey.workFields, tables: ["hops.csv", "costs.csv"],
        style: lineStyle(width: 0.5, isDashed: true)),
      features: geography.hops.indices.map { index in
        let hop = geography.hops[index]
        let work = work(.hop(index))
        let ends = [geography.sites[hop.from], geography.sites[hop.to]]
        return Layer.Feature(
          line(work, ends.map(\.coordinate)),
          [
            .data(identifiers.hop(index)), status(work), phase(work), .data(ends[0].id), .data(ends[1].id),
            .real(hop.lengthMetres),
          ] + values(work))
      })
  }

  /// What a site covers of a village, as a line between the two. The data set says which share of a village's
  /// households a site serves and not where the signal ends, so there is no area to draw.
  func coverage() -> LayerContent {
    func line(_ colour: LayerStyle.Colour) -> LayerStyle.Symbol { .line(colour, width: 0.25) }
    let style = LayerStyle(
      .categories(
        of: LayerField.status.rawValue,
        [
          category(.planned, .line(LayerPalette.coverage, width: 0.5)),
          category(.existing, line(LayerPalette.faint), isShown: false),
          category(.candidate, line(LayerPalette.candidate), isShown: false),
        ]))
    let enough = plan.scenario.requiredHouseholdShare
    return LayerContent(
      layer: layer(
        .coverage, .lineString, [.site, .village, .status, .householdShare, .isEnough],
        tables: ["coverage.csv"], style: style),
      features: geography.coverage.map { entry in
        let site = geography.sites[entry.site]
        let village = geography.villages[entry.village]
        let ends = [site.coordinate.rounded, village.coordinate.rounded]
        return Layer.Feature(
          // A line from a point to itself is none (OGC 06-103r4, 6.1.7.1); GIS programs call it invalid.
          ends[0] == ends[1] ? nil : .lineString(ends),
          [
            .data(identifiers.site(entry.site)), .data(village.id),
            .text(status(ofSite: entry.site).rawValue),
            .real(entry.householdShare), .flag(entry.householdShare >= enough),
          ])
      })
  }

  /// A built line runs in the direction of traffic, from the existing network outwards. Nil between places on one
  /// point: a line without length is no valid one.
  private func line(_ work: Work?, _ ends: [Coordinate]) -> Geometry? {
    let places = (work?.geometry ?? ends).map(\.rounded)
    return Set(places).count > 1 ? .lineString(places) : nil
  }

  private func status(_ work: Work?) -> Layer.Value {
    .text((work == nil ? LayerStatus.candidate : .planned).rawValue)
  }

  private func phase(_ work: Work?) -> Layer.Value {
    .text(work.map { phase($0) } ?? LayerStatus.candidate.rawValue)
  }

  private func lineStyle(width: Double, isDashed: Bool) -> LayerStyle {
    LayerStyle(
      .categories(
        of: LayerField.phase.rawValue,
        phases { .line($0, width: width, isDashed: isDashed) } + [
          category(.candidate, .line(LayerPalette.candidate, width: 0.2, isDashed: isDashed))
        ]))
  }
}

public import Geography
public import GeographyIO

extension ProvinceGenerator {
  /// What a generated data set says of itself, its README included.
  public func description(of geography: Geography) -> DataSetDescription {
    return DataSetDescription(
      title: titles[""] ?? name,
      description: "Input of the planner noiban. Communes and prices are real or derived; villages, "
        + "networks and who lacks service are modelled. No real village is presented as lacking service.",
      licenses: [
        DataSetDescription.License(
          name: "CC-BY-4.0", title: "Creative Commons Attribution 4.0",
          path: "https://creativecommons.org/licenses/by/4.0/")
      ],
      sources: ProvinceGenerator.sources, readme: readme(geography))
  }

  /// What reports call the province, by language.
  var titles: [String: String] {
    let (english, vietnamese) =
      isWholeProvince
      ? ("Điện Biên province, modelled villages", "tỉnh Điện Biên, thôn/bản mô phỏng")
      : (
        "a modelled province of \(villages) villages after Điện Biên",
        "tỉnh mô phỏng \(villages) thôn/bản theo Điện Biên"
      )
    return ["": english, "en": english, "vi": vietnamese]
  }

  private static let sources = [
    DataSetDescription.Source(
      title: "Communes, areas, centroids: thanglequoc/vietnamese-provinces-database (MIT)",
      path: "https://github.com/thanglequoc/vietnamese-provinces-database"),
    DataSetDescription.Source(
      title: "Population 2025: tranngocminhhieu/vietnamadminunits (MIT)",
      path: "https://github.com/tranngocminhhieu/vietnamadminunits"),
    DataSetDescription.Source(title: "Households: population and housing census of 1 April 2019"),
    DataSetDescription.Source(title: "Regions: Decision 46/QĐ-UBND of Điện Biên, 2026"),
    DataSetDescription.Source(title: "Elevations: Recommendation ITU-R P.1511-2"),
    DataSetDescription.Source(
      title: "86 and 261 villages: report of the provincial Steering Committee meeting of 10 April 2025"),
  ]

  private func readme(_ geography: Geography) -> String {
    let both = geography.villages.reduce(0) {
      $0 + ($1.hasMobileBroadband || $1.hasFixedBroadband ? 0 : 1)
    }
    return """
      # \(name)

      \(geography.communes.count) communes, \(geography.villages.count) villages, of which \
      \(lackingMobile) lack mobile broadband and \(lackingFixed) lack fixed broadband (\(both) lack both).
      \(geography.routes.count) candidate fibre routes, \(geography.sites.count) radio sites, \
      \(geography.hops.count) candidate microwave hops.

      **No real village is presented as lacking service.** No list of the villages without broadband is
      published. Every village here is modelled, and its name says so: “Bản Mẫu 7” is “sample village 7”
      (“Tổ Mẫu” in wards, “Thôn Mẫu” around Tủa Chùa). The province's own list replaces this data set.

      ## What is real, derived and modelled

      Every column carries `provenance` and `source` in `datapackage.json`. This table is the same.

      \(provenanceTable(geography))
      ## The counts

      86 villages without 3G or 4G and 261 without fibre are the figures of the provincial Steering
      Committee's meeting of 10 April 2025. Programmes have moved since, so read them as the baseline of April 2025. 1,441
      is the number of villages taken for the province. Data sets of another size keep the proportions.

      **Assumption: how the two groups overlap is not published.** Here \
      \(Int((nestedShare * 100).rounded())) % of the villages without mobile broadband lack fixed broadband
      too (\(both) villages).
      The generator's `nestedShare` changes it: 1 puts all of them inside, 0 keeps the groups apart.

      ## Who lacks service

      A score, not an observation: distance from the commune's centre over 10 km (at most 1.6), plus
      1.4 × the distance to the third nearest village over 8 km (at most 1), 0.35 in Region III, 0.2 in a
      border commune, 0.4 × (1 - households / 150) for small villages, a smooth noise (±0.8 over 7 km for
      mobile, ±0.3 over 9 km for fixed) and up to 0.8 at random. The highest scores lack the service, exactly
      as many as the counts say.

      ## How the rest is modelled

      - Villages: in proportion to households over typical sizes (150 households in Region I, 115 in II, 86
        in III); placed in the power diagram of the commune centroids with a least distance, the lower of two
        places. Households and residents by commune add up to the commune's own.
      - Institutions: the commune's office and its clinic stand in the village nearest the commune's centre, a
        school in the larger third of each commune's villages. Assumptions, all of them.
      - Ground: commune mean heights blended by distance plus noise of 6 km and 2.2 km. Routes, shadowing and
        lines of sight are computed on this one surface.
      - Routes: the relative neighbourhood graph over villages and nodes and 45 % of the further Gabriel edges;
        length is the straight line × 1.35 to 1.7, the terrain factor 1 to 2, both by roughness of the ground.
        Routes between two places with fibre are left out.
      - Existing fibre: every commune centre (real), one further node for each sixteen villages, and villages
        with fixed broadband (modelled).
      - Sites: existing 40 m masts until every village with mobile service is covered to 80 %; candidate poles at each
        village without it, masts between groups of them, relays on high ground. A site serves
        1 - 0.5 (d / R)² of the households, R = 5.5 km for a mast and 1.7 km for a pole, less behind a ridge.
      - Hops: up to 30 km, where the line clears the ground by 5 m over an Earth of 4/3 radius.
      - Prices: `costs.csv`, each row with its basis (cited, derived, assumption) and source.

      ## Making it again

      Generated by noiban with \(villages) villages and seed \(seed); the same parameters give the same bytes.
      The fingerprint a plan quotes is
      `LC_ALL=C; sha256sum \(DataSetSchema.tables.map(\.file).sorted().joined(separator: " ")) | sha256sum`.

      Licence: CC BY 4.0 for the compilation; the sources keep their own terms.

      """
  }

  private func provenanceTable(_ geography: Geography) -> String {
    var text = "| table | column | provenance | source |\n|---|---|---|---|\n"
    for column in geography.provenance {
      text += "| \(column.table) | `\(column.column)` | \(column.kind.rawValue) | \(column.source) |\n"
    }
    return text
  }
}

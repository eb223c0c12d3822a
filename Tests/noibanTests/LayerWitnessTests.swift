import Foundation
import Testing

/// The layers of a plan, read back by GDAL and held against plan.json, feature by feature.
@Suite(
  .enabled(if: GeospatialWitness.python != nil, "needs a Python with geopandas (script/install-witnesses)"))
struct LayerWitnessTests {
  private static let phased = """
    budget: 40bn
    phases:
      budgets: {2026: 20bn, 2027: 20bn}
    funding:
      - {name: trung ương, caps: {2026: 20bn, 2027: 20bn}}
    """

  @Test(arguments: ["budget: 30bn\n", phased])
  func everyFeatureIsThatOfThePlan(_ scenario: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let made = try CommandLineTool.run(
      "generate", "--villages", "160", "--seed", "3", "--output", scratch.path("data"))
    try #require(made.status == 0, "\(made.diagnostics)")
    let file = try scratch.write(scenario, to: "s.yaml")
    let planned = try CommandLineTool.run(
      "plan", scratch.path("data"), "--scenario", file, "--lang", "vi", "--output", scratch.path("plan"),
      "--quiet", "--no-frontier")
    try #require(planned.status == 0, "\(planned.diagnostics)")
    let script = try scratch.write(LayerWitnessTests.script, to: "check.py")
    let checked = try CommandLineTool.run(
      try #require(GeospatialWitness.python), [script, scratch.path("plan"), scratch.path("data")], [:])
    #expect(checked.status == 0, "\(checked.diagnostics)")
    #expect(checked.output.hasPrefix("compared "))
    #expect(!checked.output.contains(" 0 "), "\(checked.output)")
    #expect(!checked.diagnostics.contains("Warning"), "\(checked.diagnostics)")
  }

  /// Ends with an error at the first value that differs; says how much it compared.
  private static let script = #"""
    import csv, json, math, sqlite3, sys
    import geopandas, pyogrio
    import xml.etree.ElementTree

    folder, data = sys.argv[1:3]
    path = folder + "/layers.gpkg"
    plan = json.load(open(folder + "/plan.json", encoding="utf-8"))
    ranks = {proposal["id"]: proposal["rank"] for proposal in plan["proposals"]}
    compared = 0

    def same(found, expected, what):
        global compared
        compared += 1
        missing = found is None or (isinstance(found, float) and math.isnan(found))
        if expected in (None, "") and missing:
            return
        if isinstance(expected, float) and not missing:
            assert math.isclose(found, expected, rel_tol=1e-12), (what, found, expected)
            return
        assert not missing and found == expected, (what, found, expected)

    def coordinates(shape):
        return [list(place) for place in shape.coords]

    def table(name):
        with open(f"{data}/{name}.csv", encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def place(row):
        return [float(row["longitude"]), float(row["latitude"])]

    layers = dict(pyogrio.list_layers(path))
    read = {name: geopandas.read_file(path, layer=name) for name in layers}
    shapes = {
        "villages": "Point", "proposals": "MultiPoint", "masts": "Point", "point_works": "Point",
        "hops": "LineString", "routes": "LineString", "coverage": "LineString", "existing_network": "Point",
        "layer_styles": None, "about": None,
    }
    assert layers == shapes, layers
    for name, kind in shapes.items():
        if kind:
            assert read[name].crs.to_epsg() == 4326, name
            drawn = read[name].geometry.dropna()
            assert (drawn.geom_type == kind).all() and drawn.is_valid.all(), name
            assert name == "coverage" or len(drawn) == len(read[name]), name

    # Villages, in the order of the data set.
    villages = table("villages")
    assert len(read["villages"]) == len(plan["villages"]) == len(villages)
    for (_, row), village, record in zip(read["villages"].iterrows(), plan["villages"], villages):
        keys = ("id", "name", "commune", "mobile", "fixed", "interim", "mobileProposal", "fixedProposal",
                "interimProposal", "year", "mobileYear", "fixedYear", "interimYear", "reason")
        for key in keys:
            same(row[key], village[key], (village["id"], key))
        same(row["households"], int(record["households"]), village["id"])
        same(row["ethnicMinorityShare"], float(record["ethnic_minority_share"]), village["id"])
        same(bool(row["border"]), record["border"] == "true", village["id"])
        same(coordinates(row.geometry), [place(record)], village["id"])
        states = {village["mobile"], village["fixed"]}
        status = ("served" if states == {"existing"} else "planned" if "unserved" not in states
                  else "partly" if "planned" in states or village["interim"] else "unserved")
        same(row["status"], status, village["id"])

    # Proposals at the villages they serve.
    where = {record["id"]: place(record) for record in villages}
    spent = 0
    assert len(read["proposals"]) == len(plan["proposals"])
    for (_, row), proposal in zip(read["proposals"].iterrows(), plan["proposals"]):
        for key in ("rank", "id", "title", "commune", "households", "cost", "capex", "opexPerYear",
                    "presentValue", "year", "lead", "benefit", "entryBudget", "replacementLoss"):
            same(row[key], proposal[key], (proposal["id"], key))
        spent += proposal["cost"]
        same(row["runningTotal"], spent, proposal["id"])
        same(row["villages"], ";".join(proposal["villages"]), proposal["id"])
        same(row["works"], ";".join(proposal["works"]), proposal["id"])
        same(round(row["benefitPerBillion"], 6), proposal["benefitPerBillion"], proposal["id"])
        funding = "; ".join(f"{source}: {amount}" for source, amount in sorted(proposal["funding"].items()))
        same(row["funding"], funding, proposal["id"])
        if proposal["villages"]:
            points = [list(point.coords[0]) for point in row.geometry.geoms]
            same(points, [where[village] for village in proposal["villages"]], proposal["id"])

    # Works: each in one layer, once; what is left of those layers is not built.
    works = {work["id"]: work for work in plan["works"]}
    seen = set()
    for name, kinds in {"routes": ["fibreSegment"], "masts": ["site"], "hops": ["microwaveHop"],
                        "point_works": ["fibreAccess", "satelliteBackhaul"]}.items():
        for _, row in read[name].iterrows():
            work = works.get(row["id"])
            if work is None:
                same(row["cost"], None, row["id"])
                assert row["status"] in ("candidate", "existing") and row["phase"] == row["status"], row["id"]
                continue
            assert work["kind"] in kinds and row["id"] not in seen, row["id"]
            seen.add(row["id"])
            for key in ("proposal", "year", "cost", "capex", "opexPerYear", "presentValue", "progress"):
                same(row[key], work[key], (row["id"], key))
            same(row["rank"], ranks[work["proposal"]], row["id"])
            same(row["costMillions"], work["cost"] / 1e6, row["id"])
            same(row["phase"], str(work["year"] or "planned"), row["id"])
            drawn = work["geometry"]["coordinates"]
            same(coordinates(row.geometry), drawn if work["geometry"]["type"] == "LineString" else [drawn], row["id"])
    assert seen == set(works)
    costs = sum(read[name]["cost"].sum() for name in ("routes", "masts", "hops", "point_works"))
    assert costs == plan["totals"]["cost"], (costs, plan["totals"])

    # Candidates stand where the data set has them.
    for name, file in {"routes": "routes", "hops": "hops"}.items():
        records = table(file)
        assert [row["id"] for row in records] == list(read[name]["id"]), name
        assert [float(row["length_m"]) for row in records] == list(read[name]["lengthMetres"]), name
    sites = table("sites")
    assert [row["id"] for row in sites] == list(read["masts"]["id"])
    assert [row["status"] == "existing" for row in sites] == list(read["masts"]["status"] == "existing")
    assert [place(row) for row in sites] == [list(shape.coords[0]) for shape in read["masts"].geometry]
    stands = {row["id"]: place(row) for row in sites}
    relations = table("coverage")
    assert len(relations) == len(read["coverage"])
    for (_, row), record in zip(read["coverage"].iterrows(), relations):
        same(row["site"], record["site"], record)
        same(row["village"], record["village"], record)
        same(row["householdShare"], float(record["household_share"]), record)
        same(bool(row["isEnough"]), float(record["household_share"]) >= 0.8, record)
        ends = [stands[record["site"]], where[record["village"]]]
        same(row.geometry and coordinates(row.geometry), None if ends[0] == ends[1] else ends, record)
        expected = ("existing" if [s for s in sites if s["id"] == record["site"]][0]["status"] == "existing"
                    else "planned" if record["site"] in works else "candidate")
        same(row["status"], expected, record)
    nodes = [row for row in table("nodes") if row["kind"] != "junction"]
    assert [row["id"] for row in nodes] == list(read["existing_network"]["id"])

    # A spatial filter goes through the index and finds what lies in the box.
    box = (where[villages[0]["id"]][0] - 0.05, where[villages[0]["id"]][1] - 0.05,
           where[villages[0]["id"]][0] + 0.05, where[villages[0]["id"]][1] + 0.05)
    inside = [row["id"] for row in villages
              if box[0] <= place(row)[0] <= box[2] and box[1] <= place(row)[1] <= box[3]]
    assert inside == sorted(geopandas.read_file(path, layer="villages", bbox=box)["id"]) and inside

    database = sqlite3.connect(path)
    assert database.execute("PRAGMA application_id").fetchone() == (0x47504B47,)
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    for (name, box) in [(row[0], row[1:]) for row in database.execute(
            "SELECT table_name, min_x, min_y, max_x, max_y FROM gpkg_contents WHERE data_type = 'features'")]:
        if len(read[name]):
            assert list(box) == list(read[name].total_bounds), name
        else:
            assert box == (None,) * 4, name
    styles = database.execute("SELECT f_table_name, styleQML, useAsDefault FROM layer_styles").fetchall()
    assert {row[0] for row in styles} == set(shapes) - {"layer_styles"}
    for name, qml, default in styles:
        root = xml.etree.ElementTree.fromstring(qml)
        renderer = root.find("renderer-v2")
        assert (renderer is None) == (shapes[name] is None), name
        if renderer is not None:
            values = {category.get("value") for category in renderer.iter("category")}
            column = read[name][renderer.get("attr")]
            assert set(column) <= values, (name, set(column) - values)
        # Every code has its meaning, where any has.
        for field in root.iter("field"):
            codes = {option.get("value") for option in field.iter("Option") if option.get("value")}
            assert codes and set(read[name][field.get("name")].dropna()) <= codes, (name, field.attrib)
        aliases = {alias.get("field") for alias in root.iter("alias")}
        assert aliases == set(read[name].columns) - {"geometry"}, name
        assert default == 1

    # GeoJSON: the same works and villages.
    text = open(folder + "/plan.geojson", encoding="utf-8").read()
    collection = json.loads(text)
    assert "crs" not in collection
    frame = geopandas.read_file(folder + "/plan.geojson")
    assert len(frame) == len(plan["works"]) + len(plan["villages"]) == len(collection["features"])
    assert list(collection["bbox"]) == [round(edge, 7) for edge in frame.total_bounds]
    identifiers = [feature["id"] for feature in collection["features"]]
    assert len(set(identifiers)) == len(identifiers)
    for (_, row), feature in zip(frame.iterrows(), collection["features"]):
        assert feature["properties"]["id"] == row["id"] or row["id"] == feature["id"]
        drawn = feature["geometry"]["coordinates"]
        same(coordinates(row.geometry), drawn if row.geometry.geom_type == "LineString" else [drawn], row["id"])
    print("compared", compared, "values of", len(plan["proposals"]), "proposals and", len(works), "works")
    """#
}

#!/usr/bin/env bash
# osm2geojson leaves out a village that a road runs through; GDAL draws a road straight over a node it lacks.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install osm2geojson==0.3.2 pyogrio==0.13.0 numpy==2.4.6 shapely==2.2.0

judge "both villages are read, and a road cut by the edge of the extract is cut or left out in both readers" \
  "osm2geojson 0.3.2
  villages: beside it
  roads:    10 through 2 points
osm2geojson 0.3.2 filter_used_refs=False
  villages: beside it, on the road
  roads:    10 through 2 points
GDAL 3.12.4
  villages: beside it, on the road
  roads:    10 through 2 points, 11 through 2 points" <<'PY'
from importlib.metadata import version
import osm2geojson
import pyogrio
import shapely
from pyogrio.raw import read

text = """<osm version="0.6">
<node id="1" lat="21.50" lon="103.10"><tag k="place" v="village"/><tag k="name" v="on the road"/></node>
<node id="2" lat="21.60" lon="103.10"/>
<node id="4" lat="21.50" lon="103.20"/>
<node id="5" lat="21.55" lon="103.30"><tag k="place" v="village"/><tag k="name" v="beside it"/></node>
<way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="track"/></way>
<way id="11"><nd ref="2"/><nd ref="3"/><nd ref="4"/><tag k="highway" v="track"/></way>
</osm>"""
with open("extract.osm", "w") as file:
    file.write(text)


def show(villages, roads):
    print(f"  villages: {', '.join(sorted(villages))}")
    print(f"  roads:    {', '.join(f'{way} through {count} points' for way, count in sorted(roads))}")


for options in {}, {"filter_used_refs": False}:
    print("osm2geojson", version("osm2geojson"), *(f"{key}={value}" for key, value in options.items()))
    features = osm2geojson.xml2geojson(text, **options)["features"]
    about = [feature["properties"] for feature in features]
    show([one["tags"]["name"] for one in about if "name" in one.get("tags", {})],
         [(one["id"], len(feature["geometry"]["coordinates"])) for one, feature in zip(about, features)
          if one["type"] == "way"])
print("GDAL", pyogrio.__gdal_version_string__)
(names,) = read("extract.osm", layer="points", columns=["name"])[3]
_, _, shapes, (ways,) = read("extract.osm", layer="lines", columns=["osm_id"])
show(names, zip(map(int, ways), shapely.get_num_coordinates(shapely.from_wkb(shapes))))
PY

#!/usr/bin/env bash
# Simplifying the lines of a layer moves its points out of the world.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install topojson==2.2 numpy==2.4.6 shapely==2.2.0

judge "toposimplify drops vertices of lines and leaves a mast at 103.2, 21.5 where it is" \
  "topojson 2.2
the mast alone, no option: 103.2000, 21.5000
the mast alone, toposimplify=0.01: 103.2000, 21.5000
the mast alone, toposimplify=0.01, prequantize=False: 103.2000, 21.5000
the mast and a route, no option: 103.2000, 21.5000
the mast and a route, toposimplify=0.01: 99999.0000, 4017.1600
the mast and a route, toposimplify=0.01, prequantize=False: 103.2000, 21.5000" <<'PY'
from importlib.metadata import version
import json
import topojson

mast = {"type": "Point", "coordinates": [103.2, 21.5]}
route = {"type": "LineString", "coordinates": [[103.1, 21.4], [103.2, 21.6], [103.15, 21.9]]}
print("topojson", version("topojson"))
for name, shapes in ("the mast alone", [mast]), ("the mast and a route", [mast, route]):
    layer = {"type": "FeatureCollection",
             "features": [{"type": "Feature", "properties": {}, "geometry": shape} for shape in shapes]}
    for options in {}, {"toposimplify": 0.01}, {"toposimplify": 0.01, "prequantize": False}:
        made = json.loads(topojson.Topology(layer, **options).to_geojson())
        east, north = made["features"][0]["geometry"]["coordinates"]
        said = ", ".join(f"{key}={value}" for key, value in options.items()) or "no option"
        print(f"{name}, {said}: {east:.4f}, {north:.4f}")
PY

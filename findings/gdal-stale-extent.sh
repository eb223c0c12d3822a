#!/usr/bin/env bash
# GDAL hands on the extent and the count that a GeoPackage states, even when it is asked to work them out.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install pyogrio==0.13.0 numpy==2.4.6 shapely==2.2.0

judge "force_total_bounds and force_feature_count look at the features, whatever the file states" \
  "GDAL 3.12.4, two points at 103.0 and 103.1° E in a file that states the whole world and 99 features
extent by force: -180.0 -90.0 180.0 90.0
count by force: 99
features read: 2, from 103.0 to 103.1" <<'PY'
import sqlite3
import numpy
import pyogrio
import shapely
from pyogrio.raw import write

places = shapely.to_wkb(shapely.points([[103.0, 21.5], [103.1, 21.6]]))
write("a.gpkg", places, [numpy.array(["V1", "V2"], dtype=object)], ["id"], geometry_type="Point", crs="EPSG:4326",
      driver="GPKG")
# The standard calls the extent informative; GDAL keeps the count in a table of its own.
with sqlite3.connect("a.gpkg") as file:
    file.execute("UPDATE gpkg_contents SET min_x = -180, min_y = -90, max_x = 180, max_y = 90")
    file.execute("UPDATE gpkg_ogr_contents SET feature_count = 99")
print(f"GDAL {pyogrio.__gdal_version_string__}, two points at 103.0 and 103.1° E in a file that states the whole world "
      "and 99 features")
said = pyogrio.read_info("a.gpkg", force_total_bounds=True, force_feature_count=True)
print("extent by force:", *(float(edge) for edge in said["total_bounds"]))
print("count by force:", said["features"])
_, edges = pyogrio.read_bounds("a.gpkg")
print(f"features read: {edges.shape[1]}, from {edges[0].min()} to {edges[2].max()}")
PY

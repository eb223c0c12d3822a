#!/usr/bin/env bash
# GDAL's filter tells capitals from small letters the other way round in a GeoPackage and in GeoJSON.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install pyogrio==0.13.0 numpy==2.4.6 shapely==2.2.0

judge "a filter (where=) chooses the same rows of the same layer, whatever format it is kept in" \
  "GDAL 3.12.4
name = 'ban dong'
  GPKG            ban dong
  GeoJSON         Ban Dong, ban dong, BAN DONG
  FlatGeobuf      Ban Dong, ban dong, BAN DONG
  ESRI Shapefile  Ban Dong, ban dong, BAN DONG
name LIKE 'ban%'
  GPKG            Ban Dong, ban dong, BAN DONG
  GeoJSON         ban dong
  FlatGeobuf      ban dong
  ESRI Shapefile  ban dong
name LIKE 'bẢn%'
  GPKG            BẢN ĐÔNG
  GeoJSON         none
  FlatGeobuf      none
  ESRI Shapefile  none" <<'PY'
import numpy
import pyogrio
import shapely
from pyogrio.raw import read, write

names = ["Ban Dong", "ban dong", "BAN DONG", "bản đông", "BẢN ĐÔNG"]
places = shapely.to_wkb(shapely.points([[103 + index / 10, 21.5] for index in range(len(names))]))
files = {"GPKG": "a.gpkg", "GeoJSON": "a.geojson", "FlatGeobuf": "a.fgb", "ESRI Shapefile": "a.shp"}
for driver, file in files.items():
    write(file, places, [numpy.array(names, dtype=object)], ["name"], geometry_type="Point", crs="EPSG:4326",
          driver=driver, encoding="UTF-8")
print("GDAL", pyogrio.__gdal_version_string__)
for where in "name = 'ban dong'", "name LIKE 'ban%'", "name LIKE 'bẢn%'":
    print(where)
    for driver, file in files.items():
        found = set(read(file, where=where)[3][0])
        print(f"  {driver:14}  {', '.join(name for name in names if name in found) or 'none'}")
PY

#!/usr/bin/env bash
# GDAL writes VN-2000 as WGS 84 into MapInfo files and GPX, without moving a point.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install pyogrio==0.13.0 pyproj==3.7.2 numpy==2.4.6 shapely==2.2.0

judge "a point in VN-2000 is read back where it was written: a format keeps the datum, moves the point, or refuses" \
  "GDAL 3.12.4, PROJ 9.5.1: metres between point written and point read
VN-2000
  GPKG           0, read as Vietnam 2000
  ESRI Shapefile 0, read as Vietnam 2000
  KML            0, read as World Geodetic System 1984 ensemble
  MapInfo File   223, read as World Geodetic System 1984 ensemble
  GPX            223, read as World Geodetic System 1984 ensemble
VN-2000 / TM-3 103-00
  GPKG           0, read as Vietnam 2000
  ESRI Shapefile 0, read as Vietnam 2000
  KML            0, read as World Geodetic System 1984 ensemble
  MapInfo File   223, read as World Geodetic System 1984
  GPX            latitude 2,378,229°" <<'PY'
import os
import warnings
import numpy
import pyogrio
import pyproj
import shapely
from pyogrio.raw import read, write

warnings.simplefilter("error")
earth = pyproj.Geod(ellps="WGS84")
files = {"GPKG": "a.gpkg", "ESRI Shapefile": "a.shp", "KML": "a.kml", "MapInfo File": "a.mif", "GPX": "a.gpx"}
print(f"GDAL {pyogrio.__gdal_version_string__}, PROJ {pyproj.proj_version_str}: "
      "metres between point written and point read")
for code in "EPSG:4756", "EPSG:9205":
    print(pyproj.CRS(code).name)
    east, north = pyproj.Transformer.from_crs("EPSG:4756", code, always_xy=True).transform(103.3, 21.5)
    there = pyproj.Transformer.from_crs(code, "EPSG:4326", always_xy=True).transform(east, north)
    for driver, file in files.items():
        if os.path.exists(file):
            os.remove(file)
        write(file, shapely.to_wkb(shapely.points([[east, north]])), [numpy.array(["V1"], dtype=object)], ["name"],
              geometry_type="Point", crs=code, driver=driver)
        about, _, shapes, _ = read(file, layer=0)
        back = shapely.from_wkb(shapes[0])
        crs = pyproj.CRS(about["crs"])
        if crs.is_geographic and abs(back.y) > 90:
            print(f"  {driver:15}latitude {back.y:,.0f}°")
            continue
        here = pyproj.Transformer.from_crs(crs, "EPSG:4326", always_xy=True).transform(back.x, back.y)
        print(f"  {driver:15}{earth.inv(*there, *here)[2]:.0f}, read as {crs.geodetic_crs.datum.name}")
PY

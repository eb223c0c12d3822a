#!/usr/bin/env bash
# GDAL reads a shapefile otherwise once OGR_ORGANIZE_POLYGONS is set to DEFAULT.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install pyogrio==0.13.0 numpy==2.4.6 shapely==2.2.0

judge "an option set to the value called DEFAULT changes nothing" \
  "GDAL 3.12.4: a square of 81 with a hole of 4, both drawn clockwise
not set          MultiPolygon, area 85
DEFAULT          Polygon, area 77
ONLY_CCW         MultiPolygon, area 85
SKIP             MultiPolygon, area 85" <<'PY'
import struct
import pyogrio
import shapely
from pyogrio.raw import read


def square(a, b):
    return [(a, a), (a, b), (b, b), (b, a), (a, a)]


rings = [square(0, 9), square(2, 4)]
points = [p for ring in rings for p in ring]
shape = struct.pack("<i4d2i2i", 5, 0, 0, 9, 9, 2, len(points), 0, 5) + b"".join(struct.pack("<2d", *p) for p in points)


def head(size):
    return struct.pack(">7i", 9994, 0, 0, 0, 0, 0, size // 2) + struct.pack("<2i8d", 1000, 5, 0, 0, 9, 9, 0, 0, 0, 0)


with open("a.shp", "wb") as file:
    file.write(head(108 + len(shape)) + struct.pack(">2i", 1, len(shape) // 2) + shape)
with open("a.shx", "wb") as file:
    file.write(head(108) + struct.pack(">2i", 50, len(shape) // 2))
with open("a.dbf", "wb") as file:
    file.write(struct.pack("<4BIHH20x", 3, 125, 1, 1, 1, 65, 3) + b"N".ljust(11, b"\0") + b"C" + b"\0" * 4 + b"\2" + b"\0" * 15
               + b"\r 1 \x1a")
print(f"GDAL {pyogrio.__gdal_version_string__}: a square of 81 with a hole of 4, both drawn clockwise")
for value in None, "DEFAULT", "ONLY_CCW", "SKIP":
    pyogrio.set_gdal_config_options({"OGR_ORGANIZE_POLYGONS": value})
    area = shapely.from_wkb(read("a.shp")[2][0])
    print(f"{value or 'not set':17}{area.geom_type}, area {area.area:.0f}")
PY

#!/usr/bin/env bash
# A point written to a DGN drawing comes back as a line, and not where it was.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install pyogrio==0.13.0 numpy==2.4.6 shapely==2.2.0

judge "a point of a drawing stays a point, to the millimetre" \
  "GDAL 3.12.4
501234.567, 2378229.123: LineString of length 0, 501234.570000, 2378229.130000
103.123456, 21.654321: LineString of length 0, 103.130000, 21.660000" <<'PY'
import os
import pyogrio
import shapely
from pyogrio.raw import read, write
print(f"GDAL {pyogrio.__gdal_version_string__}")
for x, y in (501234.567, 2378229.123), (103.123456, 21.654321):
    if os.path.exists("a.dgn"):
        os.remove("a.dgn")
    write("a.dgn", shapely.to_wkb(shapely.points([[x, y]])), [], [], geometry_type="Point", driver="DGN", crs="EPSG:9205")
    back = shapely.from_wkb(read("a.dgn")[2][0])
    first = back.coords[0]
    print(f"{x}, {y}: {back.geom_type} of length {back.length:g}, {first[0]:.6f}, {first[1]:.6f}")
PY

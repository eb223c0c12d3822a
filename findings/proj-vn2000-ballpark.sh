#!/usr/bin/env bash
# An area of interest that reaches west of 102.14° E makes PROJ leave out the shift from VN-2000, silently.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install pyproj==3.7.2

judge "naming the area of Điện Biên makes the change from VN-2000 to WGS 84 sharper; only_best keeps worse ways out" \
  "PROJ 9.5.1: metres that four points on 22.4° N move from VN-2000 to WGS 84
no area:                        102.13° E 222, 102.15° E 222, 102.60° E 222, 103.50° E 223
the province's box:             102.13° E 222, 102.15° E 222, 102.60° E 222, 103.50° E 223
the box, 5 km wider:            102.13° E 0, 102.15° E 222, 102.60° E 222, 103.50° E 223
5 km wider, only_best:          102.13° E 0, 102.15° E 222, 102.60° E 222, 103.50° E 223
5 km wider, no ballpark:        102.13° E 222, 102.15° E 222, 102.60° E 222, 103.50° E 223" <<'PY'
import pyproj
from pyproj.aoi import AreaOfInterest

province, wider = AreaOfInterest(102.144, 20.88, 103.6, 22.55), AreaOfInterest(102.094, 20.83, 103.65, 22.6)
ways = {
    "no area": {}, "the province's box": {"area_of_interest": province},
    "the box, 5 km wider": {"area_of_interest": wider},
    "5 km wider, only_best": {"area_of_interest": wider, "only_best": True},
    "5 km wider, no ballpark": {"area_of_interest": wider, "allow_ballpark": False},
}
earth = pyproj.Geod(ellps="WGS84")
print(f"PROJ {pyproj.proj_version_str}: metres that four points on 22.4° N move from VN-2000 to WGS 84")
for name, options in ways.items():
    change = pyproj.Transformer.from_crs("EPSG:4756", "EPSG:4326", always_xy=True, **options)
    moved = [(east, earth.inv(east, 22.4, *change.transform(east, 22.4))[2]) for east in (102.13, 102.15, 102.6, 103.5)]
    print(f"{name + ':':32}" + ", ".join(f"{east:.2f}° E {metres:.0f}" for east, metres in moved))
PY

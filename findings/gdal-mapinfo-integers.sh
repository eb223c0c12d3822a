#!/usr/bin/env bash
# A MapInfo file with whole numbers that a newer GDAL wrote is none to the GDAL of Debian 12.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install pyogrio==0.13.0 numpy==1.26.4 fiona==1.9.6

judge "a MapInfo file of format 300, 450 or 500, decades old, is read by every GDAL" \
  "written by GDAL 3.12.4, read by GDAL 3.6.4
a.mif int32 [126]
a.mif int64 'a.mif' not recognized as a supported file format.
a.tab int32 [126]
a.tab int64 'a.tab' not recognized as a supported file format." <<'PY'
import os
import fiona
import numpy
import pyogrio
from pyogrio.raw import write
point = bytes.fromhex("0101000000" + "0000000000c05940" + "0000000000803540")
print(f"written by GDAL {pyogrio.__gdal_version_string__}, read by GDAL {fiona.__gdal_version__}")
for file in "a.mif", "a.tab":
    for kind in "int32", "int64":
        for old in os.listdir("."):
            if old.startswith("a."):
                os.remove(old)
        write(file, [point], [numpy.array([126], dtype=kind)], ["households"], geometry_type="Point", crs="EPSG:4326",
              driver="MapInfo File")
        try:
            with fiona.open(file) as layer:
                print(file, kind, [feature["properties"]["households"] for feature in layer])
        except fiona.errors.FionaError as error:
            print(file, kind, str(error).split(" in file")[0])
PY

#!/usr/bin/env bash
# GDAL makes a column of every KML data name by its plain ASCII letters, and of two Vietnamese names one column.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install pyogrio==0.13.0 numpy==2.4.6

judge "data rows of a placemark are columns of their names, each with its value" \
  "GDAL 3.12.4
Data, as Google Earth and mobile forms write it
  hộ and hồ      {'h___': '8'}
  xã and huyện   {'x__': '7', 'huy___n': '8'}
  a b and a-b    {'a_b': '8'}
SimpleData of a Schema
  hộ and hồ      {'hộ': '7', 'hồ': '8'}" <<'PY'
import pyogrio
from pyogrio.raw import read

kml = ('<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>{}<Placemark><name>P'
       '</name><ExtendedData>{}</ExtendedData><Point><coordinates>103,21</coordinates></Point></Placemark></Document></kml>')
usual = {"id", "Name", "description", "timestamp", "begin", "end", "altitudeMode", "tessellate", "extrude", "visibility",
         "drawOrder", "icon"}


def show(names, text):
    with open("a.kml", "w", encoding="utf-8") as file:
        file.write(text)
    about, _, _, values = read("a.kml")
    print(f"  {' and '.join(names):15}{({n: v[0] for n, v in zip(about['fields'], values) if n not in usual})}")


print(f"GDAL {pyogrio.__gdal_version_string__}")
print("Data, as Google Earth and mobile forms write it")
for names in ("hộ", "hồ"), ("xã", "huyện"), ("a b", "a-b"):
    rows = "".join(f'<Data name="{n}"><value>{7 + i}</value></Data>' for i, n in enumerate(names))
    show(names, kml.format("", rows))
print("SimpleData of a Schema")
names = "hộ", "hồ"
fields = "".join(f'<SimpleField name="{n}" type="string"/>' for n in names)
rows = "".join(f'<SimpleData name="{n}">{7 + i}</SimpleData>' for i, n in enumerate(names))
show(names, kml.format(f'<Schema name="S" id="S">{fields}</Schema>', f'<SchemaData schemaUrl="#S">{rows}</SchemaData>'))
PY

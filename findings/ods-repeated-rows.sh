#!/usr/bin/env bash
# One ODS table in three readers: pyexcel-ods drops equal rows, GDAL puts a note into the name.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
# odfpy is published as source only.
install pyexcel-ods==0.6.0 python-calamine==0.9.1 pyogrio==0.13.0 numpy==2.4.6 odfpy==1.4.1 --no-binary odfpy

judge "the readers find four rows, 2,705 million đồng and the same names; a note of a cell is no part of its text" \
  "pyexcel-ods 0.6.0: 2 rows, 905 million đồng, the last is 'fibre'
python-calamine 0.9.1: 4 rows, 2,705 million đồng, the last is 'fibre'
GDAL 3.12.4: 4 rows, 2,705 million đồng, the last is 'ask the operator\nfibre'" <<'PY'
from importlib.metadata import version
import pyexcel_ods
import pyogrio
import python_calamine
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from pyogrio.raw import read

document = OpenDocumentSpreadsheet()
table = Table(name="works")
document.spreadsheet.addElement(table)


def add(name, cost, note=None, **repeat):
    row = TableRow(**repeat)
    table.addElement(row)
    text = TableCell(valuetype="string")
    row.addElement(text)
    if note:
        remark = Annotation()
        remark.addElement(P(text=note))
        text.addElement(remark)
    text.addElement(P(text=name))
    kind = {"valuetype": "string"} if isinstance(cost, str) else {"valuetype": "float", "value": cost}
    amount = TableCell(**kind)
    amount.addElement(P(text=str(cost)))
    row.addElement(amount)


# LibreOffice, too, writes neighbouring rows that are equal as one with a count.
add("work", "cost")
add("mast", 900, numberrowsrepeated=3)
add("fibre", 5, note="ask the operator")
document.save("works.ods")


def show(reader, rows):
    print(f"{reader}: {len(rows)} rows, {sum(cost for _, cost in rows):,.0f} million đồng, "
          f"the last is {rows[-1][0]!r}")


show(f"pyexcel-ods {version('pyexcel-ods')}", pyexcel_ods.get_data("works.ods")["works"][1:])
workbook = python_calamine.CalamineWorkbook.from_path("works.ods")
show(f"python-calamine {version('python-calamine')}", workbook.get_sheet_by_index(0).to_python()[1:])
show(f"GDAL {pyogrio.__gdal_version_string__}", list(zip(*read("works.ods")[3])))
PY

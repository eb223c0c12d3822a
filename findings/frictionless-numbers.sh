#!/usr/bin/env bash
# frictionless takes for a number what Python takes for one, beyond Table Schema.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install frictionless==5.21.0

judge "frictionless validate takes 110.0 for the integer 110 and refuses 1_10, 0_1 and full-width digits" \
  "frictionless 5.21.0
households 110     share 0.5   valid
households 110.0   share 0.5   not valid
households 1_10    share 0.5   valid
households １１０     share 0.5   valid
households 110     share 0_1   valid" <<'PY'
import json
import frictionless

fields = [
    {"name": "id", "type": "string"},
    {"name": "households", "type": "integer", "constraints": {"minimum": 1, "maximum": 20000}},
    {"name": "share", "type": "number", "constraints": {"minimum": 0, "maximum": 1}},
]
resource = {"name": "villages", "path": "villages.csv", "schema": {"fields": fields}}
json.dump({"name": "sample", "resources": [resource]}, open("datapackage.json", "w"))
print("frictionless", frictionless.__version__)
for households, share in ("110", "0.5"), ("110.0", "0.5"), ("1_10", "0.5"), ("１１０", "0.5"), ("110", "0_1"):
    with open("villages.csv", "w") as table:
        table.write(f"id,households,share\nV1,{households},{share}\n")
    verdict = "valid" if frictionless.validate("datapackage.json").valid else "not valid"
    print(f"households {households:7} share {share:5} {verdict}")
PY

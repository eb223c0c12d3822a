#!/usr/bin/env bash
# What Python's YAML readers make of a commune's code and of an amount, neither of which is in quotes.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install PyYAML==6.0.4 ruamel.yaml==0.19.1

judge "every code of a list is read alike, and 3e11 as a number; only YAML 1.1 knows 300_000 as one" \
  "written   PyYAML 6.0.4  ruamel.yaml 0.19.1
03127             1623                3127
03385          '03385'                3385
3e11            '3e11'      300000000000.0
300_000         300000              300000
12:30              750             '12:30'
-.5              '-.5'                -0.5" <<'PY'
from importlib.metadata import version
import ruamel.yaml
import yaml

later = ruamel.yaml.YAML(typ="safe")
print(f"written   PyYAML {version('PyYAML')}  ruamel.yaml {version('ruamel.yaml')}")
for text in "03127", "03385", "3e11", "300_000", "12:30", "-.5":
    first, second = (load(f"value: {text}")["value"] for load in (yaml.safe_load, later.load))
    print(f"{text:10}{first!r:>12}{second!r:>20}")
PY

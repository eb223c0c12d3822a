#!/usr/bin/env bash
# HiGHS writes an LP file with empty sections; CBC takes their titles for variables and forgets the integers.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install highspy==1.16.0 pulp==3.3.2 numpy==2.4.6

# In a process of its own: HiGHS prints a banner whatever it is told.
python/bin/python - >/dev/null <<'PY'
import highspy

solver = highspy.Highs()
x, y = (solver.addIntegral(lb=0, ub=10, name=name) for name in "xy")
solver.addConstr(2 * x + 2 * y <= 7, name="limit")
solver.minimize(-x - y)
solver.writeModel("model.lp")
solver.writeModel("model.mps")
with open("highs.txt", "w") as answer:
    print(f"HiGHS {solver.version()}: optimum {solver.getObjectiveValue():g}", file=answer)
PY

judge "an integer program that HiGHS writes as LP has the same optimum in CBC, as it has by way of MPS" \
  "HiGHS 1.16.0: optimum -3
CBC 2.10.3, the LP file: Optimal, objective -3.5, columns x y bin gen
CBC 2.10.3, the MPS file: Optimal, objective -3, columns x y" <<'PY'
import re
import subprocess
import pulp

print(open("highs.txt").read().strip())
cbc = pulp.PULP_CBC_CMD().path
version = re.search(r"Version: (\S+)", subprocess.run([cbc, "-exit"], capture_output=True, text=True).stdout)[1]
for kind in "lp", "mps":
    subprocess.run([cbc, f"model.{kind}", "-solve", "-solution", "found.txt"], capture_output=True, check=True)
    first, *rows = open("found.txt").read().splitlines()
    status, objective = re.match(r"(\w+) - objective value (\S+)", first).groups()
    columns = [row.split()[-3] for row in rows]
    print(f"CBC {version}, the {kind.upper()} file: {status}, objective {float(objective):g}, columns", *columns)
PY

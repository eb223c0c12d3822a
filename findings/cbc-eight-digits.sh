#!/usr/bin/env bash
# CBC writes the values of variables to eight digits, and PuLP hands them on.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install pulp==3.3.2

judge "an amount of 123,456,789,012 đồng comes back as it went in: a double holds fifteen digits" \
  "PuLP 3.3.2, CBC 2.10.3
spent must be 123,456,789,012: Optimal, spent 123,456,790,000, objective 123,456,790,000
spent must be 299,999,999,500: Optimal, spent 300,000,000,000, objective 300,000,000,000" <<'PY'
import re
import subprocess
import pulp

solver = pulp.PULP_CBC_CMD(msg=False)
banner = subprocess.run([solver.path, "-exit"], capture_output=True, text=True).stdout
version = re.search(r"Version: (\S+)", banner)[1]
print(f"PuLP {pulp.__version__}, CBC {version}")
for amount in 123_456_789_012, 299_999_999_500:
    model = pulp.LpProblem("model", pulp.LpMinimize)
    spent = pulp.LpVariable("spent", 0, None)
    model += spent
    model += spent >= amount
    model += spent <= amount
    status = pulp.LpStatus[model.solve(solver)]
    objective = pulp.value(model.objective)
    print(f"spent must be {amount:,}: {status}, spent {spent.varValue:,.0f}, objective {objective:,.0f}")
PY

#!/usr/bin/env bash
# An integer column without an upper bound ends at 1 in GLPK; in HiGHS and CBC a lower bound, be it 0, sets it free.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install swiglpk==5.0.13 highspy==1.16.0 pulp==3.3.2 numpy==2.4.6

# In a process of its own: HiGHS prints a banner whatever it is told.
python/bin/python - >/dev/null <<'PY'
import re
import subprocess
import highspy
import pulp
import swiglpk as glpk

for lower in 0, 1:
    model = pulp.LpProblem("model", pulp.LpMinimize)
    x = pulp.LpVariable("x", lower, None, pulp.LpInteger)
    model += -x
    model += x <= 7.5, "limit"
    model.writeMPS(f"from{lower}.mps")
# The same without a bound: readers agree that an integer column then ends at 1.
lines = open("from0.mps").read().splitlines(keepends=True)
open("none.mps", "w").writelines(line for line in lines if not line.startswith((" LO", "BOUNDS")))


def by_glpk(file):
    glpk.glp_term_out(glpk.GLP_OFF)
    read = glpk.glp_create_prob()
    assert glpk.glp_read_mps(read, glpk.GLP_MPS_FILE, None, file) == 0
    how = glpk.glp_iocp()
    glpk.glp_init_iocp(how)
    how.presolve = glpk.GLP_ON
    glpk.glp_intopt(read, how)
    assert glpk.glp_mip_status(read) == glpk.GLP_OPT
    return glpk.glp_mip_col_val(read, 1)


def by_highs(file):
    read = highspy.Highs()
    read.readModel(file)
    read.run()
    assert read.modelStatusToString(read.getModelStatus()) == "Optimal"
    return read.getSolution().col_value[0]


def by_cbc(file):
    subprocess.run([cbc, file, "-solve", "-solution", "found.txt"], capture_output=True, check=True)
    return -float(re.search(r"Optimal - objective value (\S+)", open("found.txt").read())[1])


cbc = pulp.PULP_CBC_CMD().path
version = re.search(r"Version: (\S+)", subprocess.run([cbc, "-exit"], capture_output=True, text=True).stdout)[1]
readers = {f"GLPK {glpk.glp_version()}": by_glpk, f"CBC {version}": by_cbc,
           f"HiGHS {highspy.Highs().version()}": by_highs}
with open("seen.txt", "w") as seen:
    print(f"PuLP {pulp.__version__} writes: an integer x, at most 7.5 by a row, as large as can be", file=seen)
    for file, name in ("none.mps", "no bound"), ("from0.mps", "LO 0"), ("from1.mps", "LO 1"):
        bounds = [line.split()[0] + " " + line.split()[-1] for line in open(file) if " BND " in line]
        assert bounds == [] if name == "no bound" else bounds[0].split()[0] == "LO", bounds
        answers = ", ".join(f"{reader} {solve(file):g}" for reader, solve in readers.items())
        print(f"{name + ':':10}{answers}", file=seen)
PY

judge "x is 7, whoever reads the file: no upper bound is written, so there is none" \
  "PuLP 3.3.2 writes: an integer x, at most 7.5 by a row, as large as can be
no bound: GLPK 5.0 1, CBC 2.10.3 1, HiGHS 1.16.0 1
LO 0:     GLPK 5.0 1, CBC 2.10.3 7, HiGHS 1.16.0 7
LO 1:     GLPK 5.0 1, CBC 2.10.3 7, HiGHS 1.16.0 7" <<'PY'
print(open("seen.txt").read().strip())
PY

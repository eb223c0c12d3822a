#!/usr/bin/env bash
# A maximum written as MPS comes back as a minimum, called optimal.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install swiglpk==5.0.13 highspy==1.16.0 pulp==3.3.2 numpy==2.4.6

# In a process of its own: HiGHS prints a banner whatever it is told.
python/bin/python - >/dev/null <<'PY'
import re
import subprocess
import highspy
import pulp
import swiglpk as glpk

glpk.glp_term_out(glpk.GLP_OFF)
problem = glpk.glp_create_prob()
glpk.glp_set_obj_dir(problem, glpk.GLP_MAX)
glpk.glp_add_cols(problem, 1)
glpk.glp_set_col_name(problem, 1, "x")
glpk.glp_set_col_bnds(problem, 1, glpk.GLP_DB, 2, 7)
glpk.glp_set_obj_coef(problem, 1, 1)
glpk.glp_write_mps(problem, glpk.GLP_MPS_DECK, None, "glpk.mps")
solver = highspy.Highs()
x = solver.addVariable(lb=2, ub=7, name="x")
solver.addConstr(x <= 9, name="limit")
solver.maximize(1 * x)
solver.writeModel("highs.mps")


def by_glpk(file):
    read = glpk.glp_create_prob()
    if glpk.glp_read_mps(read, glpk.GLP_MPS_DECK, None, file) != 0:
        return "refused"
    glpk.glp_simplex(read, None)
    assert glpk.glp_get_status(read) == glpk.GLP_OPT
    return f"optimal {glpk.glp_get_obj_val(read):g}"


def by_highs(file):
    read = highspy.Highs()
    read.readModel(file)
    read.run()
    return f"{read.modelStatusToString(read.getModelStatus()).lower()} {read.getInfo().objective_function_value:g}"


def by_cbc(file):
    subprocess.run([cbc, file, "-solve", "-solution", "found.txt"], capture_output=True, check=True)
    status, value = re.match(r"(\w+) - objective value (\S+)", open("found.txt").read()).groups()
    return f"{status.lower()} {float(value):g}"


cbc = pulp.PULP_CBC_CMD().path
version = re.search(r"Version: (\S+)", subprocess.run([cbc, "-exit"], capture_output=True, text=True).stdout)[1]
readers = {f"GLPK {glpk.glp_version()}": by_glpk, f"HiGHS {solver.version()}": by_highs, f"CBC {version}": by_cbc}
with open("seen.txt", "w") as seen:
    for file, name in ("highs.mps", "HiGHS"), ("glpk.mps", "GLPK"):
        answers = ", ".join(f"{reader} {solve(file)}" for reader, solve in readers.items())
        print(f"written by {name}: {answers}", file=seen)
PY

judge "the most of x between 2 and 7 is 7 by way of MPS too, or the reader refuses the file" \
  "written by HiGHS: GLPK 5.0 refused, HiGHS 1.16.0 optimal 7, CBC 2.10.3 optimal 2
written by GLPK: GLPK 5.0 optimal 2, HiGHS 1.16.0 optimal 2, CBC 2.10.3 optimal 2" <<'PY'
print(open("seen.txt").read().strip())
PY

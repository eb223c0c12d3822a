#!/usr/bin/env bash
# The objective's constant in an MPS file has one sign in GLPK and the other in HiGHS and CBC.
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
glpk.glp_add_cols(problem, 1)
glpk.glp_set_col_name(problem, 1, "x")
glpk.glp_set_col_bnds(problem, 1, glpk.GLP_LO, 5, 0)
glpk.glp_set_obj_coef(problem, 0, 100)
glpk.glp_set_obj_coef(problem, 1, 1)
glpk.glp_add_rows(problem, 1)
glpk.glp_set_row_name(problem, 1, "limit")
glpk.glp_set_row_bnds(problem, 1, glpk.GLP_UP, 0, 50)
columns, values = glpk.intArray(2), glpk.doubleArray(2)
columns[1], values[1] = 1, 1
glpk.glp_set_mat_row(problem, 1, 1, columns, values)
glpk.glp_write_mps(problem, glpk.GLP_MPS_DECK, None, "glpk.mps")
glpk.glp_write_lp(problem, None, "glpk.lp")
solver = highspy.Highs()
x = solver.addVariable(lb=5, name="x")
solver.addConstr(x <= 50, name="limit")
solver.minimize(x + 100)
solver.writeModel("highs.mps")


def by_glpk(file):
    read = glpk.glp_create_prob()
    is_lp = file.endswith(".lp")
    assert 0 == (glpk.glp_read_lp(read, None, file) if is_lp
                 else glpk.glp_read_mps(read, glpk.GLP_MPS_DECK, None, file))
    glpk.glp_simplex(read, None)
    return glpk.glp_get_obj_val(read)


def by_highs(file):
    read = highspy.Highs()
    read.readModel(file)
    read.run()
    return read.getInfo().objective_function_value


def by_cbc(file):
    subprocess.run([cbc, file, "-solve", "-solution", "found.txt"], capture_output=True, check=True)
    return float(re.search(r"Optimal - objective value (\S+)", open("found.txt").read())[1])


cbc = pulp.PULP_CBC_CMD().path
version = re.search(r"Version: (\S+)", subprocess.run([cbc, "-exit"], capture_output=True, text=True).stdout)[1]
readers = {f"GLPK {glpk.glp_version()}": by_glpk, f"HiGHS {solver.version()}": by_highs, f"CBC {version}": by_cbc}
with open("seen.txt", "w") as seen:
    for file, name in ("highs.mps", "HiGHS, MPS"), ("glpk.mps", "GLPK, MPS"), ("glpk.lp", "GLPK, LP"):
        answers = ", ".join(f"{reader} {solve(file):g}" for reader, solve in readers.items())
        print(f"written by {name}: {answers}", file=seen)
PY

judge "the least of x + 100 with x from 5 to 50 is 105, whoever writes the file and whoever reads it" \
  "written by HiGHS, MPS: GLPK 5.0 -95, HiGHS 1.16.0 105, CBC 2.10.3 105
written by GLPK, MPS: GLPK 5.0 105, HiGHS 1.16.0 -95, CBC 2.10.3 -95
written by GLPK, LP: GLPK 5.0 5, HiGHS 1.16.0 5, CBC 2.10.3 5" <<'PY'
print(open("seen.txt").read().strip())
PY

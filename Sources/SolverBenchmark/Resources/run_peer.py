"""Solves one MPS file with one solver on one thread and prints the outcome as one line of JSON.

Usage: run_peer.py probe
       run_peer.py highs|scip|cpsat MODEL.mps GAP SECONDS
"""
import importlib.metadata
import importlib.util
import json
import sys
import time

PACKAGES = {"highs": "highspy", "scip": "pyscipopt", "cpsat": "ortools"}


def probe():
    found = {}
    for peer, package in PACKAGES.items():
        if importlib.util.find_spec(package) is not None:
            found[peer] = importlib.metadata.version(package)
    return found


def highs(path, gap, limit):
    import highspy

    solver = highspy.Highs()
    for option, value in [
        ("output_flag", False), ("threads", 1), ("mip_rel_gap", gap), ("mip_abs_gap", 1e-6), ("time_limit", limit),
    ]:
        solver.setOptionValue(option, value)
    if solver.readModel(path) == highspy.HighsStatus.kError:
        raise ValueError("HiGHS cannot read the model")
    start = time.perf_counter()
    solver.run()
    seconds = time.perf_counter() - start
    info = solver.getInfo()
    status = solver.getModelStatus()
    has_solution = info.primal_solution_status == 2
    return {
        "solver": "HiGHS " + solver.version(),
        "status": "optimal" if status == highspy.HighsModelStatus.kOptimal
        else "infeasible" if status == highspy.HighsModelStatus.kInfeasible
        else "feasible" if has_solution else "nothingFound",
        "objective": info.objective_function_value if has_solution else None,
        "bound": info.mip_dual_bound,
        "seconds": seconds,
    }


def scip(path, gap, limit):
    import pyscipopt

    model = pyscipopt.Model()
    model.hideOutput()
    model.readProblem(path)
    model.setParam("limits/gap", gap)
    model.setParam("limits/time", limit)
    start = time.perf_counter()
    model.optimize()
    seconds = time.perf_counter() - start
    status = model.getStatus()
    has_solution = model.getNSols() > 0
    return {
        "solver": f"SCIP {model.getMajorVersion()}.{model.getMinorVersion()}.{model.getTechVersion()}",
        "status": "optimal" if status in ("optimal", "gaplimit")
        else "infeasible" if status == "infeasible" else "feasible" if has_solution else "nothingFound",
        "objective": model.getObjVal() if has_solution else None,
        "bound": model.getDualbound(),
        "seconds": seconds,
    }


def cpsat(path, gap, limit):
    # CP-SAT knows whole numbers only: OR-Tools scales the rows and makes the continuous columns whole. That
    # changes no optimum here, since flows and depths may be taken whole, and costs within its tolerance.
    from ortools.linear_solver.python import model_builder

    model = model_builder.Model()
    if not model.import_from_mps_file(path):
        raise ValueError("OR-Tools cannot read the model")
    solver = model_builder.Solver("sat")
    solver.set_solver_specific_parameters(f"num_workers: 1 relative_gap_limit: {gap!r}")
    solver.set_time_limit_in_seconds(limit)
    start = time.perf_counter()
    status = solver.solve(model)
    seconds = time.perf_counter() - start
    has_solution = status in (model_builder.SolveStatus.OPTIMAL, model_builder.SolveStatus.FEASIBLE)
    return {
        "solver": "CP-SAT " + importlib.metadata.version("ortools"),
        "status": "optimal" if status == model_builder.SolveStatus.OPTIMAL
        else "infeasible" if status == model_builder.SolveStatus.INFEASIBLE
        else "feasible" if has_solution else "nothingFound",
        "objective": solver.objective_value if has_solution else None,
        "bound": solver.best_objective_bound if has_solution else None,
        "seconds": seconds,
    }


def peak_memory():
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return None


def main(arguments):
    if arguments == ["probe"]:
        outcome = probe()
    else:
        peer, path, gap, limit = arguments
        outcome = {"highs": highs, "scip": scip, "cpsat": cpsat}[peer](path, float(gap), float(limit))
        for key in ("objective", "bound"):
            # JSON has no infinity; solvers write one as 1e20 or more.
            if outcome[key] is not None and not abs(outcome[key]) < 1e20:
                outcome[key] = None
        outcome["peakMemoryBytes"] = peak_memory()
    print(json.dumps(outcome))


main(sys.argv[1:])

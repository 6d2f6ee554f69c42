"""One instance through a solver from the Python registry: prints one line of JSON per repeat.

peers.py SOLVER FILE REPEATS; the solver is ortools or scipy. Lower bounds move into the supplies, because
neither takes them; reading the file is not timed.
"""
import json
import resource
import sys
import time

import numpy as np

solver, path, repeats = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open(path, "rb") as file:
    nodes, arcs = (int(count) for count in np.fromfile(file, np.int64, 2))
    supply = np.fromfile(file, np.int64, nodes)
    row = np.dtype([("from", "<u4"), ("to", "<u4"), ("lower", "<i8"), ("upper", "<i8"), ("cost", "<i8")])
    table = np.fromfile(file, row, arcs)
tail, head = table["from"].astype(np.int32), table["to"].astype(np.int32)
lower, cost = table["lower"], table["cost"].copy()
capacity = table["upper"] - lower
np.subtract.at(supply, tail[lower != 0], lower[lower != 0])
np.add.at(supply, head[lower != 0], lower[lower != 0])
offset = int((cost[lower != 0] * lower[lower != 0]).sum())
del table, lower


def by_ortools():
    from ortools.graph.python import min_cost_flow

    begin = time.perf_counter()
    problem = min_cost_flow.SimpleMinCostFlow()
    problem.add_arcs_with_capacity_and_unit_cost(tail, head, capacity, cost)
    problem.set_nodes_supplies(np.arange(nodes, dtype=np.int32), supply)
    built = time.perf_counter()
    status = problem.solve()
    return begin, built, problem.optimal_cost() if status == problem.OPTIMAL else None


def by_scipy():
    from scipy.optimize import linear_sum_assignment, linprog
    from scipy.sparse import coo_array

    begin = time.perf_counter()
    half = nodes // 2
    if arcs == half * half and np.all(supply[:half] == 1) and np.all(supply[half:] == -1):
        matrix = np.zeros((half, half), dtype=np.int64)
        matrix[tail, head - half] = cost
        built = time.perf_counter()
        rows, columns = linear_sum_assignment(matrix)
        return begin, built, int(matrix[rows, columns].sum())
    at = np.arange(arcs)
    ones = np.ones(arcs)
    balance = coo_array((np.r_[ones, -ones], (np.r_[tail, head], np.r_[at, at])), shape=(nodes, arcs)).tocsc()
    built = time.perf_counter()
    found = linprog(cost, A_eq=balance, b_eq=supply, bounds=np.c_[np.zeros(arcs), capacity], method="highs")
    return begin, built, round(found.fun) if found.status == 0 else None


for _ in range(repeats):
    processor = time.process_time()
    begin, built, value = by_ortools() if solver == "ortools" else by_scipy()
    end = time.perf_counter()
    answer = {
        "build": built - begin,
        "solve": end - built,
        "processor": time.process_time() - processor,
        "value": None if value is None else str(value + offset),
        "peak_kb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
    }
    print(json.dumps(answer), flush=True)

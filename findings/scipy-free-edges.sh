#!/usr/bin/env bash
# SciPy's spanning tree leaves out the edges that cost nothing, which its own path lengths use.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install scipy==1.17.1 numpy==2.4.6

judge "the cheapest tree over four places has three edges, those along fibre that lies there already among them" \
  "SciPy 1.17.1: edges 0–1 at 0 (in place), 1–2 at 5, 2–3 at 0 (in place), 0–3 at 7
edges given: 4
connected parts of the network: 1
cost from 0 to each: 0 0 5 5
edges of the tree: 1–2 at 5
connected parts of the tree: 3" <<'PY'
import numpy
import scipy
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components, dijkstra, minimum_spanning_tree

print(f"SciPy {scipy.__version__}: edges 0–1 at 0 (in place), 1–2 at 5, 2–3 at 0 (in place), 0–3 at 7")
ends, costs = ([0, 1, 2, 0], [1, 2, 3, 3]), [0.0, 5.0, 0.0, 7.0]
network = coo_array((costs, ends), shape=(4, 4)).tocsr()
print("edges given:", network.nnz)
print("connected parts of the network:", connected_components(network, directed=False)[0])
print("cost from 0 to each:", *dijkstra(network, directed=False)[0].astype(int))
tree = minimum_spanning_tree(network).tocoo()
edges = ", ".join(f"{start}–{end} at {cost:g}" for start, end, cost in zip(*tree.coords, tree.data))
print("edges of the tree:", edges)
print("connected parts of the tree:", connected_components(tree, directed=False)[0])
PY

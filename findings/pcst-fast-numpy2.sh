#!/usr/bin/env bash
# With NumPy 2, pcst_fast returns arrays of the right length in which every entry is the first.
source "$(dirname "${BASH_SOURCE[0]}")/support.bash"
install pcst_fast==1.0.10 numpy==2.4.6

run() {
  python/bin/python - <<'PY'
import numpy
import pcst_fast

nodes, edges = pcst_fast.pcst_fast([(0, 1), (1, 2), (2, 3)], [0, 0, 0, 10], [1, 1, 1], 0, 1, "strong", 0)
print(f"NumPy {numpy.__version__}: nodes {nodes.tolist()}, edges {edges.tolist()}")
PY
}
run >two.txt
install pcst_fast==1.0.10 numpy==1.26.4
run >one.txt

judge "the tree to a prize of 10 over three edges of cost 1 is the whole path, with any NumPy that installs" \
  "pcst_fast 1.0.10, root 0, prize at node 3, edges 0, 1 and 2 in a row
NumPy 1.26.4: nodes [0, 1, 2, 3], edges [2, 1, 0]
NumPy 2.4.6: nodes [0, 0, 0, 0], edges [2, 2, 2]" <<'PY'
print("pcst_fast 1.0.10, root 0, prize at node 3, edges 0, 1 and 2 in a row")
print(open("one.txt").read() + open("two.txt").read().strip())
PY

// Guarded calls that belong inside a callback of the tree search.

#include <math.h>
#include <string.h>

#include "internal.h"

int guarded_tree(guarded_problem *problem, guarded_tree_state *state) {
  if (problem->tree == NULL) return GUARDED_MISPLACED;
  GUARDED(problem, {
    state->reason = glp_ios_reason(problem->tree);
    glp_ios_tree_size(problem->tree, &state->active_nodes, NULL, &state->total_nodes);
    state->has_incumbent = glp_mip_status(problem->object) == GLP_FEAS;
    state->incumbent = glp_mip_obj_val(problem->object);
  });
  return GUARDED_DONE;
}

int guarded_tree_bound(guarded_problem *problem, double *bound, bool *found) {
  if (problem->tree == NULL) return GUARDED_MISPLACED;
  GUARDED(problem, {
    int node = glp_ios_best_node(problem->tree);
    *found = node != 0;
    if (node != 0) *bound = glp_ios_node_bound(problem->tree, node);
  });
  return GUARDED_DONE;
}

/// The test GLPK makes before it branches, repeated here so that both agree on what is integral.
static bool is_fractional(glp_prob *object, int column, double tolerance) {
  if (glp_get_col_kind(object, column) == GLP_CV) return false;
  if (glp_get_col_stat(object, column) != GLP_BS) return false;
  double value = glp_get_col_prim(object, column);
  int type = glp_get_col_type(object, column);
  if (type == GLP_LO || type == GLP_DB || type == GLP_FX) {
    if (value <= glp_get_col_lb(object, column) + tolerance) return false;
  }
  if (type == GLP_UP || type == GLP_DB || type == GLP_FX) {
    if (value >= glp_get_col_ub(object, column) - tolerance) return false;
  }
  double nearest = floor(value + 0.5);
  return !(nearest - tolerance <= value && value <= nearest + tolerance);
}

int guarded_tree_point(guarded_problem *problem, double integer_tolerance, double *values,
                       int32_t *fractional) {
  if (problem->tree == NULL) return GUARDED_MISPLACED;
  GUARDED(problem, {
    int count = glp_get_num_cols(problem->object);
    int32_t found = 0;
    for (int j = 1; j <= count; j++) {
      values[j - 1] = glp_get_col_prim(problem->object, j);
      if (is_fractional(problem->object, j, integer_tolerance)) found++;
    }
    *fractional = found;
  });
  return GUARDED_DONE;
}

int guarded_tree_offer(guarded_problem *problem, const double *values, bool *accepted) {
  if (problem->tree == NULL) return GUARDED_MISPLACED;
  int check = guard_check(problem);
  if (check != GUARDED_DONE) return check;
  size_t count = (size_t)glp_get_num_cols(problem->object);
  if (!guard_reserve_row(problem, count)) return guard_out_of_memory(problem);
  memcpy(problem->row_values + 1, values, count * sizeof *values);
  GUARDED(problem, *accepted = glp_ios_heur_sol(problem->tree, problem->row_values) == 0);
  return GUARDED_DONE;
}

int guarded_tree_terminate(guarded_problem *problem) {
  if (problem->tree == NULL) return GUARDED_MISPLACED;
  GUARDED(problem, glp_ios_terminate(problem->tree));
  return GUARDED_DONE;
}

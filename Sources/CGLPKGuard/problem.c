// Guarded building of a problem, and the simplex method on it.

#include <limits.h>
#include <math.h>
#include <string.h>

#include "internal.h"

int guarded_add_columns(guarded_problem *problem, size_t count, const double *lower, const double *upper,
                        const double *objective, const uint8_t *is_integer) {
  if (count == 0) return guard_check(problem);
  GUARDED(problem, {
    glp_prob *object = problem->object;
    // A count past INT_MAX is clipped to a number that GLPK refuses in its own words.
    int first = glp_add_cols(object, count > INT_MAX ? INT_MAX : (int)count);
    for (size_t i = 0; i < count; i++) {
      int column = first + (int)i;
      if (is_integer != NULL && is_integer[i]) glp_set_col_kind(object, column, GLP_IV);
      glp_set_col_bnds(object, column, guard_bounds_type(lower[i], upper[i]), lower[i], upper[i]);
      if (objective[i] != 0) glp_set_obj_coef(object, column, objective[i]);
    }
  });
  return GUARDED_DONE;
}

int guarded_set_objective(guarded_problem *problem, bool maximize, double constant) {
  GUARDED(problem, {
    glp_set_obj_dir(problem->object, maximize ? GLP_MAX : GLP_MIN);
    glp_set_obj_coef(problem->object, 0, constant);
  });
  return GUARDED_DONE;
}

/// A power of two that brings the geometric mean of a row's smallest and greatest entry near 1. Without
/// it the simplex method takes a budget row in đồng, with entries of 10^11, for infeasible. A power of two
/// leaves every digit as it was, and GLPK applies it inside: all that goes in or out is unscaled.
static double row_scale(const double *values, int length) {
  double least = INFINITY;
  double greatest = 0;
  for (int k = 1; k <= length; k++) {
    double size = fabs(values[k]);
    if (size < least) least = size;
    if (size > greatest) greatest = size;
  }
  if (greatest == 0) return 1;
  int low, high;
  frexp(least, &low);
  frexp(greatest, &high);
  int exponent = 1 - (low + high) / 2;
  if (exponent > 1000) exponent = 1000;
  if (exponent < -1000) exponent = -1000;
  return ldexp(1, exponent);
}

int guarded_add_rows(guarded_problem *problem, guarded_rows rows) {
  if (rows.count == 0) return guard_check(problem);
  size_t longest = 0;
  for (size_t i = 0; i < rows.count; i++) {
    size_t length = (size_t)(rows.starts[i + 1] - rows.starts[i]);
    if (length > longest) longest = length;
  }
  if (guard_check(problem) == GUARDED_DONE && !guard_reserve_row(problem, longest)) {
    return guard_out_of_memory(problem);
  }
  GUARDED(problem, {
    glp_prob *object = problem->object;
    int first = glp_add_rows(object, rows.count > INT_MAX ? INT_MAX : (int)rows.count);
    for (size_t i = 0; i < rows.count; i++) {
      int row = first + (int)i;
      int length = 0;
      for (intptr_t entry = rows.starts[i]; entry < rows.starts[i + 1]; entry++) {
        if (rows.values[entry] == 0) continue;
        length++;
        problem->row_indices[length] = rows.columns[entry] + 1;
        problem->row_values[length] = rows.values[entry];
      }
      glp_set_mat_row(object, row, length, problem->row_indices, problem->row_values);
      glp_set_rii(object, row, row_scale(problem->row_values, length));
      int type = guard_bounds_type(rows.lower[i], rows.upper[i]);
      glp_set_row_bnds(object, row, type, rows.lower[i], rows.upper[i]);
    }
  });
  return GUARDED_DONE;
}

int guarded_delete_rows(guarded_problem *problem, size_t count, const int32_t *rows) {
  if (count == 0) return guard_check(problem);
  if (guard_check(problem) == GUARDED_DONE && !guard_reserve_row(problem, count)) {
    return guard_out_of_memory(problem);
  }
  GUARDED(problem, {
    for (size_t i = 0; i < count; i++) problem->row_indices[i + 1] = rows[i] + 1;
    glp_del_rows(problem->object, (int)count, problem->row_indices);
  });
  return GUARDED_DONE;
}

int guarded_set_row_bounds(guarded_problem *problem, int32_t row, double lower, double upper) {
  GUARDED(problem, glp_set_row_bnds(problem->object, row + 1, guard_bounds_type(lower, upper), lower, upper));
  return GUARDED_DONE;
}

int guarded_set_column_bounds(guarded_problem *problem, int32_t column, double lower, double upper) {
  GUARDED(problem,
          glp_set_col_bnds(problem->object, column + 1, guard_bounds_type(lower, upper), lower, upper));
  return GUARDED_DONE;
}

int guarded_set_objective_coefficient(guarded_problem *problem, int32_t column, double coefficient) {
  GUARDED(problem, glp_set_obj_coef(problem->object, column + 1, coefficient));
  return GUARDED_DONE;
}

int guarded_advanced_basis(guarded_problem *problem) {
  // glp_adv_basis refuses a problem without rows or columns.
  GUARDED(problem, {
    if (glp_get_num_rows(problem->object) > 0 && glp_get_num_cols(problem->object) > 0) {
      glp_adv_basis(problem->object, 0);
    }
  });
  return GUARDED_DONE;
}

int guarded_slack_basis(guarded_problem *problem) {
  GUARDED(problem, glp_std_basis(problem->object));
  return GUARDED_DONE;
}

static int run_simplex(guarded_problem *problem, const glp_smcp *control, int *code) {
  GUARDED(problem, {
    if (control->msg_lev != GLP_MSG_OFF) glp_term_out(GLP_ON);
    *code = glp_simplex(problem->object, control);
    glp_term_out(GLP_OFF);
  });
  return GUARDED_DONE;
}

int guarded_simplex(guarded_problem *problem, int method, int milliseconds, guarded_interrupt interrupt,
                    void *context, int *code) {
  if (problem->searching) return GUARDED_MISPLACED;
  glp_smcp control;
  glp_init_smcp(&control);
  // Reports of progress are what the interrupt hangs on: see on_output.
  control.msg_lev = interrupt != NULL ? GLP_MSG_ON : GLP_MSG_OFF;
  control.out_frq = 100;
  control.out_dly = 100;
  control.meth = method;
  control.tm_lim = milliseconds;
  control.presolve = GLP_OFF;
  problem->interrupt = interrupt;
  problem->context = context;
  guarded_problem *outer = guard_interruptible;
  guard_interruptible = problem;
  int result = run_simplex(problem, &control, code);
  guard_interruptible = outer;
  return result;
}

int guarded_relaxation_state(guarded_problem *problem, guarded_relaxation *state) {
  GUARDED(problem, {
    state->status = glp_get_status(problem->object);
    state->primal_status = glp_get_prim_stat(problem->object);
    state->dual_status = glp_get_dual_stat(problem->object);
    state->iterations = glp_get_it_cnt(problem->object);
    state->objective = glp_get_obj_val(problem->object);
  });
  return GUARDED_DONE;
}

int guarded_read_columns(guarded_problem *problem, double *values, double *reduced_costs) {
  GUARDED(problem, {
    int count = glp_get_num_cols(problem->object);
    for (int j = 1; j <= count; j++) {
      if (values != NULL) values[j - 1] = glp_get_col_prim(problem->object, j);
      if (reduced_costs != NULL) reduced_costs[j - 1] = glp_get_col_dual(problem->object, j);
    }
  });
  return GUARDED_DONE;
}

int guarded_read_rows(guarded_problem *problem, double *activities, double *duals, uint8_t *is_basic) {
  GUARDED(problem, {
    int count = glp_get_num_rows(problem->object);
    for (int i = 1; i <= count; i++) {
      if (activities != NULL) activities[i - 1] = glp_get_row_prim(problem->object, i);
      if (duals != NULL) duals[i - 1] = glp_get_row_dual(problem->object, i);
      if (is_basic != NULL) is_basic[i - 1] = glp_get_row_stat(problem->object, i) == GLP_BS;
    }
  });
  return GUARDED_DONE;
}

int guarded_read_incumbent(guarded_problem *problem, double *values) {
  GUARDED(problem, {
    int count = glp_get_num_cols(problem->object);
    for (int j = 1; j <= count; j++) values[j - 1] = glp_mip_col_val(problem->object, j);
  });
  return GUARDED_DONE;
}

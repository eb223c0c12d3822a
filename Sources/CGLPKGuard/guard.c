// The guard itself: GLPK's hooks, the environment of a thread, opening and closing of problems.

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "internal.h"

_Thread_local struct guard_frame *guard_innermost = NULL;

/// How many problems are open on this thread. Its address tells threads apart.
static _Thread_local int open_problems = 0;

/// What GLPK printed since it entered its error state.
static _Thread_local char spoken[512];

_Thread_local guarded_problem *guard_interruptible = NULL;

/// GLPK's error hook. Returning would abort the process, which is right when no guard is on the list:
/// no call in this target can get there.
static void on_error(void *info) {
  (void)info;
  if (guard_innermost != NULL) longjmp(guard_innermost->target, 1);
}

/// GLPK's terminal hook: keeps the words of an error, swallows everything else. The simplex method reports
/// its progress here, which is the one place where it can be left before its end.
static int on_output(void *info, const char *text) {
  (void)info;
  if (glp_at_error()) {
    size_t length = strlen(spoken);
    strncat(spoken, text, sizeof spoken - length - 1);
  } else if (guard_innermost != NULL) {
    guarded_problem *problem = guard_interruptible;
    if (problem != NULL && problem->tree == NULL && problem->interrupt != NULL &&
        problem->interrupt(problem->context)) {
      problem->fault = GUARDED_INTERRUPTED;
      longjmp(guard_innermost->target, 1);
    }
  }
  return 1;
}

/// Installs the hooks; needed again after each glp_free_env, which forgets them.
static void prepare_environment(void) {
  glp_term_hook(on_output, NULL);
  glp_error_hook(on_error, NULL);
  glp_term_out(GLP_OFF);
}

int guard_check(const guarded_problem *problem) {
  if (problem->owner != &open_problems) return GUARDED_WRONG_THREAD;
  return problem->fault;
}

int guard_caught(guarded_problem *problem) {
  if (problem->fault == GUARDED_DONE) {
    problem->fault = GUARDED_ABORTED;
    size_t length = strlen(spoken);
    while (length > 0 && spoken[length - 1] == '\n') length--;
    if (length >= sizeof problem->message) length = sizeof problem->message - 1;
    memcpy(problem->message, spoken, length);
    problem->message[length] = '\0';
  }
  spoken[0] = '\0';
  // The error left output switched on; other problems of this thread may still be open.
  glp_term_out(GLP_OFF);
  return problem->fault;
}

guarded_problem *guarded_open(void) {
  guarded_problem *problem = calloc(1, sizeof *problem);
  if (problem == NULL) return NULL;
  problem->owner = &open_problems;
  if (open_problems == 0) {
    int started = glp_init_env();
    if (started > 1) {
      free(problem);
      return NULL;
    }
    spoken[0] = '\0';
    prepare_environment();
  }
  open_problems++;
  struct guard_frame here;
  here.outer = guard_innermost;
  if (setjmp(here.target) != 0) {
    guard_innermost = here.outer;
    guard_caught(problem);
    guarded_close(problem);
    return NULL;
  }
  guard_innermost = &here;
  problem->object = glp_create_prob();
  guard_innermost = here.outer;
  return problem;
}

static int delete_object(guarded_problem *problem) {
  GUARDED(problem, glp_delete_prob(problem->object));
  return GUARDED_DONE;
}

int guarded_close(guarded_problem *problem) {
  if (problem->owner != &open_problems) return GUARDED_WRONG_THREAD;
  if (problem->searching && problem->fault == GUARDED_DONE) return GUARDED_MISPLACED;
  // After a fault the object may be inconsistent; its memory goes with the environment.
  int result = problem->fault == GUARDED_DONE ? delete_object(problem) : GUARDED_DONE;
  free(problem->row_indices);
  free(problem->row_values);
  free(problem);
  open_problems--;
  if (open_problems == 0) glp_free_env();
  return result;
}

int guarded_usable(const guarded_problem *problem) { return guard_check(problem); }

const char *guarded_message(const guarded_problem *problem) { return problem->message; }

const char *guarded_version(void) { return glp_version(); }

int guard_bounds_type(double lower, double upper) {
  if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
  if (isinf(upper)) return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB;
}

bool guard_reserve_row(guarded_problem *problem, size_t length) {
  if (length < problem->row_capacity) return true;
  size_t capacity = length < 1024 ? 1024 : length + length / 2;
  int *indices = realloc(problem->row_indices, (capacity + 1) * sizeof *indices);
  if (indices != NULL) problem->row_indices = indices;
  double *values = realloc(problem->row_values, (capacity + 1) * sizeof *values);
  if (values != NULL) problem->row_values = values;
  if (indices == NULL || values == NULL) return false;
  problem->row_capacity = capacity;
  return true;
}

int guard_out_of_memory(guarded_problem *problem) {
  problem->fault = GUARDED_ABORTED;
  strcpy(problem->message, "out of memory");
  return GUARDED_ABORTED;
}

/// Called by glp_intopt. After a fault in a nested call it leaves glp_intopt, as no other way out of a
/// destroyed problem exists; the callback above it has returned by then.
static void trampoline(glp_tree *tree, void *info) {
  guarded_problem *problem = info;
  problem->tree = tree;
  problem->callback(problem->context);
  problem->tree = NULL;
  if (problem->fault != GUARDED_DONE) longjmp(guard_innermost->target, 1);
}

static int switched(bool on) { return on ? GLP_ON : GLP_OFF; }

static int run_search(guarded_problem *problem, const guarded_search_parameters *parameters,
                      guarded_search_end *end) {
  glp_iocp control;
  glp_init_iocp(&control);
  // The terminal hook asks `interrupt` whenever a long LP reports its progress: see on_output.
  control.msg_lev = problem->interrupt != NULL ? GLP_MSG_ON : GLP_MSG_OFF;
  control.out_dly = 1000;
  control.tm_lim = parameters->milliseconds;
  control.mip_gap = parameters->relative_gap;
  control.tol_int = parameters->integer_tolerance;
  control.tol_obj = parameters->objective_tolerance;
  control.br_tech = parameters->branching;
  control.bt_tech = parameters->backtracking;
  control.pp_tech = parameters->preprocessing;
  control.mir_cuts = switched(parameters->mixed_integer_rounding_cuts);
  control.gmi_cuts = switched(parameters->gomory_cuts);
  control.clq_cuts = switched(parameters->clique_cuts);
  control.cov_cuts = GLP_OFF;
  control.presolve = GLP_OFF;
  control.sr_heur = GLP_OFF;
  control.fp_heur = GLP_OFF;
  control.ps_heur = GLP_OFF;
  control.cb_func = trampoline;
  control.cb_info = problem;
  GUARDED(problem, {
    if (problem->interrupt != NULL) glp_term_out(GLP_ON);
    end->code = glp_intopt(problem->object, &control);
    glp_term_out(GLP_OFF);
    end->status = glp_mip_status(problem->object);
    end->objective = glp_mip_obj_val(problem->object);
  });
  return GUARDED_DONE;
}

int guarded_search(guarded_problem *problem, const guarded_search_parameters *parameters,
                   guarded_callback callback, guarded_interrupt interrupt, void *context,
                   guarded_search_end *end) {
  if (problem->searching) return GUARDED_MISPLACED;
  problem->callback = callback;
  problem->interrupt = interrupt;
  problem->context = context;
  problem->searching = true;
  guarded_problem *outer = guard_interruptible;
  guard_interruptible = problem;
  int result = run_search(problem, parameters, end);
  guard_interruptible = outer;
  problem->tree = NULL;
  problem->searching = false;
  return result;
}

int guarded_provoke(guarded_problem *problem, int fault) {
  GUARDED(problem, {
    if (fault == GUARDED_FAULT_ARGUMENT) {
      glp_set_row_bnds(problem->object, glp_get_num_rows(problem->object) + 1, GLP_FR, 0, 0);
    } else if (fault == GUARDED_FAULT_ASSERTION) {
      glp_assert(fault != GUARDED_FAULT_ASSERTION);
    } else if (fault == GUARDED_FAULT_MEMORY) {
      glp_mem_limit(1);
      glp_add_cols(problem->object, 1000000);
    }
  });
  return GUARDED_DONE;
}

size_t guarded_memory_in_use(void) {
  if (open_problems == 0) return 0;
  size_t total = 0;
  glp_mem_usage(NULL, NULL, &total, NULL);
  return total;
}

int guarded_open_count(void) { return open_problems; }

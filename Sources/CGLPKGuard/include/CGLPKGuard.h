// Guarded calls into GLPK: an error on which GLPK would call abort() comes back as a return code.
//
// GLPK ends the process on misuse, on a failed internal assertion and on lack of memory. Each function
// here runs GLPK under setjmp; GLPK's error hook jumps back into it with longjmp. Both stay in this
// target: no Swift frame is ever jumped over, because a jump over one leaks what it holds.
//
// Inside a callback of guarded_search the nested call has its own guard and returns GUARDED_ABORTED;
// the callback then returns to the C trampoline as usual, which leaves glp_intopt by a second jump.
//
// Rows and columns are counted from 0 here and from 1 in GLPK; this file is where 1 is added.

#ifndef CGLPKGUARD_H
#define CGLPKGUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What every guarded function returns.
enum {
  /// GLPK did what was asked; its own return code, if it has one, is in an out parameter.
  GUARDED_DONE = 0,
  /// GLPK gave up; see guarded_message. Every later call on the problem returns this too.
  GUARDED_ABORTED = -1,
  /// The problem was opened on another thread. GLPK was not called.
  GUARDED_WRONG_THREAD = -2,
  /// The interrupt function asked to stop inside the simplex method. Later calls return this too: the
  /// problem can only be closed.
  GUARDED_INTERRUPTED = -3,
  /// The call belongs inside a callback of guarded_search, or outside of it. GLPK was not called.
  GUARDED_MISPLACED = -4,
};

/// A GLPK problem object with the state of its guard. It belongs to the thread that opened it.
typedef struct guarded_problem guarded_problem;

/// Opens an empty problem. NULL when memory ran out or GLPK could not start.
///
/// Problems may be open at the same time on one thread; GLPK's environment of the thread is freed when
/// the last of them is closed.
guarded_problem *guarded_open(void);

/// Closes a problem, aborted or not.
int guarded_close(guarded_problem *problem);

/// GUARDED_DONE while the problem may be used, else what every call would return.
int guarded_usable(const guarded_problem *problem);

/// What GLPK said when it gave up, without line breaks at the end; "" if it did not.
const char *guarded_message(const guarded_problem *problem);

/// The version of the GLPK library, as "5.0".
const char *guarded_version(void);

/// Rows in compressed form: row i has entries starts[i] ..< starts[i + 1] of columns and values.
typedef struct {
  size_t count;
  const intptr_t *starts;
  const int32_t *columns;
  const double *values;
  /// Bounds of each row; infinite where there is none.
  const double *lower;
  const double *upper;
} guarded_rows;

/// Adds columns.
/// - lower, upper: infinite where there is no bound; equal for a fixed column.
/// - is_integer: one byte a column, or NULL when all are continuous.
int guarded_add_columns(guarded_problem *problem, size_t count, const double *lower, const double *upper,
                        const double *objective, const uint8_t *is_integer);

/// Sets the direction and the constant of the objective.
int guarded_set_objective(guarded_problem *problem, bool maximize, double constant);

/// Adds rows, in bulk, each scaled inside by a power of two. Inside a callback GLPK allows it for the reasons IROWGEN and ICUTGEN.
int guarded_add_rows(guarded_problem *problem, guarded_rows rows);

/// Deletes rows; indices ascend and differ.
int guarded_delete_rows(guarded_problem *problem, size_t count, const int32_t *rows);

int guarded_set_row_bounds(guarded_problem *problem, int32_t row, double lower, double upper);
int guarded_set_column_bounds(guarded_problem *problem, int32_t column, double lower, double upper);
int guarded_set_objective_coefficient(guarded_problem *problem, int32_t column, double coefficient);

/// Replaces the basis: Bixby's initial basis, or the one of all slacks.
int guarded_advanced_basis(guarded_problem *problem);
int guarded_slack_basis(guarded_problem *problem);

/// Asked during a long run of the simplex method, on the same thread; true leaves it at once.
typedef bool (*guarded_interrupt)(void *context);

/// Runs glp_simplex for at most `milliseconds`, continuing from the problem's basis.
/// - method: GLP_PRIMAL, GLP_DUAL or GLP_DUALP.
/// - interrupt: asked every tenth of a second; NULL for never.
/// - code: what glp_simplex returned.
int guarded_simplex(guarded_problem *problem, int method, int milliseconds, guarded_interrupt interrupt,
                    void *context, int *code);

/// The state of the LP relaxation after guarded_simplex.
typedef struct {
  int status;
  int primal_status;
  int dual_status;
  int iterations;
  double objective;
} guarded_relaxation;

int guarded_relaxation_state(guarded_problem *problem, guarded_relaxation *state);

/// Copies primal values and reduced costs of all columns; either pointer may be NULL.
int guarded_read_columns(guarded_problem *problem, double *values, double *reduced_costs);

/// Copies activities, duals and "is basic" of all rows; any pointer may be NULL.
int guarded_read_rows(guarded_problem *problem, double *activities, double *duals, uint8_t *is_basic);

/// Copies the column values of the incumbent of the integer search.
int guarded_read_incumbent(guarded_problem *problem, double *values);

/// Parameters of the integer search: the members of glp_iocp that this layer sets.
typedef struct {
  int milliseconds;
  double relative_gap;
  double integer_tolerance;
  double objective_tolerance;
  int branching;
  int backtracking;
  int preprocessing;
  bool mixed_integer_rounding_cuts;
  bool gomory_cuts;
  bool clique_cuts;
} guarded_search_parameters;

/// What glp_intopt left behind.
typedef struct {
  /// The code glp_intopt returned.
  int code;
  /// GLP_UNDEF, GLP_OPT, GLP_FEAS or GLP_NOFEAS.
  int status;
  double objective;
} guarded_search_end;

/// Called from inside the tree search, on the same thread.
typedef void (*guarded_callback)(void *context);

/// Runs glp_intopt from the basis of guarded_simplex, without presolve, cover cuts and the built-in
/// heuristics: cover cuts use static variables, and the heuristics check only the rows that were there
/// at the start, so they accept points that rows added later forbid.
/// - interrupt: asked during a long LP of the tree, after a second and then every five, as often as GLPK
///   reports its progress there; NULL for never. Between LPs the callback is the place to stop.
int guarded_search(guarded_problem *problem, const guarded_search_parameters *parameters,
                   guarded_callback callback, guarded_interrupt interrupt, void *context,
                   guarded_search_end *end);

/// Where the search stands; only inside a callback.
typedef struct {
  /// GLP_ISELECT, GLP_IPREPRO, GLP_IROWGEN, GLP_IHEUR, GLP_ICUTGEN, GLP_IBRANCH or GLP_IBINGO.
  int reason;
  /// Nodes that wait to be explored, and nodes made so far.
  int active_nodes;
  int total_nodes;
  bool has_incumbent;
  double incumbent;
} guarded_tree_state;

int guarded_tree(guarded_problem *problem, guarded_tree_state *state);

/// The best bound over all active nodes; takes time in proportion to their number.
/// - found: false when no node is active.
int guarded_tree_bound(guarded_problem *problem, double *bound, bool *found);

/// Copies the current LP point; `fractional` counts the integer columns that GLPK will branch on.
int guarded_tree_point(guarded_problem *problem, double integer_tolerance, double *values,
                       int32_t *fractional);

/// Offers an integer solution; GLPK keeps it when it is better than its incumbent, without any check
/// of rows.
int guarded_tree_offer(guarded_problem *problem, const double *values, bool *accepted);

/// Ends the search after the callback returns.
int guarded_tree_terminate(guarded_problem *problem);

/// Makes GLPK abort on purpose, for tests of the recovery: a failed argument check, a failed assertion,
/// or lack of memory.
enum {
  GUARDED_FAULT_ARGUMENT = 1,
  GUARDED_FAULT_ASSERTION = 2,
  GUARDED_FAULT_MEMORY = 3,
};
int guarded_provoke(guarded_problem *problem, int fault);

/// Bytes GLPK holds on this thread; 0 when it holds no environment.
size_t guarded_memory_in_use(void);

/// Problems open on this thread.
int guarded_open_count(void);

#endif

// What the files of this target share: the problem's state, and the guard around each call.

#ifndef CGLPKGUARD_INTERNAL_H
#define CGLPKGUARD_INTERNAL_H

#include <glpk.h>
#include <setjmp.h>

#include "CGLPKGuard.h"

/// A place to jump back to. Frames of nested calls form a list through `outer`.
struct guard_frame {
  jmp_buf target;
  struct guard_frame *outer;
};

struct guarded_problem {
  glp_prob *object;
  /// Address of a variable of the thread that opened the problem.
  const void *owner;
  /// GUARDED_DONE while usable; else what every later call returns.
  int fault;
  /// The tree, while a callback runs.
  glp_tree *tree;
  /// True from the start of glp_intopt to its end.
  bool searching;
  guarded_callback callback;
  guarded_interrupt interrupt;
  void *context;
  /// Index and value buffers of the row under construction; kept here so that no jump leaks them.
  int *row_indices;
  double *row_values;
  size_t row_capacity;
  char message[512];
};

extern _Thread_local struct guard_frame *guard_innermost;

/// The problem whose simplex method may be interrupted now on this thread; NULL for none.
extern _Thread_local guarded_problem *guard_interruptible;

/// Whether the problem may be used here and now.
int guard_check(const guarded_problem *problem);

/// Records that the current call was left by a jump.
int guard_caught(guarded_problem *problem);

/// Runs the statements given under a guard. They must not return: the frame would stay on the list.
#define GUARDED(problem, ...)                              \
  do {                                                     \
    int guard_state = guard_check(problem);                \
    if (guard_state != GUARDED_DONE) return guard_state;   \
    struct guard_frame guard_here;                         \
    guard_here.outer = guard_innermost;                    \
    if (setjmp(guard_here.target) != 0) {                  \
      guard_innermost = guard_here.outer;                  \
      return guard_caught(problem);                        \
    }                                                      \
    guard_innermost = &guard_here;                         \
    __VA_ARGS__;                                           \
    guard_innermost = guard_here.outer;                    \
  } while (0)

/// The type of bounds that GLPK wants for a pair of bounds; it refuses GLP_DB where they are equal.
int guard_bounds_type(double lower, double upper);

/// Grows the row buffers to hold `length` entries after the unused one at 0; false without memory.
bool guard_reserve_row(guarded_problem *problem, size_t length);

/// Marks the problem as given up for lack of memory.
int guard_out_of_memory(guarded_problem *problem);

#endif

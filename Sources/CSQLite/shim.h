#include <sqlite3.h>

/// Sets a switch of a connection; sqlite3_db_config itself has variable arguments, which Swift cannot call.
static inline int noiban_sqlite3_switch(sqlite3 *database, int option, int on) {
  return sqlite3_db_config(database, option, on, (int *)0);
}

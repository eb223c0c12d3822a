#include <xlsxwriter.h>

/* The texts of a workbook's properties are `char *` before version 1.2 of the library and `const char *` from then on:
   the same to C, and two types to Swift. The library takes copies. */
static inline lxw_error noiban_set_properties(
    lxw_workbook *book, char *title, char *author, char *comments, time_t created) {
  lxw_doc_properties properties = {0};
  properties.title = title;
  properties.author = author;
  properties.comments = comments;
  properties.created = created;
  return workbook_set_properties(book, &properties);
}

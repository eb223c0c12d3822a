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

/* A pick list out of cells, with words shown where a cell of it is chosen. As a list of words in the file it would be
   split at commas, and one above 255 characters can end the process. The library takes copies. */
static inline lxw_error noiban_pick_list(
    lxw_worksheet *sheet, lxw_row_t top, lxw_col_t left, lxw_row_t bottom, lxw_col_t right, char *formula,
    char *title, char *message, int refuses_others) {
  lxw_data_validation validation = {0};
  validation.validate = formula ? LXW_VALIDATION_TYPE_LIST_FORMULA : LXW_VALIDATION_TYPE_ANY;
  validation.value_formula = formula;
  validation.ignore_blank = LXW_VALIDATION_ON;
  validation.dropdown = LXW_VALIDATION_ON;
  validation.show_input = LXW_VALIDATION_ON;
  validation.show_error = refuses_others ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF;
  validation.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
  validation.input_title = title;
  validation.input_message = message;
  return worksheet_data_validation_range(sheet, top, left, bottom, right, &validation);
}

#include <proj.h>
/* Where PROJ declares the functions that make a system out of a datum and a map. */
#include <proj_experimental.h>

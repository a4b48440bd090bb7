/// libxlsxwriter, and what it needs to write into memory.
#ifndef CXLSXWRITER_SHIM_H
#define CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

/// As glibc declares it, which hides it from programs that did not ask for GNU's additions.
extern int memfd_create(const char *name, unsigned int flags);

#endif

/// What the kernel itself refuses to a program that serves people over a line.
#ifndef CCONFINEMENT_H
#define CCONFINEMENT_H

#include <stdbool.h>

/// From now on neither this process nor any thread of it can run another program, for good.
///
/// False where the kernel does not know how; nothing has changed then.
bool cc_forbid_programs(void);

#endif

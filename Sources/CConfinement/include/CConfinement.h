/// What the kernel itself refuses to programs that have to do with strangers.
#ifndef CCONFINEMENT_H
#define CCONFINEMENT_H

#include <stdbool.h>
#include <sys/types.h>

/// From now on neither this process nor any thread of it can run another program, for good.
///
/// False where the kernel does not know how; nothing has changed then.
bool cc_forbid_programs(void);

/// From now on this process can only compute, read what is open on 0 and write to 1 and 2, for good.
///
/// It has limits of memory and time as well. False where the kernel does not hold it to that: nothing foreign
/// may be read then.
bool cc_confine_reader(void);

/// Starts a program that reads a file on 0 and answers on 1; it gets no argument, no environment and no other
/// channel.
///
/// The number of the system's error, or nought; then the process leads a group of its own, and its answer is
/// read from a channel that the caller closes.
int cc_start_reader(const char *path, int file, pid_t *id, int *answer);

#endif

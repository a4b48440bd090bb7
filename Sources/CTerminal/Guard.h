/* What keeps the terminal usable when the process ends early. */
#ifndef GUARD_H
#define GUARD_H
#include <stdbool.h>

/* Remembers the terminal's settings; before anything changes them. */
void guard_save(void);
/* Catches crashes and requests to end, and keeps stderr off the screen. */
void guard_install(void);
/* Puts everything back as guard_install found it. */
void guard_remove(void);
/* While the terminal is lent, its keys' signals are the borrower's business. */
void guard_lend(bool lent);
/* Stops the process while the terminal is lent; returns when it is continued. */
void guard_stop(void);
/* Whether SIGTSTP came since the last call. */
bool guard_takes_stop(void);

#endif

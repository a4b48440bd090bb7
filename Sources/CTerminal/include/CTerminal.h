/// The parts of ncurses that Jishi needs, in a form that Swift can call.
///
/// One terminal, one thread: everything here works on the controlling
/// terminal of the process and must be called from the thread that draws.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

/// How taking over the terminal went.
enum {
  CT_STARTED,
  CT_NOT_A_TERMINAL,
  CT_NOT_UTF8,
  CT_UNKNOWN_TERMINAL,
  CT_DUMB_TERMINAL,
};
/// Takes over the terminal; one of the values above.
int ct_start(void);
/// Gives the terminal back, and stderr what was written to it meanwhile.
void ct_stop(void);

/// Gives the terminal back for a while, so that another program can use it.
void ct_suspend(void);
/// Takes the terminal again after ct_suspend, and draws it afresh.
void ct_resume(void);

/// Says a word, gives the terminal back and stops the process; returns when it is continued. Where no
/// shell could continue it, the system does not stop it, and this returns at once.
void ct_pause(const char *_Nonnull word);
/// Whether SIGTSTP has asked the process to stop; answers yes once each time.
bool ct_takes_stop(void);
/// Makes the next flush send the whole screen.
void ct_repaint(void);
/// Asks for presses and the wheel, or leaves the mouse to the terminal.
void ct_mouse(bool wanted);
/// Counts two columns for every scalar of which this says so, here and in ncurses; NULL for none.
void ct_widen(bool (*_Nullable is_wide)(uint32_t scalar));
/// Says how wide what is that the C library does not know; below 0 it is not drawn.
void ct_measure(int (*_Nullable width_of)(uint32_t scalar));

/// From now on the stream stderr, by which the runtime says why it ends the program, gives `?` for all but ASCII.
void ct_tame_stderr(void);

int ct_rows(void);
int ct_columns(void);
/// The number of colours, 0 when there are none.
int ct_colours(void);

/// How characters look, as bits.
enum { CT_BOLD = 1, CT_DIM = 2, CT_REVERSE = 4, CT_UNDERLINE = 8 };
void ct_erase(void);
/// Empties one row.
void ct_clear(int row);
/// Writes `count` Unicode scalars from a cell on; a colour of -1 is the terminal's own.
void ct_put(int row, int column, const uint32_t *_Nonnull scalars, int count,
            int attributes, int foreground, int background);
void ct_cursor(int row, int column, bool shown);
void ct_flush(void);

/// What ct_read gives besides Unicode scalars.
enum {
  CT_NONE = -1,
  CT_RESIZED = 0x110000,
  CT_UP, CT_DOWN, CT_LEFT, CT_RIGHT,
  CT_HOME, CT_END, CT_PAGE_UP, CT_PAGE_DOWN,
  CT_INSERT, CT_DELETE, CT_BACKSPACE, CT_BACK_TAB, CT_ENTER,
  CT_WORD_LEFT, CT_WORD_RIGHT,
  CT_PASTE_BEGIN, CT_PASTE_END,
  CT_PRESS, CT_WHEEL_UP, CT_WHEEL_DOWN,
  CT_OTHER,
  CT_F0 = 0x110100,
};
/// One thing that was typed; the cell is set for the mouse only.
typedef struct { int32_t code, row, column; } ct_event;
/// The next scalar or CT_ code, or CT_NONE. Never waits.
ct_event ct_read(void);

/// A descriptor that becomes readable when the process is asked to end.
int ct_end_descriptor(void);
/// Whether SIGTERM, SIGHUP or SIGINT has asked the process to end.
bool ct_is_ended(void);

/// How many columns the C library gives a scalar; -1 for what cannot be drawn.
int ct_width(uint32_t scalar);

#endif

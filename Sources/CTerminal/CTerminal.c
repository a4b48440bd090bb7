#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CTerminal.h"
#include "Guard.h"
#include <curses.h>
#include <dlfcn.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

/* ---- Starting and stopping --------------------------------------------- */

static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";

static void tell(const char *text) { (void)!write(STDOUT_FILENO, text, strlen(text)); }

/* Our own key codes: above ncurses' (KEY_MAX and its extended ones), below
 * the 65536 at which its key trees end. */
enum { OWN_KEYS = 20000 };

static void name_key(const char *sequence, int code, bool replacing) {
  if (replacing || key_defined(sequence) == 0) define_key(sequence, code);
}

/* Keys that terminals send and their descriptions leave out. */
static void name_keys(void) {
  static const struct { const char *sequence; int code; } ours[] = {
    { "\033[200~", CT_PASTE_BEGIN }, { "\033[201~", CT_PASTE_END },
    { "\033[1;5D", CT_WORD_LEFT }, { "\033[1;5C", CT_WORD_RIGHT },
    { "\033[5D", CT_WORD_LEFT }, { "\033[5C", CT_WORD_RIGHT },
    { "\033Od", CT_WORD_LEFT }, { "\033Oc", CT_WORD_RIGHT },
    { "\033[1;3D", CT_WORD_LEFT }, { "\033[1;3C", CT_WORD_RIGHT },
  };
  static const struct { const char *sequence; int code; } usual[] = {
    { "\033[A", KEY_UP }, { "\033[B", KEY_DOWN }, { "\033[C", KEY_RIGHT }, { "\033[D", KEY_LEFT },
    { "\033OA", KEY_UP }, { "\033OB", KEY_DOWN }, { "\033OC", KEY_RIGHT }, { "\033OD", KEY_LEFT },
    { "\033[1~", KEY_HOME }, { "\033[7~", KEY_HOME }, { "\033[H", KEY_HOME }, { "\033OH", KEY_HOME },
    { "\033[4~", KEY_END }, { "\033[8~", KEY_END }, { "\033[F", KEY_END }, { "\033OF", KEY_END },
    { "\033[2~", KEY_IC }, { "\033[3~", KEY_DC }, { "\033[5~", KEY_PPAGE }, { "\033[6~", KEY_NPAGE },
    { "\033[Z", KEY_BTAB }, { "\033OM", KEY_ENTER },
    { "\033OP", KEY_F(1) }, { "\033OQ", KEY_F(2) }, { "\033OR", KEY_F(3) }, { "\033OS", KEY_F(4) },
    { "\033[11~", KEY_F(1) }, { "\033[12~", KEY_F(2) }, { "\033[13~", KEY_F(3) }, { "\033[14~", KEY_F(4) },
    { "\033[[A", KEY_F(1) }, { "\033[[B", KEY_F(2) }, { "\033[[C", KEY_F(3) }, { "\033[[D", KEY_F(4) },
    { "\033[[E", KEY_F(5) }, { "\033[15~", KEY_F(5) }, { "\033[17~", KEY_F(6) }, { "\033[18~", KEY_F(7) },
    { "\033[19~", KEY_F(8) }, { "\033[20~", KEY_F(9) }, { "\033[21~", KEY_F(10) },
    { "\033[23~", KEY_F(11) }, { "\033[24~", KEY_F(12) },
  };
  for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
    name_key(ours[i].sequence, OWN_KEYS + ours[i].code - CT_RESIZED, true);
  for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
    name_key(usual[i].sequence, usual[i].code, false);
}

/* Only LC_CTYPE: LC_ALL would change decimal points. Without LANG the locale
 * is "C", in which Chinese is lost, so C.UTF-8 stands in for it. */
static bool speak_utf8(void) {
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

int ct_start(void) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CT_NOT_A_TERMINAL;
  if (!speak_utf8()) return CT_NOT_UTF8;
  int found = 0;
  if (setupterm(NULL, STDOUT_FILENO, &found) != OK) return CT_UNKNOWN_TERMINAL;
  const char *move_cursor = tigetstr("cup");
  if (!move_cursor || move_cursor == (char *)-1) return CT_DUMB_TERMINAL;

  guard_save();
  set_escdelay(25);
  if (!newterm(NULL, stdout, stdin)) return CT_UNKNOWN_TERMINAL;
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  /* Frames are painted only when nothing waits; ncurses need not look again within one. */
  typeahead(-1);
  meta(stdscr, TRUE);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  mouseinterval(0);
  name_keys();
  tell(paste_on);
  guard_install();
  return CT_STARTED;
}

void ct_stop(void) {
  tell(paste_off);
  endwin();
  guard_remove();
}

void ct_suspend(void) {
  tell(paste_off);
  def_prog_mode();
  endwin();
  guard_lend(true);
}

void ct_resume(void) {
  guard_lend(false);
  reset_prog_mode();
  clearok(stdscr, TRUE);
  refresh();
  tell(paste_on);
}

void ct_pause(const char *word) {
  ct_suspend();
  if (*word) {
    tell(word);
    tell("\n");
  }
  guard_stop();
  ct_resume();
}

bool ct_takes_stop(void) { return guard_takes_stop(); }

void ct_mouse(bool wanted) {
  mousemask(wanted ? BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
}

/* ---- Widths -------------------------------------------------------------- */

static bool (*widened)(uint32_t scalar);

void ct_widen(bool (*is_wide)(uint32_t scalar)) { widened = is_wide; }

static int (*measured)(uint32_t scalar);

void ct_measure(int (*width_of)(uint32_t scalar)) { measured = width_of; }

/* Stands before the C library's own: ncurses asks here how far a character
 * moves the cursor, and has no setting for terminals that draw some wider.
 * What is younger than the library's tables it does not know; it would be left
 * out of the picture, and a head would sign a name that cannot be seen. */
int wcwidth(wchar_t scalar) {
  static int (*usual)(wchar_t);
  if (!usual) usual = (int (*)(wchar_t))dlsym(RTLD_NEXT, "wcwidth");
  int width = usual ? usual(scalar) : 1;
  if (width < 0 && measured) width = measured((uint32_t)scalar);
  return width == 1 && widened && widened((uint32_t)scalar) ? 2 : width;
}

/* ---- Drawing ------------------------------------------------------------ */

int ct_rows(void) { return getmaxy(stdscr); }
int ct_columns(void) { return getmaxx(stdscr); }
int ct_colours(void) { return has_colors() && COLORS > 0 ? COLORS : 0; }

/* Pairs are made when a combination is first used; a theme has few. */
static short pair_of(int foreground, int background) {
  static struct { short foreground, background; } pairs[64];
  static short made = 0;
  if (!has_colors() || (foreground < 0 && background < 0)) return 0;
  for (short i = 0; i < made; i++)
    if (pairs[i].foreground == foreground && pairs[i].background == background) return i + 1;
  if (made == 64 || made + 1 >= COLOR_PAIRS) return 0;
  if (init_pair(made + 1, (short)foreground, (short)background) != OK) return 0;
  pairs[made].foreground = (short)foreground;
  pairs[made].background = (short)background;
  return ++made;
}

void ct_erase(void) { erase(); }

void ct_clear(int row) {
  attr_set(A_NORMAL, 0, NULL);
  move(row, 0);
  clrtoeol();
}

void ct_put(int row, int column, const uint32_t *scalars, int count,
            int attributes, int foreground, int background) {
  attr_t look = (attributes & CT_BOLD ? A_BOLD : 0) | (attributes & CT_DIM ? A_DIM : 0) |
                (attributes & CT_REVERSE ? A_REVERSE : 0) | (attributes & CT_UNDERLINE ? A_UNDERLINE : 0);
  attr_set(look, pair_of(foreground, background), NULL);
  mvaddnwstr(row, column, (const wchar_t *)scalars, count);
}

void ct_cursor(int row, int column, bool shown) {
  curs_set(shown);
  move(row, column);
}

void ct_flush(void) { refresh(); }

void ct_repaint(void) { clearok(curscr, TRUE); }

int ct_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/* ---- Reading ------------------------------------------------------------ */

static ct_event event(int code) { return (ct_event){ .code = code, .row = -1, .column = -1 }; }

static ct_event read_mouse(void) {
  MEVENT mouse;
  if (getmouse(&mouse) != OK) return event(CT_OTHER);
  int code = mouse.bstate & BUTTON1_PRESSED ? CT_PRESS
           : mouse.bstate & BUTTON4_PRESSED ? CT_WHEEL_UP
           : mouse.bstate & BUTTON5_PRESSED ? CT_WHEEL_DOWN : CT_OTHER;
  return (ct_event){ .code = code, .row = mouse.y, .column = mouse.x };
}

static int code_of(int key) {
  switch (key) {
  case KEY_RESIZE: return CT_RESIZED;
  case KEY_UP: return CT_UP;
  case KEY_DOWN: return CT_DOWN;
  case KEY_LEFT: return CT_LEFT;
  case KEY_RIGHT: return CT_RIGHT;
  case KEY_HOME: case KEY_A1: case KEY_FIND: return CT_HOME;
  case KEY_END: case KEY_C1: case KEY_SELECT: return CT_END;
  case KEY_PPAGE: case KEY_A3: return CT_PAGE_UP;
  case KEY_NPAGE: case KEY_C3: return CT_PAGE_DOWN;
  case KEY_IC: return CT_INSERT;
  case KEY_DC: return CT_DELETE;
  case KEY_BACKSPACE: return CT_BACKSPACE;
  case KEY_BTAB: return CT_BACK_TAB;
  case KEY_ENTER: return CT_ENTER;
  case KEY_SLEFT: return CT_WORD_LEFT;
  case KEY_SRIGHT: return CT_WORD_RIGHT;
  /* The description of the Linux console calls Ctrl-Z so. */
  case KEY_SUSPEND: return 0x1A;
  }
  if (key >= KEY_F0 && key <= KEY_F(24)) return CT_F0 + (key - KEY_F0);
  if (key > OWN_KEYS && key <= OWN_KEYS + CT_OTHER - CT_RESIZED) return CT_RESIZED + (key - OWN_KEYS);
  return CT_OTHER;
}

ct_event ct_read(void) {
  wint_t key;
  switch (get_wch(&key)) {
  case OK: return event((int)key);
  case KEY_CODE_YES: return key == KEY_MOUSE ? read_mouse() : event(code_of((int)key));
  default: return event(CT_NONE);
  }
}

/* A Swift trap runs no deinit and no atexit, and a signal none of both. So
 * two sets of signals are caught while the terminal is ours:
 *
 *   crashes   the terminal is restored by async-signal-safe calls only, the
 *             former handler is put back, and the signal handed on to it
 *   requests  a byte in a pipe, which the loop polls: drafts are kept and the
 *             terminal is given back in the usual way
 *   SIGTSTP   the same byte; the loop gives the terminal back, then stops
 *
 * stderr would be drawn across the screen and then lost with it; while the
 * terminal is ours it goes to memory, and is shown when the screen is gone. */
#define _GNU_SOURCE
#include "Guard.h"
#include "CTerminal.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = { SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT };
static const int requests[] = { SIGTERM, SIGHUP, SIGINT };
#define COUNT(array) (sizeof(array) / sizeof *(array))

static struct termios original;
static struct sigaction previous[NSIG];
static volatile sig_atomic_t is_lent, is_ended, is_stop_wanted;
static int end_pipe[2] = { -1, -1 };
static int real_stderr = -1, kept_stderr = -1;
static char handler_stack[64 * 1024];

/* ---- stderr -------------------------------------------------------------- */

static void keep_stderr(void) {
  if (!isatty(STDERR_FILENO) || real_stderr >= 0) return;
  if (kept_stderr < 0) kept_stderr = memfd_create("stderr", MFD_CLOEXEC);
  if (kept_stderr < 0) return;
  real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real_stderr >= 0) dup2(kept_stderr, STDERR_FILENO);
}

/* Async-signal-safe. */
static void release_stderr(void) {
  if (real_stderr < 0) return;
  dup2(real_stderr, STDERR_FILENO);
  close(real_stderr);
  real_stderr = -1;
  char bytes[512];
  ssize_t count;
  lseek(kept_stderr, 0, SEEK_SET);
  while ((count = read(kept_stderr, bytes, sizeof bytes)) > 0) (void)!write(STDERR_FILENO, bytes, (size_t)count);
  (void)!ftruncate(kept_stderr, 0);
  lseek(kept_stderr, 0, SEEK_SET);
}

/* ---- Signals ------------------------------------------------------------- */

static void after_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  int saved = errno;
  if (is_lent && number == SIGQUIT) return;
  if (!is_lent) {
    static const char leave[] = "\033[0m\033[?2004l\033[?1000l\033[?1002l\033[?1003l\033[?1006l"
                                "\033[?1l\033>\033[?25h\033[?1049l";
    (void)!write(STDOUT_FILENO, leave, sizeof leave - 1);
    tcsetattr(STDIN_FILENO, TCSANOW, &original);
    release_stderr();
  }
  sigaction(number, &previous[number], NULL);
  /* A faulting instruction runs again by itself when this returns; anything
   * else has to be raised again. */
  bool faults_again = info->si_code > 0 && number != SIGTRAP && number != SIGABRT && number != SIGQUIT;
  if (!faults_again) raise(number);
  errno = saved;
}

static void after_request(int number) {
  int saved = errno;
  if (is_lent && number == SIGINT) return;
  is_ended = 1;
  (void)!write(end_pipe[1], "!", 1);
  errno = saved;
}

static void after_stop(int number) {
  (void)number;
  int saved = errno;
  is_stop_wanted = 1;
  (void)!write(end_pipe[1], "!", 1);
  errno = saved;
}

static void catch_stop(bool caught) {
  struct sigaction stop = { .sa_handler = caught ? after_stop : SIG_DFL };
  sigaction(SIGTSTP, &stop, NULL);
}

void guard_save(void) { tcgetattr(STDIN_FILENO, &original); }

void guard_install(void) {
  is_ended = is_lent = 0;
  if (end_pipe[0] < 0 && pipe2(end_pipe, O_CLOEXEC | O_NONBLOCK) != 0) end_pipe[0] = end_pipe[1] = -1;

  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
    stack = (stack_t){ .ss_sp = handler_stack, .ss_size = sizeof handler_stack };
    sigaltstack(&stack, NULL);
  }
  struct sigaction crash = { .sa_sigaction = after_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK };
  struct sigaction request = { .sa_handler = after_request };
  for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &crash, &previous[crashes[i]]);
  for (size_t i = 0; i < COUNT(requests); i++) sigaction(requests[i], &request, &previous[requests[i]]);
  sigaction(SIGTSTP, NULL, &previous[SIGTSTP]);
  catch_stop(true);
  keep_stderr();
}

void guard_remove(void) {
  release_stderr();
  for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &previous[crashes[i]], NULL);
  for (size_t i = 0; i < COUNT(requests); i++) sigaction(requests[i], &previous[requests[i]], NULL);
  sigaction(SIGTSTP, &previous[SIGTSTP], NULL);
}

void guard_lend(bool lent) {
  if (lent) release_stderr();
  else keep_stderr();
  is_lent = lent;
  /* An editor that is stopped by Ctrl-Z takes us with it, and comes back with us. */
  catch_stop(!lent);
}

/* The system itself leaves a process alone whom no shell watches over. */
void guard_stop(void) {
  sigset_t stop, before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &before);
  catch_stop(false);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  is_stop_wanted = 0;
}

bool guard_takes_stop(void) {
  if (!is_stop_wanted) return false;
  char byte;
  while (!is_ended && read(end_pipe[0], &byte, 1) > 0) continue;
  is_stop_wanted = 0;
  return true;
}

int ct_end_descriptor(void) { return end_pipe[0]; }
bool ct_is_ended(void) { return is_ended != 0; }

/* Preloaded before a program: lets the n-th call of a kind on chosen files fail, or be cut short.
 *
 *   cc -shared -fPIC -O1 -o failing-calls.so failing-calls.c -ldl
 *
 * JISHI_FAULT        KIND:N:ERRNO:MANNER, such as write:17:28:once
 *   KIND             write, sync, name (rename, link), open, size (ftruncate), read
 *   MANNER           once; on (the n-th and all after it); short (half is done, and said so; of others: once)
 * JISHI_FAULT_UNDER  the folder whose files are meant
 * JISHI_FAULT_COUNT  a file, outside of that folder, that is told how many calls of each kind there were
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { WRITE, SYNC, NAME, OPEN, SIZE, READ, KINDS };
static const char *const names[KINDS] = {"write", "sync", "name", "open", "size", "read"};
static int counts[KINDS], kind = -1, place, error_number = EIO, goes_on, is_short;
static char under[4096], counted[4096];

__attribute__((constructor)) static void begin(void) {
  const char *fault = getenv("JISHI_FAULT"), *folder = getenv("JISHI_FAULT_UNDER"),
             *count = getenv("JISHI_FAULT_COUNT");
  char name[16] = "", manner[16] = "";
  if (folder) snprintf(under, sizeof under, "%s", folder);
  if (count) snprintf(counted, sizeof counted, "%s", count);
  if (!fault || sscanf(fault, "%15[a-z]:%d:%d:%15[a-z]", name, &place, &error_number, manner) != 4) return;
  for (int i = 0; i < KINDS; i++)
    if (!strcmp(name, names[i])) kind = i;
  goes_on = !strcmp(manner, "on");
  is_short = !strcmp(manner, "short");
}

__attribute__((destructor)) static void tell(void) {
  if (!*counted) return;
  FILE *file = fopen(counted, "w");
  if (!file) return;
  for (int i = 0; i < KINDS; i++) fprintf(file, "%s %d\n", names[i], counts[i]);
  fclose(file);
}

static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }
#define NEXT(name) ((__typeof__(&name))next(#name))

static int is_meant(const char *path) {
  return *under && path && !strncmp(path, under, strlen(under));
}

static int is_open_there(int file) {
  char link[64], path[4096];
  if (!*under || file < 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_meant(path);
}

/* 0: go on; 1: fail; 2: do half. */
static int fate(enum kind what) {
  int number = __sync_add_and_fetch(&counts[what], 1);
  if ((int)what != kind || place < 1) return 0;
  if (number != place && !(goes_on && number > place)) return 0;
  if (is_short && (what == WRITE || what == READ)) return 2;
  errno = error_number;
  return 1;
}

#define MOVING(type, name, parameters, arguments, halved, what)     \
  type name parameters {                                            \
    int own = is_open_there(file) ? fate(what) : 0;                 \
    if (own == 1) return -1;                                        \
    return own == 2 ? NEXT(name) halved : NEXT(name) arguments;     \
  }

MOVING(ssize_t, write, (int file, const void *bytes, size_t size), (file, bytes, size),
       (file, bytes, (size + 1) / 2), WRITE)
MOVING(ssize_t, pwrite, (int file, const void *bytes, size_t size, off_t at), (file, bytes, size, at),
       (file, bytes, (size + 1) / 2, at), WRITE)
MOVING(ssize_t, pwrite64, (int file, const void *bytes, size_t size, off64_t at), (file, bytes, size, at),
       (file, bytes, (size + 1) / 2, at), WRITE)
MOVING(ssize_t, writev, (int file, const struct iovec *parts, int count), (file, parts, count),
       (file, parts, (count + 1) / 2), WRITE)
MOVING(ssize_t, read, (int file, void *bytes, size_t size), (file, bytes, size), (file, bytes, (size + 1) / 2),
       READ)
MOVING(ssize_t, pread, (int file, void *bytes, size_t size, off_t at), (file, bytes, size, at),
       (file, bytes, (size + 1) / 2, at), READ)
MOVING(ssize_t, pread64, (int file, void *bytes, size_t size, off64_t at), (file, bytes, size, at),
       (file, bytes, (size + 1) / 2, at), READ)
MOVING(int, fsync, (int file), (file), (file), SYNC)
MOVING(int, fdatasync, (int file), (file), (file), SYNC)
MOVING(int, ftruncate, (int file, off_t size), (file, size), (file, size), SIZE)
MOVING(int, ftruncate64, (int file, off64_t size), (file, size), (file, size), SIZE)

int rename(const char *old, const char *new) {
  if (is_meant(new) && fate(NAME)) return -1;
  return NEXT(rename)(old, new);
}
int link(const char *old, const char *new) {
  if (is_meant(new) && fate(NAME)) return -1;
  return NEXT(link)(old, new);
}

#define OPENING(name)                                                             \
  int name(const char *path, int flags, ...) {                                    \
    mode_t mode = 0;                                                              \
    if (flags & (O_CREAT | O_TMPFILE)) {                                          \
      va_list rest;                                                               \
      va_start(rest, flags);                                                      \
      mode = va_arg(rest, mode_t);                                                \
      va_end(rest);                                                               \
    }                                                                             \
    if (is_meant(path) && fate(OPEN)) return -1;                                  \
    return ((int (*)(const char *, int, ...))next(#name))(path, flags, mode);     \
  }
OPENING(open)
OPENING(open64)

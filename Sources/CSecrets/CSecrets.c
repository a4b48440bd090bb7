#define _GNU_SOURCE
#include "CSecrets.h"
#include <errno.h>
#include <malloc.h>
#include <sodium.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* ---- Pages --------------------------------------------------------------- */

static atomic_bool was_refused;

static size_t whole_pages(size_t count) {
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  return (count + page - 1) / page * page;
}

void *cs_open_pages(size_t count) {
  size_t size = whole_pages(count ? count : 1);
  void *pages = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  /* Without memory the runtime ends the program as well. */
  if (pages == MAP_FAILED) abort();
  if (mlock(pages, size) != 0) atomic_store(&was_refused, true);
  (void)madvise(pages, size, MADV_DONTDUMP);
  (void)madvise(pages, size, MADV_WIPEONFORK);
  return pages;
}

void cs_close_pages(void *pages, size_t count) {
  size_t size = whole_pages(count ? count : 1);
  explicit_bzero(pages, size);
  munmap(pages, size);
}

bool cs_are_pages_locked(void) { return !atomic_load(&was_refused); }

void cs_wipe(void *bytes, size_t count) { explicit_bzero(bytes, count); }

/* ---- Secrecy ------------------------------------------------------------- */

static __thread int depth __attribute__((tls_model("initial-exec")));

void cs_begin_secrecy(void) { depth++; }

/* Deep enough for what scrypt, the lid and a signature leave behind. */
static __attribute__((noinline)) void wipe_stack(void) {
  unsigned char left[64 * 1024];
  explicit_bzero(left, sizeof left);
}

void cs_end_secrecy(void) {
  wipe_stack();
  depth--;
}

#ifdef __GLIBC__
/* These stand before the C library's own, for this program and all its libraries; outside of secrecy they
 * cost one look at a variable of the thread. */
extern void __libc_free(void *);
extern void *__libc_realloc(void *, size_t);

void free(void *bytes) {
  if (__builtin_expect(depth > 0, 0) && bytes) explicit_bzero(bytes, malloc_usable_size(bytes));
  __libc_free(bytes);
}

void *realloc(void *bytes, size_t size) {
  if (__builtin_expect(depth == 0, 1) || !bytes || size == 0) return __libc_realloc(bytes, size);
  size_t before = malloc_usable_size(bytes);
  void *other = malloc(size);
  if (!other) return NULL;
  memcpy(other, bytes, before < size ? before : size);
  free(bytes);
  return other;
}
#endif

/* ---- Passphrases --------------------------------------------------------- */

bool cs_scrypt(const void *passphrase, size_t length, const uint8_t *salt, size_t salt_length, uint64_t rounds,
               uint32_t parallelism, void *key, size_t key_length) {
  /* Chooses the fastest code for this processor; without it the slowest is taken. */
  if (!key || sodium_init() < 0) return false;
  /* What it mixes lies in pages of its own, which go back to the system. */
  return crypto_pwhash_scryptsalsa208sha256_ll(passphrase ? passphrase : "", length, salt, salt_length, rounds, 8,
                                               parallelism, key, key_length) == 0;
}

/* ---- Dumps --------------------------------------------------------------- */

void cs_forbid_dumps(void) {
  struct rlimit none = { 0, 0 };
  (void)setrlimit(RLIMIT_CORE, &none);
  (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

bool cs_are_dumps_forbidden(void) { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0; }

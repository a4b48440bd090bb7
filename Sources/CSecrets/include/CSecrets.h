/// Memory for secrets, and what keeps copies of them from staying behind.
///
/// What a key or a passphrase is kept in is ours: pages that are locked, left out of dumps and zeroed. What
/// the libraries make of them on the way, they free without wiping; while a thread is secret, whatever it
/// frees is wiped first.
#ifndef CSECRETS_H
#define CSECRETS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Zeroed pages of their own, for `count` bytes or more: locked, not dumped, not inherited by a child.
void *_Nonnull cs_open_pages(size_t count);
/// Wipes the pages and gives them back.
void cs_close_pages(void *_Nonnull pages, size_t count);
/// Whether the system has locked all pages so far; where it has not, they may be swapped out.
bool cs_are_pages_locked(void);

/// Zeroes bytes; no compiler leaves this out.
void cs_wipe(void *_Nonnull bytes, size_t count);

/// From here on this thread is secret; calls nest.
void cs_begin_secrecy(void);
/// Ends it, and wipes what is left below the caller's frame on the stack.
void cs_end_secrecy(void);

/// Makes a key of a passphrase by scrypt with blocks of 8; false where it cannot be computed, as without memory.
bool cs_scrypt(const void *_Nullable passphrase, size_t length, const uint8_t *_Nonnull salt, size_t salt_length,
               uint64_t rounds, uint32_t parallelism, void *_Nullable key, size_t key_length);

/// No core is written of this process and no other program of the account looks into it.
void cs_forbid_dumps(void);
/// Whether that holds.
bool cs_are_dumps_forbidden(void);

#endif

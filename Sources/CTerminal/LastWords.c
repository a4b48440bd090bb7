/* What the language's runtime says before it ends the program may quote what
 * lay in a file. It goes out by stderr, the stream, so the stream is exchanged
 * for one that lets letters of ASCII and line ends pass: nothing is allocated
 * or decoded on the way, for the program may be in any state. */
#define _GNU_SOURCE
#include "CTerminal.h"
#include <stdio.h>
#include <unistd.h>

static ssize_t say(void *cookie, const char *bytes, size_t count) {
  (void)cookie;
  char shown[512];
  for (size_t done = 0; done < count;) {
    size_t length = 0;
    while (length < sizeof shown && done < count) {
      unsigned char byte = (unsigned char)bytes[done++];
      shown[length++] = byte == '\n' || (byte >= 0x20 && byte < 0x7F) ? (char)byte : '?';
    }
    (void)!write(STDERR_FILENO, shown, length);
  }
  return (ssize_t)count;
}

void ct_tame_stderr(void) {
  FILE *tame = fopencookie(NULL, "w", (cookie_io_functions_t){ .write = say });
  if (!tame) return;
  setvbuf(tame, NULL, _IONBF, 0);
  stderr = tame;
}

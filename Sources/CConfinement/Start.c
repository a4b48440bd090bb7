#define _GNU_SOURCE
#include "CConfinement.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

/// Starts a program with nothing but the two channels, in a group of its own, as if nobody had ever caught a
/// signal.
static int cc_spawn(const char *path, int input, int output, pid_t *id) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int error = posix_spawn_file_actions_init(&actions);
  if (error != 0) return error;
  if ((error = posix_spawnattr_init(&attributes)) != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return error;
  }
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  char *arguments[] = {(char *)path, NULL}, *variables[] = {NULL};
  if ((error = posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)) == 0 &&
      (error = posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)) == 0 &&
      (error = posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)) == 0 &&
      (error = posix_spawn_file_actions_addclosefrom_np(&actions, 3)) == 0 &&
      (error = posix_spawnattr_setflags(
           &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)) == 0 &&
      (error = posix_spawnattr_setpgroup(&attributes, 0)) == 0 &&
      (error = posix_spawnattr_setsigmask(&attributes, &none)) == 0 &&
      (error = posix_spawnattr_setsigdefault(&attributes, &all)) == 0)
    error = posix_spawn(id, path, &actions, &attributes, arguments, variables);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

int cc_start_reader(const char *path, int file, pid_t *id, int *answer) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return errno;
  // Above the three, so that putting one in its place never closes another.
  int input = fcntl(file, F_DUPFD_CLOEXEC, 3), output = fcntl(ends[1], F_DUPFD_CLOEXEC, 3);
  int error = input < 0 || output < 0 ? errno : cc_spawn(path, input, output, id);
  if (input >= 0) close(input);
  if (output >= 0) close(output);
  close(ends[1]);
  if (error != 0) close(ends[0]);
  *answer = error == 0 ? ends[0] : -1;
  return error;
}

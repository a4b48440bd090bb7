#define _GNU_SOURCE
#include "CConfinement.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define CC_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define CC_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef CC_ARCHITECTURE

// Landlock by the kernel's own numbers, because headers are often older than kernels.
#define CC_CREATE_RULESET 444
#define CC_RESTRICT_SELF 446

struct cc_ruleset {
  uint64_t files, network, scope;
};

/// Refuses every file, every connection and every signal to others, as far as the kernel has Landlock.
///
/// It is a second wall behind the filter of calls: where it is missing, the filter stands alone.
static void cc_close_landscape(void) {
  long abi = syscall(CC_CREATE_RULESET, NULL, 0, 1u);
  if (abi < 1) return;
  // Rights that came with later kernels are named only to kernels which know them; others refuse the whole.
  int rights = abi >= 5 ? 16 : abi >= 3 ? 15 : abi >= 2 ? 14 : 13;
  struct cc_ruleset all = {
      .files = (UINT64_C(1) << rights) - 1,
      .network = abi >= 4 ? 3 : 0,
      .scope = abi >= 6 ? 3 : 0,
  };
  size_t size = abi >= 6 ? 24 : abi >= 4 ? 16 : 8;
  long rules = syscall(CC_CREATE_RULESET, &all, size, 0u);
  if (rules < 0) return;
  syscall(CC_RESTRICT_SELF, (int)rules, 0u);
  close((int)rules);
}

static bool cc_limit(int what, rlim_t soft, rlim_t hard) {
  struct rlimit limit = {.rlim_cur = soft, .rlim_max = hard}, now;
  // A limit that is narrower already stays.
  if (getrlimit((__rlimit_resource_t)what, &now) == 0 && now.rlim_max < hard) limit.rlim_max = now.rlim_max;
  if (limit.rlim_cur > limit.rlim_max) limit.rlim_cur = limit.rlim_max;
  return setrlimit((__rlimit_resource_t)what, &limit) == 0;
}

#define ARGUMENT(n) (offsetof(struct seccomp_data, args) + 8 * (n))
#define LOAD(place) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (place))
#define ALLOW BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define REFUSE BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)
#define PERMIT(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 1), ALLOW

/// Allows the calls that computing needs, and no other.
///
/// Others are refused and not killed for: the C library asks for a time zone where a zip entry bears a date,
/// and goes on without one.
static bool cc_allow_computing(void) {
  struct sock_filter rules[] = {
      LOAD(offsetof(struct seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, CC_ARCHITECTURE, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      LOAD(offsetof(struct seccomp_data, nr)),
      // Numbers of x32 have bit 30.
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
      REFUSE,
      PERMIT(__NR_pread64),
      PERMIT(__NR_lseek),
      PERMIT(__NR_futex),
      PERMIT(__NR_brk),
      PERMIT(__NR_munmap),
      PERMIT(__NR_mremap),
      PERMIT(__NR_madvise),
      PERMIT(__NR_clock_gettime),
      PERMIT(__NR_getrandom),
      PERMIT(__NR_sched_yield),
      PERMIT(__NR_rt_sigreturn),
      PERMIT(__NR_rt_sigprocmask),
      PERMIT(__NR_close),
      PERMIT(__NR_exit),
      PERMIT(__NR_exit_group),
      // Writing: to the answer and to the messages, never to the file that is read.
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_write, 0, 5),
      LOAD(ARGUMENT(0)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 1, 1, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 2, 0, 1),
      ALLOW,
      REFUSE,
      // Memory: without a file behind it, and never to be run.
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_mmap, 0, 6),
      LOAD(ARGUMENT(3)),
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, MAP_ANONYMOUS, 0, 3),
      LOAD(ARGUMENT(2)),
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 1, 0),
      ALLOW,
      REFUSE,
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_mprotect, 0, 3),
      LOAD(ARGUMENT(2)),
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 1, 0),
      ALLOW,
      REFUSE,
  };
  struct sock_fprog program = {.len = sizeof rules / sizeof rules[0], .filter = rules};
  return syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
}

bool cc_confine_reader(void) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return false;
  cc_close_landscape();
  bool limited = cc_limit(RLIMIT_AS, 512u << 20, 512u << 20) && cc_limit(RLIMIT_CPU, 15, 20) &&
                 cc_limit(RLIMIT_FSIZE, 0, 0) && cc_limit(RLIMIT_CORE, 0, 0) &&
                 cc_limit(RLIMIT_NOFILE, 3, 3) && cc_limit(RLIMIT_NPROC, 0, 0);
  if (!limited || !cc_allow_computing()) return false;
  // A kernel or an emulator that took the filter and does not hold to it is found out by a harmless call.
  return syscall(__NR_getppid) == -1 && errno == EPERM;
}

#else

bool cc_confine_reader(void) { return false; }

#endif

#define _GNU_SOURCE
#include "CDeeds.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

static int code(long result) { return result < 0 ? -errno : 0; }

// Signals are sent with number 0, which is checked like any other and does nothing.
static int files(const char *name) {
  if (strcmp(name, "open") == 0) return code(syscall(__NR_openat, AT_FDCWD, "/etc/passwd", O_RDONLY));
  if (strcmp(name, "open-parent-memory") == 0) {
    // Without a buffered writer, which would want more memory than a deed should.
    char path[64] = "/proc/";
    char digits[16];
    int count = 0;
    for (int pid = getppid(); pid > 0; pid /= 10) digits[count++] = (char)('0' + pid % 10);
    char *end = path + strlen(path);
    while (count > 0) *end++ = digits[--count];
    strcpy(end, "/mem");
    return code(syscall(__NR_openat, AT_FDCWD, path, O_RDWR));
  }
  if (strcmp(name, "create") == 0) {
    return code(syscall(__NR_openat, AT_FDCWD, "/tmp/caunoi-hostile-was-here", O_CREAT | O_WRONLY, 0600));
  }
  if (strcmp(name, "reopen") == 0) return code(syscall(__NR_openat, AT_FDCWD, "/proc/self/fd/4", O_RDWR));
  if (strcmp(name, "stat") == 0) {
    struct stat facts;
    return code(syscall(__NR_newfstatat, AT_FDCWD, "/etc/passwd", &facts, 0));
  }
  if (strcmp(name, "unlink") == 0) return code(syscall(__NR_unlinkat, AT_FDCWD, "/tmp/caunoi-not-there", 0));
  if (strcmp(name, "mkdir") == 0) return code(syscall(__NR_mkdirat, AT_FDCWD, "/tmp/caunoi-hostile-was-here", 0700));
  if (strcmp(name, "symlink") == 0) {
    return code(syscall(__NR_symlinkat, "/etc", AT_FDCWD, "/tmp/caunoi-hostile-was-here"));
  }
  if (strcmp(name, "truncate-object") == 0) return code(syscall(__NR_ftruncate, 4, 0L));
  if (strcmp(name, "chmod-object") == 0) return code(syscall(__NR_fchmod, 4, 0777));
  if (strcmp(name, "write-object") == 0) return code(syscall(__NR_write, 4, "x", 1));
  if (strcmp(name, "memory-file") == 0) return code(syscall(__NR_memfd_create, "x", 0));
  if (strcmp(name, "directory") == 0) return code(syscall(__NR_chdir, "/"));
  return 1;
}

static int network(const char *name) {
  struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "/run/systemd/notify"};
  if (strcmp(name, "socket") == 0) return code(syscall(__NR_socket, AF_INET, SOCK_STREAM, 0));
  if (strcmp(name, "unix-socket") == 0) return code(syscall(__NR_socket, AF_UNIX, SOCK_STREAM, 0));
  if (strcmp(name, "socketpair") == 0) {
    int ends[2];
    return code(syscall(__NR_socketpair, AF_UNIX, SOCK_STREAM, 0, ends));
  }
  if (strcmp(name, "connect") == 0) return code(syscall(__NR_connect, 3, &address, sizeof address));
  if (strcmp(name, "bind") == 0) return code(syscall(__NR_bind, 3, &address, sizeof address));
  if (strcmp(name, "listen") == 0) return code(syscall(__NR_listen, 3, 1));
  return 1;
}

static int others(const char *name) {
  pid_t parent = getppid();
  siginfo_t information = {.si_code = SI_QUEUE};
  if (strcmp(name, "kill") == 0) return code(syscall(__NR_kill, parent, 0));
  if (strcmp(name, "kill-all") == 0) return code(syscall(__NR_kill, -1, 0));
  if (strcmp(name, "kill-self") == 0) return code(syscall(__NR_kill, getpid(), 0));
  if (strcmp(name, "tgkill") == 0) return code(syscall(__NR_tgkill, parent, parent, 0));
  if (strcmp(name, "tgkill-self") == 0) return code(syscall(__NR_tgkill, getpid(), gettid(), 0));
  if (strcmp(name, "tkill") == 0) return code(syscall(__NR_tkill, parent, 0));
  if (strcmp(name, "queue-signal") == 0) return code(syscall(__NR_rt_sigqueueinfo, parent, 0, &information));
  if (strcmp(name, "queue-thread-signal") == 0) {
    return code(syscall(__NR_rt_tgsigqueueinfo, parent, parent, 0, &information));
  }
  if (strcmp(name, "pidfd") == 0) return code(syscall(__NR_pidfd_open, parent, 0));
  if (strcmp(name, "pidfd-signal") == 0) return code(syscall(__NR_pidfd_send_signal, 3, 0, NULL, 0));
  if (strcmp(name, "pidfd-descriptor") == 0) return code(syscall(__NR_pidfd_getfd, 3, 0, 0));
  if (strcmp(name, "ptrace") == 0) return code(syscall(__NR_ptrace, PTRACE_SEIZE, parent, NULL, NULL));
  if (strcmp(name, "read-parent") == 0) {
    char byte;
    struct iovec here = {&byte, 1}, there = {&byte, 1};
    return code(syscall(__NR_process_vm_readv, parent, &here, 1, &there, 1, 0));
  }
  // A descriptor's owner is sent a signal of the sender's choice: another way to kill.
  if (strcmp(name, "own-signal") == 0) return code(syscall(__NR_fcntl, 3, F_SETOWN, parent));
  if (strcmp(name, "own-signal-ioctl") == 0) return code(syscall(__NR_ioctl, 3, FIOSETOWN, &parent));
  if (strcmp(name, "limit-parent") == 0) {
    struct rlimit none = {0, 0};
    return code(syscall(__NR_prlimit64, parent, RLIMIT_CPU, &none, NULL));
  }
  if (strcmp(name, "priority") == 0) return code(syscall(__NR_setpriority, PRIO_PROCESS, parent, 19));
  return 1;
}

static int oneself(const char *name) {
  static char *const arguments[] = {"/bin/true", NULL};
  struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY};
  if (strcmp(name, "exec") == 0) return code(syscall(__NR_execve, "/bin/true", arguments, NULL));
  if (strcmp(name, "exec-descriptor") == 0) {
    return code(syscall(__NR_execveat, 4, "", arguments, NULL, AT_EMPTY_PATH));
  }
  if (strcmp(name, "fork-bomb") == 0) {
    for (;;) {
      if (fork() < 0) return -errno;
    }
  }
  if (strcmp(name, "clone") == 0) return code(syscall(__NR_clone, SIGCHLD, 0, 0, 0, 0));
  if (strcmp(name, "clone-vm") == 0) return code(syscall(__NR_clone, CLONE_VM | CLONE_VFORK | SIGCHLD, 0, 0, 0, 0));
  if (strcmp(name, "clone3") == 0) {
    uint64_t wanted[8] = {0};
    return code(syscall(__NR_clone3, wanted, sizeof wanted));
  }
  if (strcmp(name, "thread") == 0) return cdeeds_start_thread();
  if (strcmp(name, "limit") == 0) return code(syscall(__NR_prlimit64, 0, RLIMIT_CPU, &all, NULL));
  if (strcmp(name, "outlive-parent") == 0) return code(syscall(__NR_prctl, PR_SET_PDEATHSIG, 0, 0, 0, 0));
  if (strcmp(name, "dumpable") == 0) return code(syscall(__NR_prctl, PR_SET_DUMPABLE, 1, 0, 0, 0));
  if (strcmp(name, "ignore-signals") == 0) {
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    return code(syscall(__NR_rt_sigaction, SIGXCPU, &ignore, NULL, 8));
  }
  if (strcmp(name, "block-signals") == 0) {
    sigset_t all_signals;
    sigfillset(&all_signals);
    return code(syscall(__NR_rt_sigprocmask, SIG_BLOCK, &all_signals, NULL, 8));
  }
  if (strcmp(name, "leave-group") == 0) return code(syscall(__NR_setpgid, 0, 0));
  if (strcmp(name, "leave-session") == 0) return code(syscall(__NR_setsid));
  if (strcmp(name, "unshare") == 0) return code(syscall(__NR_unshare, CLONE_NEWUSER));
  if (strcmp(name, "writable-code") == 0) {
    void *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? -errno : 0;
  }
  if (strcmp(name, "new-code") == 0) {
    void *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? -errno : code(mprotect(memory, 4096, PROT_READ | PROT_EXEC));
  }
  if (strcmp(name, "personality") == 0) return code(syscall(__NR_personality, 0x0400000UL));
  if (strcmp(name, "ring") == 0) return code(syscall(__NR_io_uring_setup, 1, NULL));
  if (strcmp(name, "bpf") == 0) return code(syscall(__NR_bpf, 0, NULL, 0));
  if (strcmp(name, "keys") == 0) return code(syscall(__NR_keyctl, 0, 0, 0, 0, 0));
  if (strcmp(name, "unknown-call") == 0) return code(syscall(9999));
#ifdef __x86_64__
  if (strcmp(name, "other-abi") == 0) return code(syscall(0x40000000 | __NR_getpid));
#endif
  if (strcmp(name, "abort") == 0) abort();
  if (strcmp(name, "stop") == 0) return code(syscall(__NR_tgkill, getpid(), gettid(), SIGSTOP));
  if (strcmp(name, "spin") == 0) {
    for (volatile unsigned long turns = 0;; turns += 1) {}
  }
  if (strcmp(name, "silence") == 0) {
    for (;;) syscall(__NR_nanosleep, &(struct timespec){.tv_sec = 1000}, NULL);
  }
  return 1;
}

int cdeeds_do(const char *name) {
  int (*const kinds[])(const char *) = {files, network, others, oneself};
  for (size_t index = 0; index < sizeof kinds / sizeof *kinds; index += 1) {
    int result = kinds[index](name);
    if (result != 1) return result;
  }
  return 1;
}

static void *sleep_for_ever(void *nothing) {
  for (;;) pause();
  return nothing;
}

int cdeeds_start_thread(void) {
  pthread_t thread;
  return -pthread_create(&thread, NULL, sleep_for_ever, NULL);
}

void cdeeds_ignore_signals(void) {
  for (int number = 1; number < NSIG; number += 1) signal(number, SIG_IGN);
}

static int hide(const unsigned *calls, size_t count) {
  struct sock_filter filter[16];
  unsigned short length = 0;
  filter[length++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
  for (size_t index = 0; index < count; index += 1) {
    filter[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, calls[index], 0, 1);
    filter[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS);
  }
  filter[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  struct sock_fprog program = {.len = length, .filter = filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -errno;
  return code(syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program));
}

int cdeeds_hide_landlock(void) { return hide((const unsigned[]){444, 445, 446}, 3); }
int cdeeds_hide_seccomp(void) { return hide((const unsigned[]){__NR_seccomp}, 1); }

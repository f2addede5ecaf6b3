#define _GNU_SOURCE
#include "CConfinement.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/mman.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define MACHINE AUDIT_ARCH_AARCH64
#else
#error "the filter knows the system calls of x86_64 and aarch64"
#endif

// A list of what is let through; what is tried out of curiosity by honest libraries is answered with EPERM, and what
// only an attack does ends the process (SIGSYS), so that it is seen.
enum { let = SECCOMP_RET_ALLOW, end = SECCOMP_RET_KILL_PROCESS, refuse = SECCOMP_RET_ERRNO | EPERM };

// What every profile needs: bytes through descriptors it has, memory, time, its own end.
static const int common[] = {
    __NR_read, __NR_readv, __NR_pread64, __NR_write, __NR_writev, __NR_close, __NR_fstat, __NR_lseek,
    __NR_munmap, __NR_mremap, __NR_madvise, __NR_brk, __NR_futex, __NR_sched_yield,
    __NR_clock_gettime, __NR_clock_getres, __NR_gettimeofday, __NR_nanosleep, __NR_clock_nanosleep,
    __NR_getrandom, __NR_getpid, __NR_gettid, __NR_exit, __NR_exit_group, __NR_rt_sigreturn, __NR_restart_syscall,
#ifdef __NR_time
    __NR_time,
#endif
};

// The worker talks through its socket, which it cannot make: it has one.
static const int text_only[] = {__NR_recvmsg, __NR_sendmsg};

// A program's start and its C library. Opening is checked by flags below and by Landlock; memory, clone, fcntl and
// prlimit64 by argument.
static const int tool_only[] = {
    __NR_execve, __NR_faccessat, __NR_faccessat2, __NR_newfstatat, __NR_statx, __NR_fstatfs, __NR_readlinkat,
    __NR_getcwd, __NR_getdents64, __NR_set_tid_address, __NR_set_robust_list, __NR_rseq, __NR_rt_sigaction,
    __NR_rt_sigprocmask, __NR_sigaltstack, __NR_dup, __NR_dup3, __NR_pipe2, __NR_ppoll, __NR_pselect6, __NR_uname,
    __NR_sysinfo, __NR_getuid, __NR_geteuid, __NR_getgid, __NR_getegid, __NR_getppid, __NR_getpgid, __NR_getrusage, __NR_times,
    __NR_sched_getaffinity, __NR_pwrite64, __NR_fadvise64, __NR_wait4, __NR_membarrier, __NR_umask,
#ifdef __NR_arch_prctl
    __NR_arch_prctl,
#endif
#ifdef __NR_getrlimit
    __NR_getrlimit,
#endif
#ifdef __NR_stat
    __NR_access, __NR_stat, __NR_lstat, __NR_readlink, __NR_getpgrp, __NR_dup2, __NR_pipe, __NR_poll, __NR_select,
#endif
};

// Only an attack does these, in any profile.
static const int hostile[] = {
    __NR_execveat, __NR_kill, __NR_tkill, __NR_rt_sigqueueinfo, __NR_rt_tgsigqueueinfo, __NR_pidfd_open,
    __NR_pidfd_send_signal, __NR_pidfd_getfd, __NR_ptrace, __NR_process_vm_readv, __NR_process_vm_writev,
    __NR_process_madvise, __NR_kcmp, __NR_setpgid, __NR_setsid, __NR_unshare, __NR_setns, __NR_mount, __NR_umount2,
    __NR_pivot_root, __NR_chroot, __NR_bind, __NR_listen, __NR_accept, __NR_accept4, __NR_bpf, __NR_perf_event_open,
    __NR_io_uring_setup, __NR_io_uring_enter, __NR_io_uring_register, __NR_userfaultfd, __NR_keyctl, __NR_add_key,
    __NR_request_key, __NR_init_module, __NR_finit_module, __NR_delete_module, __NR_kexec_load, __NR_reboot,
    __NR_open_by_handle_at, __NR_seccomp, __NR_personality,
};

// In the text profile these are no curiosity either; a program of others may well try a socket (for the system's
// log, for names of users) or a child, and goes on without.
static const int text_hostile[] = {
    __NR_execve, __NR_socket, __NR_socketpair, __NR_connect,
#ifdef __NR_fork
    __NR_fork, __NR_vfork,
#endif
};

// The filter as it is put together. Jumps are short because every rule ends by returning.
struct program {
  struct sock_filter code[512];
  unsigned short count;
};

static void add(struct program *program, struct sock_filter instruction) {
  // The lists above are constant; the room is for several times as much.
  if (program->count < sizeof program->code / sizeof *program->code) program->code[program->count++] = instruction;
}

static void statement(struct program *program, unsigned short code, unsigned value) {
  add(program, (struct sock_filter)BPF_STMT(code, value));
}

static void jump(struct program *program, unsigned short test, unsigned value, unsigned char yes, unsigned char no) {
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | test | BPF_K, value, yes, no));
}

static void answer(struct program *program, unsigned what) { statement(program, BPF_RET | BPF_K, what); }

static void load(struct program *program, size_t offset) { statement(program, BPF_LD | BPF_W | BPF_ABS, offset); }

// The lower half of an argument (both machines are little-endian): the kernel looks at no more of an int.
static void load_argument(struct program *program, unsigned number) {
  load(program, offsetof(struct seccomp_data, args) + 8 * number);
}

static void rule(struct program *program, int call, unsigned what) {
  jump(program, BPF_JEQ, (unsigned)call, 0, 1);
  answer(program, what);
}

static void rules(struct program *program, const int *calls, size_t count, unsigned what) {
  for (size_t index = 0; index < count; index += 1) rule(program, calls[index], what);
}
#define RULES(program, list, what) rules(program, list, sizeof list / sizeof *list, what)

// `call` with argument `number` equal to `value`, else `otherwise`.
static void rule_equal(struct program *program, int call, unsigned number, unsigned value, unsigned otherwise) {
  jump(program, BPF_JEQ, (unsigned)call, 0, 4);
  load_argument(program, number);
  jump(program, BPF_JEQ, value, 0, 1);
  answer(program, let);
  answer(program, otherwise);
}

// `call` with all of `bits` set in argument `number` comes to `yes`, any other to `no`.
static void rule_bits(struct program *program, int call, unsigned number, unsigned bits, unsigned yes, unsigned no) {
  jump(program, BPF_JEQ, (unsigned)call, 0, 5);
  load_argument(program, number);
  statement(program, BPF_ALU | BPF_AND | BPF_K, bits);
  jump(program, BPF_JEQ, bits, 0, 1);
  answer(program, yes);
  answer(program, no);
}

// `call` with any of `bits` set in argument `number` is refused, any other let through.
static void rule_none_of(struct program *program, int call, unsigned number, unsigned bits) {
  jump(program, BPF_JEQ, (unsigned)call, 0, 4);
  load_argument(program, number);
  jump(program, BPF_JSET, bits, 0, 1);
  answer(program, refuse);
  answer(program, let);
}

static void text(struct program *program) {
  RULES(program, text_only, let);
  RULES(program, text_hostile, end);
  // Nothing more becomes executable: all code is there.
  rule_none_of(program, __NR_mmap, 2, PROT_EXEC);
  rule_none_of(program, __NR_mprotect, 2, PROT_EXEC);
  // No thread either, and a child is an attack.
  rule_bits(program, __NR_clone, 0, CLONE_THREAD, refuse, end);
}

static void tool(struct program *program) {
  const unsigned changing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
#ifdef __NR_open
  rule_none_of(program, __NR_open, 1, changing);
#endif
  rule_none_of(program, __NR_openat, 2, changing);
  RULES(program, tool_only, let);
  // Writable or executable, never both.
  rule_bits(program, __NR_mmap, 2, PROT_WRITE | PROT_EXEC, refuse, let);
  rule_bits(program, __NR_mprotect, 2, PROT_WRITE | PROT_EXEC, refuse, let);
  rule_bits(program, __NR_clone, 0, CLONE_THREAD, let, refuse);
  // What a terminal is asked for, and nothing that has a signal sent to somebody (FIOSETOWN, F_SETOWN with F_SETSIG).
  rule(program, __NR_ioctl, SECCOMP_RET_ERRNO | ENOTTY);
  static const int commands[] = {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL};
  const unsigned char count = sizeof commands / sizeof *commands;
  jump(program, BPF_JEQ, __NR_fcntl, 0, 1 + 2 * count + 1);
  load_argument(program, 1);
  for (unsigned char index = 0; index < count; index += 1) rule(program, commands[index], let);
  answer(program, refuse);
  // Limits may be asked for; both halves of the pointer to new ones are zero then.
  jump(program, BPF_JEQ, __NR_prlimit64, 0, 8);
  load_argument(program, 0);
  jump(program, BPF_JEQ, 0, 0, 5);
  load_argument(program, 2);
  jump(program, BPF_JEQ, 0, 0, 3);
  load(program, offsetof(struct seccomp_data, args) + 8 * 2 + 4);
  jump(program, BPF_JEQ, 0, 0, 1);
  answer(program, let);
  answer(program, refuse);
}

int cconfinement_filter(cconfinement_profile profile) {
  struct program program = {.count = 0};
  load(&program, offsetof(struct seccomp_data, arch));
  jump(&program, BPF_JEQ, MACHINE, 1, 0);
  answer(&program, end);
  load(&program, offsetof(struct seccomp_data, nr));
#ifdef __x86_64__
  // x32: the same calls under other numbers.
  jump(&program, BPF_JGE, 0x40000000, 0, 1);
  answer(&program, end);
#endif
  RULES(&program, common, let);
  // A signal to itself, which is how abort(3) ends a process; to anybody else it is an attack.
  rule_equal(&program, __NR_tgkill, 0, (unsigned)getpid(), end);
  if (profile == cconfinement_text) text(&program);
  else tool(&program);
  RULES(&program, hostile, end);
  // The C library then uses clone, whose flags are in an argument and can be looked at.
  rule(&program, __NR_clone3, SECCOMP_RET_ERRNO | ENOSYS);
  rule(&program, __NR_openat2, SECCOMP_RET_ERRNO | ENOSYS);
  answer(&program, refuse);
  struct sock_fprog filter = {.len = program.count, .filter = program.code};
  long code = syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter);
  // A positive answer is the thread that could not be brought under the filter.
  return code < 0 ? -errno : code > 0 ? -ESRCH : 0;
}

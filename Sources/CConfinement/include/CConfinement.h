#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// System calls that lock a process down, for x86_64 and aarch64 Linux. Functions give 0 or a count where they
// succeed, and a negated errno where not.

// What the filter of system calls lets through.
typedef enum {
  // Reads what it is given and answers: no file, no program, no socket, no second thread.
  cconfinement_text = 0,
  // A program of others that reads standard input and writes standard output: files may be opened for reading (which
  // ones is Landlock's business) and a program executed; no child, no socket, no writing.
  cconfinement_tool = 1,
} cconfinement_profile;

// The ABI version of Landlock in the running kernel, at least 1.
int cconfinement_landlock_abi(void);

// Denies this thread, and all that comes of it, every file below none of `readable` and `executable` (a path each;
// folders with all below them), and, as far as ABI `abi` has it, TCP bind and connect, abstract Unix sockets and
// signals to processes outside. `executable` may be read and executed. A path that is not there is passed over.
// Needs no_new_privs.
int cconfinement_landlock(int abi, const char *const *readable, size_t readable_count,
                          const char *const *executable, size_t executable_count);

// Installs the filter of system calls on all threads of this process. Needs no_new_privs. -ESRCH: a thread could not
// be brought under it.
int cconfinement_filter(cconfinement_profile profile);

// The number of threads of this process, from /proc/self/task.
int cconfinement_task_count(void);

// Descriptors from `first` on are closed.
int cconfinement_close_from(int first);

// The environment is emptied.
int cconfinement_clear_environment(void);

// Memory that is given back is kept for what comes next, up to `bytes` of it; 0 for what glibc does by itself.
int cconfinement_keep_memory(int bytes);

// prctl(2): PR_SET_PDEATHSIG, PR_SET_NO_NEW_PRIVS, PR_SET_DUMPABLE 0.
int cconfinement_die_with_parent(int signal);
int cconfinement_no_new_privileges(void);
int cconfinement_not_dumpable(void);

// Soft and hard limit of RLIMIT_CORE, RLIMIT_FSIZE and RLIMIT_NOFILE of this process.
int cconfinement_limit_core(uint64_t bytes);
int cconfinement_limit_file_size(uint64_t bytes);
int cconfinement_limit_descriptors(uint64_t count);

// RLIMIT_AS of process `pid`, soft and hard.
int cconfinement_limit_memory(pid_t pid, uint64_t bytes);

// RLIMIT_FSIZE of process `pid`, soft and hard.
int cconfinement_limit_output(pid_t pid, uint64_t bytes);

// Gives process `pid` `seconds` more of processor time than it has used up to now, rounded up (the soft limit of
// RLIMIT_CPU; at its end comes SIGXCPU, which a process under a filter can neither catch nor ignore).
int cconfinement_allow_processor_time(pid_t pid, uint64_t seconds);

// The size of a regular file; -EINVAL for anything else. fstat(2) itself: the C library's goes through newfstatat,
// which takes paths too and is refused.
int64_t cconfinement_file_size(int descriptor);

// A pipe, close-on-exec, whose writable end never makes its writer wait and has a number above 3, so that a new
// process can be given 0 to 3 one after another.
int cconfinement_words_pipe(int *readable, int *writable);

// An anonymous file in memory, close-on-exec, that nobody may execute.
int cconfinement_memory_file(const char *name);

// A file without a name on the folder's file system, close-on-exec.
int cconfinement_nameless_file(const char *folder);

// No more changes to a file made by cconfinement_memory_file.
int cconfinement_seal(int descriptor);

// A descriptor that becomes readable when process `pid` ends; close-on-exec.
int cconfinement_process_descriptor(pid_t pid);

// posix_spawn_file_actions_addclosefrom_np (glibc 2.34) of a posix_spawn_file_actions_t; untyped, because <spawn.h> in a
// module header would take types such as sigset_t away from Glibc.
int cconfinement_spawn_close_from(void *actions, int first);

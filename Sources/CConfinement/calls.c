#define _GNU_SOURCE
#include "CConfinement.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static int result(long value) { return value < 0 ? -errno : (int)value; }

int cconfinement_task_count(void) {
  DIR *folder = opendir("/proc/self/task");
  if (folder == NULL) return -errno;
  int count = 0;
  for (struct dirent *entry; errno = 0, (entry = readdir(folder)) != NULL;) {
    if (entry->d_name[0] != '.') count += 1;
  }
  // A list cut short would say that there are fewer tasks than there are.
  int failure = errno;
  closedir(folder);
  return failure == 0 ? count : -failure;
}

int cconfinement_close_from(int first) {
  return result(syscall(__NR_close_range, (unsigned)first, ~0U, 0U));
}

int cconfinement_keep_memory(int bytes) {
  if (bytes <= 0) return 0;
  return mallopt(M_TRIM_THRESHOLD, bytes) == 1 && mallopt(M_MMAP_THRESHOLD, bytes) == 1 ? 0 : -EINVAL;
}

int cconfinement_clear_environment(void) { return clearenv() == 0 ? 0 : -ENOMEM; }

int cconfinement_die_with_parent(int signal) { return result(prctl(PR_SET_PDEATHSIG, (long)signal, 0L, 0L, 0L)); }
int cconfinement_no_new_privileges(void) { return result(prctl(PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L)); }
int cconfinement_not_dumpable(void) { return result(prctl(PR_SET_DUMPABLE, 0L, 0L, 0L, 0L)); }

static int limit(pid_t pid, __rlimit_resource_t resource, uint64_t value) {
  struct rlimit limit = {.rlim_cur = value, .rlim_max = value};
  return result(prlimit(pid, resource, &limit, NULL));
}

int cconfinement_limit_core(uint64_t bytes) { return limit(0, RLIMIT_CORE, bytes); }
int cconfinement_limit_file_size(uint64_t bytes) { return limit(0, RLIMIT_FSIZE, bytes); }
int cconfinement_limit_descriptors(uint64_t count) { return limit(0, RLIMIT_NOFILE, count); }
int cconfinement_limit_memory(pid_t pid, uint64_t bytes) { return limit(pid, RLIMIT_AS, bytes); }
int cconfinement_limit_output(pid_t pid, uint64_t bytes) { return limit(pid, RLIMIT_FSIZE, bytes); }

int cconfinement_allow_processor_time(pid_t pid, uint64_t seconds) {
  clockid_t clock;
  struct timespec used;
  int code = clock_getcpuclockid(pid, &clock);
  if (code != 0) return -code;
  if (clock_gettime(clock, &used) != 0) return -errno;
  struct rlimit limit;
  if (prlimit(pid, RLIMIT_CPU, NULL, &limit) != 0) return -errno;
  limit.rlim_cur = (rlim_t)used.tv_sec + 1 + seconds;
  if (limit.rlim_cur > limit.rlim_max) limit.rlim_cur = limit.rlim_max;
  return result(prlimit(pid, RLIMIT_CPU, &limit, NULL));
}

int64_t cconfinement_file_size(int descriptor) {
  // The kernel's struct stat is glibc's on both machines.
  struct stat facts;
  if (syscall(__NR_fstat, descriptor, &facts) != 0) return -errno;
  return S_ISREG(facts.st_mode) ? facts.st_size : -EINVAL;
}

int cconfinement_words_pipe(int *readable, int *writable) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -errno;
  int higher = fcntl(ends[1], F_DUPFD_CLOEXEC, 4);
  int code = higher < 0 ? -errno : 0;
  close(ends[1]);
  if (code < 0) close(ends[0]);
  *readable = ends[0];
  *writable = higher;
  return code;
}

int cconfinement_memory_file(const char *name) {
  int descriptor = (int)syscall(__NR_memfd_create, name, 3U /* MFD_CLOEXEC | MFD_ALLOW_SEALING */);
  if (descriptor < 0) return -errno;
  if (fchmod(descriptor, 0600) != 0) {
    int code = -errno;
    close(descriptor);
    return code;
  }
  return descriptor;
}

int cconfinement_nameless_file(const char *folder) {
  // O_EXCL: it can never be given a name.
  return result(open(folder, O_TMPFILE | O_EXCL | O_RDWR | O_CLOEXEC, 0600));
}

int cconfinement_seal(int descriptor) {
  return result(fcntl(descriptor, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE));
}

int cconfinement_process_descriptor(pid_t pid) { return result(syscall(__NR_pidfd_open, pid, 0U)); }

int cconfinement_spawn_close_from(void *actions, int first) {
  return -posix_spawn_file_actions_addclosefrom_np(actions, first);
}

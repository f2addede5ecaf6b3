#define _GNU_SOURCE
#include "CConfinement.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Landlock as linux/landlock.h defines it, in our own words because older headers lack the newer members. The numbers
// of its system calls are the same on all machines.
enum { nr_create_ruleset = 444, nr_add_rule = 445, nr_restrict_self = 446 };
enum { create_version = 1, rule_path_beneath = 1 };

struct ruleset {
  uint64_t handled_access_fs;   // ABI 1
  uint64_t handled_access_net;  // ABI 4
  uint64_t scoped;              // ABI 6
};

struct path_beneath {
  uint64_t allowed_access;
  int32_t parent_fd;
} __attribute__((packed));

enum {
  fs_execute = 1 << 0,
  fs_read_file = 1 << 2,
  fs_read_dir = 1 << 3,
  fs_abi1 = (1 << 13) - 1,
  fs_refer = 1 << 13,      // ABI 2
  fs_truncate = 1 << 14,   // ABI 3
  fs_ioctl_dev = 1 << 15,  // ABI 5
  net_bind_and_connect = 3,
  scope_abstract_socket_and_signal = 3,
};

int cconfinement_landlock_abi(void) {
  long abi = syscall(nr_create_ruleset, NULL, (size_t)0, create_version);
  return abi < 0 ? -errno : (int)abi;
}

static int allow(int ruleset, const char *path, uint64_t access) {
  int descriptor = open(path, O_PATH | O_CLOEXEC);
  if (descriptor < 0) return errno == ENOENT || errno == ENOTDIR ? 0 : -errno;
  struct stat facts;
  int code = fstat(descriptor, &facts) == 0 ? 0 : -errno;
  if (code == 0) {
    // A rule for a file may not name a right that only folders have.
    if (!S_ISDIR(facts.st_mode)) access &= ~(uint64_t)fs_read_dir;
    struct path_beneath rule = {.allowed_access = access, .parent_fd = descriptor};
    if (syscall(nr_add_rule, ruleset, rule_path_beneath, &rule, 0U) != 0) code = -errno;
  }
  close(descriptor);
  return code;
}

int cconfinement_landlock(int abi, const char *const *readable, size_t readable_count,
                          const char *const *executable, size_t executable_count) {
  struct ruleset wanted = {.handled_access_fs = fs_abi1};
  size_t size = 8;
  if (abi >= 2) wanted.handled_access_fs |= fs_refer;
  if (abi >= 3) wanted.handled_access_fs |= fs_truncate;
  if (abi >= 5) wanted.handled_access_fs |= fs_ioctl_dev;
  if (abi >= 4) {
    wanted.handled_access_net = net_bind_and_connect;
    size = 16;
  }
  if (abi >= 6) {
    wanted.scoped = scope_abstract_socket_and_signal;
    size = 24;
  }
  int ruleset = (int)syscall(nr_create_ruleset, &wanted, size, 0U);
  if (ruleset < 0) return -errno;
  int code = 0;
  for (size_t index = 0; code == 0 && index < readable_count; index += 1) {
    code = allow(ruleset, readable[index], fs_read_file | fs_read_dir);
  }
  for (size_t index = 0; code == 0 && index < executable_count; index += 1) {
    code = allow(ruleset, executable[index], fs_execute | fs_read_file);
  }
  if (code == 0 && syscall(nr_restrict_self, ruleset, 0U) != 0) code = -errno;
  close(ruleset);
  return code;
}

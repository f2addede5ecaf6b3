/* The calls of the C library that change files, make them durable or read them: counted, and changed where ordered. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#include "faults.h"

/* The next definition of the function we stand in for. */
#define REAL(name) \
    static __typeof__(name) *real; \
    if (!real) \
        real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

#define FAILS(action) \
    ((action) == CF_FAIL && (errno = cf_block->error, 1))
#define HALVES(action) ((action) == CF_SHORT || (action) == CF_KILL_HALF || (action) == CF_CUT_HALF)

/* MARK: Bytes */

/* A write: fails, pretends, or takes half of its bytes. */
#define WRITES(name, shown, descriptor, bytes, count, parameters, whole, half) \
    ssize_t name parameters \
    { \
        REAL(name); \
        char role[CF_NAME], full[1024]; \
        if (!cf_role_of_descriptor(descriptor, role, full)) \
            return real whole; \
        int action = cf_enter(shown, CF_CHANGES, role, NULL); \
        if (FAILS(action)) \
            return -1; \
        if (action == CF_OMIT) \
            return count; \
        ssize_t result = HALVES(action) && count > 1 ? real half : real whole; \
        cf_trace(shown, full, NULL, result, bytes, count); \
        cf_leave(action); \
        return result; \
    }

WRITES(write, "write", fd, bytes, count, (int fd, const void *bytes, size_t count), (fd, bytes, count),
       (fd, bytes, count / 2))
WRITES(pwrite, "pwrite", fd, bytes, count, (int fd, const void *bytes, size_t count, off_t at),
       (fd, bytes, count, at), (fd, bytes, count / 2, at))
WRITES(pwrite64, "pwrite", fd, bytes, count, (int fd, const void *bytes, size_t count, off64_t at),
       (fd, bytes, count, at), (fd, bytes, count / 2, at))

static size_t total(const struct iovec *pieces, int count)
{
    size_t sum = 0;
    for (int i = 0; i < count; i++)
        sum += pieces[i].iov_len;
    return sum;
}

WRITES(writev, "writev", fd, NULL, total(pieces, count), (int fd, const struct iovec *pieces, int count),
       (fd, pieces, count), (fd, pieces, count > 1 ? count / 2 : 1))
WRITES(pwritev, "pwritev", fd, NULL, total(pieces, count),
       (int fd, const struct iovec *pieces, int count, off_t at), (fd, pieces, count, at),
       (fd, pieces, count > 1 ? count / 2 : 1, at))
WRITES(pwritev64, "pwritev", fd, NULL, total(pieces, count),
       (int fd, const struct iovec *pieces, int count, off64_t at), (fd, pieces, count, at),
       (fd, pieces, count > 1 ? count / 2 : 1, at))
WRITES(copy_file_range, "copy_file_range", out, NULL, count,
       (int in, off64_t * from, int out, off64_t * to, size_t count, unsigned flags),
       (in, from, out, to, count, flags), (in, from, out, to, count / 2, flags))

/* MARK: One descriptor */

#define CHANGES_DESCRIPTOR(name, shown, descriptor, parameters, arguments) \
    int name parameters \
    { \
        REAL(name); \
        char role[CF_NAME], full[1024]; \
        if (!cf_role_of_descriptor(descriptor, role, full)) \
            return real arguments; \
        int action = cf_enter(shown, CF_CHANGES, role, NULL); \
        if (FAILS(action)) \
            return -1; \
        int result = action == CF_OMIT ? 0 : real arguments; \
        cf_trace(shown, full, NULL, action == CF_OMIT ? -2 : result, NULL, 0); \
        cf_leave(action); \
        return result; \
    }

CHANGES_DESCRIPTOR(fsync, "fsync", fd, (int fd), (fd))
CHANGES_DESCRIPTOR(fdatasync, "fdatasync", fd, (int fd), (fd))
CHANGES_DESCRIPTOR(syncfs, "syncfs", fd, (int fd), (fd))
CHANGES_DESCRIPTOR(sync_file_range, "sync_file_range", fd, (int fd, off64_t at, off64_t count, unsigned flags),
                   (fd, at, count, flags))
CHANGES_DESCRIPTOR(ftruncate, "ftruncate", fd, (int fd, off_t length), (fd, length))
CHANGES_DESCRIPTOR(ftruncate64, "ftruncate", fd, (int fd, off64_t length), (fd, length))
CHANGES_DESCRIPTOR(fchmod, "fchmod", fd, (int fd, mode_t mode), (fd, mode))
CHANGES_DESCRIPTOR(futimens, "futimens", fd, (int fd, const struct timespec times[2]), (fd, times))
CHANGES_DESCRIPTOR(fallocate, "fallocate", fd, (int fd, int mode, off_t at, off_t count), (fd, mode, at, count))
CHANGES_DESCRIPTOR(fallocate64, "fallocate", fd, (int fd, int mode, off64_t at, off64_t count), (fd, mode, at, count))

/* MARK: One name */

#define CHANGES_NAME(name, shown, folder, path, parameters, arguments) \
    int name parameters \
    { \
        REAL(name); \
        char role[CF_NAME], full[1024]; \
        if (!cf_role_of_path(folder, path, role, full)) \
            return real arguments; \
        int action = cf_enter(shown, CF_CHANGES, role, NULL); \
        if (FAILS(action)) \
            return -1; \
        int result = action == CF_OMIT ? 0 : real arguments; \
        cf_trace(shown, full, NULL, result, NULL, 0); \
        cf_leave(action); \
        return result; \
    }

CHANGES_NAME(unlink, "unlink", AT_FDCWD, path, (const char *path), (path))
CHANGES_NAME(unlinkat, flags &AT_REMOVEDIR ? "rmdir" : "unlink", folder, path,
             (int folder, const char *path, int flags), (folder, path, flags))
CHANGES_NAME(rmdir, "rmdir", AT_FDCWD, path, (const char *path), (path))
CHANGES_NAME(mkdir, "mkdir", AT_FDCWD, path, (const char *path, mode_t mode), (path, mode))
CHANGES_NAME(mkdirat, "mkdir", folder, path, (int folder, const char *path, mode_t mode), (folder, path, mode))
CHANGES_NAME(symlink, "symlink", AT_FDCWD, path, (const char *text, const char *path), (text, path))
CHANGES_NAME(symlinkat, "symlink", folder, path, (const char *text, int folder, const char *path),
             (text, folder, path))
CHANGES_NAME(chmod, "chmod", AT_FDCWD, path, (const char *path, mode_t mode), (path, mode))
CHANGES_NAME(fchmodat, "chmod", folder, path, (int folder, const char *path, mode_t mode, int flags),
             (folder, path, mode, flags))
CHANGES_NAME(utimensat, "utimens", folder, path,
             (int folder, const char *path, const struct timespec times[2], int flags), (folder, path, times, flags))
CHANGES_NAME(truncate, "truncate", AT_FDCWD, path, (const char *path, off_t length), (path, length))

/* MARK: Two names */

#define CHANGES_TWO(name, shown, folder, path, folder2, path2, parameters, arguments) \
    int name parameters \
    { \
        REAL(name); \
        char role[CF_NAME], role2[CF_NAME], full[1024], full2[1024]; \
        if (!cf_role_of_path(folder, path, role, full) || !cf_role_of_path(folder2, path2, role2, full2)) \
            return real arguments; \
        int action = cf_enter(shown, CF_CHANGES, role, role2); \
        if (FAILS(action)) \
            return -1; \
        int result = action == CF_OMIT ? 0 : real arguments; \
        cf_trace(shown, full, full2, result, NULL, 0); \
        cf_leave(action); \
        return result; \
    }

CHANGES_TWO(rename, "rename", AT_FDCWD, from, AT_FDCWD, to, (const char *from, const char *to), (from, to))
CHANGES_TWO(renameat, "rename", folder, from, folder2, to,
            (int folder, const char *from, int folder2, const char *to), (folder, from, folder2, to))
CHANGES_TWO(renameat2, "renameat2", folder, from, folder2, to,
            (int folder, const char *from, int folder2, const char *to, unsigned flags),
            (folder, from, folder2, to, flags))
CHANGES_TWO(link, "link", AT_FDCWD, from, AT_FDCWD, to, (const char *from, const char *to), (from, to))
CHANGES_TWO(linkat, "link", folder, from, folder2, to,
            (int folder, const char *from, int folder2, const char *to, int flags),
            (folder, from, folder2, to, flags))

/* MARK: Opening */

static int begin_open(int folder, const char *path, int flags, char full[1024], enum cf_kind *kind)
{
    char role[CF_NAME];
    if (!cf_role_of_path(folder, path, role, full))
        return CF_NOTHING;
    *kind = flags & O_CREAT ? CF_CHANGES : CF_READS;
    return cf_enter(flags & O_CREAT ? "create" : "open", *kind, role, NULL);
}

#define OPENS(name, folder, parameters, arguments) \
    int name parameters \
    { \
        REAL(name); \
        mode_t mode = 0; \
        if (flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE) { \
            va_list list; \
            va_start(list, flags); \
            mode = va_arg(list, mode_t); \
            va_end(list); \
        } \
        char full[1024] = ""; \
        enum cf_kind kind = CF_READS; \
        int action = begin_open(folder, path, flags, full, &kind); \
        if (FAILS(action)) \
            return -1; \
        int result = real arguments; \
        if (kind == CF_CHANGES) \
            cf_trace("create", full, NULL, result, NULL, 0); \
        cf_leave(action); \
        return result; \
    }

OPENS(open, AT_FDCWD, (const char *path, int flags, ...), (path, flags, mode))
OPENS(open64, AT_FDCWD, (const char *path, int flags, ...), (path, flags, mode))
OPENS(openat, folder, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))
OPENS(openat64, folder, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))

/* MARK: Reading */

#define READS_DESCRIPTOR(type, failure, name, shown, descriptor, parameters, arguments) \
    type name parameters \
    { \
        REAL(name); \
        int action = CF_NOTHING; \
        char role[CF_NAME], full[1024]; \
        if (!cf_role_of_descriptor(descriptor, role, full)) \
            return real arguments; \
        action = cf_enter(shown, CF_READS, role, NULL); \
        if (FAILS(action)) \
            return failure; \
        type result = real arguments; \
        cf_leave(action); \
        return result; \
    }

READS_DESCRIPTOR(ssize_t, -1, read, "read", fd, (int fd, void *bytes, size_t count),
                 (fd, bytes, action == CF_SHORT && count > 1 ? count / 2 : count))
READS_DESCRIPTOR(ssize_t, -1, pread, "pread", fd, (int fd, void *bytes, size_t count, off_t at),
                 (fd, bytes, action == CF_SHORT && count > 1 ? count / 2 : count, at))
READS_DESCRIPTOR(ssize_t, -1, pread64, "pread", fd, (int fd, void *bytes, size_t count, off64_t at),
                 (fd, bytes, action == CF_SHORT && count > 1 ? count / 2 : count, at))
READS_DESCRIPTOR(int, -1, fstat, "fstat", fd, (int fd, struct stat *facts), (fd, facts))
READS_DESCRIPTOR(int, -1, fstat64, "fstat", fd, (int fd, struct stat64 *facts), (fd, facts))
READS_DESCRIPTOR(DIR *, NULL, fdopendir, "fdopendir", fd, (int fd), (fd))
READS_DESCRIPTOR(struct dirent *, NULL, readdir, "readdir", dirfd(folder), (DIR *folder), (folder))
READS_DESCRIPTOR(struct dirent64 *, NULL, readdir64, "readdir", dirfd(folder), (DIR *folder), (folder))

#define READS_NAME(type, failure, name, shown, folder, path, parameters, arguments) \
    type name parameters \
    { \
        REAL(name); \
        char role[CF_NAME], full[1024]; \
        if (!cf_role_of_path(folder, path, role, full)) \
            return real arguments; \
        int action = cf_enter(shown, CF_READS, role, NULL); \
        if (FAILS(action)) \
            return failure; \
        type result = real arguments; \
        cf_leave(action); \
        return result; \
    }

READS_NAME(int, -1, stat, "stat", AT_FDCWD, path, (const char *path, struct stat *facts), (path, facts))
READS_NAME(int, -1, stat64, "stat", AT_FDCWD, path, (const char *path, struct stat64 *facts), (path, facts))
READS_NAME(int, -1, lstat, "stat", AT_FDCWD, path, (const char *path, struct stat *facts), (path, facts))
READS_NAME(int, -1, fstatat, "stat", folder, path, (int folder, const char *path, struct stat *facts, int flags),
           (folder, path, facts, flags))
READS_NAME(int, -1, fstatat64, "stat", folder, path,
           (int folder, const char *path, struct stat64 *facts, int flags), (folder, path, facts, flags))
READS_NAME(int, -1, statvfs, "statvfs", AT_FDCWD, path, (const char *path, struct statvfs *facts), (path, facts))
READS_NAME(ssize_t, -1, readlinkat, "readlink", folder, path,
           (int folder, const char *path, char *bytes, size_t room), (folder, path, bytes, room))
READS_NAME(DIR *, NULL, opendir, "opendir", AT_FDCWD, path, (const char *path), (path))

/* MARK: Conversations and children */

static int talks(int fd, const char *call)
{
    struct sockaddr_storage name;
    socklen_t length = sizeof name;
    int saved = errno;
    int type = 0;
    socklen_t size = sizeof type;
    /* A socket pair: the worker's. The journal's and systemd's have a peer with a name. */
    int is_pair = cf_block && getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_STREAM
        && getpeername(fd, (struct sockaddr *)&name, &length) == 0 && name.ss_family == AF_UNIX
        && length <= sizeof(sa_family_t);
    errno = saved;
    return is_pair ? cf_enter(call, CF_READS, "worker", NULL) : CF_NOTHING;
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags)
{
    REAL(sendmsg);
    int action = talks(fd, "sendmsg");
    if (FAILS(action))
        return -1;
    ssize_t result = real(fd, message, flags);
    cf_leave(action);
    return result;
}

ssize_t recvmsg(int fd, struct msghdr *message, int flags)
{
    REAL(recvmsg);
    int action = talks(fd, "recvmsg");
    if (FAILS(action))
        return -1;
    ssize_t result = real(fd, message, flags);
    cf_leave(action);
    return result;
}

int posix_spawn(pid_t *pid, const char *path, const posix_spawn_file_actions_t *actions,
                const posix_spawnattr_t *attributes, char *const arguments[], char *const environment[])
{
    REAL(posix_spawn);
    if (!cf_block)
        return real(pid, path, actions, attributes, arguments, environment);
    int is_worker = arguments[0] && arguments[1] && strcmp(arguments[1], "worker") == 0;
    int action = cf_enter("posix_spawn", CF_READS, is_worker ? "worker" : "watch", NULL);
    if (action == CF_FAIL)
        return cf_block->error;
    char *argument = cf_block->worker_argument[0] ? cf_block->worker_argument : NULL;
    char *others[] = {cf_block->worker, "worker", argument, NULL};
    int result = is_worker && cf_block->worker[0]
        ? real(pid, cf_block->worker, actions, attributes, others, environment)
        : real(pid, path, actions, attributes, arguments, environment);
    cf_leave(action);
    return result;
}

int socketpair(int domain, int type, int protocol, int ends[2])
{
    REAL(socketpair);
    int action = cf_block ? cf_enter("socketpair", CF_READS, "worker", NULL) : CF_NOTHING;
    if (FAILS(action))
        return -1;
    return real(domain, type, protocol, ends);
}

/* MARK: The wall clock */

int clock_gettime(clockid_t clock, struct timespec *time)
{
    REAL(clock_gettime);
    int result = real(clock, time);
    if (result == 0 && clock == CLOCK_REALTIME && cf_block && cf_block->clock_offset) {
        int64_t offset = __atomic_load_n(&cf_block->clock_offset, __ATOMIC_RELAXED);
        int64_t nanoseconds = time->tv_nsec + offset % 1000000000;
        time->tv_sec += offset / 1000000000;
        if (nanoseconds < 0) {
            nanoseconds += 1000000000;
            time->tv_sec -= 1;
        } else if (nanoseconds >= 1000000000) {
            nanoseconds -= 1000000000;
            time->tv_sec += 1;
        }
        time->tv_nsec = nanoseconds;
    }
    return result;
}

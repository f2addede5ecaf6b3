// Tries, one after the other, what a service that was taken over would try next, and prints a line for each:
//   NAME refused EPERM | NAME allowed | NAME killed SIGSYS
// deploy/boot-test runs it inside the sandbox of caunoi.service, where every line must say refused with the errno the
// test names, and outside of it, where it must say allowed: an attempt that fails everywhere proves nothing.
// Every attempt is undone or without effect where it succeeds, and made by a process of its own.
//   caunoi-probe CGROUP-FILE SOCKET
// CGROUP-FILE a cgroup.procs that root may open for writing; SOCKET a listening Unix socket outside the sandbox.
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/keyctl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *cgroup_file, *foreign_socket;

// An attempt returns 0 when it was allowed, else the errno. Its process ends right after.
typedef int attempt(void);

// What an attempt needs before it can try: its failure is no refusal.
static void prepared(int holds) {
    if (!holds) _exit(255);
}
static int result(long value) { return value < 0 ? errno : 0; }

// --- Memory and programs

static int memory_wx(void) {
    return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED
               ? errno : 0;
}
static int memory_wx_later(void) {
    void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    prepared(page != MAP_FAILED);
    return result(mprotect(page, 4096, PROT_READ | PROT_EXEC));
}
// Written through one mapping, executed through another.
static int memory_wx_file(void) {
    int file = (int)syscall(SYS_memfd_create, "caunoi-probe", 0);
    if (file < 0) return errno;
    prepared(ftruncate(file, 4096) == 0);
    return mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_SHARED, file, 0) == MAP_FAILED ? errno : 0;
}
static int run(const char *path) {
    execl(path, path, (char *)NULL);
    return errno;
}
// A copy of /usr/bin/true made by the process itself; like it, it ends with 0.
static int run_copy(const char *path) {
    char bytes[65536];
    ssize_t count;
    unlink(path);
    int from = open("/usr/bin/true", O_RDONLY | O_CLOEXEC);
    int to = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0755);
    prepared(from >= 0 && to >= 0);
    while ((count = read(from, bytes, sizeof bytes)) > 0) prepared(write(to, bytes, (size_t)count) == count);
    close(to);
    pid_t child = fork();
    prepared(child >= 0);
    if (child == 0) _exit(run(path));
    int status = 0;
    waitpid(child, &status, 0);
    unlink(path);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 255;
}
static int exec_inbox(void) { return run("/srv/caunoi/.probe-true"); }
static int exec_state(void) { return run("/var/lib/caunoi/.probe-true"); }
static int exec_log(void) { return run("/var/log/caunoi/.probe-true"); }
static int exec_tmp(void) { return run_copy("/tmp/.caunoi-probe"); }
static int exec_var_tmp(void) { return run_copy("/var/tmp/.caunoi-probe"); }
static int exec_shm(void) { return run_copy("/dev/shm/.caunoi-probe"); }
static int map_inbox(void) {
    int file = open("/srv/caunoi/.probe-true", O_RDONLY | O_CLOEXEC);
    prepared(file >= 0);
    return mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE, file, 0) == MAP_FAILED ? errno : 0;
}

// --- The network and other programs' sockets

static int socket_inet(void) { return result(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)); }
static int socket_inet_datagram(void) { return result(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0)); }
static int socket_inet6(void) { return result(socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0)); }
static int socket_netlink(void) { return result(socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0)); }
static int socket_packet(void) { return result(socket(AF_PACKET, SOCK_DGRAM | SOCK_CLOEXEC, 0)); }
// A ring opens sockets without calling socket(2). EFAULT, for the missing parameters, is past the permission.
static int io_ring(void) { return syscall(SYS_io_uring_setup, 1, NULL) < 0 && errno != EFAULT ? errno : 0; }
static int socket_foreign(void) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    strncpy(address.sun_path, foreign_socket, sizeof address.sun_path - 1);
    int end = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    prepared(end >= 0);
    return result(connect(end, (struct sockaddr *)&address, sizeof address));
}

// --- Files

static int make(const char *path) {
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) return errno;
    unlink(path);
    return 0;
}
static int write_etc(void) { return make("/etc/.caunoi-probe"); }
static int write_usr(void) { return make("/usr/.caunoi-probe"); }
static int write_var(void) { return make("/var/.caunoi-probe"); }
static int write_run(void) { return make("/run/.caunoi-probe"); }
static int write_home(void) { return make("/home/.caunoi-probe"); }
static int write_root(void) { return make("/root/.caunoi-probe"); }
static int list(const char *path) { return opendir(path) == NULL ? errno : 0; }
static int read_home(void) { return list("/home"); }
static int read_root(void) { return list("/root"); }
static int read_user_run(void) { return list("/run/user"); }
// Opened, not written.
static int open_to_write(const char *path) { return result(open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)); }
static int write_proc_sys(void) { return open_to_write("/proc/sys/net/ipv4/ip_forward"); }
static int write_cgroup(void) { return open_to_write(cgroup_file); }
static int other_processes(void) { return result(open("/proc/1/status", O_RDONLY | O_CLOEXEC)); }
static int open_device(void) { return open_to_write("/dev/caunoi-probe"); }
static int device_node(void) {
    const char *path = "/tmp/.caunoi-probe-null";
    int failure = result(mknod(path, S_IFCHR | 0600, makedev(1, 3)));
    unlink(path);
    return failure;
}
static int setuid_file(mode_t mode, int when_made) {
    const char *path = "/tmp/.caunoi-probe-mode";
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, when_made ? mode : 0600);
    int failure = file < 0 ? errno : when_made ? 0 : result(fchmod(file, mode));
    unlink(path);
    return failure;
}
static int chmod_setuid(void) { return setuid_file(04755, 0); }
static int chmod_setgid(void) { return setuid_file(02755, 0); }
static int create_setuid(void) { return setuid_file(04755, 1); }
static int mkdir_setgid(void) {
    const char *path = "/tmp/.caunoi-probe-folder";
    // mkdir(2) drops the bit without a word; mkdir and chmod is how it is set.
    prepared(mkdir(path, 0700) == 0);
    int failure = result(chmod(path, 02755));
    rmdir(path);
    return failure;
}

// --- Namespaces and mounts

static int unshare_user(void) { return result(unshare(CLONE_NEWUSER)); }
static int unshare_mount(void) { return result(unshare(CLONE_NEWNS)); }
static int unshare_net(void) { return result(unshare(CLONE_NEWNET)); }
static int unshare_pid(void) { return result(unshare(CLONE_NEWPID)); }
static int clone_user(void) {
    pid_t child = (pid_t)syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, NULL, NULL, NULL, 0);
    if (child == 0) _exit(0);
    return result(child);
}
static int join_namespace(void) {
    int space = open("/proc/self/ns/uts", O_RDONLY | O_CLOEXEC);
    prepared(space >= 0);
    return result(setns(space, CLONE_NEWUTS));
}
static int mount_tmpfs(void) {
    char path[] = "/tmp/.caunoi-probe-XXXXXX";
    prepared(mkdtemp(path) != NULL);
    int failure = result(mount("caunoi-probe", path, "tmpfs", 0, "size=4k"));
    if (failure == 0) umount2(path, MNT_DETACH);
    rmdir(path);
    return failure;
}
static int remount(void) { return result(mount(NULL, "/usr", NULL, MS_REMOUNT | MS_BIND | MS_RDONLY, NULL)); }
static int mount_context(void) { return result(syscall(SYS_fsopen, "tmpfs", 1)); }
static int change_root(void) { return result(chroot("/")); }

// --- Other processes and other rights

// A process of the same user to try things on; killed when this one ends.
static pid_t other(void) {
    pid_t child = fork();
    prepared(child >= 0);
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        for (;;) pause();
    }
    return child;
}
static int trace(void) { return result(ptrace(PTRACE_SEIZE, other(), NULL, NULL)); }
static long word = 7;
static int read_memory(void) {
    long copy;
    struct iovec here = {&copy, sizeof copy}, there = {&word, sizeof word};
    return result(process_vm_readv(other(), &here, 1, &there, 1, 0));
}
static int write_memory(void) {
    long copy = 8;
    struct iovec here = {&copy, sizeof copy}, there = {&word, sizeof word};
    return result(process_vm_writev(other(), &here, 1, &there, 1, 0));
}
static int become_root(void) { return result(syscall(SYS_setresuid, 0, 0, 0)); }
static int join_groups(void) {
    gid_t none = 0;
    return result(syscall(SYS_setgroups, 1, &none));
}
static int higher_priority(void) { return result(setpriority(PRIO_PROCESS, 0, -5)); }
static int real_time(void) {
    struct sched_param parameters = {.sched_priority = 1};
    return result(sched_setscheduler(0, SCHED_FIFO, &parameters));
}
static int higher_limit(void) {
    struct rlimit low = {0, 0}, high = {4096, 4096};
    prepared(syscall(SYS_prlimit64, 0, RLIMIT_CORE, &low, NULL) == 0);
    return result(syscall(SYS_prlimit64, 0, RLIMIT_CORE, &high, NULL));
}
static int spared_by_oom(void) {
    int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (file < 0) return errno;
    return result(write(file, "-900", 4));
}
static int execution_domain(void) { return result(personality(ADDR_NO_RANDOMIZE)); }
static int key(void) {
    return result(syscall(SYS_add_key, "user", "caunoi-probe", "x", 1, KEY_SPEC_PROCESS_KEYRING));
}

// --- The machine

static int host_name(void) {
    char name[256] = "";
    prepared(gethostname(name, sizeof name) == 0);
    return result(sethostname(name, strlen(name)));
}
// With nothing to set, only the right to do it is checked.
static int clock_change(void) { return result(syscall(SYS_settimeofday, NULL, NULL)); }
static int module(void) { return result(syscall(SYS_init_module, NULL, 0, "")); }
static int kexec(void) { return result(syscall(SYS_kexec_load, 0, 1 << 20, NULL, 0)); }
static int kernel_program(void) { return result(syscall(SYS_bpf, 0, NULL, 0)); }
static int user_fault(void) { return result(syscall(SYS_userfaultfd, O_CLOEXEC)); }

static const struct { const char *name; attempt *tried; } attempts[] = {
    {"memory-wx", memory_wx}, {"memory-wx-later", memory_wx_later}, {"memory-wx-file", memory_wx_file},
    {"exec-inbox", exec_inbox}, {"exec-state", exec_state}, {"exec-log", exec_log}, {"exec-tmp", exec_tmp},
    {"exec-var-tmp", exec_var_tmp}, {"exec-shm", exec_shm}, {"map-inbox", map_inbox},
    {"socket-inet", socket_inet}, {"socket-inet-datagram", socket_inet_datagram}, {"socket-inet6", socket_inet6},
    {"socket-netlink", socket_netlink}, {"socket-packet", socket_packet}, {"io-uring", io_ring},
    {"socket-foreign", socket_foreign},
    {"write-etc", write_etc}, {"write-usr", write_usr}, {"write-var", write_var}, {"write-run", write_run},
    {"write-home", write_home}, {"write-root", write_root}, {"read-home", read_home}, {"read-root", read_root},
    {"read-run-user", read_user_run}, {"write-proc-sys", write_proc_sys}, {"write-cgroup", write_cgroup},
    {"other-processes", other_processes}, {"open-device", open_device}, {"device-node", device_node},
    {"chmod-setuid", chmod_setuid}, {"chmod-setgid", chmod_setgid}, {"create-setuid", create_setuid},
    {"mkdir-setgid", mkdir_setgid},
    {"unshare-user", unshare_user}, {"unshare-mount", unshare_mount}, {"unshare-net", unshare_net},
    {"unshare-pid", unshare_pid}, {"clone-user", clone_user}, {"setns", join_namespace}, {"mount", mount_tmpfs},
    {"remount", remount}, {"fsopen", mount_context}, {"chroot", change_root},
    {"ptrace", trace}, {"process-vm-readv", read_memory}, {"process-vm-writev", write_memory},
    {"setuid", become_root}, {"setgroups", join_groups}, {"priority", higher_priority}, {"realtime", real_time},
    {"raise-limit", higher_limit}, {"oom-score", spared_by_oom}, {"personality", execution_domain}, {"keyring", key},
    {"hostname", host_name}, {"clock", clock_change}, {"userfaultfd", user_fault},
    {"module", module}, {"kexec", kexec}, {"bpf", kernel_program},
};

int main(int count, char **arguments) {
    if (count != 3) {
        fprintf(stderr, "usage: caunoi-probe CGROUP-FILE SOCKET\n");
        return 64;
    }
    cgroup_file = arguments[1];
    foreign_socket = arguments[2];
    umask(0);
    for (size_t at = 0; at < sizeof attempts / sizeof attempts[0]; at++) {
        fflush(stdout);
        pid_t child = fork();
        if (child < 0) {
            perror("caunoi-probe: fork");
            return 71;
        }
        if (child == 0) _exit(attempts[at].tried());
        int status = 0;
        waitpid(child, &status, 0);
        if (WIFSIGNALED(status)) {
            printf("%s killed SIG%s\n", attempts[at].name, sigabbrev_np(WTERMSIG(status)));
        } else if (WEXITSTATUS(status) == 0) {
            printf("%s allowed\n", attempts[at].name);
        } else if (WEXITSTATUS(status) == 255) {
            printf("%s not tried\n", attempts[at].name);
        } else {
            printf("%s refused %s\n", attempts[at].name, strerrorname_np(WEXITSTATUS(status)));
        }
    }
    return 0;
}

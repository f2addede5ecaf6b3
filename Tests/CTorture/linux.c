#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/loop.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/wait.h>
#include <unistd.h>

#include "include/CTorture.h"

pid_t ct_spawn(char *const arguments[], char *const environment[], int output)
{
    int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (null < 0)
        return -errno;
    pid_t parent = getpid();
    pid_t pid = fork();
    if (pid < 0) {
        close(null);
        return -errno;
    }
    if (pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent)
            _exit(127);
        setpgid(0, 0);
        dup2(null, 0);
        dup2(output, 1);
        dup2(output, 2);
        execve(arguments[0], arguments, environment);
        _exit(127);
    }
    close(null);
    return pid;
}

int ct_wait(pid_t pid, int milliseconds, int *status)
{
    pid_t ended = waitpid(pid, status, WNOHANG);
    if (ended != 0)
        return ended == pid ? 1 : -errno;
    if (milliseconds == 0)
        return 0;
    int descriptor = (int)syscall(SYS_pidfd_open, pid, 0);
    if (descriptor < 0)
        return -errno;
    struct pollfd polled = {descriptor, POLLIN, 0};
    int ready = poll(&polled, 1, milliseconds);
    close(descriptor);
    if (ready <= 0)
        return 0;
    ended = waitpid(pid, status, 0);
    return ended == pid ? 1 : -errno;
}

int ct_loop_attach(const char *image, char *device, size_t room)
{
    int file = open(image, O_RDWR | O_CLOEXEC);
    int control = open("/dev/loop-control", O_RDWR | O_CLOEXEC);
    int result = -EBUSY;
    if (file < 0 || control < 0)
        result = -errno;
    else
        for (int attempt = 0; attempt < 32; attempt++) {
            int number = ioctl(control, LOOP_CTL_GET_FREE);
            if (number < 0) {
                result = -errno;
                break;
            }
            snprintf(device, room, "/dev/loop%d", number);
            mknod(device, S_IFBLK | 0660, makedev(7, number));
            int loop = open(device, O_RDWR | O_CLOEXEC);
            if (loop < 0) {
                result = -errno;
                break;
            }
            struct loop_config config = {.fd = (uint32_t)file, .info = {.lo_flags = LO_FLAGS_AUTOCLEAR}};
            if (ioctl(loop, LOOP_CONFIGURE, &config) == 0) {
                result = loop;
                break;
            }
            /* Somebody else was quicker. */
            result = -errno;
            close(loop);
        }
    if (file >= 0)
        close(file);
    if (control >= 0)
        close(control);
    return result;
}

int ct_mount(const char *device, const char *folder, const char *type, unsigned long flags, const char *data)
{
    unsigned long known = (flags & CT_READ_ONLY ? MS_RDONLY : 0) | (flags & CT_REMOUNT ? MS_REMOUNT : 0);
    return mount(device, folder, type, known, data) == 0 ? 0 : -errno;
}

int ct_unmount(const char *folder) { return umount2(folder, 0) == 0 ? 0 : -errno; }

int ct_sync_file_system(const char *folder)
{
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return -errno;
    int result = syncfs(descriptor) == 0 ? 0 : -errno;
    close(descriptor);
    return result;
}

int ct_own_mounts(void)
{
    if (unshare(CLONE_NEWNS) != 0)
        return -errno;
    return mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 ? 0 : -errno;
}

int ct_cut_power(const char *folder, uint32_t mode)
{
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return -errno;
    int result = ioctl(descriptor, _IOR('X', 125, uint32_t), &mode) == 0 ? 0 : -errno;
    close(descriptor);
    return result;
}

#define _GNU_SOURCE
#include "faults.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

/* EXT4_IOC_SHUTDOWN and XFS_IOC_GOINGDOWN of linux/fs are the same number. */
#define SHUTDOWN_CALL _IOR('X', 125, uint32_t)

struct cf_block *cf_block;
static int mounts[CF_MOUNTS] = {-1, -1};
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void)
{
    const char *path = getenv("TORTURE_FAULTS");
    if (!path)
        return;
    int descriptor = syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return;
    struct cf_block *block = mmap(NULL, sizeof *block, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    syscall(SYS_close, descriptor);
    if (block == MAP_FAILED || block->magic != CF_MAGIC)
        return;
    for (uint32_t i = 0; i < block->mounts && i < CF_MOUNTS; i++)
        mounts[i] = syscall(SYS_openat, AT_FDCWD, block->mount[i], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    cf_block = block;
}

/* The power goes for all threads at once: a child stops the process before it shuts the file systems down one after the
   other, so that no thread acts on what a file system that is half gone tells it. A thread inside a call is stopped on
   its way out. */
static void cut(void)
{
    pid_t parent = syscall(SYS_getpid);
    long child = syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
    if (child > 0)
        for (;;)
            syscall(SYS_pause);
    syscall(SYS_kill, parent, SIGSTOP);
    for (uint32_t i = 0; i < CF_MOUNTS; i++)
        if (mounts[i] >= 0)
            ioctl(mounts[i], SHUTDOWN_CALL, &cf_block->shutdown_mode);
    syscall(SYS_kill, parent, SIGKILL);
    syscall(SYS_exit_group, 0);
}

static void die(int cuts)
{
    if (cuts)
        cut();
    for (;;) {
        syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
        syscall(SYS_pause);
    }
}

/* MARK: Roles */

static int is_hex(const char *text, size_t length, size_t wanted)
{
    if (length != wanted)
        return 0;
    for (size_t i = 0; i < length; i++)
        if (!isdigit((unsigned char)text[i]) && !(text[i] >= 'a' && text[i] <= 'f'))
            return 0;
    return 1;
}

static int is_date(const char *text, size_t length)
{
    if (length != 10 || text[4] != '-' || text[7] != '-')
        return 0;
    for (int i = 0; i < 10; i++)
        if (i != 4 && i != 7 && !isdigit((unsigned char)text[i]))
            return 0;
    return 1;
}

struct text {
    char *bytes;
    size_t used, room;
};

static void add(struct text *text, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length && text->used + 1 < text->room; i++)
        text->bytes[text->used++] = bytes[i];
    text->bytes[text->used] = 0;
}

static int ends(const char *name, size_t length, const char *end)
{
    size_t count = strlen(end);
    return length >= count && memcmp(name + length - count, end, count) == 0;
}

/* One name of a path, told by what it is. `free_names`: people chose it. */
static void add_name(struct text *role, const char *name, size_t length, int free_names)
{
    if (is_hex(name, length, 32))
        add(role, "(id)", 4);
    else if (is_hex(name, length, 64))
        add(role, "(sha)", 5);
    else if (!free_names && is_hex(name, length, 2))
        add(role, "ab", 2);
    else if (is_date(name, length))
        add(role, "(date)", 6);
    else if (free_names && name[0] != '.')
        add(role, ends(name, length, ".receipt.txt") ? "(receipt)" : "(*)", ends(name, length, ".receipt.txt") ? 9 : 3);
    else if (length > 33 && name[0] == '.' && is_hex(name + 1, 32, 32)) {
        add(role, ".(id)", 5);
        add(role, name + 33, length - 33);
    } else if (length > 32 && is_hex(name, 32, 32)) {
        add(role, "(id)", 4);
        add(role, name + 32, length - 32);
    } else {
        for (size_t i = 0; i < length;) {
            size_t digits = 0;
            while (i + digits < length && isdigit((unsigned char)name[i + digits]))
                digits++;
            if (digits >= 2) {
                add(role, "#", 1);
                i += digits;
            } else {
                add(role, name + i, 1);
                i++;
            }
        }
    }
}

static int role_of(const char *path, char role[CF_NAME])
{
    const struct cf_root *found = NULL;
    size_t found_length = 0;
    for (uint32_t i = 0; i < cf_block->roots && i < CF_ROOTS; i++) {
        const struct cf_root *root = &cf_block->root[i];
        size_t length = strlen(root->path);
        if (strncmp(path, root->path, length) == 0 && (path[length] == '/' || path[length] == 0)
            && (!found || length > found_length)) {
            found = root;
            found_length = length;
        }
    }
    if (!found)
        return 0;
    struct text text = {role, 0, CF_NAME};
    role[0] = 0;
    add(&text, found->role, strlen(found->role));
    int free_names = strcmp(found->role, "inbox") == 0 || strcmp(found->role, "claimed") == 0
        || strcmp(found->role, "done") == 0 || strcmp(found->role, "rejected") == 0;
    int is_inbox = strcmp(found->role, "inbox") == 0;
    const char *name = path + found_length;
    if (is_inbox && *name) {
        /* However deep, it is a name in the inbox. */
        const char *last = strrchr(name, '/') + 1;
        add(&text, "/", 1);
        add_name(&text, last, strlen(last), free_names);
        return 1;
    }
    while (*name == '/') {
        name++;
        size_t length = strcspn(name, "/");
        if (text.used)
            add(&text, "/", 1);
        add_name(&text, name, length, free_names);
        name += length;
    }
    return 1;
}

static int path_of(int descriptor, char full[1024])
{
    char link[32];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    long length = syscall(SYS_readlink, link, full, 1023);
    if (length <= 0 || full[0] != '/')
        return 0;
    full[length] = 0;
    if (ends(full, length, " (deleted)"))
        full[length - 10] = 0;
    return 1;
}

int cf_role_of_descriptor(int descriptor, char role[CF_NAME], char full[1024])
{
    int saved = errno;
    int known = cf_block && path_of(descriptor, full) && role_of(full, role);
    errno = saved;
    return known;
}

int cf_role_of_path(int folder, const char *path, char role[CF_NAME], char full[1024])
{
    if (!cf_block || !path)
        return 0;
    int saved = errno;
    int known = 0;
    if (path[0] == '/') {
        snprintf(full, 1024, "%s", path);
        known = 1;
    } else if (folder != AT_FDCWD && path_of(folder, full)) {
        size_t length = strlen(full);
        if (strcmp(path, ".") != 0)
            snprintf(full + length, 1024 - length, "/%s", path);
        known = 1;
    }
    known = known && role_of(full, role);
    errno = saved;
    return known;
}

/* MARK: Counting and orders */

static struct cf_site *site(const char *name, enum cf_kind kind)
{
    uint32_t count = __atomic_load_n(&cf_block->sites, __ATOMIC_ACQUIRE);
    for (uint32_t i = 0; i < count; i++)
        if (strcmp(cf_block->site[i].name, name) == 0)
            return &cf_block->site[i];
    pthread_mutex_lock(&lock);
    struct cf_site *found = NULL;
    for (uint32_t i = 0; i < cf_block->sites && !found; i++)
        if (strcmp(cf_block->site[i].name, name) == 0)
            found = &cf_block->site[i];
    if (!found && cf_block->sites < CF_SITES) {
        found = &cf_block->site[cf_block->sites];
        snprintf(found->name, CF_NAME, "%s", name);
        found->changes = kind == CF_CHANGES;
        __atomic_store_n(&cf_block->sites, cf_block->sites + 1, __ATOMIC_RELEASE);
    }
    pthread_mutex_unlock(&lock);
    return found;
}

static int is_listed(const char *line, const char *name)
{
    size_t length = strlen(name);
    while (*line) {
        size_t count = strcspn(line, "\n");
        if (count == length && memcmp(line, name, length) == 0)
            return 1;
        line += count;
        if (*line)
            line++;
    }
    return 0;
}

int cf_enter(const char *call, enum cf_kind kind, const char *role, const char *role2)
{
    char name[CF_NAME];
    snprintf(name, sizeof name, role2 ? "%s %s->%s" : "%s %s", call, role, role2);
    struct cf_site *found = site(name, kind);
    if (found)
        __atomic_add_fetch(&found->count, 1, __ATOMIC_RELAXED);
    uint64_t number = kind == CF_CHANGES ? __atomic_add_fetch(&cf_block->changes, 1, __ATOMIC_RELAXED) : 0;
    if (cf_block->sites_omitted[0] && is_listed(cf_block->sites_omitted, name))
        return CF_OMIT;
    if (cf_block->action == CF_NOTHING)
        return CF_NOTHING;
    if (cf_block->sites_wanted[0]) {
        if (!is_listed(cf_block->sites_wanted, name))
            return CF_NOTHING;
        number = __atomic_add_fetch(&cf_block->matched, 1, __ATOMIC_RELAXED);
    } else if (kind != CF_CHANGES)
        return CF_NOTHING;
    if (number < cf_block->when || (cf_block->times && number >= cf_block->when + cf_block->times))
        return CF_NOTHING;
    if (__atomic_add_fetch(&cf_block->fired, 1, __ATOMIC_RELAXED) == 1)
        snprintf(cf_block->fired_site, CF_NAME, "%s", name);
    int action = cf_block->action;
    if (action == CF_KILL_BEFORE || action == CF_CUT_BEFORE)
        die(action == CF_CUT_BEFORE);
    return action;
}

void cf_leave(int action)
{
    if (action == CF_KILL_AFTER || action == CF_KILL_HALF || action == CF_CUT_AFTER || action == CF_CUT_HALF)
        die(action >= CF_CUT_BEFORE);
}

/* MARK: Trace */

static size_t find_drops(char *out, size_t room, const char *bytes, size_t count)
{
    static const char mark[] = "\"drop\":\"";
    size_t used = 0;
    const char *at = bytes, *end = bytes + count;
    while (used + 34 < room) {
        at = memmem(at, end - at, mark, sizeof mark - 1);
        if (!at || end - at < (long)sizeof mark - 1 + 32)
            break;
        at += sizeof mark - 1;
        out[used++] = '\t';
        memcpy(out + used, at, 32);
        used += 32;
    }
    return used;
}

void cf_trace(const char *call, const char *path, const char *path2, long result, const void *bytes, size_t count)
{
    if (!cf_block || !cf_block->tracing)
        return;
    int saved = errno;
    char line[32 << 10];
    size_t used = snprintf(line, sizeof line - 2, "%s\t%s\t%s\t%ld", call, path, path2 ? path2 : "", result);
    if (bytes && ends(path, strlen(path), ".jsonl"))
        used += find_drops(line + used, sizeof line - used - 2, bytes, count);
    line[used++] = '\n';
    uint64_t start = __atomic_fetch_add(&cf_block->trace_used, used, __ATOMIC_RELAXED);
    if (start + used <= CF_TRACE)
        memcpy(cf_block->trace + start, line, used);
    errno = saved;
}

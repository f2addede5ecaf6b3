#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "../CFaults/include/CFaults.h"
#include "include/CTorture.h"

struct ct_block {
    struct cf_block shared;
};

static void set(char *to, size_t room, const char *from) { snprintf(to, room, "%s", from ? from : ""); }

ct_block *ct_block_make(const char *path)
{
    int descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return NULL;
    void *memory = MAP_FAILED;
    if (ftruncate(descriptor, sizeof(struct cf_block)) == 0)
        memory = mmap(NULL, sizeof(struct cf_block), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    close(descriptor);
    if (memory == MAP_FAILED)
        return NULL;
    ct_block *block = memory;
    block->shared.magic = CF_MAGIC;
    return block;
}

void ct_block_order(ct_block *block, int action, uint64_t when, uint64_t times, int error, int shutdown_mode,
                    const char *sites)
{
    struct cf_block *shared = &block->shared;
    shared->action = (uint32_t)action;
    shared->when = when;
    shared->times = times;
    shared->error = error;
    shared->shutdown_mode = (uint32_t)shutdown_mode;
    set(shared->sites_wanted, CF_LIST, sites);
}

void ct_block_omit(ct_block *block, const char *sites) { set(block->shared.sites_omitted, CF_LIST, sites); }

void ct_block_clear_counts(ct_block *block)
{
    struct cf_block *shared = &block->shared;
    shared->changes = shared->matched = shared->fired = shared->trace_used = 0;
    shared->fired_site[0] = 0;
    memset(shared->site, 0, shared->sites * sizeof shared->site[0]);
    shared->sites = 0;
}

void ct_block_clear_roots(ct_block *block) { block->shared.roots = block->shared.mounts = 0; }

void ct_block_add_root(ct_block *block, const char *path, const char *role)
{
    if (block->shared.roots >= CF_ROOTS)
        return;
    struct cf_root *root = &block->shared.root[block->shared.roots++];
    set(root->path, sizeof root->path, path);
    set(root->role, sizeof root->role, role);
}

void ct_block_add_mount(ct_block *block, const char *path)
{
    if (block->shared.mounts < CF_MOUNTS)
        set(block->shared.mount[block->shared.mounts++], CF_PATH, path);
}

void ct_block_set_clock(ct_block *block, int64_t nanoseconds)
{
    __atomic_store_n(&block->shared.clock_offset, nanoseconds, __ATOMIC_RELAXED);
}

void ct_block_set_worker(ct_block *block, const char *program, const char *argument)
{
    set(block->shared.worker, CF_PATH, program);
    set(block->shared.worker_argument, sizeof block->shared.worker_argument, argument);
}

void ct_block_set_tracing(ct_block *block, int is_tracing) { block->shared.tracing = is_tracing != 0; }
uint64_t ct_block_changes(const ct_block *block) { return block->shared.changes; }
uint64_t ct_block_fired(const ct_block *block) { return block->shared.fired; }
const char *ct_block_fired_site(const ct_block *block) { return block->shared.fired_site; }
int ct_block_sites(const ct_block *block) { return (int)block->shared.sites; }
const char *ct_block_site_name(const ct_block *block, int index) { return block->shared.site[index].name; }
uint64_t ct_block_site_count(const ct_block *block, int index) { return block->shared.site[index].count; }
int ct_block_site_changes(const ct_block *block, int index) { return block->shared.site[index].changes != 0; }

const char *ct_block_trace(const ct_block *block, uint64_t *length)
{
    *length = block->shared.trace_used < CF_TRACE ? block->shared.trace_used : CF_TRACE;
    return block->shared.trace;
}

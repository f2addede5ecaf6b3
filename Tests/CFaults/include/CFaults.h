/* What the fault injector and its driver share: one block of memory, a file that both map.
 *
 * The driver writes an order into it and starts the program with LD_PRELOAD; the injector counts the program's calls
 * on files below the roots, carries the order out at the call it names, and leaves the counts for the driver to read
 * when the program is dead. A *site* is a call with the places it works on, told by role and not by name:
 * "renameat2 inbox/(*)->claimed/(id)/(*)".
 */
#ifndef CFAULTS_H
#define CFAULTS_H

#include <stdint.h>

enum {
    CF_MAGIC = 0x43464c54,
    CF_NAME = 120,
    CF_PATH = 256,
    CF_SITES = 1024,
    CF_ROOTS = 8,
    CF_MOUNTS = 2,
    CF_LIST = 1024,
    CF_TRACE = 16 << 20
};

/* What happens at the call. */
enum cf_action {
    CF_NOTHING = 0,
    /* kill -9 of the process itself; half: after half of a write, else like after. */
    CF_KILL_BEFORE = 1,
    CF_KILL_AFTER = 2,
    CF_KILL_HALF = 3,
    /* The power of the mounts is cut first. */
    CF_CUT_BEFORE = 4,
    CF_CUT_AFTER = 5,
    CF_CUT_HALF = 6,
    /* The call fails with `error`. */
    CF_FAIL = 7,
    /* A write takes half of its bytes. */
    CF_SHORT = 8,
    /* The call does nothing and says that it worked. */
    CF_OMIT = 9
};

struct cf_site {
    char name[CF_NAME];
    uint64_t count;
    /* Calls that change files; the others are reads and conversations. */
    uint32_t changes;
    uint32_t reserved;
};

struct cf_root {
    char path[CF_PATH];
    char role[32];
};

struct cf_block {
    uint32_t magic;
    /* The order. */
    uint32_t action;
    /* The call it is for, from 1: counted over all calls that change files, or over those of the sites listed. */
    uint64_t when;
    /* For how many such calls from there; 0: for ever. */
    uint64_t times;
    int32_t error;
    /* Of the shutdown call: 2 drops the file system's log, 1 writes it out first. */
    uint32_t shutdown_mode;
    /* Sites, one a line; empty: every call that changes files. */
    char sites_wanted[CF_LIST];
    /* Sites that never do anything but say that it worked, one a line. */
    char sites_omitted[CF_LIST];
    /* Added to the wall clock, nanoseconds. */
    int64_t clock_offset;
    uint32_t roots;
    uint32_t mounts;
    struct cf_root root[CF_ROOTS];
    char mount[CF_MOUNTS][CF_PATH];
    /* Started in place of "/proc/self/exe worker" when not empty. */
    char worker[CF_PATH];
    char worker_argument[64];
    uint32_t tracing;
    uint32_t reserved;

    /* What the program did. */
    uint64_t changes;
    uint64_t matched;
    uint64_t fired;
    char fired_site[CF_NAME];
    uint32_t sites;
    uint32_t reserved2;
    struct cf_site site[CF_SITES];
    uint64_t trace_used;
    /* One line a change: call, paths, result, and for the archive the drops whose lines were written; by tabs. */
    char trace[CF_TRACE];
};

#endif

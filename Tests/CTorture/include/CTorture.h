/* What the torture driver needs from C: the block it shares with the fault injector, and Linux calls that Swift's
 * import of the C library leaves out. */
#ifndef CTORTURE_H
#define CTORTURE_H

#include <stdint.h>
#include <sys/types.h>

/* The injector's block; see CFaults.h. Made anew in the file `path`; NULL on failure. */
typedef struct ct_block ct_block;
ct_block *ct_block_make(const char *path);
void ct_block_order(ct_block *block, int action, uint64_t when, uint64_t times, int error, int shutdown_mode,
                    const char *sites);
/* Sites, one a line, whose calls do nothing. */
void ct_block_omit(ct_block *block, const char *sites);
void ct_block_clear_counts(ct_block *block);
void ct_block_clear_roots(ct_block *block);
void ct_block_add_root(ct_block *block, const char *path, const char *role);
void ct_block_add_mount(ct_block *block, const char *path);
void ct_block_set_clock(ct_block *block, int64_t nanoseconds);
void ct_block_set_worker(ct_block *block, const char *program, const char *argument);
void ct_block_set_tracing(ct_block *block, int is_tracing);
uint64_t ct_block_changes(const ct_block *block);
uint64_t ct_block_fired(const ct_block *block);
const char *ct_block_fired_site(const ct_block *block);
int ct_block_sites(const ct_block *block);
const char *ct_block_site_name(const ct_block *block, int index);
uint64_t ct_block_site_count(const ct_block *block, int index);
int ct_block_site_changes(const ct_block *block, int index);
const char *ct_block_trace(const ct_block *block, uint64_t *length);

/* Starts a program that dies with its starter's thread; output goes to the descriptor. The pid, or -errno. */
pid_t ct_spawn(char *const arguments[], char *const environment[], int output);
/* Waits at most so many milliseconds: 1 with the status, 0 when it still runs, -errno. */
int ct_wait(pid_t pid, int milliseconds, int *status);

/* Attaches the image to a free loop device, detached by itself when the descriptor returned is closed and nothing is
 * mounted; -errno on failure. */
int ct_loop_attach(const char *image, char *device, size_t room);
/* 0 or -errno. */
int ct_mount(const char *device, const char *folder, const char *type, unsigned long flags, const char *data);
int ct_unmount(const char *folder);
int ct_sync_file_system(const char *folder);
int ct_own_mounts(void);
/* Of a mount, by its folder. */
int ct_cut_power(const char *folder, uint32_t mode);

enum { CT_READ_ONLY = 1, CT_REMOUNT = 32 };

#endif

/*
 * What the sanitizers do not know of Swift and of our workers, preloaded by `deploy/sanitize`.
 *
 * Swift's Mutex on Linux: its quick way, one compare-and-exchange, is compiled into our own code and so seen by the
 * sanitizer. The slow way, when two threads meet, lies in libswiftSynchronization: it hands the word over by
 * FUTEX_LOCK_PI and FUTEX_UNLOCK_PI, and neither that library nor the kernel is instrumented. Each contended Mutex is
 * then reported as a race, the smallest program of two threads included. This library stands in front of the two
 * functions of the slow way and tells the sanitizer what they do; a race without a lock is reported as before.
 *
 * The names are Swift's mangled ones of `_MutexHandle._lockSlow(UInt32)` and `_MutexHandle._unlockSlow()`
 * (stdlib/public/Synchronization/Mutex/LinuxImpl.swift). Where a later library has them no more, nothing is called
 * here, and the false reports are back.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/types.h>

#define SELF __attribute__((swift_context))
#define SWIFT __attribute__((swiftcall))
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

/* Weak: programs without the sanitizer get this library too, being children of those with it. */
extern void __tsan_acquire(void *) __attribute__((weak));
extern void __tsan_release(void *) __attribute__((weak));

typedef SWIFT void lock_call(uint32_t thread, SELF void *word);
typedef SWIFT void unlock_call(SELF void *word);
SWIFT void lock_slow(uint32_t thread, SELF void *word) __asm__(LOCK);
SWIFT void unlock_slow(SELF void *word) __asm__(UNLOCK);

static lock_call *next_lock;
static unlock_call *next_unlock;

__attribute__((constructor)) static void find_next(void) {
    next_lock = (lock_call *)dlsym(RTLD_NEXT, LOCK);
    next_unlock = (unlock_call *)dlsym(RTLD_NEXT, UNLOCK);
}

SWIFT void lock_slow(uint32_t thread, SELF void *word) {
    next_lock(thread, word);
    if (__tsan_acquire) __tsan_acquire(word);
}

SWIFT void unlock_slow(SELF void *word) {
    if (__tsan_release) __tsan_release(word);
    next_unlock(word);
}

/*
 * A worker or tool under a sanitizer ends at its start where its address space is limited: what the sanitizer maps for
 * itself is tebibytes, and ThreadSanitizer wants no limit at all. Tests of that limit are the plain suite's.
 */
int prlimit(pid_t pid, enum __rlimit_resource resource, const struct rlimit *new, struct rlimit *old) {
    if (resource == RLIMIT_AS && new) return 0;
    static __typeof__(prlimit) *next;
    if (!next) next = (__typeof__(prlimit) *)dlsym(RTLD_NEXT, "prlimit");
    return next(pid, resource, new, old);
}

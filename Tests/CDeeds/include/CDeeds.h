#pragma once

// Does the deed of that name; its errno negated, 0 where it succeeded, 1 where there is no deed of that name.
// Those that end or occupy the process do not come back.
int cdeeds_do(const char *name);

// From now on the kernel seems to have no Landlock: its system calls answer ENOSYS, here and in all that comes of this
// process.
int cdeeds_hide_landlock(void);

// The same for seccomp's system call.
int cdeeds_hide_seccomp(void);

// Every signal that can be ignored is.
void cdeeds_ignore_signals(void);

// Starts a thread that sleeps for ever.
int cdeeds_start_thread(void);

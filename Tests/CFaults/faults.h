/* Between the injector's two halves: counting and orders here, the wrapped calls in calls.c. */
#ifndef FAULTS_H
#define FAULTS_H

#include <stddef.h>
#include <sys/types.h>

#include "CFaults.h"

enum cf_kind { CF_READS, CF_CHANGES };

extern struct cf_block *cf_block;

/* The role of a path below a root in `role`; 0 for a path that is nobody's business. */
int cf_role_of_path(int folder, const char *path, char role[CF_NAME], char full[1024]);
int cf_role_of_descriptor(int descriptor, char role[CF_NAME], char full[1024]);

/* Counts the call and gives what is to be done with it; does not return when the order is to die before it. */
int cf_enter(const char *call, enum cf_kind kind, const char *role, const char *role2);
/* After the call: dies when that is the order. */
void cf_leave(int action);
void cf_trace(const char *call, const char *path, const char *path2, long result, const void *bytes, size_t count);

#endif

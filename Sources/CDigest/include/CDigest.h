#pragma once
#include <stddef.h>
#include <stdint.h>

// SHA-256 (FIPS 180-4), with the SHA extensions where the processor has them.
typedef struct {
  uint32_t state[8];
  uint64_t length;      // bytes hashed so far
  uint8_t block[64];    // the bytes of an unfinished block
} cdigest_sha256;

void cdigest_sha256_start(cdigest_sha256 *context);
void cdigest_sha256_add(cdigest_sha256 *context, const void *bytes, size_t count);
void cdigest_sha256_finish(cdigest_sha256 *context, uint8_t digest[32]);

// CRC-32C (Castagnoli, RFC 3720 appendix B.4) of `bytes`, continuing from `crc`; start with 0.
uint32_t cdigest_crc32c(uint32_t crc, const void *bytes, size_t count);

// The portable paths, for comparison in tests.
void cdigest_sha256_add_portable(cdigest_sha256 *context, const void *bytes, size_t count);
uint32_t cdigest_crc32c_portable(uint32_t crc, const void *bytes, size_t count);

// CRC-32C (Castagnoli), reflected polynomial 0x82F63B78: by table, and by the SSE4.2 instruction.
#include "CDigest.h"
#include <string.h>

static uint32_t by_table(uint32_t crc, const uint8_t *in, size_t count) {
  static uint32_t table[256];
  static int ready;
  if (!__atomic_load_n(&ready, __ATOMIC_ACQUIRE)) {
    // Two threads may both fill it: they write the same values.
    for (uint32_t i = 0; i < 256; i++) {
      uint32_t value = i;
      for (int bit = 0; bit < 8; bit++)
        value = value & 1 ? value >> 1 ^ 0x82F63B78u : value >> 1;
      __atomic_store_n(&table[i], value, __ATOMIC_RELAXED);
    }
    __atomic_store_n(&ready, 1, __ATOMIC_RELEASE);
  }
  while (count--)
    crc = __atomic_load_n(&table[(crc ^ *in++) & 255], __ATOMIC_RELAXED) ^ crc >> 8;
  return crc;
}

#if defined(__x86_64__)
#include <nmmintrin.h>

__attribute__((target("sse4.2"))) static uint32_t by_instruction(uint32_t crc, const uint8_t *in, size_t count) {
  uint64_t wide = crc;
  for (; count >= 8; count -= 8, in += 8) {
    uint64_t word;
    memcpy(&word, in, 8);
    wide = _mm_crc32_u64(wide, word);
  }
  crc = (uint32_t)wide;
  while (count--)
    crc = _mm_crc32_u8(crc, *in++);
  return crc;
}
#endif

uint32_t cdigest_crc32c(uint32_t crc, const void *bytes, size_t count) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("sse4.2"))
    return ~by_instruction(~crc, bytes, count);
#endif
  return ~by_table(~crc, bytes, count);
}

uint32_t cdigest_crc32c_portable(uint32_t crc, const void *bytes, size_t count) {
  return ~by_table(~crc, bytes, count);
}

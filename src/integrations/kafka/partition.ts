/**
 * @module
 * Picks the partition of a message, by the same hash of the key as Kafka's own clients.
 */

/** Murmur2 as in org.apache.kafka.common.utils.Utils, in 32-bit arithmetic, since BigInt takes ten times as long. */
function murmur2(bytes: Uint8Array): number {
  const m = 0x5bd1e995;
  const { length } = bytes;
  let h = 0x9747b28c ^ length;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    let k = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    k = Math.imul(k, m);
    k ^= k >>> 24;
    h = Math.imul(h, m) ^ Math.imul(k, m);
  }
  const rest = length - at;
  if (rest === 3) h ^= bytes[at + 2]! << 16;
  if (rest >= 2) h ^= bytes[at + 1]! << 8;
  if (rest >= 1) h = Math.imul(h ^ bytes[at]!, m);
  h ^= h >>> 13;
  h = Math.imul(h, m);
  return h ^ (h >>> 15);
}

/** Without the sign, as in the Java client. @returns 0 to 2^31 - 1; take it modulo the number of partitions */
export const hashOf = (key: Uint8Array): number => murmur2(key) & 0x7fffffff;

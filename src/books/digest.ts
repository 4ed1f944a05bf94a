/**
 * @module
 * Digests as manifests, segments, journals and receipts write them: `sha256:` and 64 hexadecimal digits.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { octets } from '../octets.js';

/** `sha256:` and 64 hexadecimal digits. */
export type Digest = string;

export const digestPattern = /^sha256:[\da-f]{64}$/;

/** @param bytes - a string is taken as UTF-8 */
export const digestOf = (bytes: Uint8Array | string): Digest =>
  `sha256:${bytesToHex(sha256(typeof bytes === 'string' ? octets.encode(bytes) : bytes))}`;

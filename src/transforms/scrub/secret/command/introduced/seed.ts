/**
 * @module
 * The secrets of authenticators, in Base32 (RFC 4648 §6), which give one-time codes.
 */
import { Ending } from '../../../scan/expression/ending.js';

/** What an authenticator is set up with (RFC 4648 §6), in a text that speaks of one. */
export const seed = /^[A-Z2-7]{16,64}={0,6}(?![\w=])/;
const seeded = new Ending(/(?:^|[^\w-])(?:key|secret|seed) ["']?$/i);
const factor = /otpauth|\btotp\b|authenticator|two-?factor|\b[2m]fa\b/i;
export const isSeed = (text: string, start: number, lead: string): boolean =>
  seeded.test(lead) &&
  seed.test(text.slice(start, start + 72)) &&
  factor.test(text.slice(Math.max(0, start - 240), start));

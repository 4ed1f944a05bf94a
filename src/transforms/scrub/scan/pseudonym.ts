/**
 * @module
 * Pseudonyms that were written before, with a prefix that says of what: they stay what they are.
 */

const pseudonym = /(?:tel|ip|mail|imsi|imei|iccid|mac|card|ext|id)x?_[a-z0-9]{1,12}_[a-z2-7]{26}(?![a-z\d])/y;

/** Where the pseudonym that begins here ends, or -1. */
export function pseudonymEnd(text: string, at: number): number {
  pseudonym.lastIndex = at;
  return pseudonym.test(text) ? pseudonym.lastIndex : -1;
}

/**
 * @module
 * How headers of syslog write the time: as RFC 3164 §4.1.2 has it, with the fractions that Cisco, rsyslog and others add; or as
 * RFC 3339 does, with or without the zone's colon.
 */

/** A part of an expression, without groups that are captured. */
export const stamp: string = String.raw`[A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d(?:[.,]\d{1,9})?`;
export const isoStamp: string = String.raw`\d{4}-\d\d-\d\dT[\d:.,]+(?:Z|[+-]\d\d:?\d\d)`;

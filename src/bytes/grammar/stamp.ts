/**
 * @module
 * How syslog headers write the time: as in RFC 3164 §4.1.2, with the fractions that Cisco, rsyslog and others add; or as
 * in RFC 3339, with or without a colon in the zone.
 */

/** A part of an expression, without groups that are captured. */
export const stamp: string = String.raw`[A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d(?:[.,]\d{1,9})?`;
export const isoStamp: string = String.raw`\d{4}-\d\d-\d\dT[\d:.,]+(?:Z|[+-]\d\d:?\d\d)`;

/**
 * @module
 * What people write and web applications print, with the identifiers in it marked. Written from the table of what
 * scrubbing finds, without a look at how it finds it: the examiner does not know the pupil.
 */
import type { Format } from '../formats.js';
import { devices } from './device.js';
import { emails } from './email.js';
import { addresses, macs } from './ip.js';
import { cookies, uris, urls } from './link.js';
import { cards, ibans } from './money.js';
import { phones } from './phone.js';
import { places } from './place.js';
import { jwts, secrets } from './secret.js';

export const formats: readonly Format[] = [
  ...phones,
  ...emails,
  ...addresses,
  ...macs,
  ...cards,
  ...ibans,
  ...devices,
  ...uris,
  ...urls,
  ...cookies,
  ...secrets,
  ...jwts,
  ...places,
];

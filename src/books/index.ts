/**
 * @module
 * What `nymline/quarantine` exports: a quarantine, a folder to store it in, and functions that seal and open records.
 */
export type { Raw, Reject } from '../program/reject.js';
export type { Clear, Entry, Form } from './entry.js';
export { openFolder } from './folder.js';
export {
  createQuarantine,
  type Quarantine,
  type QuarantineOptions,
  type Segment,
  type SegmentFile,
} from './quarantine.js';
export { type Index, type Opened, openSealed, type Sealed, sealRecords } from './seal.js';

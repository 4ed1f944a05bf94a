/**
 * @module
 * The tables that decide which spellings are one number: those of libphonenumber-js, and our own. Another version may give a
 * number another canonical form, and so another pseudonym; `nymline drift` says which.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import metadata from 'libphonenumber-js/max/metadata';
import { encodeDigest } from '../../crypto/prf.js';
import { aliases } from './alias.js';
import { specialTables } from './special.js';

/** The release that this one was made with, pinned in package.json, and the digest of its metadata. */
export const libphonenumber = { version: '1.13.16', digest: 'wuktibq76z34d5vk' } as const;

/** The tables that decide which spellings are one number. Services that should give a number the same pseudonym need the same tables. */
export interface NumberTables {
  /** The version of libphonenumber-js; `other` if it is not the one that nymline was built with. */
  readonly library: string;
  /** A digest of its metadata and of our own tables: if it is the same, numbers are read in the same way. 16 of a-z and 2-7. */
  readonly digest: string;
}

const utf8 = new TextEncoder();
const digestOf = (table: unknown): string => encodeDigest(sha256(utf8.encode(JSON.stringify(table))));

/** Of the metadata alone. */
export const digestMetadata = (): string => digestOf(metadata);

let tables: NumberTables | undefined;

/** Some 15 milliseconds when it is first asked (Node 20). */
export function numberTables(): NumberTables {
  if (tables === undefined) {
    const metadataDigest = digestMetadata();
    const library = metadataDigest === libphonenumber.digest ? libphonenumber.version : 'other';
    tables = { library, digest: digestOf([metadataDigest, aliases, specialTables]) };
  }
  return tables;
}

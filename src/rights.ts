/**
 * @module
 * `nymline/rights`: finds, hands out and erases the records of one person among pseudonymized records. The functions
 * take and return streams of bytes, of Node as well as of the Web.
 */
import { createKeyring, isKeyring, type Keyring, type KeyringDocument } from './crypto/keyring.js';
import { SecretError } from './errors.js';
import { identifierNames } from './identifiers/identifier.js';
import { aFunction, aText, checkGiven, checkOptions, type Expect, misfit, wholeNumber } from './options.js';
import type { ExtendingDocument, PolicyDocument } from './policy/document.js';
import { parsePolicy } from './policy/policy.js';
import { type Erased, type EraseOptions, eraseWanted } from './rights/erase.js';
import { type FindOptions, type FoundRecord, findWanted } from './rights/find.js';
import type { Person } from './rights/person.js';
import {
  listPseudonyms,
  type Missing,
  type Pseudonym,
  type Reach,
  type Subject,
  type Unread,
} from './rights/subject.js';
import { wantThese } from './rights/trace.js';

export type {
  Erased,
  EraseOptions,
  FindOptions,
  FoundRecord,
  Missing,
  Person,
  Pseudonym,
  Reach,
  Subject,
  Unread,
};

/** A policy, as {@link subject} takes it. */
export type PolicySource = PolicyDocument | ExtendingDocument | string;

/**
 * Lists every pseudonym of a person, the rules whose pseudonyms cannot be known, and the given values that could not be read.
 *
 * @param policy - the policy that the records were written with: a plain object, its text, or what `loadPolicy` returned
 * @param person - identifiers of the person, in any spelling
 * @throws PolicyError, OptionError, SecretError
 * @example
 * const who = subject(policy, ring, { phone: '+1 202-555-0123' })
 * who.pseudonyms.map(({ pseudonym }) => pseudonym) // ['tel_k1_…', 'tel_k2_…']
 */
export function subject(
  policy: PolicySource,
  keyring: Keyring | KeyringDocument | string | Uint8Array,
  person: Person,
  reach: Reach = {},
): Subject {
  checkOptions(person, expectPerson);
  // Otherwise a program whose fields are all empty would be told that there is nothing of the person.
  if (Object.values(person).every((each) => each === undefined))
    throw misfit('person', 'an identifier or more, such as phone or email', person);
  checkOptions(reach, expectReach);
  const checked = parsePolicy(policy);
  const ring = isKeyring(keyring) ? keyring : createKeyring(keyring);
  if (ring.isClosed) throw new SecretError('ERR_SECRET_CLOSED', 'keyring expected one that is open');
  try {
    return listPseudonyms(checked, ring, person, reach);
  } finally {
    if (ring !== keyring) ring.close();
  }
}

/**
 * Finds the records that hold a pseudonym of the person.
 *
 * @param source - output in the format of the policy, as bytes, not compressed
 * @returns the records one by one, with their line numbers
 * @throws PolicyError; OptionError if an argument is of the wrong kind
 * @example
 * for await (const { line, json } of findRecords(policy, who, createReadStream('out.ndjson'))) console.log(line, json)
 */
export function findRecords(
  policy: PolicySource,
  who: Pick<Subject, 'pseudonyms'>,
  source: AsyncIterable<Uint8Array>,
  options: FindOptions = {},
): AsyncGenerator<FoundRecord, void, undefined> {
  checkOptions(options, { maxRecordBytes, onUnread: aFunction });
  checkGiven('source', source, streamOfBytes);
  return findWanted(parsePolicy(policy), wantedOf(who), source, options);
}

/**
 * Writes the same records without the person. The return value of the generator, after the last byte, says what was done.
 *
 * @throws PolicyError; OptionError if an argument is of the wrong kind; RecordError, while the stream is read, for a
 *   record that cannot be read
 * @example
 * await pipeline(createReadStream('out.ndjson'), (source) => erase(policy, who, source, { take: 'records' }), createWriteStream('new.ndjson'))
 */
export function erase(
  policy: PolicySource,
  who: Pick<Subject, 'pseudonyms'>,
  source: AsyncIterable<Uint8Array>,
  options: EraseOptions,
): AsyncGenerator<Uint8Array, Erased, undefined> {
  checkOptions(options, { maxRecordBytes, take: aTake });
  // Without it nothing would be erased.
  checkGiven('take', options.take, aTake);
  checkGiven('source', source, streamOfBytes);
  return eraseWanted(parsePolicy(policy), wantedOf(who), source, options);
}

function wantedOf(who: Pick<Subject, 'pseudonyms'>) {
  checkGiven('who', who, expectSubject);
  return wantThese(who.pseudonyms.map(({ pseudonym }) => pseudonym));
}

const isText = (value: unknown): boolean => typeof value === 'string';
const expectSubject: Expect = (value) => {
  const pseudonyms = (value as Partial<Subject> | null | undefined)?.pseudonyms;
  return Array.isArray(pseudonyms) && pseudonyms.every((each) => isText(each?.pseudonym))
    ? undefined
    : 'what subject() gives';
};
const streamOfBytes: Expect = (value) =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value
    ? undefined
    : 'a stream of bytes';
const aTake: Expect = (value) =>
  value === 'fields' || value === 'records' ? undefined : 'fields or records';
const maxRecordBytes = wholeNumber(1, 'bytes');
const texts: Expect = (value) =>
  isText(value) || (Array.isArray(value) && value.every(isText)) ? undefined : 'a text, or a list of texts';
const list: Expect = (value) => (Array.isArray(value) && value.every(isText) ? undefined : 'a list of texts');
const instant: Expect = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? undefined : 'milliseconds since 1970';

const expectPerson: Readonly<Record<string, Expect>> = Object.fromEntries(
  identifierNames.map((name) => [name, texts]),
);
const expectReach: Readonly<Record<keyof Reach, Expect>> = {
  with: list,
  from: instant,
  until: instant,
  tenant: aText,
};

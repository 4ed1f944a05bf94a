/**
 * @module
 * The receipt of an erasure: which files, their digests before and after, how many records. It contains pseudonyms only as
 * digests, so it does not reveal who the person was, and yet it shows, without the keyring and the number, that they are
 * gone.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Digest } from '../../books/digest.js';
import { openNote, parseVerifier, type Signer, signNote } from '../../books/note.js';
import { count, digest } from '../../books/shape.js';
import { identifierNames } from '../../identifiers/identifier.js';
import type { Missing, Unread } from '../../rights/subject.js';
import { spellName } from '../../veil.js';
import { digestOf } from '../books/audit/chain.js';
import { BrokenError, UsageError } from '../telling/fault.js';

export interface ErasedFile {
  /** Absolute. */
  readonly name: string;
  readonly records: number;
  readonly found: number;
  readonly fields: number;
  /** The digest of its content before, packed or not. */
  readonly from: Digest;
  readonly to: Digest;
}

/** A file that was neither rewritten nor found to be without the person. */
export interface LeftFile {
  /** Absolute. */
  readonly name: string;
  /** A code of a record's error or of the system's, or one word. */
  readonly why: string;
}

interface Content {
  readonly nymline: 'receipt';
  /** Version 1 does not have `left`. */
  readonly version: 1 | 2;
  /** ISO 8601, in UTC. */
  readonly time: string;
  readonly actor: string;
  readonly purpose?: string;
  readonly take: 'fields' | 'records';
  /** Each is the SHA-256 of a pseudonym without kept parts. */
  readonly pseudonyms: readonly Digest[];
  /** How many characters of a body columns of fixed width leave, and the SHA-256 of everything that they may have left. */
  readonly clips?: readonly number[];
  readonly clipped?: readonly Digest[];
  /** Rules whose pseudonyms could not be looked for, and why. */
  readonly missing: readonly Pick<Missing, 'rule' | 'why'>[];
  /** Which of the identifiers that were given could not be read, and were looked for by their spelling alone. */
  readonly unread: readonly Unread[];
  /** How many files were rewritten, or found to be without the person; in version 1 those that stayed count, too. */
  readonly looked: number;
  /** Those that were rewritten. */
  readonly files: readonly ErasedFile[];
  /** Those that stayed as they were, and may have the person; undefined in version 1, which does not tell. */
  readonly left?: readonly LeftFile[];
}

export interface Receipt extends Content {
  /** Of all before, as JSON without white space. */
  readonly digest: Digest;
  /** A signed note (c2sp.org/signed-note) of the digest. */
  readonly signature?: string;
}

/** Anybody can make the digest of a receipt: that it is as it was written says nothing of who wrote it. */
const first = z.object({
  nymline: z.literal('receipt'),
  version: z.literal(1),
  pseudonyms: z.array(digest),
  missing: z.array(
    z.object({ rule: z.string(), why: z.enum(['record', 'with', 'within', 'tenant', 'width']) }),
  ),
  unread: z.array(z.object({ identifier: z.enum(identifierNames), at: count })),
  looked: count,
  files: z.array(
    z.object({ name: z.string(), records: count, found: count, fields: count, from: digest, to: digest }),
  ),
  digest,
  signature: z.string().optional(),
});

const schema = z.union([
  first,
  first.extend({
    version: z.literal(2),
    clips: z.array(count).optional(),
    clipped: z.array(digest).optional(),
    left: z.array(z.object({ name: z.string(), why: z.string() })),
  }),
]);

const title = 'nymline receipt 1';

export function makeReceipt(content: Content, signer: Signer | undefined): Receipt {
  const digest = digestOf(JSON.stringify(content));
  return {
    ...content,
    digest,
    ...(signer === undefined ? {} : { signature: signNote(`${title}\n${digest}\n`, signer) }),
  };
}

export const writeReceipt = (receipt: Receipt): string => `${JSON.stringify(receipt, null, 2)}\n`;

/**
 * @param key - of the signer, if a signature is required
 * @throws BrokenError if it was changed
 */
export function readReceipt(file: string, key: string | undefined): Receipt {
  const name = spellName(file);
  const refuse = (what: string): never => {
    throw new BrokenError(`${name} ${what}; it shows nothing`);
  };
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
  }
  if (!schema.safeParse(value).success)
    return refuse('expected a receipt that "nymline erase" wrote, got something else');
  const { digest, signature, ...content } = value as unknown as Receipt;
  if (digest !== digestOf(JSON.stringify(content))) refuse('was changed behind "nymline erase"');
  if (key !== undefined) {
    const verifier = parseVerifier(key);
    if (verifier === undefined)
      throw new UsageError(
        '--key expected what "nymline audit key" printed: a name, an id and a key, with a plus between',
      );
    if (signature === undefined || openNote(signature, verifier) !== `${title}\n${digest}\n`)
      refuse(`expected to be signed by ${verifier.name}`);
  }
  return value as unknown as Receipt;
}

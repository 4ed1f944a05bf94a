/**
 * @module
 * Lists the pseudonyms of one subject: what to search for when a person asks to see or to erase their records.
 */
import type { Keyring, Secret } from '../crypto/keyring.js';
import { createKeySafe } from '../crypto/keys.js';
import type { Hints, IdentifierName } from '../identifiers/identifier.js';
import { createIdentifier } from '../identifiers/index.js';
import { readPeriod } from '../time/period.js';
import { maxNesting } from '../transforms/container.js';
import { besideCounterpart } from './context/scope.js';

/** Narrows a lookup if pseudonyms have a scope: the counterpart, or the periods. */
export interface Reach {
  /** The value of the counterpart's field in the output. */
  readonly with?: string | undefined;
  /** Names of months, weeks or days. */
  readonly periods?: readonly string[] | undefined;
}

/**
 * Lists one pseudonym for each domain, each secret of the keyring in its order, and each period that overlaps the
 * validity of the secret. There is none for a value that singles nobody out.
 *
 * @param value - in any spelling; of a container such as a SIP URI, the first identifier inside counts
 * @throws SecretError if the keyring is closed
 */
export function pseudonymsOf(
  keyring: Keyring,
  domains: readonly string[],
  name: IdentifierName,
  value: string,
  hints: Hints,
  reach: Reach = {},
): string[] {
  const subject = subjectOf(name, value, hints);
  if (subject === undefined) return [];
  const { label } = subject;
  const { with: written, periods } = reach;
  const text = written === undefined ? subject.text : besideCounterpart(subject.text, written);
  const part = written === undefined ? undefined : 'with';
  const safe = createKeySafe(keyring);
  try {
    return domains.flatMap((domain) =>
      keyring.secrets.flatMap((secret, i) => {
        const parts = periods?.filter((period) => meets(secret, period)) ?? [part];
        return parts.map((each) => `${label}_${secret.id}_${safe.of(i, domain, each).body(label, text)}`);
      }),
    );
  } finally {
    safe.wipe();
  }
}

function meets({ from, until }: Secret, name: string): boolean {
  const period = readPeriod(name);
  return period !== undefined && period.from < until && from < period.until;
}

/** What a transform would hash, and under which kind. */
export interface Hashed {
  /** A kind, followed by `x` if the identifier cannot read the value. */
  readonly label: string;
  readonly text: string;
  /** Whether the identifier can read the value. If not, its raw spelling is hashed. */
  readonly isRead: boolean;
}

/** What the transform would hash; undefined for a value that singles nobody out. */
export function subjectOf(
  name: IdentifierName,
  value: string,
  hints: Hints,
  partHints?: Hints,
  depth = 0,
): Hashed | undefined {
  const identifier = createIdentifier(name, { ...hints, ...partHints });
  const reading = identifier.read(value);
  if (reading?.is === 'special') return undefined;
  if (reading?.is === 'found') return { label: reading.kind, text: reading.canonical, isRead: true };
  if (reading !== undefined && depth < maxNesting) {
    const part = reading.parts.find((each) => typeof each !== 'string');
    if (typeof part !== 'object') return undefined;
    return subjectOf(part.identifier, part.value, hints, part.hints, depth + 1);
  }
  return { label: `${identifier.kind}x`, text: value, isRead: false };
}

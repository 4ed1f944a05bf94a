/**
 * @module
 * `nymline keys diff`: at what times two keyrings give other pseudonyms. Either may be a report that holds the fingerprint of one, so
 * that no secret need go from one machine to the other.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fingerprintSchema } from '../../books/shape.js';
import { type Fingerprint, fingerprintOf, type SecretFingerprint } from '../../crypto/fingerprint.js';
import { exit, type Io } from '../command/io.js';
import { readKeyring } from '../configuration.js';
import { formatTable } from '../telling/table.js';
import { formatInstant } from './file.js';

/** @returns 0 where both give the same pseudonyms at all times, 4 where they do not */
export async function diffKeys(one: string, other: string, io: Io): Promise<number> {
  const a = (await readFingerprint(one, io)).secrets;
  const b = (await readFingerprint(other, io)).secrets;
  const spans = compare(a, b);
  const rows = spans.map(({ from, until, a: here, b: there }) => [
    formatInstant(from),
    formatInstant(until),
    here?.id ?? '–',
    there?.id ?? '–',
    verdictOf(here, there),
  ]);
  io.output.write(`${formatTable([['from', 'until', 'first', 'second', ''], ...rows])}\n`);
  const isSame = spans.every(({ a: here, b: there }) => verdictOf(here, there) === same);
  if (!isSame) io.errors.write('nymline: these keyrings give one person two pseudonyms at some times\n');
  return isSame ? exit.ok : exit.leaking;
}

const same = 'the same';

function verdictOf(a: SecretFingerprint | undefined, b: SecretFingerprint | undefined): string {
  if (a === undefined) return 'the second alone';
  if (b === undefined) return 'the first alone';
  if (a.id === b.id) return a.digest === b.digest ? same : 'another secret under one id';
  return a.digest === b.digest ? 'one secret under another id' : 'another secret';
}

interface Span {
  readonly from: number;
  readonly until: number;
  readonly a: SecretFingerprint | undefined;
  readonly b: SecretFingerprint | undefined;
}

/** By what both have at each time; times at which neither has a secret are left out. */
function compare(a: readonly SecretFingerprint[], b: readonly SecretFingerprint[]): Span[] {
  const bounds = [...a, ...b].flatMap((secret) => [fromOf(secret), untilOf(secret)]);
  const times = [...new Set(bounds)].sort((x, y) => x - y);
  const spans: Span[] = [];
  times.slice(0, -1).forEach((from, i) => {
    const span = { from, until: times[i + 1]!, a: secretAt(a, from), b: secretAt(b, from) };
    const before = spans.at(-1);
    if (before !== undefined && before.until === from && before.a === span.a && before.b === span.b)
      spans[spans.length - 1] = { ...span, from: before.from };
    else if (span.a !== undefined || span.b !== undefined) spans.push(span);
  });
  return spans;
}

const fromOf = ({ from }: SecretFingerprint): number =>
  from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from);
const untilOf = ({ until }: SecretFingerprint): number =>
  until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until);

const secretAt = (secrets: readonly SecretFingerprint[], time: number): SecretFingerprint | undefined =>
  secrets.find((secret) => fromOf(secret) <= time && time < untilOf(secret));

async function readFingerprint(file: string, io: Io): Promise<Fingerprint> {
  const told = existsSync(file) ? readTold(readFileSync(file, 'utf8')) : undefined;
  if (told !== undefined) return told;
  const ring = await readKeyring(file, io);
  try {
    return fingerprintOf(ring);
  } finally {
    ring.close();
  }
}

/** Finds a fingerprint in a file that is not a keyring: alone, in a report, or in the output of `run --json`. */
function readTold(text: string): Fingerprint | undefined {
  try {
    const document = JSON.parse(text) as { keyring?: unknown; books?: { keyring?: unknown } } | null;
    const found = fingerprintSchema.safeParse(document?.books?.keyring ?? document?.keyring ?? document);
    return found.success ? (found.data as Fingerprint) : undefined;
  } catch {
    return undefined;
  }
}

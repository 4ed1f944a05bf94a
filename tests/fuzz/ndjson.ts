/**
 * Throws lines at the kernel that are almost JSON, under policies of every sort, cut at random places, and
 * compares what comes out, and the books, with the engine of one line.
 */
import type { PolicyDocument } from '../../src/policy/document.js';
import { ledger, openKernel, openReference } from '../kernel/run.js';
import { isPolicy } from './policy.js';

/** A small generator of numbers that a seed repeats (xorshift32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * below);
  };
}

type Random = ReturnType<typeof createRandom>;

const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)]!;

const keys = [
  'a',
  'b',
  'from',
  'phone',
  '0',
  '1',
  '12',
  '',
  'k'.repeat(13),
  'k'.repeat(30),
  'k'.repeat(70),
  'é',
  '𝄞',
  '"',
  '\\',
  '__proto__',
  'msisdn',
  'password',
  '+12025550123',
  '+1 202 555 0123',
  'alice@example.org',
  `${'k'.repeat(70)} ::1`,
];
const spaces = ['', '', '', '', ' ', '\t', '\r', '  \t'];
const texts = [
  '+12025550123',
  '+1 202 555 0145',
  '192.0.2.17',
  '2001:db8::1',
  'alice@example.org',
  '911',
  'anonymous',
  '',
  '101',
  'a@example.org, b@example.org, c@example.org, d@example.org, e@example.org, f@example.org, g@example.org',
  '192.0.2.1, 192.0.2.2, ?, ?, ?, 192.0.2.6, 192.0.2.7, 192.0.2.8',
  '["a","b","c","d","e","f","g","h",{"a":["1","2","3"]}]',
  `PJSIP/${'a&'.repeat(90)}`,
];

function writeText(random: Random, text: string): string {
  let out = '"';
  for (const unit of text.split('')) {
    out +=
      random(12) === 0
        ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
        : JSON.stringify(unit).slice(1, -1);
  }
  return `${out}"`;
}

function writeString(random: Random): string {
  const kind = random(8);
  if (kind < 4) return writeText(random, pick(random, texts));
  if (kind < 6)
    return writeText(
      random,
      `${'x'.repeat(random(70))}${pick(random, ['"', '\\', 'é', '\u0007', '\ud800', ''])}${'y'.repeat(random(20))}`,
    );
  return writeText(
    random,
    String.fromCodePoint(
      ...Array.from({ length: random(20) }, () => random(random(4) === 0 ? 0x10ffff : 0x7f)),
    ),
  );
}

function writeValue(random: Random, depth: number): string {
  const gap = (): string => pick(random, spaces);
  const kind = random(depth <= 0 ? 6 : 12);
  if (kind < 3) return writeString(random);
  if (kind < 4) return pick(random, ['true', 'false', 'null']);
  if (kind < 6)
    return pick(random, ['0', '-0', '12', '12025550123', '1.5e-7', '8901010000000000123', `${random(1e9)}`]);
  const members = Array.from({ length: random(6) }, () => {
    const value = writeValue(random, depth - 1 - random(2));
    return kind < 9 ? value : `${writeText(random, pick(random, keys))}${gap()}:${gap()}${value}`;
  });
  const [open, close] = kind < 9 ? '[]' : '{}';
  return `${open}${gap()}${members.join(`${gap()},${gap()}`)}${gap()}${close}`;
}

function writeLine(random: Random): Buffer {
  const kind = random(20);
  if (kind === 0) {
    // Well-formed: of a record that is too deep, and broken further down, the engines name different faults.
    const deep = random(1200);
    const nest = '['.repeat(deep) + ']'.repeat(deep);
    return Buffer.from(pick(random, ['', ' ', '\t\r', '\ufeff{}', 'null', '"x"', nest]));
  }
  let line = Buffer.from(writeValue(random, 2 + random(6)));
  if (kind < 14) return line;
  for (let n = 1 + random(3); n > 0; n--) {
    const at = random(line.length + 1);
    const [head, tail] = [line.subarray(0, at), line.subarray(at)];
    const kind = random(4);
    if (kind === 0) line = Buffer.from(head);
    else if (kind === 1) line = Buffer.concat([head, Buffer.from([random(256)]), tail]);
    else if (kind === 2) line = Buffer.concat([head, tail.subarray(random(8))]);
    else if (at < line.length) line[at] = line[at]! ^ (1 << random(8));
  }
  return line;
}

function writePath(random: Random): string {
  let path = random(4) === 0 ? '**' : '';
  for (let n = 1 + random(3); n > 0; n--)
    path +=
      random(4) === 0
        ? '[*]'
        : random(8) === 0
          ? `[${random(3)}]`
          : `[${JSON.stringify(pick(random, keys))}]`;
  return path;
}

function writePolicy(random: Random): PolicyDocument {
  const rules = Array.from({ length: 1 + random(6) }, () => {
    const path = writePath(random);
    const kind = random(9);
    if (kind === 0) return { path, transform: 'drop' as const };
    if (kind === 1) return { path, transform: 'keep' as const };
    if (kind === 2)
      return { path, transform: 'replace' as const, with: pick(random, ['gone', null, 0, 'é'.repeat(40)]) };
    if (kind === 3) return { path, identifier: 'ip' as const, transform: 'truncate' as const };
    if (kind === 4)
      return { path, transform: 'json' as const, rules: [{ path: '**', transform: 'pseudonym' as const }] };
    if (kind === 5) return { path, transform: 'scrub' as const };
    return {
      path,
      identifier: pick(random, ['phone', 'opaque', 'email', 'ip', 'uri'] as const),
      transform: 'pseudonym' as const,
    };
  });
  return { version: 1, region: 'US', unlisted: pick(random, ['keep', 'scan', 'drop'] as const), rules };
}

/** One policy and a few calls. @returns the bytes of input @throws where the engines differ */
export function differentialRound(seed: number): number {
  const random = createRandom(seed);
  const policy = writePolicy(random);
  if (!isPolicy(policy)) return 0;
  const options = {
    maxRecordBytes: pick(random, [200, 5000, 1 << 20]),
    memoBytes: pick(random, [0, 1 << 14, 1 << 20]),
    ...pick(random, [{}, {}, { maxRecordValues: 1 + random(30) }]),
  };
  const kernel = openKernel(policy, options);
  const reference = openReference(policy, options);
  let bytes = 0;
  for (let call = 1 + random(4); call > 0; call--) {
    const lines = Array.from({ length: random(60) }, () => writeLine(random));
    const some = lines.map((line) => Buffer.concat([line, Buffer.from(random(9) === 0 ? '\r\n' : '\n')]));
    const input = Buffer.concat(random(5) === 0 ? [...some, writeLine(random)] : some);
    bytes += input.length;
    const [got, wanted] = [kernel.rewrite(input), reference.rewrite(input)];
    if (!got.equals(wanted))
      throw new Error(`output differs for ${JSON.stringify(policy)}\n${input.toString('base64')}`);
    const [books, expected] = [ledger(kernel), ledger(reference)].map((each) => JSON.stringify(each));
    if (books !== expected)
      throw new Error(
        `books differ for ${JSON.stringify(policy)}\n${books}\n${expected}\n${input.toString('base64')}`,
      );
    if (random(10) === 0) kernel.wipe();
  }
  return bytes;
}

/**
 * `verify --strict` on fields that a policy keeps, scrubs or does not name, and on names of members: what can be told by
 * its form is told in every shape, and in shapes in shapes.
 */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSource } from '../../src/cli/files/source.js';
import { createFeed } from '../../src/cli/policy/scan/feed.js';
import { createInspection } from '../../src/cli/verify/inspection.js';
import { createLedger } from '../../src/cli/verify/ledger.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { parsePolicy } from '../../src/policy/policy.js';
import { folder } from '../cli/terminal.js';
import { createRandom } from '../corpus/random.js';
import { isDeep } from '../deep.js';
import { makeCanary } from './canary.js';
import { wrap } from './container.js';

const seed = Number(process.env.FC_SEED ?? 20_261_124);
const rounds = isDeep ? 40_000 : 3000;

/** @returns numbers of the lines of which something is said */
async function linesOf(document: PolicyDocument, records: readonly object[]): Promise<ReadonlySet<number>> {
  const told = new Set<number>();
  const line = (): number => feed.position.line;
  const ledger = { ...createLedger(line), enter: () => void told.add(line()) };
  const inspection = createInspection(parsePolicy(document), ledger, ledger);
  const feed = createFeed('ndjson', inspection.visitor, 1 << 24);
  const path = folder({ 'in.ndjson': records.map((record) => `${JSON.stringify(record)}\n`).join('') });
  const source = await openSource(join(path, 'in.ndjson'), {} as never);
  await feed.read(source, () => {}, {} as never);
  source.close();
  return told;
}

const field = (text: string): object => ({ f: [{ g: text }] });
const member = (text: string): object => ({ f: { [text]: 1 } });
const policies: readonly (readonly [string, Partial<PolicyDocument>, (text: string) => object])[] = [
  ['a field that is kept', { rules: [{ path: 'f.**', transform: 'keep' }] }, field],
  ['a field that is scrubbed', { rules: [{ path: 'f.**', transform: 'scrub' }] }, field],
  ['a field that no rule names', {}, field],
  ['a field that is scanned', { unlisted: 'scan' }, field],
  ['a name of a member', {}, member],
  ['a name that is scanned', { unlisted: 'scan' }, member],
];

it.each(policies)('tells of a value in %s', async (_, policy, recordOf) => {
  const random = createRandom(seed);
  const texts = Array.from({ length: rounds }, () =>
    wrap(makeCanary(random, ['phone', 'email', 'ip']).text, random),
  );
  const document = { version: 1, region: 'US', rules: [{ path: 'other', transform: 'drop' }], ...policy };
  const told = await linesOf(document as PolicyDocument, texts.map(recordOf));
  expect(texts.filter((_, i) => !told.has(i + 1))).toEqual([]);
});

it('tells of a value among more names than are shown', async () => {
  const names = Array.from({ length: 1500 }, (_, i) => [
    `member${String.fromCharCode(97 + (i % 26))}${i}`,
    1,
  ]);
  const record = { f: Object.fromEntries([...names, ['+12025550123', 1]]) };
  const document: PolicyDocument = { version: 1, rules: [{ path: 'other', transform: 'drop' }] };
  expect([...(await linesOf(document, [record]))]).toEqual([1]);
});

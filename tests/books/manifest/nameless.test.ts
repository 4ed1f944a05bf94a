/** A file system that has one name for a file only, as FAT and much that is reached over a network. */
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { stateRun } from '../../../src/books/manifest/document.js';
import { append, numbersIn, readNumber } from '../../../src/books/manifest/folder.js';
import { createSigningKey, parseSigner } from '../../../src/books/note.js';
import { createPseudonymizer } from '../../../src/index.js';
import { parsePolicy } from '../../../src/policy/policy.js';
import { secret } from '../../cli/terminal.js';

vi.mock('node:fs', async (load) => ({
  ...(await load<typeof import('node:fs')>()),
  linkSync() {
    throw Object.assign(new Error(), { code: 'EPERM', syscall: 'link' });
  },
}));

const policy = parsePolicy({ version: 1, rules: [{ path: 'a', transform: 'drop' }] });
const statement = stateRun({ policy, report: createPseudonymizer(policy, secret).report() }, '20.19.0');
const signer = parseSigner(createSigningKey('example.org/audit'))!;

it('has a chain of manifests as any other, also where two write at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nymline-test-'));
  append(folder, statement);
  let isFirst = true;
  const rival = Object.defineProperty({ ...signer }, 'privateKey', {
    get() {
      if (isFirst) append(folder, { ...statement, time: 'another' });
      isFirst = false;
      return signer.privateKey;
    },
  });
  expect(append(folder, statement, rival).manifest.number).toBe(3);
  expect(readNumber(folder, 2)!.manifest.time).toBe('another');
  expect(readNumber(folder, 3)!.manifest.previous).toBe(readNumber(folder, 2)!.digest);
  expect(readdirSync(folder)).toEqual(['000001.json', '000002.json', '000003.json', '000003.note']);
});

it('takes a name that somebody took and left without a document, once it is old', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nymline-test-'));
  append(folder, statement);
  writeFileSync(join(folder, '000002.json'), '');
  expect(numbersIn(folder)).toEqual([1]);
  const start = Date.now();
  expect(append(folder, statement).manifest.number).toBe(2);
  expect(Date.now() - start).toBeGreaterThan(1500);
  expect(readNumber(folder, 2)!.manifest.previous).toBe(readNumber(folder, 1)!.digest);
});

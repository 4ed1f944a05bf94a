/** What docs/lookup.md computes, where a machine with Node and perhaps Python can run it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer } from '../src/index.js';
import { folder } from './cli/terminal.js';
import { casesOf } from './spec/vectors.js';

const page = readFileSync(new URL('../docs/lookup.md', import.meta.url), 'utf8');
const [list = ''] = [...page.matchAll(/```python\n(.*?)```/gs)].map(([, code]) => code!);
const hasPython = spawnSync('python3', ['--version']).status === 0;

const keyOf = (id: string): Buffer => {
  const found = casesOf<object, string>('key').find((each) => each.case === id);
  return Buffer.from(found?.expect === 'answer' ? found.answer : '', 'hex');
};

describe('the page on look-ups', () => {
  it.skipIf(!hasPython)('makes the list that the library would', () => {
    const document = {
      version: 1,
      secrets: [
        { id: 'k1', secret: 'base64:S2iJ0I41wLwJYgJpHn3rUA4DaSol3pFkuvC8IRGdNOE=', until: '2026-12-01' },
        { id: 'k2', secret: 'base64:i5r2t7AVZo1i8mLcgrETZlf5n+EEzzAt4FmsPoc9SCY=', from: '2026-12-01' },
      ],
    } as const;
    const path = folder({ 'list.py': list, 'keyring.json': JSON.stringify(document) });
    writeFileSync(join(path, 'numbers'), '+12025550123\n+447700900123\n');
    const { stdout, stderr } = spawnSync('sh', ['-c', 'python3 -X utf8 list.py < numbers'], {
      cwd: path,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const { pseudonymsOf } = createPseudonymizer(
      '{version: 1, rules: [{path: a, transform: drop}]}',
      document,
    );
    const rows = ['+12025550123', '+447700900123'].flatMap((number) =>
      pseudonymsOf('phone', number).map((pseudonym) => `${number},${pseudonym}`),
    );
    expect(stdout.trimEnd().split('\n').sort()).toEqual(rows.sort());
  });

  it('names the key that the vectors have', () => {
    expect(page).toContain(`'\\x${keyOf('key/tel').toString('hex')}'`);
  });

  it('makes HMAC of two hashes and two blocks, and base32 of hexadecimal', () => {
    const block = (pad: number): Buffer =>
      Buffer.concat([keyOf('key/tel'), Buffer.alloc(32)]).map((byte) => byte ^ pad) as Buffer;
    const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
      createHash('sha256').update(Buffer.concat(parts)).digest();
    const digest = sha256(block(0x5c), sha256(block(0x36), Buffer.from('+12025550123')));
    const body = /LANGUAGE JAVASCRIPT IMMUTABLE AS \$\$\n(.*?)\$\$/s.exec(page)![1]!;
    const base32 = new Function('HEX', body) as (hex: string) => string;
    expect(base32(digest.toString('hex', 0, 16))).toBe('crfzfmoqdprcs2ssnno55wz2j4');
  });
});

import { mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stateRun } from '../../../src/books/manifest/document.js';
import { append, noteTextOf, numbersIn, readNote, readNumber } from '../../../src/books/manifest/folder.js';
import { createSigningKey, openNote, parseSigner } from '../../../src/books/note.js';
import { createPseudonymizer } from '../../../src/index.js';
import { parsePolicy } from '../../../src/policy/policy.js';
import { secret } from '../../cli/terminal.js';

const policy = parsePolicy({ version: 1, rules: [{ path: 'a', transform: 'drop' }] });
const statement = stateRun({ policy, report: createPseudonymizer(policy, secret).report() }, '20.19.0');
const signer = parseSigner(createSigningKey('example.org/audit'))!;
const place = (): string => mkdtempSync(join(tmpdir(), 'nymline-test-'));

describe('append', () => {
  it('leaves no note of a document that another came before', () => {
    const folder = place();
    let isFirst = true;
    // Another writer takes the number while the note of this one is written.
    const rival = Object.defineProperty({ ...signer }, 'privateKey', {
      get() {
        if (isFirst) append(folder, { ...statement, time: 'another' });
        isFirst = false;
        return signer.privateKey;
      },
    });
    const { manifest } = append(folder, statement, rival);
    expect(manifest.number).toBe(2);
    expect(readdirSync(folder)).toEqual(['000001.json', '000002.json', '000002.note']);
    const filed = readNumber(folder, 2)!;
    expect(openNote(readNote(folder, filed), signer.verifier)).toBe(noteTextOf(2, filed.digest));
  });

  it('leaves nothing where the document cannot be made', () => {
    const folder = place();
    expect(() => append(join(folder, 'none'), statement, signer)).toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('has a note that verifies where its writer was killed before that had its name', () => {
    const folder = place();
    const { digest } = append(folder, statement, signer);
    renameSync(join(folder, '000001.note'), join(folder, `.000001.note.${digest.slice(-32)}`));
    expect(openNote(readNote(folder, readNumber(folder, 1)!), signer.verifier)).toBe(noteTextOf(1, digest));
    // Of other bytes it is none.
    const file = join(folder, '000001.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"20.19.0"', '"20.19.1"'));
    expect(() => readNote(folder, readNumber(folder, 1)!)).toThrow();
    expect(numbersIn(folder)).toEqual([1]);
  });
});

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../src/policy/load.js';
import { createPseudonymizer } from '../src/pseudonymizer.js';
import { nymline } from './cli/terminal.js';
import { findLeaks } from './leaks.js';

const examples = new URL('../examples/', import.meta.url).pathname;
const secret = 'hex:a1c94e20f7b36d8855e0137c9b2d6f48aa7e51c3d8f0926b4413ce7795bd0af6';
const lines = readFileSync(`${examples}calls.ndjson`, 'utf8').trimEnd().split('\n');

interface Party {
  phoneNumber?: string;
}

describe('the example policies', () => {
  const files = readdirSync(examples).filter((file) => file.endsWith('.yaml'));
  const isTest = (file: string): boolean => file.endsWith('.test.yaml');

  it.each(files.filter((file) => !isTest(file)))('%s has no fault', (file) => {
    expect(loadPolicy(examples + file).rules.length).toBeGreaterThan(5);
  });

  it.each(files.filter(isTest))('what is expected in %s holds', async (file) => {
    const { code, out } = await nymline(['test', examples + file]);
    expect([code, out]).toEqual([0, expect.stringMatching(/\n\n[1-9]\d* tests?, ok\n$/)]);
  });
});

describe('the example calls', () => {
  it('are what the generator writes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nymline-test-'));
    for (const name of ['scripts', 'examples']) mkdirSync(join(folder, name));
    cpSync(join(examples, '../scripts/examples.mjs'), join(folder, 'scripts/examples.mjs'));
    execFileSync(process.execPath, [join(folder, 'scripts/examples.mjs')]);
    expect(readFileSync(join(folder, 'examples/calls.ndjson'), 'utf8').trimEnd().split('\n')).toEqual(lines);
  });

  it('have reserved numbers and addresses only', () => {
    for (const line of lines) {
      const { from, to, client } = JSON.parse(line) as { from: Party; to: Party; client?: { ip: string } };
      for (const { phoneNumber } of [from, to]) {
        if (phoneNumber === undefined || ['anonymous', '911'].includes(phoneNumber)) continue;
        expect(parsePhoneNumberFromString(phoneNumber, 'US')?.number).toMatch(
          /^\+1\d{3}55501\d\d$|^\+447700900\d{3}$/,
        );
      }
      if (client !== undefined) expect(client.ip).toMatch(/^192\.0\.2\.\d+$|^2001:db8:/);
    }
  });

  it('have nothing identifying left after the policy, and one pseudonym a subscriber', () => {
    const pseudonymizer = createPseudonymizer(loadPolicy(`${examples}support-calls.yaml`), secret);
    const pseudonyms = new Map<string, Set<string>>();
    for (const line of lines) {
      const input = JSON.parse(line) as { from: Party; to: Party };
      const output = JSON.parse(pseudonymizer.line(line)!) as { from: Party; to: Party };
      expect(findLeaks(input, output)).toEqual([]);
      for (const end of ['from', 'to'] as const) {
        const number = parsePhoneNumberFromString(input[end].phoneNumber ?? '', 'US')?.number;
        if (number === undefined) continue;
        pseudonyms.set(number, (pseudonyms.get(number) ?? new Set()).add(output[end].phoneNumber!));
      }
    }
    expect(pseudonyms.size).toBeGreaterThan(30);
    expect([...pseudonyms.values()].every((each) => each.size === 1)).toBe(true);
    expect(pseudonymizer.report()).toMatchObject({ in: 200, out: 200, quarantined: 0 });
    expect(pseudonymizer.report().rules.every(({ unread }) => unread === 0)).toBe(true);
  });
});

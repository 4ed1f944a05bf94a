import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type RuleDocument } from '../../src/index.js';

const secret = `hex:${'4e'.repeat(31)}00`;
const absent = ['', '-', '--', 'n/a', 'N/A', 'none', 'null', 'unknown', '(empty)'];

/** What a rule makes of each in JSON, and of an empty cell, `\N` and a cell with a hyphen. */
function made(rule: object) {
  const rules = [{ path: 'a', ...rule } as RuleDocument];
  const calls = createPseudonymizer({ version: 1, region: 'US', rules }, secret);
  const of = (a: string | null) => (calls.record({ a }) as { readonly a?: string | null }).a;
  const rows = createPseudonymizer({ version: 1, region: 'US', format: 'csv', rules }, secret);
  const input = rows.input();
  const bytes: number[] = [];
  input.rewrite(Buffer.from('a,b\n,1\n\\N,1\n-,1\n'), true, (part) => bytes.push(...part));
  const cells = Buffer.from(bytes)
    .toString()
    .split('\n')
    .slice(1, 4)
    .map((row) => row.split(',')[0]);
  return { json: absent.map(of), null: of(null), cells };
}

describe('what stands for no value', () => {
  it.each(['opaque', 'account', 'ip', 'email', 'imsi', 'imei', 'iccid', 'mac', 'card', 'uri'] as const)(
    'stays: %s',
    (identifier) => {
      const { json, null: nothing, cells } = made({ transform: 'pseudonym', identifier });
      expect([json, nothing, cells]).toEqual([absent, null, ['', '\\N', '-']]);
    },
  );

  it.each(['scrub', 'url', 'cookie', 'sip'] as const)('stays: %s', (transform) => {
    expect(made({ transform })).toEqual({ json: absent, null: null, cells: ['', '\\N', '-'] });
  });

  it.each(['phone', 'msisdn', 'party'] as const)('is a number that is withheld: %s', (identifier) => {
    const word = 'tel_withheld';
    const { json, null: nothing, cells } = made({ transform: 'pseudonym', identifier });
    expect([new Set(json), nothing, cells]).toEqual([new Set([word]), null, ['', '\\N', word]]);
  });

  it.each([
    ['mask', {}, '****', null, ['', '\\N', '****']],
    ['replace', { with: 'X' }, 'X', 'X', ['', '\\N', 'X']],
    ['drop', {}, undefined, undefined, ['', '', '']],
  ] as const)('is a value as any other: %s', (transform, more, out, nothing, cells) => {
    const found = made({ transform, ...more });
    expect([new Set(found.json), found.null, found.cells]).toEqual([new Set([out]), nothing, cells]);
  });
});

/**
 * What looks like our own output: passed only if it is that from its first character to its last. What a sender puts
 * around a pseudonym is treated as if the pseudonym were not there.
 */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IdentifierName, identifierNames } from '../../src/identifiers/identifier.js';
import { createPseudonymizer, type RuleDocument } from '../../src/index.js';
import { createPseudonym, isPseudonym } from '../../src/transforms/pseudonym.js';
import { createTruncate } from '../../src/transforms/truncate.js';
import { keys, settingOf } from '../transforms/setting.js';

const body = 'mfrggzdfmztwq2lknnwg23tpoa';
const pseudonym = fc.constantFrom(
  `tel_k1_${body}`,
  `+1~tel_k1_${body}`,
  `mail_k1_${body}`,
  `mail_k1_${body}@example.org`,
  `ip_k1_${body}`,
  `idx_k0_${body}`,
  `ext_k1_${body}`,
  'tel_withheld',
);
/** Stands nowhere in a pseudonym, and is no host: those may stay. */
const secret = 'Zq9zq1zq8';
const around = fc.constantFrom(
  ...[', ', ',', ';', ' ', '@', '/', ':', '~', '<', '>', '"', '(', ')', '', '\n', '?', '&', '=', '\u0000'],
);
const names = fc.constantFrom(...identifierNames);
const applies = (name: IdentifierName) => [
  createPseudonym({}, settingOf(name)),
  createPseudonym({ keep: 'domain' }, settingOf(name)),
  createPseudonym({ keep: 'country' }, settingOf(name)),
  createPseudonym({ keep: 3 }, settingOf(name)),
  createTruncate({}, settingOf(name)),
];

describe('a value with a pseudonym in it', () => {
  it.each([
    [`mail_k1_${body}@example.org, bob@example.org (Alice, +12025550123)`, /bob|Alice|2025550123/],
    [`mail_k1_${body}@bob@example.org`, /bob/],
    [`mail_k1_${body}@203-0-113-9.dyn.example.net`, /203/],
    [`mail_k1_${body}@AliceExample`, /Alice/],
    [`+12025550123~tel_k1_${body}`, /2025/],
    [`tel_k1_${body} Alice`, /Alice/],
  ])('does not hide what stands around it: %j', (value, raw) => {
    for (const name of identifierNames)
      for (const apply of applies(name))
        expect([name, apply(value)]).not.toEqual([name, expect.stringMatching(raw)]);
  });

  it('hides nothing, whatever the identifier and the transform', () => {
    fc.assert(
      fc.property(names, pseudonym, around, around, fc.boolean(), (name, known, joint, end, isFirst) => {
        // Written on to a kept domain it is one: the end of a host name.
        fc.pre(!(isFirst && joint === '' && known.includes('@')));
        const text = isFirst ? `${known}${joint}${secret}${end}` : `${end}${secret}${joint}${known}`;
        for (const apply of applies(name))
          expect(apply(text)?.toLowerCase()).not.toContain(secret.toLowerCase());
      }),
      { numRuns: 3000 },
    );
  });

  it('passes as one only with digits of a calling code in front', () => {
    expect(isPseudonym(`+44~tel_k1_${body}`, keys)).toBe(true);
    expect(isPseudonym(`+120~tel_k1_${body}`, keys)).toBe(false);
    expect(isPseudonym(`+44~ip_k1_${body}`, keys)).toBe(false);
    expect(isPseudonym(`tel_k9_${body}`, keys)).toBe(false);
    expect(isPseudonym(`mail_k1_${body}@example.org`, keys)).toBe(false);
  });
});

describe('a policy that believes no input', () => {
  const secret = randomBytes(32);
  const known = `tel_k1_${body}`;
  const callsOf = (incoming: 'keep' | 'rehash', rule: object) =>
    createPseudonymizer({ version: 1, incoming, rules: [{ path: 'v', ...rule } as RuleDocument] }, secret);
  const rules = [
    ...identifierNames.map((identifier) => ({
      identifier,
      transform: 'pseudonym',
      ...(identifier === 'ext' ? { tenant: 'acme' } : {}),
    })),
    { identifier: 'phone', transform: 'pseudonym', keep: 'country' },
    { identifier: 'email', transform: 'pseudonym', keep: 'domain' },
    { identifier: 'phone', transform: 'truncate' },
    { transform: 'generalize', to: 'hour' },
    { transform: 'url' },
    { transform: 'sip' },
    { transform: 'scrub' },
  ];
  const forms = [
    known,
    `+1~${known}`,
    `mail_k1_${body}@example.org`,
    `sip:${known}@example.org`,
    `<sip:${known}@ip_k1_${body}>`,
  ];

  it.each(rules)('hashes every pseudonym that it is sent, by $transform of $identifier', (rule) => {
    const calls = callsOf('rehash', rule);
    for (const value of forms) {
      const once = calls.record({ v: value });
      expect(JSON.stringify(once)).not.toContain(body);
      expect(calls.line(JSON.stringify({ v: value }))).toBe(JSON.stringify(once));
      const bytes = Buffer.from(`${JSON.stringify({ v: value })}\n`);
      expect(calls.chunk(bytes).bytes.toString()).toBe(`${JSON.stringify(once)}\n`);
    }
  });

  it('passes class words, and keeps what a policy that believes it keeps', () => {
    for (const incoming of ['keep', 'rehash'] as const)
      expect(callsOf(incoming, rules[0]!).record({ v: 'tel_withheld' })).toEqual({ v: 'tel_withheld' });
    expect(callsOf('keep', rules[0]!).record({ v: known })).toEqual({ v: known });
    expect(callsOf('keep', { transform: 'scrub' }).record({ v: `to ${known}` })).toEqual({
      v: `to ${known}`,
    });
  });

  it('gives one sender one pseudonym', () => {
    const calls = callsOf('rehash', rules[0]!);
    expect(calls.record({ v: known })).toEqual(calls.record({ v: known }));
    expect(calls.record({ v: known })).not.toEqual(calls.record({ v: `tel_k1_${'a'.repeat(26)}` }));
  });
});

/** The library gives the answers that the specification's own program has computed from its text. */
import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { createKeyring, type KeyringDocument } from '../../src/crypto/keyring.js';
import { createKeys } from '../../src/crypto/keys.js';
import { deriveKey } from '../../src/crypto/prf.js';
import { parseSecret } from '../../src/crypto/secret.js';
import { createPseudonymizer, type IdentifierName } from '../../src/index.js';
import { nameOf, type Period, periods } from '../../src/time/period.js';
import golden from '../golden.json' with { type: 'json' };
import { casesOf } from './vectors.js';

/** TypeScript refuses these: what a kind is, is a type. */
const refusedByType = /\/kind-(?:unknown|only-x|double-x)$/;

const bytes = (hex: string): Uint8Array => parseSecret(`hex:${hex}`, 'secret');

function pseudonymOf(secret: string, id: string, domain: string, label: string, text: string): string {
  const ring = createKeyring({ version: 1, secrets: [{ id, secret: `hex:${secret}` }] });
  return `${label}_${id}_${createKeys(ring.secrets[0]!, domain, ring.ids).body(label, text)}`;
}

interface Value {
  readonly kind: string;
  readonly canonical?: string;
  readonly unread?: string;
}
const labelOf = ({ kind, unread }: Value): string => (unread === undefined ? kind : `${kind}x`);
const textOf = ({ canonical, unread }: Value): string => unread ?? canonical!;

describe('the key', () => {
  const cases = casesOf<{ secret: string; domain: string; kind: string }, string>('key');

  it.each(cases.filter((each) => !refusedByType.test(each.case)))('of $case', (each) => {
    const derive = () => Buffer.from(deriveKey(bytes(each.secret), each.domain, each.kind)).toString('hex');
    if (each.expect === 'answer') expect(derive()).toBe(each.answer);
    else expect(derive).toThrow();
  });
});

describe('the pseudonym', () => {
  const cases = casesOf<Value & { secret: string; id: string; domain: string }, string>('pseudonym');

  it.each(cases.filter((each) => !refusedByType.test(each.case)))('of $case', (each) => {
    const write = () => pseudonymOf(each.secret, each.id, each.domain, labelOf(each), textOf(each));
    if (each.expect === 'answer') expect(write()).toBe(each.answer);
    else expect(write).toThrow();
  });
});

describe('a period', () => {
  it.each(casesOf<{ unit: Period; instant: string }, string>('period'))('of $case', (each) => {
    if (each.expect === 'answer') expect(nameOf(each.unit, Date.parse(each.instant))).toBe(each.answer);
    // TypeScript refuses the others: what a period is, is a type.
    else expect(periods).not.toContain(each.unit);
  });
});

describe('a pseudonym of a narrower scope', () => {
  const cases = casesOf<
    Value & { secret: string; id: string; domain: string; period?: string; counterpart?: string },
    string
  >('scope');
  const policy = 'version: 1\nrules: [{ path: a, identifier: phone, transform: pseudonym }]';
  const identifiers = { tel: 'phone', id: 'opaque' } as const;

  it.each(cases)('of $case', (each) => {
    const find = () => {
      const document = { version: 1, secrets: [{ id: each.id, secret: `hex:${each.secret}` }] } as const;
      return createPseudonymizer(policy, document).pseudonymsOf(
        identifiers[each.kind as 'tel' | 'id'],
        textOf(each),
        {
          domain: each.domain,
          ...(each.period === undefined ? {} : { periods: [each.period] }),
          ...(each.counterpart === undefined ? {} : { with: each.counterpart }),
        },
      );
    };
    if (each.expect === 'answer') expect(find()).toEqual([each.answer]);
    else expect(find).toThrow();
  });
});

describe('what releases have written', () => {
  const cases = casesOf<Value & { release: string; settings: [string, string, string][] }, string[]>(
    'golden',
  );

  it.each(cases)('is what is written now: $case', (each) => {
    const written = each.settings.map(([secret, id, domain]) =>
      pseudonymOf(secret, id, domain, labelOf(each), textOf(each)),
    );
    expect(each).toMatchObject({ expect: 'answer', answer: written });
  });

  it('is there for the release that this is', () => {
    expect(new Set(cases.map(({ release }) => release))).toContain(version);
  });

  it('is all of what the golden pseudonyms were', () => {
    const present = new Set(
      golden.values.flatMap(({ pseudonyms }) => [...pseudonyms.default, ...pseudonyms.support]),
    );
    const past = cases.flatMap((each) => (each.expect === 'answer' ? each.answer : []));
    expect(past.length).toBeGreaterThanOrEqual(132);
    expect(past.filter((pseudonym) => !present.has(pseudonym))).toEqual([]);
  });
});

describe('a look-up', () => {
  const cases = casesOf<Value & { document: KeyringDocument; domain: string }, string[]>('lookup');
  const identifiers: Readonly<Record<string, IdentifierName>> = { tel: 'phone', mail: 'email' };

  it.each(cases)('of $case', (each) => {
    const policy = 'version: 1\nrules: [{ path: a, identifier: phone, transform: pseudonym }]';
    const find = () =>
      createPseudonymizer(policy, each.document).pseudonymsOf(identifiers[each.kind]!, each.canonical!, {
        domain: each.domain,
      });
    if (each.expect === 'answer') expect(find()).toEqual(each.answer);
    else expect(find).toThrow();
  });
});

/**
 * `verify` asks what is left without a key, and knows nothing of the transforms: of every shape that a value may stand
 * in, and of shapes in shapes, it must tell that the value is there, also beside pseudonyms; and of none that came out.
 */
import { describe, expect, it } from 'vitest';
import { createCheck } from '../../src/cli/verify/check.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { parsePolicy } from '../../src/policy/policy.js';
import { createPseudonymizer } from '../../src/pseudonymizer.js';
import { createRandom, type Random } from '../corpus/random.js';
import { isDeep } from '../deep.js';
import { kinds, makeCanary } from './canary.js';
import { containers, wrap } from './container.js';

const seed = Number(process.env.FC_SEED ?? 20_261_124);
const rounds = isDeep ? 10_000 : 500;

const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255);
const identifiers = [
  ...(['phone', 'msisdn', 'uri', 'party', 'account', 'email', 'ip', 'opaque'] as const),
  ...(['imsi', 'imei', 'iccid', 'mac', 'card'] as const),
];
/** Of one field, one rule each, that promise of any value that it does not stay. */
const rules = [
  ...identifiers.map((identifier) => ({ identifier, transform: 'pseudonym' })),
  ...identifiers.map((identifier) => ({ identifier, transform: 'pseudonym', encoding: 'percent' })),
  { identifier: 'ext', tenant: 'acme', transform: 'pseudonym' },
  { identifier: 'phone', transform: 'pseudonym', keep: 'country' },
  { identifier: 'uri', transform: 'pseudonym', keep: 4 },
  { identifier: 'email', transform: 'pseudonym', keep: 'domain' },
  { identifier: 'account', transform: 'pseudonym', keep: 'domain' },
  { identifier: 'phone', transform: 'truncate' },
  { identifier: 'msisdn', transform: 'truncate', digits: 6 },
  { identifier: 'phone', transform: 'truncate', v4: 16, v6: 32 },
  { identifier: 'ip', transform: 'truncate' },
  { identifier: 'ip', transform: 'truncate', encoding: 'le32' },
  { transform: 'drop' },
  { transform: 'replace', with: 'gone' },
  { transform: 'mask', show: 2 },
  { transform: 'generalize', to: 'hour' },
  { transform: 'generalize', to: 'family' },
  { transform: 'cookie' },
  { transform: 'cookie', values: 'pseudonym' },
  { transform: 'sip' },
].map((rule) => ({ path: 'f', ...rule }) as PolicyDocument['rules'][number]);

function setUp(rule: PolicyDocument['rules'][number]) {
  const document: PolicyDocument = { version: 1, region: 'US', rules: [rule] };
  const policy = parsePolicy(document);
  const calls = createPseudonymizer(document, secret);
  return {
    check: createCheck(policy, policy.rules[0] as Parameters<typeof createCheck>[1]),
    run: (text: string): string | undefined => (calls.record({ f: text }) as { f?: string }).f,
  };
}

const made = /(?<![a-z])(?:tel|ip|mail|imsi|imei|iccid|mac|card|ext|id)x?_k1_[a-z2-7]{26}(?![@=])/gi;

/**
 * A value in the place of a pseudonym; undefined where there is none. Names stay: of hosts, of cookies, and the domain
 * that is kept behind a pseudonym.
 */
function putBack(out: string | undefined, random: Random): string | undefined {
  const places = [...(out ?? '').matchAll(made)];
  if (out === undefined || places.length === 0) return undefined;
  const [place, at] = [random.pick(places), makeCanary(random, kinds).text];
  return out.slice(0, place.index) + at + out.slice(place.index + place[0].length);
}

describe.each(rules)('%j', (rule) => {
  const { check, run } = setUp(rule);
  const random = createRandom(seed);
  const texts = [
    ...containers.flatMap((inside) => kinds.map((kind) => inside(makeCanary(random, [kind]).text, random))),
    ...Array.from({ length: rounds }, () => wrap(makeCanary(random, kinds).text, random)),
  ];

  it('tells of a value in every shape', () => {
    expect(texts.filter((text) => check(text) === undefined)).toEqual([]);
  });

  it('has nothing to say of what comes out', () => {
    const out = texts.map((text) => run(text)).filter((text) => text !== undefined);
    expect(out.filter((text) => check(text) !== undefined)).toEqual([]);
  });

  it('tells of a value that was put back in the place of a pseudonym', () => {
    const back = texts.flatMap((text) => putBack(run(text), random) ?? []);
    expect(back.filter((text) => check(text) === undefined)).toEqual([]);
  });
});

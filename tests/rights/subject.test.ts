import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument, type RuleDocument } from '../../src/index.js';
import { type Person, type Reach, subject } from '../../src/rights.js';
import { spellings } from './world.js';

const document = {
  version: 1,
  secrets: [
    { id: 'k1', secret: createHash('sha256').update('one').digest(), until: '2026-11-01T00:00:00Z' },
    { id: 'k2', secret: createHash('sha256').update('two').digest(), from: '2026-11-01T00:00:00Z' },
  ],
} as const;

const shape = /[a-z]+_k\d_[a-z2-7]{26}/g;
const instants = ['2026-10-30T00:00:00Z', '2026-11-30T00:00:00Z'];

/** What the pseudonymizer writes for a record, in the month of each secret. */
function written(policy: PolicyDocument, record: object): string[] {
  const calls = createPseudonymizer({ ...policy, time: 'time' }, document, { onWarning() {} });
  return instants.flatMap((time) => JSON.stringify(calls.record({ ...record, time })).match(shape) ?? []);
}

const of = (
  rule: RuleDocument | readonly RuleDocument[],
  more: Partial<PolicyDocument> = {},
): PolicyDocument => ({
  version: 1,
  region: 'US',
  time: 'time',
  rules: [rule].flat(),
  ...more,
});

interface Case {
  readonly policy: PolicyDocument;
  readonly person: Person;
  readonly record: object;
  readonly reach?: Reach;
}

const pseudonym = 'pseudonym';
const cases: Readonly<Record<string, Case>> = {
  'a number': {
    policy: of({ path: 'a', identifier: 'phone', transform: pseudonym }),
    person: { phone: '(202) 555-0123' },
    record: { a: '+12025550123' },
  },
  'a number without its plus': {
    policy: of({ path: 'a', identifier: 'msisdn', transform: pseudonym }),
    person: { phone: '+447700900123' },
    record: { a: '447700900123' },
  },
  'a number in a URI': {
    policy: of({ path: 'a', identifier: 'uri', transform: pseudonym }),
    person: { phone: '+12025550123' },
    record: { a: 'sip:+12025550123@example.org' },
  },
  'a number as a party': {
    policy: of({ path: 'a', identifier: 'party', transform: pseudonym }),
    person: { phone: '+12025550123' },
    record: { a: '"Alice" <tel:+1-202-555-0123>' },
  },
  'a number as the name of a user': {
    policy: of({ path: 'a', identifier: 'account', transform: pseudonym }),
    person: { phone: '+12025550123' },
    record: { a: '+1 202 555 0123' },
  },
  'a number in national format as the name of a user, in a domain of its rule': {
    policy: of({ path: 'a', identifier: 'account', domain: 'users', transform: pseudonym }),
    person: { phone: '(202) 555-0123' },
    record: { a: '+12025550123' },
  },
  'a number where rules are of another region': {
    policy: of({ path: 'a', identifier: 'phone', region: 'GB', transform: pseudonym }),
    person: { phone: '07700 900123' },
    record: { a: '+447700900123' },
  },
  'a number in a domain of its rule': {
    policy: of({ path: 'a', identifier: 'phone', domain: 'billing', transform: pseudonym }),
    person: { phone: '+12025550123' },
    record: { a: '+12025550123' },
  },
  'a number in a domain of its record': {
    policy: of(
      { path: 'a', identifier: 'phone', transform: pseudonym },
      { domain: { field: 'd', of: ['one', 'two'], otherwise: 'three' } },
    ),
    person: { phone: '+12025550123' },
    record: { a: '+12025550123', d: 'two' },
  },
  'a number in a text': {
    policy: of({ path: 'a', transform: 'scrub', domain: 'texts' }),
    person: { phone: '+12025550123' },
    record: { a: 'call 202-555-0123 now' },
  },
  'a number in what no rule names': {
    policy: of({ path: 'b', transform: 'drop' }, { unlisted: 'scan' }),
    person: { phone: '+12025550123' },
    record: { a: 'call 202-555-0123 now' },
  },
  'a number in JSON in a string': {
    policy: of({
      path: 'a',
      transform: 'json',
      rules: [{ path: 'b', identifier: 'phone', domain: 'inner', transform: pseudonym }],
    }),
    person: { phone: '+12025550123' },
    record: { a: '{"b":"+12025550123"}' },
  },
  'what no identifier reads': {
    policy: of({ path: 'a', identifier: 'phone', transform: pseudonym }),
    person: { phone: 'not a number' },
    record: { a: 'not a number' },
  },
  'an address': {
    policy: of({ path: 'a', identifier: 'email', transform: pseudonym, keep: 'domain' }),
    person: { email: 'Alice@Example.org' },
    record: { a: 'alice@example.org' },
  },
  'an extension of a tenant': {
    policy: of({ path: 'a', identifier: 'ext', tenant: 'acme', transform: pseudonym }),
    person: { ext: '101' },
    record: { a: '101' },
  },
  'an extension of the tenant that its record names': {
    policy: of({ path: 'a', identifier: 'ext', tenant: { field: 't' }, transform: pseudonym }),
    person: { ext: '101' },
    record: { a: '101', t: 'acme' },
    reach: { tenant: 'acme' },
  },
  'a number in a month': {
    policy: of({ path: 'a', identifier: 'phone', transform: pseudonym, scope: { within: 'month' } }),
    person: { phone: '+12025550123' },
    record: { a: '+12025550123' },
    reach: { from: Date.UTC(2026, 8), until: Date.UTC(2026, 11) },
  },
  'a number beside another': {
    policy: of([
      { path: 'b', transform: 'keep' },
      { path: 'a', identifier: 'phone', transform: pseudonym, scope: { with: 'b' } },
    ]),
    person: { phone: '+12025550123' },
    record: { a: '+12025550123', b: 'tel_k1_mfrggzdfmztwq2lknnwg23tpoa' },
    reach: { with: ['tel_k1_mfrggzdfmztwq2lknnwg23tpoa'] },
  },
};

describe('the pseudonyms of a subject', () => {
  it.each(Object.entries(cases))('are those that are written: %s', (_, { policy, person, record, reach }) => {
    const { pseudonyms, missing, ids } = subject(policy, document, person, reach);
    const told = pseudonyms.map((each) => each.pseudonym);
    const wanted = written(policy, record).filter((each) => !('b' in record && each === record.b));
    expect(wanted).toHaveLength(2);
    expect(told).toEqual(expect.arrayContaining(wanted));
    expect(new Set(told).size).toBe(told.length);
    expect(missing).toEqual([]);
    expect([...ids]).toEqual(['k1', 'k2']);
    for (const { pseudonym: text, kind, secret } of pseudonyms)
      expect(text).toMatch(new RegExp(`^${kind}_${secret}_[a-z2-7]{26}$`));
  });

  it('say which rules write them', () => {
    const policy = of([
      { path: ['from', 'to'], identifier: 'phone', transform: pseudonym },
      { path: 'mail', identifier: 'email', transform: pseudonym },
      { path: 'note', transform: 'scrub', domain: 'texts' },
      { path: 'x', transform: 'json', rules: [{ path: 'y', identifier: 'msisdn', transform: pseudonym }] },
    ]);
    const { pseudonyms } = subject(policy, document, { phone: '+12025550123' });
    expect(
      pseudonyms.filter(({ secret }) => secret === 'k1').map(({ domain, rules }) => [domain, rules]),
    ).toEqual([
      ['default', ['1', '4.1']],
      ['texts', ['3']],
    ]);
  });

  it.each([
    ['record', { scope: 'record' }],
    ['with', { scope: { with: 'b' } }],
    ['within', { scope: { within: 'day' } }],
  ] as const)('cannot all be told, which is said: %s', (why, scope) => {
    const policy = of([
      { path: 'b', transform: 'keep' },
      { path: ['a', 'c'], identifier: 'phone', transform: pseudonym, ...scope },
    ]);
    expect(subject(policy, document, { phone: '+12025550123' }).missing).toEqual([
      { rule: '2', path: 'a c', why },
    ]);
    expect(subject(policy, document, { email: 'a@example.org' }).missing).toEqual([]);
  });

  it('of an extension need its tenant', () => {
    const policy = of({ path: 'a', identifier: 'ext', tenant: { field: 't' }, transform: pseudonym });
    expect(subject(policy, document, { ext: '101' }).missing).toEqual([
      { rule: '1', path: 'a', why: 'tenant' },
    ]);
  });

  it.each([
    ['of another region', { phone: '(202) 555-0123' }],
    ['with a letter for a digit', { phone: '+1202555O123' }],
    ['with a digit too few', { phone: '+1202555012' }],
    ['with a digit too many', { phone: '+120255501234' }],
    ['that is none', { phone: 'alice' }],
    ['that is no address', { email: 'alice' }],
    ['that is none of an interface', { ip: '192.0.2.300' }],
  ])('of what cannot be read are of its spelling alone, which is said: %s', (_, person) => {
    const policy = of(
      [
        { path: 'a', identifier: 'phone', transform: pseudonym },
        { path: 'b', identifier: 'email', transform: pseudonym },
      ],
      { region: undefined },
    );
    const [identifier] = Object.keys(person);
    const { pseudonyms, unread } = subject(policy, document, person);
    expect(unread).toEqual([{ identifier, at: 1 }]);
    expect(pseudonyms.map(({ kind }) => kind.endsWith('x'))).toEqual([true, true]);
  });

  /** Fields of which any reading is one: a rule for them reads what no other rule can. */
  const users: Readonly<Record<string, RuleDocument>> = {
    opaque: { path: 'session', transform: pseudonym },
    account: { path: 'user', identifier: 'account', transform: pseudonym },
    'a URI': { path: 'peer', identifier: 'uri', transform: pseudonym },
    'a party': { path: 'name', identifier: 'party', transform: pseudonym },
    'a text': { path: 'note', transform: 'scrub' },
    'opaque in JSON': { path: 'data', transform: 'json', rules: [{ path: 'id', transform: pseudonym }] },
  };

  it.each(
    Object.keys(users).flatMap((user) =>
      [
        { phone: '(202) 555-0123' },
        { msisdn: 'alice' },
        { email: 'alice at example.org' },
        { ip: '192.0.2.300' },
        { imsi: 'alice' },
        { imei: 'alice' },
        { mac: 'alice' },
        { card: 'alice' },
        { iccid: 'alice' },
      ].map((given) => [user, given] as const),
    ),
  )('of what cannot be read are said to be of its spelling alone beside a rule for %s: %j', (user, given) => {
    const policy = of([{ path: 'from', identifier: 'phone', transform: pseudonym }, users[user]!], {
      region: undefined,
    });
    const [identifier] = Object.keys(given);
    expect(subject(policy, document, given).unread).toEqual([{ identifier, at: 1 }]);
  });

  it.each(['asterisk-cdr', 'twilio', 'combined', 'otlp-logs', 'zoom-phone'])(
    'of a national number are said to be of its spelling alone by a preset without a region: %s',
    (preset) => {
      const policy = { version: 1, extends: preset } as const;
      const { unread } = subject(policy, document, { phone: ['+12025550123', '(202) 555-0123'] });
      expect(unread).toEqual([{ identifier: 'phone', at: 2 }]);
      expect(subject({ ...policy, region: 'US' }, document, { phone: '(202) 555-0123' }).unread).toEqual([]);
    },
  );

  it('of what a rule for names of users reads as a number by its own region are of a number', () => {
    const policy = of(
      { path: 'user', identifier: 'account', region: 'US', transform: pseudonym },
      { region: undefined },
    );
    expect(subject(policy, document, { phone: '(202) 555-0123' }).unread).toEqual([]);
    expect(subject(policy, document, { phone: '202555012' }).unread).toEqual([
      { identifier: 'phone', at: 1 },
    ]);
  });

  it.each([
    ['a number', { phone: '+12025550123' }],
    ['a URI with one', { uri: 'sip:+12025550123@example.org' }],
    ['an address', { email: 'alice@example.org' }],
    ['what has no form', { opaque: 'alice', account: '12025550123' }],
    ['who is nobody', { phone: 'anonymous' }],
  ])('say of none that can be read that it cannot: %s', (_, person) => {
    const rule = { path: ['a'], identifier: 'phone', transform: pseudonym } as const;
    for (const rules of [rule, ...Object.values(users).map((user) => [rule, user])])
      expect(subject(of(rules, { region: undefined }), document, person).unread).toEqual([]);
  });

  it('count what was given of each identifier', () => {
    const policy = of({ path: 'a', identifier: 'phone', transform: pseudonym });
    const phone = ['+12025550123', '555', 'bob', 'carol'];
    const { unread } = subject(policy, document, { phone, email: ['a@example.org', 'b'] });
    expect(unread).toEqual([
      { identifier: 'phone', at: 3 },
      { identifier: 'phone', at: 4 },
      { identifier: 'email', at: 2 },
    ]);
  });

  it('are by what one rule reads also those of a rule that cannot read it', () => {
    const policy = of(
      [
        { path: 'a', identifier: 'phone', region: 'US', transform: pseudonym },
        { path: 'b', identifier: 'phone', domain: 'other', transform: pseudonym },
      ],
      { region: undefined },
    );
    const { pseudonyms, unread } = subject(policy, document, { phone: '(202) 555-0123' });
    const wanted = written(policy, { a: '(202) 555-0123', b: '+12025550123' });
    expect(wanted).toHaveLength(4);
    expect(pseudonyms.map((each) => each.pseudonym)).toEqual(expect.arrayContaining(wanted));
    expect(unread).toEqual([]);
  });

  it('are one for all spellings', () => {
    const policy = of({ path: 'a', identifier: 'phone', transform: pseudonym });
    const told = spellings.map((phone) =>
      subject(policy, document, { phone }).pseudonyms.map((each) => each.pseudonym),
    );
    expect(told[0]).toHaveLength(2);
    for (const each of told) expect(each).toEqual(told[0]);
  });

  it('are none of who is nobody', () => {
    const policy = of({ path: 'a', identifier: 'phone', transform: pseudonym });
    expect(subject(policy, document, { phone: ['anonymous', '911'] }).pseudonyms).toEqual([]);
  });

  it('need somebody to look for', () => {
    for (const nobody of [{}, { phone: undefined, email: undefined } as object])
      expect(() => subject(of({ path: 'a', transform: 'pseudonym' }), document, nobody)).toThrow(
        'person expected an identifier or more, such as phone or email',
      );
  });

  it('need options that are known', () => {
    const policy = of({ path: 'a', identifier: 'phone', transform: pseudonym });
    expect(() => subject(policy, document, { fone: '1' } as never)).toThrow('fone');
    expect(() => subject(policy, document, { phone: 12025550123 } as never)).toThrow('a text');
    expect(() => subject(policy, document, { phone: '1' }, { from: '2026' } as never)).toThrow(
      'milliseconds',
    );
  });
});

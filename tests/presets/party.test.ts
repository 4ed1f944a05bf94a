import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/policy/policy.js';
import { presetPolicy } from '../../src/presets/index.js';
import { createPseudonymizer } from '../../src/pseudonymizer.js';
import { secret } from './bytes.js';

const keyring = { version: 1 as const, secrets: [{ id: 'k1', secret, scheme: 1 as const }] };

/** What a preset makes of one record, read as JSON whatever the preset's own format. */
function pass(name: string, record: object, region?: string): string {
  const { format: _, time: __, ...policy } = presetPolicy(name)!;
  return createPseudonymizer({ ...policy, ...(region && { region }) }, keyring).line(JSON.stringify(record))!;
}

/** Every pseudonym in a text, each once. */
const pseudonyms = (text: string): string[] => [...new Set(text.match(/[a-z]+_k1_[a-z2-7]{26}/g))];

/** One party as fields of one record write it, by preset. */
const records = (user: string): [preset: string, record: object][] => [
  [
    'freeswitch-json',
    {
      variables: {
        sip_from_user: user,
        sip_auth_username: user,
        caller_id_number: user,
        sip_from_uri: `${user}%40192.0.2.1`,
        sip_full_from: `%22Alice%22%20%3Csip%3A${user}%40192.0.2.1%3E`,
        channel_name: `sofia/internal/${user}@192.0.2.1`,
      },
      callflow: [{ caller_profile: { username: user, caller_id_number: user } }],
    },
  ],
  [
    'freeswitch-json',
    { variables: { domain_name: 'example.org', sip_auth_username: user, sip_to_uri: `${user}@192.0.2.1` } },
  ],
  [
    'kamailio-acc',
    {
      src_user: user,
      src_domain: 'example.org',
      from_uri: `sip:${user}@example.org`,
      contact: `<sip:${user}@192.0.2.17:5060>`,
      digest_username: user,
      caller_uri: `${user}@example.org`,
    },
  ],
  [
    'kamailio-acc',
    { src_user: user, from_uri: `sip:${user}@example.org`, contact: `<sip:${user}@192.0.2.17:5060>` },
  ],
  [
    'asterisk-cdr',
    {
      src: user,
      clid: `"Alice" <${user}>`,
      channel: `PJSIP/${user}-0000001f`,
      dstchannel: `Local/${user}@from-internal-0000001f;1`,
    },
  ],
  ['asterisk-cel', { cidnum: user, exten: user, channame: `SIP/${user}-0000001f` }],
  ['zeek-sip', { request_from: `"Alice" <sip:${user}@192.0.2.1>;tag=1`, uri: `sip:${user}@example.org` }],
];

describe.each([
  ['alice', /^id_/],
  ['101', /^ext_/],
  ['+12025550123', /^tel_/],
])('%s', (user, kind) => {
  it.each(records(user))('is one party in a record of %s', (name, record) => {
    const out = pass(name, record);
    // Domains and hosts have pseudonyms of their own.
    const others = pseudonyms(pass(name, JSON.parse(JSON.stringify(record).replaceAll(user, ''))));
    const found = pseudonyms(out).filter((each) => kind.test(each) && !others.includes(each));
    expect(found).toHaveLength(1);
    expect(out).not.toMatch(/(?:telx|idx|extx)_/);
    // Each of its fields has it, and none lost it.
    const times = JSON.stringify(record).split(user).length - 1;
    expect(out.split(found[0]!).length - 1).toBe(times);
  });
});

it('an address of record without a scheme is the number that it holds', () => {
  const out = pass('kamailio-acc', { from_uri: '+12025550123@sip.example.org', src_user: '12025550123' });
  expect(pseudonyms(out)).toHaveLength(1);
  expect(
    pseudonyms(pass('plivo', { sip_uri: '+12025550123@sip.example.org', from: '12025550123' })),
  ).toHaveLength(1);
});

describe('a number with and without its plus', () => {
  it.each([
    ['vonage', { from: '447700900123', to: '+447700900123', source: 'sip:447700900123@sip.example.org' }],
    ['plivo', { from: '447700900123', to: '+447700900123', src: 447700900123 }],
    [
      '3gpp-json',
      { servedMSISDN: '447700900123', callingNumber: '447700900123', fromAddress: 'tel:+447700900123' },
    ],
  ])('is one subscriber in %s', (name, record) => {
    expect(pseudonyms(pass(name, record))).toEqual([expect.stringMatching(/^tel_/)]);
  });

  it('nor does a region part them', () => {
    for (const region of ['US', 'GB', 'FR'])
      expect(pseudonyms(pass('vonage', { from: '447700900123', to: '+447700900123' }, region))).toHaveLength(
        1,
      );
  });
});

it('3cx-cdr knows an extension with and without its mark', () => {
  const out = pass('3cx-cdr', { 'from-no': 'Ext.101', 'to-no': '101', 'final-number': 'Ext.+12025550123' });
  const [marked, bare] = out.match(/(?:Ext\.)?ext_k1_[a-z2-7]{26}/g)!;
  expect(marked).toBe(`Ext.${bare}`);
  expect(pass('3cx-cdr', JSON.parse(out))).toBe(out);
});

it('vonage reads national numbers by the region', () => {
  const record = { from: '(202) 555-0123', to: '2025550123', number: '12025550123' };
  expect(pseudonyms(pass('vonage', record, 'US'))).toEqual([expect.stringMatching(/^tel_/)]);
});

it.each([
  ['matomo', { userId: 'alice@example.org' }],
  ['amplitude', { user_id: 'alice@example.org' }],
  ['adobe-hit-data', { cust_visid: 'alice@example.org', post_cust_visid: 'Alice@Example.org' }],
  ['rudderstack', { userId: 'alice@example.org', context: { externalId: [{ id: 'alice@example.org' }] } }],
])('%s knows a user by the pseudonym that segment has for them', (name, record) => {
  const known = pseudonyms(pass('segment', { userId: 'alice@example.org' }));
  expect(pseudonyms(pass(name, record))).toEqual(known);
});

describe('segment', () => {
  it.each([
    ['email', 'Alice@Example.org', 'alice@example.org', /^mail_/],
    ['phone', '+1 202 555 0123', '+12025550123', /^tel_/],
  ])('gives a user id that is one the pseudonym of the %s', (trait, userId, value, kind) => {
    const out = pass('segment', {
      userId,
      traits: { [trait]: value },
      context: { traits: { [trait]: value } },
    });
    expect(pseudonyms(out)).toEqual([expect.stringMatching(kind)]);
  });

  it.each(['alice@example.org', '+12025550123', 'user-4711'])(
    'gives %s the same as its sibling',
    (userId) => {
      const event = {
        userId,
        anonymousId: 'a1',
        traits: { email: 'alice@example.org' },
        context: { ip: '192.0.2.1' },
      };
      expect(pass('rudderstack', event)).toBe(pass('segment', event));
      const own = pass('rudderstack', { ...event, context: { externalId: [{ id: userId }] } });
      expect(pseudonyms(own)).toEqual(pseudonyms(pass('segment', event)));
    },
  );

  it('takes bare digits for an id', () => {
    expect(pseudonyms(pass('segment', { userId: '12025550123' }))).toEqual([expect.stringMatching(/^id_/)]);
  });
});

it('reads what was dialled on an outside line as the number called, where a rule says so', () => {
  const dialled = { path: 'Dialed digits', identifier: 'party', tenant: 'webex', idd: ['9'] } as const;
  const policy = parsePolicy({
    version: 1,
    extends: 'webex-calling',
    rules: [{ ...dialled, transform: 'pseudonym' }],
  });
  const line = createPseudonymizer({ ...policy, format: 'ndjson' }, keyring).line(
    '{"Dialed digits":"912025550123","Called number":"+12025550123","Calling number":"102"}',
  )!;
  expect(pseudonyms(line).map((each) => each.slice(0, 4))).toEqual(['tel_', 'ext_']);
});

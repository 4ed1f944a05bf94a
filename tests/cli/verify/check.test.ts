import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCheck } from '../../../src/cli/verify/check.js';
import { createKeyring } from '../../../src/crypto/keyring.js';
import { createKeySafe } from '../../../src/crypto/keys.js';
import { isAbsent } from '../../../src/identifiers/identifier.js';
import type { PolicyDocument, Rule } from '../../../src/policy/document.js';
import { parsePolicy } from '../../../src/policy/policy.js';
import { Allowance } from '../../../src/program/allowance.js';
import { bindRule } from '../../../src/program/bind.js';
import { subjectArbitrary } from '../../arbitraries/identifier.js';
import { secret } from '../terminal.js';

type Written = Record<string, unknown> & { transform: string };

function ruleOf(written: Written) {
  const policy = parsePolicy({
    version: 1,
    region: 'US',
    rules: [{ path: 'a', ...written }],
  } as unknown as PolicyDocument);
  return { policy, rule: policy.rules[0] as Exclude<Rule, { transform: 'json' }> };
}

function checkOf(written: Written) {
  const { policy, rule } = ruleOf(written);
  return createCheck(policy, rule);
}

function applyOf(written: Written) {
  const { policy, rule } = ruleOf(written);
  return bindRule(policy, rule, createKeySafe(createKeyring(secret)), 0, {
    unparsed: () => {},
    allowance: new Allowance(Infinity),
    field: () => undefined,
    remember: (apply) => apply,
  });
}

const body = 'mfrggzdfmztwq2lknnwg23tpoa';
const tel = `tel_k1_${body}`;
const ip = `ip_k1_${body}`;
const phone = { identifier: 'phone', transform: 'pseudonym' };

describe('what is as promised', () => {
  it.each<[Written, string]>([
    [phone, tel],
    [phone, 'tel_withheld'],
    [phone, `telx_k1_${body}`],
    [phone, ''],
    [phone, `<sip:${tel}@example.org:5060;user=phone>;tag=id_k1_${body}`],
    [phone, `PJSIP/ext_k1_${body}-0000001f`],
    [{ ...phone, keep: 'country' }, `+1~${tel}`],
    [{ ...phone, keep: 4 }, `+1202~${tel}`],
    [{ identifier: 'email', transform: 'pseudonym', keep: 'domain' }, `mail_k1_${body}@example.org`],
    [{ identifier: 'ip', transform: 'pseudonym' }, `for=${ip};proto=https, ${ip}`],
    [{ identifier: 'uri', transform: 'pseudonym' }, 'sip:example.org'],
    [{ identifier: 'imsi', transform: 'pseudonym' }, `imsi_k1_${body}@ims.mnc001.mcc001.3gppnetwork.org`],
    [{ identifier: 'ip', transform: 'truncate' }, '192.0.2.0'],
    [{ identifier: 'ip', transform: 'truncate' }, '192.0.2.0, 2001:db8:1::'],
    [{ identifier: 'ip', transform: 'truncate', v4: 20, v6: 36 }, '2001:db8:1000::'],
    [{ identifier: 'ip', transform: 'truncate', encoding: 'le32' }, '131264'],
    [{ identifier: 'phone', transform: 'truncate' }, '+44'],
    [{ identifier: 'phone', transform: 'truncate', digits: 5 }, '+12025'],
    [{ transform: 'generalize', to: 'hour' }, '2026-11-02T13:00:00.000+01:30'],
    [{ transform: 'generalize', to: 'hour' }, '02/Nov/2026:13:00:00 +0000'],
    [{ transform: 'generalize', to: 'day' }, 'Mon, 16 Aug 2010 00:00:00 +0000'],
    [{ transform: 'generalize', to: 'month' }, '2026-11-01'],
    [{ transform: 'generalize', to: 'hour' }, '1793491200000'],
    [{ transform: 'generalize', to: 'hour' }, '20261102130000.000'],
    [{ transform: 'generalize', to: 'hour' }, '*13:00:00.000 UTC NOV 2 2026'],
    [{ transform: 'generalize', to: 'minute' }, '-1'],
    [{ transform: 'generalize', to: 'minute' }, '63854528460'],
    [{ transform: 'generalize', to: 'minute' }, '120.000000'],
    [{ transform: 'generalize', to: 'year' }, '315532800'],
    [{ transform: 'generalize', step: 0.1 }, '-33.9'],
    [{ transform: 'generalize', step: 60 }, '180'],
    [{ transform: 'generalize', to: 'major' }, 'Chrome 120'],
    [{ transform: 'generalize', to: 'region' }, 'CA'],
    [{ transform: 'mask', show: 4 }, '****1111'],
    [{ transform: 'replace', with: 'gone' }, 'gone'],
    [{ transform: 'url', query: ['page'] }, 'https://example.org/a?page=2&q=REDACTED'],
    [{ transform: 'url' }, `GET http://${ip}:8080/a HTTP/1.1`],
    [{ transform: 'cookie', keep: ['lang'] }, 'sid=; lang=en; Path=/; HttpOnly'],
    [{ transform: 'scrub' }, `call from ${tel}, password=[secret], sip:${tel}@${ip}`],
  ])('%j: %s', (rule, value) => {
    expect(checkOf(rule)(value)).toBeUndefined();
  });
});

describe('what is not', () => {
  it.each<[Written, string]>([
    [phone, '+12025550123'],
    [phone, 'anonymous'],
    [phone, `+1~${tel}`],
    [phone, `"Ada" <sip:${tel}@example.org>`],
    [phone, `Ada Ashgrove <${tel}>`],
    [phone, `sip:alice@${ip}`],
    [phone, `${tel};+12025550123`],
    [phone, `tel_k1_${body.slice(1)}`],
    [{ ...phone, keep: 'country' }, `+1202~${tel}`],
    [{ identifier: 'email', transform: 'pseudonym' }, `mail_k1_${body}@example.org`],
    [{ identifier: 'ip', transform: 'pseudonym' }, `${ip}, 192.0.2.1`],
    [{ identifier: 'imsi', transform: 'pseudonym' }, `imsi_k1_${body}1`],
    [{ identifier: 'ip', transform: 'truncate' }, '192.0.2.17'],
    [{ identifier: 'ip', transform: 'truncate' }, '192.0.2.0, 192.0.2.1'],
    [{ identifier: 'ip', transform: 'truncate' }, '2001:db8:1:1::'],
    [{ identifier: 'ip', transform: 'truncate' }, '::ffff:192.0.2.1'],
    [{ identifier: 'ip', transform: 'truncate', v4: 20 }, '192.0.17.0'],
    [{ identifier: 'ip', transform: 'truncate' }, 'host.example.org'],
    [{ identifier: 'ip', transform: 'truncate', encoding: 'le32' }, '285343936'],
    [{ identifier: 'phone', transform: 'truncate' }, '+1202'],
    [{ identifier: 'phone', transform: 'truncate', digits: 5 }, '+12025550123'],
    [{ transform: 'generalize', to: 'hour' }, '2026-11-02T13:01:00Z'],
    [{ transform: 'generalize', to: 'hour' }, '2026-11-02T13:00:00.001Z'],
    [{ transform: 'generalize', to: 'hour' }, '02/Nov/2026:13:00:07 +0000'],
    [{ transform: 'generalize', to: 'month' }, '2026-11-02'],
    [{ transform: 'generalize', to: 'hour' }, '1793491260'],
    [{ transform: 'generalize', to: 'hour' }, '2025550800'],
    [{ transform: 'generalize', to: 'day' }, '447638400000'],
    [{ transform: 'generalize', step: 60 }, '2025550140'],
    [{ transform: 'generalize', step: 60, most: 3600 }, '7200'],
    [{ transform: 'generalize', to: 'hour' }, '20261102130007.000'],
    [{ transform: 'generalize', to: 'hour' }, '13:00:07.000 UTC NOV 2 2026'],
    [{ transform: 'generalize', to: 'year' }, 'yesterday'],
    [{ transform: 'generalize', step: 0.1 }, '-33.87'],
    [{ transform: 'generalize', step: 60 }, '119'],
    [{ transform: 'generalize', to: 'family' }, 'Chrome 120'],
    [{ transform: 'generalize', to: 'major' }, 'Mozilla/5.0 (X11)'],
    [{ transform: 'generalize', to: 'region' }, 'Palo Alto, CA'],
    [{ transform: 'mask', show: 4 }, '****11111'],
    [{ transform: 'mask' }, '4111111111111111'],
    [{ transform: 'replace', with: 'gone' }, 'here'],
    [{ transform: 'drop' }, 'anything'],
    [{ transform: 'url' }, 'https://example.org/a?page=2'],
    [{ transform: 'url' }, 'https://alice@example.org/'],
    [{ transform: 'url' }, 'https://example.org/#top'],
    [{ transform: 'url' }, 'http://192.0.2.1/'],
    [{ transform: 'url', segments: 'template' }, '/users/8412'],
    [{ transform: 'url', segments: 'drop' }, '/users'],
    [{ transform: 'cookie' }, 'sid=31d4; Path=/'],
    [{ transform: 'scrub' }, `call from ${tel} to +12025550123`],
    [{ transform: 'scrub', custom: [{ name: 'firm', words: ['Acme'] }] }, 'sold to acme today'],
    [phone, 'sip:alice@example.org'],
  ])('%j: %s', (rule, value) => {
    expect(checkOf(rule)(value)).toBeTypeOf('string');
  });

  it('is named without the value', () => {
    for (const rule of [phone, { transform: 'scrub' }, { identifier: 'ip', transform: 'truncate' }]) {
      expect(checkOf(rule)('Ada Ashgrove, 192.0.2.17, +12025550123')).not.toMatch(/Ada|192|2025550123/);
    }
  });
});

const rules: readonly Written[] = [
  ...['phone', 'msisdn', 'ip', 'email', 'imsi', 'imei', 'iccid', 'mac', 'card', 'uri', 'opaque'].map(
    (identifier) => ({
      identifier,
      transform: 'pseudonym',
    }),
  ),
  { ...phone, keep: 'country' },
  { identifier: 'ext', transform: 'pseudonym', tenant: 'acme' },
  { identifier: 'email', transform: 'pseudonym', keep: 'domain' },
  { identifier: 'ip', transform: 'truncate' },
  { identifier: 'phone', transform: 'truncate', digits: 4 },
  { identifier: 'phone', transform: 'truncate' },
  { transform: 'generalize', to: 'hour' },
  { transform: 'generalize', to: 'month' },
  { transform: 'generalize', step: 0.25 },
  { transform: 'generalize', to: 'family' },
  { transform: 'generalize', to: 'region' },
  { transform: 'mask', show: 2 },
  { transform: 'url' },
  { transform: 'url', segments: 'template' },
  { transform: 'cookie' },
  { transform: 'scrub' },
  { ...phone, encoding: 'percent' },
];

const valueArbitrary = fc.oneof(
  { weight: 4, arbitrary: subjectArbitrary.chain(({ spellings }) => fc.constantFrom(...spellings)) },
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString()),
  fc.integer().map(String),
  // On every step and unit, of any length.
  fc
    .tuple(fc.integer({ min: 0, max: 60_000 }), fc.constantFrom(86_400, 1e6, 1e8))
    .map(([n, unit]) => String(n * unit)),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    '',
    '-',
    'anonymous',
    '911',
    'sid=1; lang=en',
    '"Ada" <sip:alice@example.org>',
    'Paris, France',
  ),
);

describe.each(rules)('%j', (rule) => {
  const check = checkOf(rule);
  const apply = applyOf(rule);

  it('finds nothing in what the transform made', () => {
    fc.assert(
      fc.property(valueArbitrary, (value) => {
        const after = apply(value);
        expect(after === undefined ? undefined : check(after)).toBeUndefined();
      }),
    );
  });

  it('finds something in whatever the transform would have changed', () => {
    fc.assert(
      fc.property(valueArbitrary, (value) => {
        const after = apply(value);
        // What stands for nothing tells nothing, whether or not it becomes a word of its own; and `0` is `0.00`.
        const same = isAbsent(value) || (rule.step !== undefined && Number(after) === Number(value));
        if (!same && after !== value) expect(check(value)).toBeTypeOf('string');
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierNames } from '../../src/identifiers/identifier.js';
import { createCookie } from '../../src/transforms/cookie.js';
import { createPseudonym } from '../../src/transforms/pseudonym.js';
import { createSip } from '../../src/transforms/sip.js';
import { createTruncate } from '../../src/transforms/truncate.js';
import { createUrl } from '../../src/transforms/url.js';
import { settingOf } from '../transforms/setting.js';

const body = 'mfrggzdfmztwq2lknnwg23tpoa';
const opaque = settingOf('opaque');

/** Scraps of every syntax that some reader knows, identifiers, and what an earlier pass may have left of them. */
const scrap = fc.constantFrom(
  ...[
    'sip:',
    'sips:',
    'tel:',
    'client:',
    'mailto:',
    'http://',
    'https:',
    '//',
    'SIP/',
    'Local/',
    'for=',
    'host=',
  ],
  ...[
    '<',
    '>',
    '"',
    "'",
    '@',
    '%40',
    ';',
    ',',
    ', ',
    ' ',
    ':',
    '?',
    '&',
    '=',
    '/',
    '[',
    ']',
    '#',
    '\\',
    '.',
    '+',
  ],
  ...[';npdi', ';ext=', ';isub=', ';rn=', ';transport=udp', ';phone-context=', '/TYPE=PLMN', '/24', ':5060'],
  ...[
    '9,',
    '0w',
    ',,4711#',
    '*72',
    'x12',
    'Bearer ',
    'GET ',
    ' HTTP/1.1',
    '%3C',
    '%25',
    '\u00ad',
    '٣',
    '\ud800',
  ],
  ...[
    '+12025550123',
    '2,025,550,123',
    '101',
    '911',
    'anonymous',
    '-',
    '192.0.2.1',
    '::1',
    '64:ff9b::192.0.2.1',
  ],
  ...['alice', 'alice@example.org', 'example.org', '203-0-113-9.example.net', 'AliceExample', '010.0.0.1'],
  ...[
    `tel_k1_${body}`,
    `+1~tel_k1_${body}`,
    `mail_k1_${body}@example.org`,
    `ip_k1_${body}`,
    `idx_k9_${body}`,
  ],
  ...['tel_withheld', 'REDACTED', ':id', '[secret]', '/v1/users/8412'],
);
const text = fc.array(scrap, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(''));

const transforms = [
  ...identifierNames.flatMap((name) => [
    [`pseudonym of ${name}`, createPseudonym({}, settingOf(name))] as const,
    [`pseudonym of ${name}, domain kept`, createPseudonym({ keep: 'domain' }, settingOf(name))] as const,
    [`pseudonym of ${name}, country kept`, createPseudonym({ keep: 'country' }, settingOf(name))] as const,
    [`truncate of ${name}`, createTruncate({}, settingOf(name))] as const,
  ]),
  ['url', createUrl({}, opaque)] as const,
  ['url, template', createUrl({ segments: 'template' }, opaque)] as const,
  ['url, path dropped', createUrl({ segments: 'drop' }, opaque)] as const,
  ['cookie', createCookie({}, opaque)] as const,
  ['cookie, pseudonyms', createCookie({ values: 'pseudonym' }, opaque)] as const,
  ['sip', createSip(opaque)] as const,
];

describe('a second pass', () => {
  it.each(transforms)('changes nothing: %s', (_, apply) => {
    fc.assert(
      fc.property(text, (value) => {
        const once = apply(value) ?? '';
        expect(apply(once)).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });
});

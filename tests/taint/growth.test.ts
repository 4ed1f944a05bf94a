/**
 * What a hostile value or record costs, while it grows: steps that can be counted, readings of identifiers and keyed
 * hashes, and the time of the processor for all the rest.
 */
import { describe, expect, it } from 'vitest';
import { type Identifier, identifierNames } from '../../src/identifiers/identifier.js';
import { createIdentifier } from '../../src/identifiers/index.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { createPseudonymizer } from '../../src/pseudonymizer.js';
import { withEncoding } from '../../src/transforms/encoding.js';
import { createGuard } from '../../src/transforms/guard.js';
import { transforms } from '../../src/transforms/index.js';
import type { Apply, Setting } from '../../src/transforms/transform.js';
import { isDeep } from '../deep.js';
import { growth, quadratic } from '../growth.js';
import { keys } from '../transforms/setting.js';

/** Of the smaller text. Most lists of this size are read as lists, and not those of four times as much. */
const size = 2 ** 12;

const units = [
  ...'1a+%@,;<>"\':/.-*#= \t\r\n([{&?\\\0\u00e9',
  ...[
    '1,',
    'a,',
    'a;',
    '1.',
    '1-',
    ', ',
    '; ',
    '/a',
    '/1',
    '::',
    ':1',
    '..',
    '+1',
    '%2',
    '%40',
    '%2B',
    '%25',
    '%u',
    '+@',
    '+@+,',
  ],
  ...[
    'a@b,',
    '"a" ',
    '<a>',
    '<a@b>,',
    'a=b;',
    'a=b, ',
    'a=";',
    'a="b";',
    '&a=1',
    '?a',
    '%0',
    '1 ',
    '(1',
    ';ext=',
  ],
  ...[
    'sip:',
    'tel:',
    'sip:a@b,',
    'for=',
    'for="[::1]";',
    '\r\n',
    '\r\nVia: a',
    'PJSIP/a&',
    'tel_k1_',
    'tel_withheld',
  ],
  ...[
    '{"a":',
    '[[',
    '{}',
    '1.1.1.1, ',
    '::1,',
    '+12025550123, ',
    `id_k1_${'a'.repeat(26)},`,
    '*97',
    'xn--',
    '2023-',
  ],
] as const;

interface Steps {
  count: number;
}

/** Counts what reads an identifier or hashes. */
function counted(name: Identifier['name'], steps: Steps): Setting {
  const watch = (identifier: Identifier): Identifier => ({
    ...identifier,
    read: (value) => {
      steps.count++;
      return identifier.read(value);
    },
  });
  const known = new Map<string, Identifier>();
  return {
    identifier: watch(createIdentifier(name, { region: 'US', tenant: 'example' })),
    identifierOf: (part) => {
      const made =
        (part.hints === undefined ? known.get(part.identifier) : undefined) ??
        watch(createIdentifier(part.identifier, { region: 'US', tenant: 'example', ...part.hints }));
      if (part.hints === undefined) known.set(part.identifier, made);
      return made;
    },
    keys: {
      ...keys,
      body: () => {
        steps.count++;
        return 'a'.repeat(26);
      },
    },
    unparsed: () => {},
    holds: () => {},
  };
}

type Create = (setting: Setting) => Apply;

type Case = readonly [what: string, identifier: Identifier['name'], create: Create, start?: string];

/** By what stands in front of the hostile text, too. */
const cases: readonly Case[] = [
  ...identifierNames.map(
    (name) =>
      [`pseudonym of ${name}`, name, (setting: Setting) => transforms.pseudonym({}, setting)] as const,
  ),
  ['pseudonym of phone, country', 'phone', (setting) => transforms.pseudonym({ keep: 'country' }, setting)],
  ['pseudonym of email, domain', 'email', (setting) => transforms.pseudonym({ keep: 'domain' }, setting)],
  [
    'a percent-coded uri',
    'uri',
    (setting) => withEncoding('percent', transforms.pseudonym({}, setting), setting),
  ],
  [
    'an address as a number',
    'ip',
    (setting) => withEncoding('le32', transforms.truncate({}, setting), setting),
  ],
  ['truncate ip', 'ip', (setting) => transforms.truncate({}, setting)],
  ['truncate phone', 'phone', (setting) => transforms.truncate({}, setting)],
  ['generalize hour', 'opaque', (setting) => transforms.generalize({ to: 'hour' }, setting)],
  ['generalize major', 'opaque', (setting) => transforms.generalize({ to: 'major' }, setting)],
  ['generalize region', 'opaque', (setting) => transforms.generalize({ to: 'region' }, setting)],
  ['generalize by step', 'opaque', (setting) => transforms.generalize({ step: 10 }, setting)],
  ['mask', 'opaque', () => transforms.mask({ with: '*', show: 2 })],
  ['url', 'opaque', (setting) => transforms.url({ query: [], segments: 'template' }, setting), 'http://a/'],
  ['url, relative', 'opaque', (setting) => transforms.url({ query: ['a'], segments: 'keep' }, setting), '/?'],
  ['cookie', 'opaque', (setting) => transforms.cookie({ values: 'pseudonym' }, setting)],
  ['Set-Cookie', 'opaque', (setting) => transforms.cookie({}, setting), 'a=b; Path=/'],
  ...[
    '',
    'Contact: ',
    'From: "',
    'Via: SIP/2.0/UDP ',
    'Call-ID: ',
    'Replaces: a;',
    'Reason: ',
    'User-Agent: ',
  ].map(
    (field) =>
      [
        `sip ${field}`,
        'opaque',
        (setting: Setting) => transforms.sip(setting),
        `BYE sip:a@b SIP/2.0\r\n${field}`,
      ] as const,
  ),
  ['keep', 'opaque', (setting) => createGuard(undefined, 'US', setting)],
];

describe('a value that grows', () => {
  for (const [what, identifier, create, start = ''] of cases)
    it(what, () => {
      const steps = { count: 0 };
      const apply = create(counted(identifier, steps));
      for (const unit of units) {
        const make = (length: number): string => start + unit.repeat(Math.ceil(length / unit.length));
        const stepsOf = (length: number): number => {
          steps.count = 0;
          apply(make(length));
          return steps.count;
        };
        expect(stepsOf(4 * size), `steps of ${JSON.stringify(unit)}`).toBeLessThanOrEqual(
          4 * stepsOf(size) + 4,
        );
        if (isDeep)
          expect(growth(apply, make, size), `time of ${JSON.stringify(unit)}`).toBeLessThan(quadratic);
      }
    });
});

const rules: PolicyDocument['rules'] = [
  { path: 'p.**', identifier: 'phone', transform: 'pseudonym' },
  { path: '**.q[k=v]', identifier: 'ip', transform: 'truncate' },
  { path: 'j', transform: 'json', rules: [{ path: '**', transform: 'pseudonym' }] },
];

const records: readonly (readonly [what: string, make: (size: number) => string])[] = [
  ['values in a list', (n) => `{"p":[${'1,'.repeat(n)}1]}`],
  ['other values in a list', (n) => `{"p":[${Array.from({ length: n / 8 }, (_, i) => `"${i}x"`)}]}`],
  ['lists in a list', (n) => `{"p":[${'[],'.repeat(n)}1]}`],
  ['members', (n) => `{${Array.from({ length: 2 * n }, (_, i) => `"k${i}":${i}`)}}`],
  ['the same member', (n) => `{${'"q":1,'.repeat(n / 4)}"p":1}`],
  ['objects that a rule looks into', (n) => `{"q":[${'{"k":"v","a":"::1"},'.repeat(n / 20)}1]}`],
  ['a long name', (n) => `{"p":{"${'a1@'.repeat(n)}":1}}`],
  ['escapes', (n) => `{"p":"${'\\u0031'.repeat(n)}"}`],
  ['broken off', (n) => `{"p":[${'"1",'.repeat(n)}`],
  ['JSON in JSON', (n) => `{"j":${JSON.stringify(`[${'"a",'.repeat(n)}1]`)}}`],
  ['blanks', (n) => `{"p":${' '.repeat(n)}1}`],
];

describe.runIf(isDeep).each(['keep', 'drop', 'scan'] as const)(
  'a record that grows, unlisted: %s',
  (unlisted) => {
    const secret = Uint8Array.from({ length: 32 }, (_, i) => i * 7 + 3);
    const calls = createPseudonymizer({ version: 1, region: 'US', unlisted, rules }, secret, {
      maxRecordValues: 1e9,
      onQuarantine: () => {},
    });

    it.each(records)('%s', (_, make) => {
      expect(growth((text) => calls.chunk(Buffer.from(`${text}\n`)).bytes, make, size)).toBeLessThan(
        quadratic,
      );
      expect(growth((text) => calls.line(text), make, size)).toBeLessThan(quadratic);
    });
  },
);

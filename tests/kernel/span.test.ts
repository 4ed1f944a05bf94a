import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/policy/document.js';
import { ledger, openKernel, openReference } from './run.js';

const policy = (extra: object = {}): PolicyDocument => ({
  version: 1,
  domain: 'x',
  region: 'US',
  rules: [{ path: 'msg', transform: 'scrub', ...extra }],
});

const address = fc.oneof(
  fc.nat(255).map((octet) => `192.0.2.${octet}`),
  fc.nat(255).map((octet) => `ip-198-51-100-${octet}`),
  fc.nat(255).map((octet) => `203-0-113-${octet}.dyn.example.net`),
  fc.constantFrom(
    '0.0.0.0',
    '1.3.6.1',
    '192.0.2.256',
    '192.0.2.01',
    '192.0.2.1.2',
    '203.0.113.9.example.net',
  ),
);
const before = fc.constantFrom(
  ...[
    '',
    ' ',
    'from ',
    'version ',
    'upgraded to ',
    'User-Agent: x1 ',
    'address=',
    '"ip":',
    '": ',
    '/',
    'v',
    '-',
  ],
  ...[
    'UDP/',
    'IPV4/UDP/',
    'Chrome/',
    'tcp/',
    '[',
    '(',
    '<',
    '"',
    "'",
    'host',
    'host_',
    '§ ',
    '^',
    '~',
    '.',
    ':',
  ],
  ...['clientVersion=', 'kernel: ', '9 ', '20 - ', 'dsl-', 'port ', '\\', '\n', '\r\n', '\t', '\u0001', 'é '],
);
const behind = fc.constantFrom(
  ...[
    '',
    ' ',
    '\r',
    '\n',
    ':5060',
    ':5060 ',
    ':5060:11',
    ': 11',
    '/24',
    '/5061',
    '-',
    '-rc1',
    '.',
    '. ',
    '..',
  ],
  ...[
    '.example.net',
    'a',
    '_',
    '+',
    '~',
    ')',
    ']',
    '>',
    '"',
    "'",
    ',',
    ';',
    ' 2025550123',
    '@example.org',
    '\\',
    'é',
  ],
);
const word = fc.constantFrom(
  ...[
    '',
    ' ',
    'phone 2025550123 ',
    'blk_-1608999687919862906 ',
    'a@example.org ',
    'token=abcdef123456 ',
    'ok ',
  ],
  ...[
    '2026-11-24T10:20:30Z ',
    '081109 203615 148 INFO ',
    '404 0 2 1405 ',
    'pam(sshd:auth): check pass; ',
    '\\n',
    '%40',
  ],
);
const text = fc
  .array(fc.tuple(word, before, address, behind), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flat().join(''));

describe('addresses that the kernel takes by itself', () => {
  it.each([
    ['everything', {}],
    ['regions abroad', { region: ['GB', 'DE'] }],
    ['digits by themselves', { leniency: 'bare' }],
    ['no addresses', { identifiers: ['phone', 'email'] }],
  ])('become what the engine of one line makes of them: %s', (_name, extra) => {
    const kernel = openKernel(policy(extra));
    const reference = openReference(policy(extra));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const lines = texts.map((msg) => `${JSON.stringify({ msg })}\n`).join('');
        expect(kernel.rewrite(lines).toString()).toBe(reference.rewrite(lines).toString());
      }),
      { numRuns: 3000 },
    );
    expect(ledger(kernel)).toEqual(ledger(reference));
  });

  it('count as the values of a record do', () => {
    const msg = Array.from({ length: 60 }, (_, octet) => `from 192.0.2.${octet}`).join(', ');
    const lines = `${JSON.stringify(Array.from({ length: 3000 }, () => ({ msg })))}\n`;
    const many: PolicyDocument = { version: 1, domain: 'x', rules: [{ path: '*.msg', transform: 'scrub' }] };
    const large = { maxRecordBytes: 1 << 24 };
    const [kernel, reference] = [openKernel(many, large), openReference(many, large)];
    expect(kernel.rewrite(lines).toString()).toBe(reference.rewrite(lines).toString());
    expect(ledger(kernel)).toEqual(ledger(reference));
    expect(kernel.quarantined).toEqual(['1 ERR_RECORD_VALUES']);
  });

  it('have their pseudonyms also in a text with escapes', () => {
    const kernel = openKernel(policy());
    const [line] = kernel
      .rewrite(`${JSON.stringify({ msg: '"client" 192.0.2.1\t(192.0.2.1)\r' })}\n`)
      .toString()
      .split('\n');
    expect(line).toMatch(/^\{"msg":"\\"client\\" (ip_k1_[a-z2-7]{26})\\t\(\1\)\\r"\}$/);
  });
});

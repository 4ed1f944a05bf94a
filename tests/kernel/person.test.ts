import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyring } from '../../src/crypto/keyring.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { parsePolicy } from '../../src/policy/policy.js';
import { createPseudonymizer } from '../../src/pseudonymizer.js';
import { rewrite } from '../bytes/rewrite.js';
import { innocents, lines } from '../transforms/scrub/person/lines.js';
import { nobodies, people } from '../transforms/scrub/person/people.js';
import { ledger, openKernel, openReference, secret } from './run.js';

const policy: PolicyDocument = {
  version: 1,
  domain: 'x',
  rules: [
    { path: ['message', 'log[*].text'], transform: 'scrub', also: ['from.name', 'to.name', 'user.email'] },
    { path: 'from.name', identifier: 'opaque', transform: 'pseudonym' },
    { path: 'to', transform: 'drop' },
    { path: 'user.email', identifier: 'opaque', domain: 'mail', transform: 'pseudonym' },
  ],
};

const name = fc.constantFrom('Alice Example', 'Bob Example', 'carol', 'May', 'x'.repeat(300), '', 7, null, [
  'Dave',
]);
const email = fc.constantFrom('alice@example.org', 'bob.example@example.com', '');
const text = fc
  .array(
    fc.constantFrom(
      ...[
        'Alice Example ',
        'example, alice ',
        'bob.example@example.com ',
        'alice@example.org, ',
        'CAROL ',
        'May ',
        '\n',
      ],
      ...['from 192.0.2.1 ', 'phone 2025550123 ', 'é ', 'ok ', '"Dave" ', 'Bob: '],
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const record = fc
  .record({
    message: text,
    from: fc.record({ name }),
    to: fc.record({ name }),
    user: fc.record({ email }),
    log: fc.array(fc.record({ text }), { maxLength: 3 }),
  })
  .chain((made) => fc.shuffledSubarray(Object.entries(made)).map((entries) => Object.fromEntries(entries)));

describe('names that fields of a record say', () => {
  it('go out of its texts in all engines, whatever the order of the fields', () => {
    const [kernel, reference] = [openKernel(policy), openReference(policy)];
    const objects = createPseudonymizer(parsePolicy(policy), createKeyring(secret));
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), (records) => {
        const lines = records.map((each) => `${JSON.stringify(each)}\n`).join('');
        const out = reference.rewrite(lines).toString();
        expect(kernel.rewrite(lines).toString()).toBe(out);
        expect(records.map((each) => `${JSON.stringify(objects.record(each))}\n`).join('')).toBe(out);
      }),
      { numRuns: 1500 },
    );
    expect(ledger(kernel)).toEqual(ledger(reference));
  });

  it.each([
    [
      'two of one name',
      '{"from":{"name":"Alice Example","name":"Bob Lee"},"message":"Alice Example, Bob Lee"}',
    ],
    ['two of its object', '{"from":{"name":"Alice Example"},"from":{"x":1},"message":"Alice Example"}'],
    ['one, and null', '{"message":"Alice Example","from":{"name":"Alice Example","name":null}}'],
    [
      'one, by another spelling',
      '{"fr\\u006fm":{"name":"x","n\\u0061me":"Alice Example"},"message":"Alice Example"}',
    ],
    ['a list', '{"from":{"name":["Alice Example","Bob"]},"message":"Alice Example"}'],
    ['an object', '{"from":{"name":{"first":"Alice","last":"Example"}},"message":"Alice Example"}'],
  ])('go also where the record has %s', (_, line) => {
    const out = openKernel(policy).rewrite(`${line}\n`).toString();
    expect(out).toBe(openReference(policy).rewrite(`${line}\n`).toString());
    expect(out).not.toMatch(/Alice|Example|Bob|Lee/);
  });

  it('are none where the field is an empty list or object', () => {
    const lines = '{"from":{"name":[ ]},"message":"ok"}\n{"from":{"name":{}},"message":"ok"}\n';
    expect(openKernel(policy).rewrite(lines).toString()).toBe(lines);
    const objects = createPseudonymizer(parsePolicy(policy), createKeyring(secret));
    expect(objects.record({ from: { name: [] }, message: 'ok' })).toEqual({
      from: { name: [] },
      message: 'ok',
    });
  });

  it.each([
    ['elements', 'xml', '<r><name>Alice Example</name><name>Bob</name><text>Alice Example</text></r>'],
    ['columns', 'csv', 'name,name,text\nAlice Example,Bob,Alice Example\n'],
  ] as const)('go where a record has two %s of one name', (_, format, input) => {
    const rules: PolicyDocument['rules'] = [
      { path: 'text', transform: 'scrub', also: ['name'] },
      { path: 'name', transform: 'drop' },
    ];
    const { text } = rewrite({ format, rules }, input);
    expect(text).toContain('[name]');
    expect(text).not.toMatch(/Alice|Example|Bob/);
  });

  it('are not those of the record before, and have the pseudonyms of their fields', () => {
    const kernel = openKernel(policy);
    const message = 'Alice Example wrote to Bob Example, alice@example.org';
    const lines = [
      { message, from: { name: 'Alice Example' }, user: { email: 'alice@example.org' } },
      { message, to: { name: 'Bob Example' } },
      { to: { name: 'Alice Example' }, from: { name: 'ALICE EXAMPLE' }, message },
      { message: 'none' },
    ];
    const out = kernel
      .rewrite(lines.map((each) => `${JSON.stringify(each)}\n`).join(''))
      .toString()
      .trim()
      .split('\n')
      .map(
        (line) => JSON.parse(line) as { message: string; from: { name: string }; user: { email: string } },
      );
    expect(out[0]!.message).toBe(`${out[0]!.from.name} wrote to Bob [name], ${out[0]!.user.email}`);
    expect(out[1]!.message).toMatch(/^Alice \[name\] wrote to \[name\], mail_/);
    expect(out[2]!.message).toMatch(/^\[name\] wrote to Bob \[name\], mail_/);
    expect(out[3]!.message).toBe('none');
  });
});

describe('names in fixed places', () => {
  const fixed: PolicyDocument = {
    version: 1,
    rules: [{ path: '**', transform: 'scrub', names: 'fixed', region: 'US' }],
  };
  const piece = fc.constantFrom(
    ...[
      '"Alice Example" ',
      'Alice ',
      '<sip:12025550123@192.0.2.1>',
      '<101>',
      'CallerIDName: ',
      'user=',
      'for user ',
    ],
    ...[
      'root ',
      'alice ',
      '/home/',
      'C:\\Users\\',
      '\\',
      '/',
      'from 192.0.2.1 ',
      'Accepted password for ',
      'é ',
      '\n',
      ', ',
    ],
  );
  const parts = [...lines, ...people].flatMap((line) =>
    line.replaceAll(/[‹›]/g, '').split(/(?<=[\s,;"'(:=/@-])/),
  );
  const message = fc
    .array(
      fc.oneof(
        { weight: 2, arbitrary: piece },
        fc.nat(parts.length - 1).map((i) => parts[i]!),
      ),
      {
        maxLength: 8,
      },
    )
    .map((each) => each.join(''));

  it.each([...lines, ...innocents, ...people, ...nobodies])(
    'are looked for by the kernel, too: %s',
    (line) => {
      const input = `${JSON.stringify({ message: line.replaceAll(/[‹›]/g, '') })}\n`;
      expect(openKernel(fixed).rewrite(input).toString()).toBe(
        openReference(fixed).rewrite(input).toString(),
      );
    },
  );

  it('go out in all engines', () => {
    const [kernel, reference] = [openKernel(fixed), openReference(fixed)];
    const objects = createPseudonymizer(parsePolicy(fixed), createKeyring(secret));
    fc.assert(
      fc.property(fc.array(fc.record({ message }), { minLength: 1, maxLength: 4 }), (records) => {
        const lines = records.map((each) => `${JSON.stringify(each)}\n`).join('');
        const out = reference.rewrite(lines).toString();
        expect(kernel.rewrite(lines).toString()).toBe(out);
        expect(records.map((each) => `${JSON.stringify(objects.record(each))}\n`).join('')).toBe(out);
        expect(
          records.map((each) => `${JSON.stringify({ message: objects.text(each.message) })}\n`).join(''),
        ).toBe(out);
      }),
      { numRuns: 800 },
    );
    expect(ledger(kernel)).toEqual(ledger(reference));
  });
});

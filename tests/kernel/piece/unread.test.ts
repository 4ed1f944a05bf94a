import { expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument } from '../../../src/index.js';
import { ledger, openKernel, openReference, secret } from '../run.js';

const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [
    { path: 'p', identifier: 'ip', transform: 'pseudonym' },
    { path: 'q', identifier: 'phone', transform: 'pseudonym' },
  ],
};
const list = (...items: string[]): string => items.join(', ');
const some = list('192.0.2.1', '?', '192.0.2.3', '?', '192.0.2.5', '?');

/** Values that wait together: of records that come out, that are too much, and that are broken. */
const records = [
  { p: some, q: '?' },
  { q: '?', p: [some, some, some] },
  { p: ['?, ?', '?, ?'] },
  { q: ['?', '+12025550123'], p: some },
  { p: [some, list(...Array<string>(40).fill('?'))], q: '?' },
  { q: '?' },
];
const lines = [...records.map((record) => JSON.stringify(record)), '{"q":"?"', '{"p":"?, ?"}'];

it.each([
  ['by one secret', policy],
  ['by the secret of each', { ...policy, time: 'q' }],
])(
  'counts the values of lines that are done again once, and of those that are too much no more than one engine does, %s',
  (_, document) => {
    const options = { maxRecordValues: 20, memoBytes: 1 << 14 };
    const [kernel, reference] = [openKernel(document, options), openReference(document, options)];
    for (let n = 0; n < 3; n++) {
      const input = `${lines.join('\n')}\n`;
      expect(kernel.rewrite(input).equals(reference.rewrite(input))).toBe(true);
      expect(ledger(kernel)).toEqual(ledger(reference));
    }
    expect(kernel.totals.codes.get('ERR_RECORD_VALUES')).toBe(3 * 2);
    // Each time they come, though they are remembered.
    expect(kernel.program.counts.unread[0]! % 3).toBe(0);
  },
);

it('counts what is in texts each time, though they are long, or have much in them that is remembered', () => {
  const document: PolicyDocument = {
    version: 1,
    region: 'US',
    rules: [{ path: '**', transform: 'scrub' }],
  };
  const many = Array.from({ length: 7 }, (_, n) => `phone ${202_555_01_00 + n}`).join(' and ');
  const texts = [
    'extension 1234567 called 2025550123',
    `extension 1234567 é ${many}`,
    `${'of all that was said '.repeat(12)} phone 1234567, password: x7Tq91Zb`,
    `${'of all that was said '.repeat(60)} password: x7Tq91Zb`,
    many,
  ];
  const lines = [...texts, texts, [many, many, many], ['', ...texts, ...texts]].map((text) =>
    JSON.stringify({ text }),
  );
  const options = { maxRecordValues: 30, memoBytes: 1 << 14 };
  const [kernel, reference] = [openKernel(document, options), openReference(document, options)];
  for (let n = 0; n < 3; n++) {
    const input = `${lines.join('\n')}\n`;
    expect(kernel.rewrite(input).equals(reference.rewrite(input))).toBe(true);
    expect(ledger(kernel)).toEqual(ledger(reference));
  }
  expect(kernel.program.counts.unread[0]).toBeGreaterThan(0);
  expect(kernel.totals.codes.get('ERR_RECORD_VALUES')).toBeGreaterThan(0);
});

it('counts those that come out as for objects in memory', () => {
  const [objects, bytes] = [0, 1].map(() => createPseudonymizer(policy, secret, { maxRecordValues: 20 }));
  for (const record of [...records, ...records].filter((each) => objects!.record(each) !== undefined))
    bytes!.chunk(new TextEncoder().encode(`${JSON.stringify(record)}\n`));
  const some = createPseudonymizer(policy, secret, { maxRecordValues: 20 });
  for (const record of [...records, ...records]) {
    const text = `${JSON.stringify(record)}\n`;
    if (objects!.record(record) !== undefined) some.chunk(new TextEncoder().encode(text.repeat(2)));
  }
  const again = createPseudonymizer(policy, secret, { maxRecordValues: 20 });
  for (const record of records) if (objects!.record(record) !== undefined) again.record(record);
  const rulesOf = (calls: typeof again, times: number): unknown =>
    calls.report().rules.map(({ values, unread }) => [values / times, unread / times]);
  expect(rulesOf(bytes!, 2)).toEqual(rulesOf(again, 1));
  expect(rulesOf(some, 4)).toEqual(rulesOf(again, 1));
});

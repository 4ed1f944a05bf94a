import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument } from '../../src/index.js';
import { presetPolicy } from '../../src/presets/index.js';
import { openKernel } from '../kernel/run.js';

const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255);
const most = 100;

type Rule = PolicyDocument['rules'][number];
type Door = 'record' | 'line' | 'chunk';

/** What becomes of one record at each door: it comes out, or why it does not. */
function fate(
  rules: readonly Rule[],
  record: object,
  limit = most,
  doors: readonly Door[] = allDoors,
  unlisted: PolicyDocument['unlisted'] = 'keep',
): string {
  const fates = doors.map((door) => {
    const policy: PolicyDocument = { version: 1, region: 'US', unlisted, rules: [...rules] };
    const calls = createPseudonymizer(policy, secret, { maxRecordValues: limit });
    // Twice: what a memo knows by then must not decide.
    for (let n = 0; n < 2; n++) {
      if (door === 'record') calls.record(record);
      else if (door === 'line') calls.line(JSON.stringify(record));
      else calls.chunk(Buffer.from(`${JSON.stringify(record)}\n`));
    }
    const { out, codes, rules: counted } = calls.report();
    // Of what is refused nothing is counted, however far it was read.
    if (out === 0) expect(counted.map(({ values, unread }) => values + unread)).toEqual(counted.map(() => 0));
    return JSON.stringify({ out, codes });
  });
  expect(new Set(fates).size, fates.join(' ')).toBe(1);
  return fates[0]!;
}

const allDoors = ['record', 'line', 'chunk'] as const;
const passes = JSON.stringify({ out: 2, codes: {} });
const refused = JSON.stringify({ out: 0, codes: { ERR_RECORD_VALUES: 2 } });
const times = <Value>(count: number, make: (at: number) => Value): Value[] =>
  Array.from({ length: count }, (_, at) => make(at));
const ip = (at: number): string => `192.0.2.${at % 250}`;

describe('a record with as many values as may be read', () => {
  it('counts the parameters of a URL, where they are more than usual', () => {
    const rules: Rule[] = [{ path: 'u', transform: 'url' }];
    const url = (parameters: number): string => `/?${'a=1&'.repeat(parameters)}`;
    expect(fate(rules, { u: url(16) }, 10)).toBe(passes);
    expect(fate(rules, { u: url(60) }, 70)).toBe(passes);
    expect(fate(rules, { u: url(60) }, 50)).toBe(refused);
  });

  it.each<[string, Rule]>([
    ['pseudonym', { path: '**', transform: 'pseudonym' }],
    ['truncate', { path: '**', identifier: 'ip', transform: 'truncate' }],
    ['mask', { path: '**', transform: 'mask' }],
    ['scrub', { path: '**', transform: 'scrub' }],
  ])('passes under %s, and with one more does not', (_, rule) => {
    expect(fate([rule], { a: times(most, ip) })).toBe(passes);
    expect(fate([rule], { a: times(most + 1, ip) })).toBe(refused);
    expect(fate([rule], { a: times(most + 1, () => '192.0.2.1') })).toBe(refused);
  });

  it('may have any number that no rule meets, that stay, or that go', () => {
    const rest = {
      kept: times(2 * most, ip),
      gone: times(2 * most, ip),
      other: times(2 * most, ip),
      n: times(2 * most, () => null),
    };
    const rules: Rule[] = [
      { path: 'kept', transform: 'keep' },
      { path: 'gone', transform: 'drop' },
      { path: ['a', 'n'], identifier: 'ip', transform: 'pseudonym' },
    ];
    expect(fate(rules, { ...rest, a: times(most, ip) })).toBe(passes);
  });

  it.each<[string, Rule, (count: number) => string]>([
    ['hops', { path: 'a', identifier: 'ip', transform: 'pseudonym' }, (n) => times(n, ip).join(', ')],
    [
      'addresses',
      { path: 'a', identifier: 'email', transform: 'pseudonym' },
      (n) => times(n, (i) => `a${i}@example.org`).join(','),
    ],
    [
      'cookies',
      { path: 'a', transform: 'cookie', values: 'pseudonym' },
      (n) => times(n, (i) => `a=${i}`).join('; '),
    ],
    ['a text', { path: 'a', transform: 'scrub' }, (n) => times(n, (i) => `a${i}@example.org`).join(' ')],
    [
      'JSON in a string',
      { path: 'a', transform: 'json', rules: [{ path: '**', transform: 'pseudonym' }] },
      (n) => JSON.stringify(times(n, String)),
    ],
    [
      'a message',
      { path: 'a', transform: 'sip' },
      (n) =>
        `BYE sip:a@example.org SIP/2.0\r\n${times(n, (i) => `Via: SIP/2.0/UDP 192.0.2.1;branch=${i}\r\n`).join('')}\r\n`,
    ],
  ])('counts what stands inside of %s', (what, rule, make) => {
    // A message has more in it than a value may that counts one.
    const count = what === 'a message' ? most / 20 : most;
    expect(fate([rule], { a: times(count, () => make(2)) })).toBe(passes);
    expect(fate([rule], { a: make(20) })).toBe(passes);
    expect(fate([rule], { a: make(2 * most) })).toBe(refused);
    expect(fate([rule], { a: times(most / 10, () => make(40)) })).toBe(refused);
  });

  it('counts long texts more than once where nothing can be read in them', () => {
    const rule: Rule = { path: 'a', identifier: 'phone', transform: 'pseudonym' };
    const vain = `${'PJSIP/a&'.repeat(100)}PJSIP/a@`;
    expect(fate([rule], { a: times(most, (at) => `nobody ${at}`) })).toBe(passes);
    expect(fate([rule], { a: [vain] })).toBe(passes);
    expect(fate([rule], { a: times(most / 10, () => vain) })).toBe(refused);
  });

  it('has its values counted anew after one that was refused', () => {
    const calls = createPseudonymizer(
      { version: 1, rules: [{ path: '**', transform: 'pseudonym' }] },
      secret,
      { maxRecordValues: 3 },
    );
    expect(calls.record({ a: [1, 2, 3, 4] })).toBeUndefined();
    expect(calls.record({ a: [1, 2, 3] })).toBeDefined();
    expect(calls.line('[1,2,3]')).toBeDefined();
  });

  it('may log another one through the same door while it is read', () => {
    const calls = createPseudonymizer(
      { version: 1, rules: [{ path: '**', transform: 'pseudonym' }] },
      secret,
      { maxRecordValues: 3 },
    );
    const record = {
      a: 1,
      get b() {
        calls.record({ x: [1, 2, 3] });
        calls.line('[1,2,3]');
        return 2;
      },
    };
    expect(calls.record({ ...record, c: 3 })).toBeDefined();
    expect(
      calls.record({
        __proto__: record,
        get c() {
          calls.line('[1,2,3]');
          return [1, 2, 3];
        },
      }),
    ).toBeDefined();
  });
});

describe('a long record with many lists', () => {
  it('is not read much further than the limit, whoever reads it', () => {
    const { program, rewrite, quarantined } = openKernel(
      { version: 1, rules: [{ path: '**', identifier: 'ip', transform: 'pseudonym' }] },
      { maxRecordBytes: 1 << 24 },
    );
    const hops = JSON.stringify('a,'.repeat(500));
    expect(rewrite(`{"a":[${times(4000, () => hops).join(',')}]}\n`)).toHaveLength(0);
    expect(quarantined).toEqual(['1 ERR_RECORD_VALUES']);
    // Of two millions: once by the kernel, and once by the engine of one line.
    expect(program.allowance.reads).toBeLessThan(3 * program.allowance.most);
  });
});

describe('rows and lines', () => {
  it('count alike, and leave nothing of a row that is refused', () => {
    const header = 'a,b,c\n';
    const rows = createPseudonymizer(
      {
        version: 1,
        format: { type: 'csv', header: 'first' },
        rules: [{ path: ['a', 'b', 'c'], transform: 'pseudonym' }],
      },
      secret,
      { maxRecordValues: 2 },
    );
    const out = Buffer.from(
      rows.chunk(Buffer.from(`${header}alice,bob,\nalice,bob,carol\nalice,bob,\n`)).bytes,
    ).toString();
    expect(out.split('\n')).toHaveLength(4);
    expect(out).not.toMatch(/alice|bob|carol/);
    expect(rows.report()).toMatchObject({ out: 2, codes: { ERR_RECORD_VALUES: 1 } });
    expect(rows.report().rules[0]).toMatchObject({ values: 4 });
  });

  it('hold for free text', () => {
    const texts = createPseudonymizer({ version: 1, rules: [{ path: 'x', transform: 'drop' }] }, secret, {
      maxRecordValues: 30,
    });
    expect(texts.text(times(20, (i) => `a${i}@example.org`).join(' '))).toBeDefined();
    expect(texts.text(times(60, (i) => `a${i}@example.org`).join(' '))).toBeUndefined();
    expect(texts.report().codes).toEqual({ ERR_RECORD_VALUES: 1 });
  });
});

describe('by default', () => {
  it('an export request of the OpenTelemetry collector passes: 8,192 log records with sixteen values each', () => {
    const attributes = [
      { key: 'client.address', value: { stringValue: '192.0.2.17' } },
      { key: 'user.id', value: { stringValue: 'alice' } },
      { key: 'user.email', value: { stringValue: 'alice@example.org' } },
      { key: 'session.id', value: { stringValue: '31d4d96e' } },
      { key: 'url.full', value: { stringValue: 'https://example.org/a?b=c' } },
      { key: 'device.id', value: { stringValue: '31d4d96e' } },
    ];
    const one = {
      timeUnixNano: '1690325492123456789',
      observedTimeUnixNano: '1690325492123456789',
      attributes,
    };
    const batch = { resourceLogs: [{ scopeLogs: [{ logRecords: times(8192, () => one) }] }] };
    const calls = createPseudonymizer(presetPolicy('otlp-logs')!, secret);
    expect(calls.record(batch)).toBeDefined();
    calls.chunk(Buffer.from(`${JSON.stringify(batch)}\n`));
    expect(calls.report()).toMatchObject({ out: 2, quarantined: 0 });
  });
});

describe('names of fields, where they are looked through', () => {
  const rules: Rule[] = [{ path: 'known', transform: 'drop' }];
  const named = (count: number, make: (at: number) => string): object =>
    Object.fromEntries(times(count, (at) => [make(at), null]));
  const inside = (record: object): object => ({ json: JSON.stringify(record) });
  const json: Rule[] = [{ path: 'json', transform: 'json', rules }];

  it('count if they change', () => {
    const phones = (count: number): object => named(count, (at) => `+1202555${String(at).padStart(4, '0')}`);
    expect(fate(rules, phones(most), most, allDoors, 'scan')).toBe(passes);
    expect(fate(rules, phones(most + 1), most, allDoors, 'scan')).toBe(refused);
    expect(fate(rules, { m: [{ n: phones(most + 1) }] }, most, allDoors, 'scan')).toBe(refused);
    expect(fate(json, inside(phones(most + 1)), most, allDoors, 'scan')).toBe(refused);
  });

  it('count as much as stands in them', () => {
    const text = (count: number): object => ({
      [times(count, (at) => `a${at}@example.org`).join(' ')]: null,
    });
    expect(fate(rules, text(most / 2), most, allDoors, 'scan')).toBe(passes);
    expect(fate(rules, text(2 * most), most, allDoors, 'scan')).toBe(refused);
    expect(fate(json, inside(text(2 * most)), most, allDoors, 'scan')).toBe(refused);
  });

  it('do not count if they are short and stay', () => {
    expect(
      fate(
        rules,
        named(2 * most, (at) => `member${at}`),
        most,
        allDoors,
        'scan',
      ),
    ).toBe(passes);
    expect(
      fate(
        rules,
        named(2 * most, (at) => `${'m'.repeat(40)}${at}`),
        most,
        allDoors,
        'scan',
      ),
    ).toBe(refused);
    expect(
      fate(
        rules,
        named(2 * most, (at) => `${'m'.repeat(40)}${at}`),
      ),
    ).toBe(passes);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, OptionError, type PolicyDocument, RecordError } from '../../../src/index.js';
import { hashOf } from '../../../src/integrations/kafka/partition.js';
import {
  createMessageRewriter,
  type IncomingMessage,
  type OutgoingMessage,
  type RewriterOptions,
} from '../../../src/integrations/kafka.js';
import { secret } from '../../kernel/run.js';

const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [{ path: ['from', 'to.phone'], identifier: 'phone', transform: 'pseudonym' }],
};
const number = '+12025550123';
const pseudonym = createPseudonymizer(policy, secret).record({ from: number })!.from as string;

const keeping: PolicyDocument = { ...policy, rules: [...policy.rules, { path: 'other', transform: 'keep' }] };
const scanning: PolicyDocument = { ...policy, unlisted: 'scan' };
const closed: PolicyDocument = { ...policy, unlisted: 'drop' };
const deep = policy;
const caseless: PolicyDocument = { ...policy, caseless: true };

const message = (
  given: Partial<Record<'key' | 'value', string | null>>,
  more: object = {},
): IncomingMessage => ({
  key: typeof given.key === 'string' ? Buffer.from(given.key) : null,
  value: given.value === null ? null : Buffer.from(given.value ?? `{"from":"${number}"}`),
  headers: [],
  partition: 7,
  timestamp: 1_764_000_000_000n,
  ...more,
});

it('refuses options that it does not know, and those of another kind', () => {
  const create = (more: object) => () => createMessageRewriter({ policy, keyring: secret, ...more });
  expect(create({ haeders: {} })).toThrow('haeders is no option here (did you mean headers?)');
  expect(create({ maxMessageBytes: '1MB' })).toThrow(
    'expected a whole number of bytes, 1 or more, got a string',
  );
  expect(() => createMessageRewriter(undefined as never)).toThrow(
    'options expected an object, got undefined',
  );
});

function rewrite(given: IncomingMessage, options: Partial<RewriterOptions> = {}) {
  const rewriter = createMessageRewriter({ policy, keyring: secret, ...options });
  const [out] = rewriter.rewrite([given]);
  if (out instanceof RecordError) return { code: out.code, message: out.message };
  const { key, value, headers, partition, timestamp } = out!;
  return {
    key: key && Buffer.from(key).toString(),
    value: value && Buffer.from(value).toString('latin1'),
    headers: headers.map(([name, each]) => [
      Buffer.from(name).toString(),
      each && Buffer.from(each).toString(),
    ]),
    partition,
    timestamp,
  };
}

const headersOf = (...list: [string, string | null][]) => ({
  headers: list.map(([name, value]) => [Buffer.from(name), value === null ? null : Buffer.from(value)]),
});

/** Two secrets, one after the other. */
const aged = {
  policy: { ...policy, time: 'at' },
  keyring: {
    version: 1 as const,
    secrets: [
      { id: 'k1', secret, until: '2026-01-01T00:00:00Z' },
      { id: 'k2', secret: secret.map((byte) => byte ^ 0x55), from: '2026-01-01T00:00:00Z' },
    ],
  },
};

describe('a message', () => {
  it('keeps its time, and its place without a key', () => {
    expect(rewrite(message({}))).toEqual({
      key: null,
      value: `{"from":"${pseudonym}"}`,
      headers: [],
      partition: 7,
      timestamp: 1_764_000_000_000n,
    });
  });

  it('without a value stays one, and its key becomes what it was', () => {
    const out = rewrite(message({ key: '(202) 555-0123', value: null }), { key: { field: 'from' } });
    expect(out).toMatchObject({ key: pseudonym, value: null });
  });

  it.each([
    ['drop by itself', {}, null],
    ['keep where that is said', { key: 'keep' as const }, number],
    ['a field', { key: { field: 'from' } }, pseudonym],
    ['a field within', { key: { field: 'to.phone' } }, pseudonym],
    ['a field that the policy keeps', { policy: keeping, key: { field: 'other' } }, number],
    ['an unlisted field that is looked through', { policy: scanning, key: { field: 'other' } }, pseudonym],
    ['an unlisted field that goes', { policy: closed, key: { field: 'other' } }, null],
    ['a field below one of a rule', { policy: deep, key: { field: 'to.phone.number' } }, pseudonym],
    ['a field by other capitals', { policy: caseless, key: { field: 'From' } }, pseudonym],
  ])('has a key by rule: %s', (_, options, key) => {
    expect(rewrite(message({ key: number }), options)).toMatchObject({ key });
  });

  it('has, among many, the key that its field would be', () => {
    const keys = fc.oneof(
      { weight: 3, arbitrary: fc.nat(99).map((n) => Buffer.from(`+12025550${100 + n}`)) },
      fc.string({ unit: 'binary', maxLength: 12 }).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)),
      fc.constantFrom('', '"', '\\', '\\u0041', '"}', '\n', 'é', '\u007f').map((text) => Buffer.from(text)),
      fc.constant(null),
    );
    const rules: PolicyDocument['rules'] = [
      ...policy.rules,
      { path: 'gone', transform: 'drop' },
      { path: 'none', transform: 'replace', with: null },
      { path: 'said', transform: 'replace', with: 'a "word" \\' },
      { path: 'other', transform: 'keep' },
    ];
    const paths = fc.constantFrom(['from'], ['to', 'phone'], ['other', 'a"b'], ['gone'], ['none'], ['said']);
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 9 }), paths, (given, path) => {
        const calls = createPseudonymizer({ ...policy, rules }, secret);
        const field = path
          .map((key) => (/\W/.test(key) ? `['${key}']` : key))
          .join('.')
          .replace('.[', '[');
        const rewriter = createMessageRewriter({
          policy: { ...policy, rules },
          keyring: secret,
          key: { field },
        });
        const out = rewriter.rewrite(given.map((key) => ({ ...message({}), key })));
        const expected = given.map((key) => {
          if (key === null) return null;
          const record = path.reduceRight<unknown>((value, name) => ({ [name]: value }), key.toString());
          const value = path.reduce<unknown>(
            (at, name) => (at as Record<string, unknown> | undefined)?.[name],
            calls.record(record as object),
          );
          return typeof value === 'string' ? value : null;
        });
        expect(out.map((each) => (each as OutgoingMessage).key?.toString() ?? null)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('has a key that is a record of its own', () => {
    const out = rewrite(message({ key: `{"from":"${number}"}` }), { key: 'record' });
    expect(out).toMatchObject({ key: `{"from":"${pseudonym}"}` });
    expect(rewrite(message({ key: number }), { key: 'record' })).toMatchObject({ code: 'ERR_RECORD_SYNTAX' });
  });

  it('goes where its key hashes to: as it comes out, as it came, or as it stood', () => {
    const key = { field: 'from' };
    const of = (partitionBy?: RewriterOptions['partitionBy']) =>
      (rewrite(message({ key: number }), { key, partitionBy }) as { partition: number }).partition;
    expect(of()).toBe(hashOf(Buffer.from(pseudonym)));
    expect(of('original')).toBe(hashOf(Buffer.from(number)));
    expect(of('source')).toBe(7);
  });

  it('keeps the trace it belongs to, where that is one, and no other header', () => {
    const trace = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const given = headersOf(['traceparent', trace], ['caller', number], ['traceparent', `${trace}x`]);
    expect(rewrite(message({}, given))).toMatchObject({ headers: [['traceparent', trace]] });
  });

  it('has headers by rule, in their order, twice where they came twice', () => {
    const given = headersOf(['caller', number], ['route', 'a'], ['caller', '202 555 0123'], ['x', null]);
    const headers = { caller: { field: 'from' }, route: 'keep', x: 'keep' } as const;
    expect(rewrite(message({}, given), { headers })).toMatchObject({
      headers: [
        ['caller', pseudonym],
        ['route', 'a'],
        ['caller', pseudonym],
      ],
    });
  });

  it('in the frame of a schema registry is refused with a word for it, but where it is JSON', () => {
    expect(rewrite(message({ value: '\0\0\0\0\x07\x02\x0cAda' }))).toMatchObject({
      code: 'ERR_RECORD_SYNTAX',
      message: expect.stringContaining('schema registry'),
    });
    expect(rewrite(message({ value: `\0\0\0\0\x07{"from":"${number}"}` }))).toMatchObject({
      value: `\0\0\0\0\x07{"from":"${pseudonym}"}`,
    });
  });

  it('has the secret of its record for its key, in the frame of a schema registry too', () => {
    const record = (year: number) => `{"at":"${year}-05-01T00:00:00Z","from":"${number}"}`;
    const options = { ...aged, key: { field: 'from' }, headers: { caller: { field: 'from' } } };
    for (const [year, id] of [
      [2025, 'k1'],
      [2026, 'k2'],
    ] as const) {
      const given = headersOf(['caller', number]);
      const out = rewrite(message({ key: number, value: `\0\0\0\0\x07${record(year)}` }, given), options);
      expect(out).toEqual({
        ...rewrite(message({ key: number, value: record(year) }, given), options),
        key: expect.stringMatching(`^tel_${id}_`),
        value: expect.stringMatching(/^\0{4}\x07\{"at":/),
      });
    }
    // Nothing can be read of it, and so it does not come out.
    expect(rewrite(message({ key: number, value: '{"at"' }), options)).toMatchObject({
      code: 'ERR_RECORD_SYNTAX',
    });
  });

  it('is in the format of its policy, and has the same pseudonym for its key', () => {
    const csv: PolicyDocument = {
      version: 1,
      region: 'US',
      format: { type: 'csv', header: 'none', columns: ['from', 'n'] },
      rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }],
    };
    const options = { policy: csv, key: { field: 'from' } };
    expect(rewrite(message({ key: number, value: `${number},1` }), options)).toMatchObject({
      key: pseudonym,
      value: `${pseudonym},1`,
    });
    expect(rewrite(message({ key: number, value: number }), options)).toMatchObject({
      code: 'ERR_RECORD_COLUMNS',
    });
  });

  it('is one record, whatever line ends it holds', () => {
    expect(rewrite(message({ value: `{"from":\n"${number}",\r\n"n":1}` }))).toMatchObject({
      value: `{"from":\n"${pseudonym}",\r\n"n":1}`,
    });
  });

  it('without a value is not counted, and one that cannot be read is', () => {
    const rewriter = createMessageRewriter({ policy, keyring: secret });
    const answers = rewriter.rewrite([message({ value: null }), message({}), message({ value: '' })]);
    expect(answers).toMatchObject([{ value: null }, { key: null }, { code: 'ERR_RECORD_SYNTAX' }]);
    expect(rewriter.report()).toMatchObject({ in: 2, out: 1, quarantined: 1 });
  });

  it('that is too long once it is rewritten is quarantined', () => {
    expect(rewrite(message({}), { maxMessageBytes: 60 })).toMatchObject({ code: 'ERR_RECORD_SIZE' });
  });

  it('has the secret of its record for its key, and without a value that of its time', () => {
    const options = { ...aged, key: { field: 'from' } };
    const value = `{"at":"2026-05-01T00:00:00Z","from":"${number}"}`;
    expect(rewrite(message({ key: number, value }), options)).toMatchObject({
      key: expect.stringMatching(/^tel_k2_/),
    });
    // 24 November 2025.
    expect(rewrite(message({ key: number, value: null }), options)).toMatchObject({
      key: expect.stringMatching(/^tel_k1_/),
    });
  });

  it.each<[string, Partial<RewriterOptions>]>([
    ['key', { key: { field: 'a[*]' } }],
    ['key', { key: { field: 'a..b' } }],
    ['headers.x', { headers: { x: { field: '' } } }],
    ['key', { key: { field: 'form' } }],
    ['did you mean from?', { key: { field: 'form' } }],
    ['headers.x', { headers: { x: { field: 'to' } } }],
    ['did you mean to.phone?', { headers: { x: { field: 'to.phnoe' } } }],
    ['would come out as it is', { key: { field: 'from2.phone' } }],
    ['partitionBy', { partitionBy: 'value' as never }],
  ])('is refused rules for its %s that are none', (name, options) => {
    expect(() => createMessageRewriter({ policy, keyring: secret, ...options })).toThrow(OptionError);
    expect(() => createMessageRewriter({ policy, keyring: secret, ...options })).toThrow(name);
  });
});

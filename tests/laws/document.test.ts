/** A JSON document through every door: the same records come out as of lines, and half a document is nowhere a whole one. */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/policy/document.js';
import { createPseudonymizer } from '../../src/pseudonymizer.js';
import { createTransform, createWebTransform } from '../../src/stream.js';

const secret = new Uint8Array(32).map((_, i) => i * 7 + 3);
const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [
    { path: 'from', identifier: 'phone', transform: 'pseudonym' },
    { path: 'name', transform: 'drop' },
  ],
};
const records = [{ from: '(202) 555-0123', name: 'Alice' }, { from: '+12025550199' }, { n: 1 }];
const open = (format: PolicyDocument['format'], quarantined: string[] = []) =>
  createPseudonymizer({ ...policy, format }, secret, {
    onQuarantine: ({ code }) => void quarantined.push(code),
  });
const lines = open('ndjson');
const expected = records.map((each) => lines.record(each));

const documents: readonly (readonly [string, PolicyDocument['format'], string])[] = [
  ['an array', 'json', JSON.stringify(records, undefined, 2)],
  [
    'values one behind the other',
    'json',
    records.map((each) => JSON.stringify(each, undefined, 2)).join('\n'),
  ],
  [
    'a page',
    { type: 'json', records: 'records' },
    JSON.stringify({ uri: 'u', records, n: 1 }, undefined, '\t'),
  ],
];

const recordsOf = (text: string): unknown => {
  const list = text.startsWith('{\n  "from"') ? `[${text.replaceAll('}\n{', '},{')}]` : text;
  const value = JSON.parse(list);
  return Array.isArray(value) ? value : value.records;
};

describe.each(documents)('%s', (_, format, text) => {
  const whole = Buffer.from(text);
  const parts = (): Buffer[] =>
    Array.from({ length: Math.ceil(whole.length / 7) }, (_, i) => whole.subarray(i * 7, i * 7 + 7));
  const broken = text.slice(0, -2);

  it('comes out of chunk and line as of lines', () => {
    const calls = open(format);
    expect(recordsOf(Buffer.from(calls.chunk(whole).bytes).toString())).toEqual(expected);
    expect(recordsOf(calls.line(text)!)).toEqual(expected);
    expect(calls.report()).toMatchObject({ in: 6, out: 6 });
    expect(calls.report().rules[0]!.values).toBe(4);
  });

  it('comes out of a stream as of lines', async () => {
    const calls = open(format);
    const out = await buffer(Readable.from(parts()).pipe(createTransform(calls)));
    expect(recordsOf(out.toString())).toEqual(expected);
    const web = Readable.toWeb(Readable.from(parts())).pipeThrough(createWebTransform(calls) as never);
    expect(recordsOf((await buffer(web as never)).toString())).toEqual(expected);
    expect(calls.report()).toMatchObject({ in: 6, out: 6, codes: {} });
  });

  it('is all or nothing for whoever has all of it, where it is broken', () => {
    const quarantined: string[] = [];
    const calls = open(format, quarantined);
    expect(calls.chunk(Buffer.from(broken))).toMatchObject({
      bytes: { length: 0 },
      records: 1,
      quarantined: 1,
    });
    expect(calls.line(broken)).toBeUndefined();
    expect(quarantined).toEqual(['ERR_RECORD_DOCUMENT', 'ERR_RECORD_DOCUMENT']);
    expect(calls.report()).toMatchObject({ in: 2, out: 0, quarantined: 2 });
  });

  it('fails a stream where it is broken', async () => {
    const calls = open(format);
    const piped = pipeline(Readable.from([Buffer.from(broken)]), createTransform(calls), buffer);
    await expect(piped).rejects.toMatchObject({ name: 'RecordError', code: 'ERR_RECORD_DOCUMENT' });
    const web = Readable.toWeb(Readable.from([Buffer.from(broken)])).pipeThrough(
      createWebTransform(calls) as never,
    );
    await expect(buffer(web as never)).rejects.toMatchObject({ code: 'ERR_RECORD_DOCUMENT' });
    const { in: read, out, quarantined } = calls.report();
    expect([read, quarantined]).toEqual([out + 2, 2]);
  });

  it('says of an input of its own that it is broken', () => {
    const input = open(format).input();
    input.rewrite(Buffer.from(broken), false, () => {});
    expect(input.fault).toBeUndefined();
    input.rewrite(Buffer.from(''), true, () => {});
    expect(input.fault?.code).toBe('ERR_RECORD_DOCUMENT');
  });
});

it('holds no value in what it says of a broken document', () => {
  const errors: Error[] = [];
  const calls = createPseudonymizer({ ...policy, format: 'json' }, secret, {
    onQuarantine: (error) => void errors.push(error),
  });
  const input = calls.input();
  for (const text of ['[{"from":"+12025550123"} "+12025550199"]', '[{"from":"+12025550123"']) {
    input.rewrite(Buffer.from(text), true, () => {});
    calls.chunk(Buffer.from(text));
  }
  expect(errors.length).toBeGreaterThan(1);
  for (const { message, stack } of errors) expect(`${message}${stack}`).not.toMatch(/555|0123|0199/);
});

it('refuses a text that bytes cannot hold', () => {
  const calls = open('json');
  expect(calls.line('[{"name":"\ud800"}]')).toBeUndefined();
  expect(calls.report().codes).toEqual({ ERR_RECORD_ENCODING: 1 });
});

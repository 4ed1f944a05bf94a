import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordArbitrary, textArbitrary } from '../arbitraries/record.js';
import { openKernel } from './run.js';

const fatal = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What `JSON.parse` and a strict decoder make of one line. */
function judge(line: Buffer): string {
  let text: string;
  try {
    text = fatal.decode(line);
  } catch {
    return 'ERR_RECORD_ENCODING';
  }
  if (/^[ \t\r]*$/.test(text)) return 'blank';
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? 'record' : 'ERR_RECORD_SHAPE';
  } catch {
    return 'ERR_RECORD_SYNTAX';
  }
}

const policy = { version: 1 as const, rules: [{ path: 'nowhere', transform: 'drop' as const }] };

/** The verdict of the kernel, from what comes out between two neighbours. */
function verdict(run: ReturnType<typeof openKernel>, line: Buffer): string {
  const before = run.books.in;
  run.quarantined.length = 0;
  const out = run.rewrite(Buffer.concat([Buffer.from('{"before":1}\n'), line, Buffer.from('\n[2]\n')]));
  const records = run.books.in - before - 2;
  const middle = out.subarray(13, out.length - 4);
  expect(out.subarray(0, 13).toString()).toBe('{"before":1}\n');
  expect(out.subarray(-4).toString()).toBe('[2]\n');
  if (run.quarantined.length > 0) {
    expect(middle.length).toBe(0);
    expect(run.quarantined).toHaveLength(1);
    return run.quarantined[0]!.split(' ')[1]!;
  }
  expect(middle.equals(Buffer.concat([line, Buffer.from('\n')]))).toBe(true);
  return records === 0 ? 'blank' : 'record';
}

const valid = [
  '{}',
  '[]',
  ' {} ',
  '\t[\r]\t',
  '{"a":{}}',
  '[[],{}]',
  '[0]',
  '[-0]',
  '[-0.0e-0]',
  '[1E+9]',
  '[1e400]',
  '[true,false,null]',
  '{"":""}',
  '{"a":1,"a":2}',
  '["\\u0000\\"\\\\\\/\\b\\f\\n\\r\\t"]',
  '["\\ud800"]',
  '["\\uDFFF\\uD800"]',
  '["\x7f"]',
  '["é𝄞\u2028\ufeff"]',
  `[${'9'.repeat(400)}]`,
  `["${'x'.repeat(1000)}"]`,
  '{"a":[{"b":[{"c":null}]}],"d":"e"}',
  '[1,2 ,3]',
  '{"a" :1}',
  '{"a":1 }',
  '[\u007b\u007d]',
];

const hostile = [
  '{',
  '}',
  '[',
  ']',
  '{]',
  '[}',
  '{}}',
  '[]]',
  '{}{}',
  '[][]',
  '{},',
  ',',
  ':',
  '"',
  '""',
  '"a',
  'a',
  '1',
  '01',
  '-',
  'null',
  'true',
  'nul',
  '[nul]',
  '[nulll]',
  '[True]',
  '[,]',
  '[1,]',
  '[,1]',
  '[1 2]',
  '[1,,2]',
  '{,}',
  '{"a"}',
  '{"a":}',
  '{"a":1,}',
  '{,"a":1}',
  '{"a" 1}',
  '{"a":1 "b":2}',
  '{"a":1,,"b":2}',
  '{a:1}',
  "{'a':1}",
  '{1:1}',
  '{"a":1:2}',
  '{"a"::1}',
  '{[]:1}',
  '[01]',
  '[-]',
  '[+1]',
  '[.5]',
  '[5.]',
  '[1.e1]',
  '[1e]',
  '[1e+]',
  '[1e1.5]',
  '[0x1]',
  '[1_0]',
  '[--1]',
  '[1-]',
  '[-01]',
  '[00]',
  '[NaN]',
  '[Infinity]',
  '[-Infinity]',
  '["a]',
  '["\\"]',
  '["\\x"]',
  '["\\u12"]',
  '["\\u12g4"]',
  '["\\U0041"]',
  '["\\\'"]',
  '["\t"]',
  '["\x00"]',
  '["\x1f"]',
  '["a\\',
  '["\\u',
  '{"a\\":1}',
  '["a"b]',
  '["a""b"]',
  '\ufeff{}',
  '{}\ufeff',
  '[\u00a01]',
  '\u2028{}',
  '[\x0b]',
  '[\x0c]',
  '\x0c{}',
  '/**/{}',
  '{}//',
  '#',
  '[1]\x00',
  '\x00',
  '{"a":1}x',
  '[truefalse]',
  '[tru]',
  '[falsee]',
  '[true1]',
  '[nulltrue]',
  '[1true]',
  '["a":1]',
  '{"a",1}',
];

const broken = [
  [0x80],
  [0xbf],
  [0xc0, 0x80],
  [0xc1, 0xbf],
  [0xc2],
  [0xc2, 0x41],
  [0xe0, 0x80, 0x80],
  [0xe0, 0x9f, 0xbf],
  [0xe1, 0x80],
  [0xe1, 0x80, 0x41],
  [0xed, 0xa0, 0x80],
  [0xed, 0xbf, 0xbf],
  [0xef, 0xbf],
  [0xf0, 0x80, 0x80, 0x80],
  [0xf0, 0x8f, 0xbf, 0xbf],
  [0xf1, 0x80, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0xf8, 0x88, 0x80, 0x80, 0x80],
  [0xfe],
  [0xff],
  [0xf0, 0x90, 0x41, 0x80],
  [0xf0, 0x90, 0x80, 0x41],
];

describe('a line', () => {
  const run = openKernel(policy);

  it.each([...valid, ...hostile])('is judged as JSON.parse judges %j', (text) => {
    const line = Buffer.from(text);
    expect(verdict(run, line)).toBe(judge(line));
  });

  it.each(valid)('is a record: %j', (text) => {
    expect(judge(Buffer.from(text))).toBe('record');
  });

  it.each(broken.map((bytes) => [Buffer.from(bytes).toString('hex'), bytes] as const))(
    'is refused with %s, in a key, a value, or between',
    (_, bytes) => {
      for (const [before, after] of [
        ['["', '"]'],
        [`["${'x'.repeat(15)}`, '"]'],
        ['{"', '":1}'],
        ['[', ']'],
        ['', ''],
      ]) {
        const line = Buffer.concat([Buffer.from(before!), Buffer.from(bytes), Buffer.from(after!)]);
        expect(verdict(run, line)).toBe('ERR_RECORD_ENCODING');
      }
    },
  );

  it('has the whole of UTF-8 in its strings: the bounds of every length', () => {
    for (const point of [
      0x7f, 0x80, 0x7ff, 0x800, 0xfff, 0x1000, 0xcfff, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x3ffff, 0x40000,
      0xfffff, 0x100000, 0x10ffff,
    ]) {
      const line = Buffer.from(`{"${String.fromCodePoint(point)}":"${String.fromCodePoint(point)}"}`);
      expect(verdict(run, line)).toBe('record');
    }
  });

  it('nests a thousand deep and no deeper', () => {
    const objects = (depth: number): Buffer => Buffer.from(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
    const nest = (depth: number): Buffer => Buffer.from('['.repeat(depth) + ']'.repeat(depth));
    expect(verdict(run, nest(1000))).toBe('record');
    expect(verdict(run, nest(1001))).toBe('ERR_RECORD_DEPTH');
    expect(verdict(run, nest(100_000))).toBe('ERR_RECORD_DEPTH');
    expect(verdict(run, objects(1000))).toBe('record');
    expect(verdict(run, objects(1001))).toBe('ERR_RECORD_DEPTH');
  });

  it.each(['"', '\\"', '\\\\', '\\u0041', '\x01', 'é', '\x80'])(
    'is judged as JSON.parse judges it with %j at every place of a lane',
    (part) => {
      for (let place = 0; place < 50; place++) {
        for (let after = 0; after < 18; after += 1 + (place & 3)) {
          for (const around of [
            ['["', '"]'],
            ['{"', '":0}'],
            ['{"k":"', '","l":1}'],
          ]) {
            const bytes = Buffer.from(part, part === '\x80' ? 'latin1' : 'utf8');
            const line = Buffer.concat([
              Buffer.from(around[0] + 'a'.repeat(place)),
              bytes,
              Buffer.from('b'.repeat(after) + around[1]),
            ]);
            expect(verdict(run, line)).toBe(judge(line));
          }
        }
      }
    },
  );

  it('is judged as JSON.parse judges it after any mutation', () => {
    const mutation = fc.record({
      kind: fc.constantFrom('flip', 'set', 'cut', 'insert', 'swap', 'double'),
      at: fc.nat(4095),
      byte: fc.oneof(
        fc.nat(255),
        fc.constantFrom(...Buffer.from('{}[]:,"\\ \t\r0-+.eEtrufalsn\x80\xc3\xed\xf4', 'latin1')),
      ),
    });
    fc.assert(
      fc.property(
        recordArbitrary.chain(textArbitrary),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        (text, mutations) => {
          let line = Buffer.from(text);
          for (const { kind, at, byte } of mutations) {
            const i = at % (line.length + 1);
            const [head, tail] = [line.subarray(0, i), line.subarray(i)];
            if (kind === 'cut') line = Buffer.from(head);
            else if (kind === 'insert') line = Buffer.concat([head, Buffer.from([byte]), tail]);
            else if (kind === 'swap') line = Buffer.concat([tail, head]);
            else if (kind === 'double') line = Buffer.concat([head, tail.subarray(0, byte % 9), tail]);
            else if (i < line.length) line[i] = kind === 'flip' ? line[i]! ^ (1 << (byte & 7)) : byte;
          }
          // A newline would make two lines of it.
          line = Buffer.from(line.map((byte) => (byte === 10 ? 32 : byte)));
          expect(verdict(run, line)).toBe(judge(line));
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('is judged as JSON.parse judges any bytes that look like JSON', () => {
    const piece = fc.constantFrom(
      ...'{}[]:,"\\ '.split(''),
      '"a"',
      '1',
      '-0',
      'true',
      'null',
      '\\u0061',
      '{}',
      '[]',
      '"":',
      '\t',
      '\r',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const line = Buffer.from(pieces.join(''));
        expect(verdict(run, line)).toBe(judge(line));
      }),
      { numRuns: 4000 },
    );
  });
});

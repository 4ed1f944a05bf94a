import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyringDocument } from '../../src/crypto/keyring.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { policyArbitrary, recordArbitrary, textArbitrary } from '../arbitraries/record.js';
import { runs } from '../deep.js';
import { ledger, open, openKernel, openReference, type Run } from '../kernel/run.js';

const rules = (...list: PolicyDocument['rules']): PolicyDocument => ({
  version: 1,
  region: 'US',
  rules: list,
});

/** Two secrets, one before and one from noon of 1 November 2026. */
const keyring: KeyringDocument = {
  version: 1,
  secrets: [
    { id: 'k1', secret: `hex:${'a1b2c3d4'.repeat(8)}1122`, until: '2026-11-01T12:00:00Z' },
    { id: 'k2', secret: `hex:${'0f1e2d3c'.repeat(8)}3344`, from: '2026-11-01T12:00:00Z' },
  ],
};

/** Rewrites the lines in calls that end after the lines given. */
function rewriteIn(run: Run, lines: readonly Buffer[], ends: readonly number[]): Buffer {
  const bounds = [...new Set([...ends.map((end) => end % (lines.length + 1)), lines.length])].sort(
    (a, b) => a - b,
  );
  let from = 0;
  const parts: Buffer[] = [];
  for (const to of bounds) {
    parts.push(run.rewrite(Buffer.concat(lines.slice(from, to))));
    from = to;
  }
  return Buffer.concat(parts);
}

const endsArbitrary = fc.array(fc.nat(100), { maxLength: 5 });

/** Lines of every sort: records as text, blank ones, broken ones. */
const lineArbitrary = fc.oneof(
  { weight: 8, arbitrary: recordArbitrary.chain(textArbitrary).map((text) => Buffer.from(`${text}\n`)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\n', ' \r\n', '{"a":\n', '[1,]\n', '7\n', '"a"\n').map(Buffer.from),
  },
  { weight: 1, arbitrary: fc.constant(Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d, 0x0a])) },
);

describe('rewriting lines', () => {
  it.each([
    ['the only member', '{"a":1}', '{}'],
    ['the first member with the comma after it', '{"a":1,"b":2}', '{"b":2}'],
    ['the last member with the comma before it', '{"b":2,"a":1}', '{"b":2}'],
    ['from the middle', '{"b":2,"a":1,"c":3}', '{"b":2,"c":3}'],
    ['both of a duplicate key', '{"a":1,"a":2}', '{}'],
    ['the first two of three', '{"a":1,"a":{} , "b":2}', '{"b":2}'],
    ['the last two of three', '{"b":2 ,"a":1,"a":[]}', '{"b":2 }'],
    ['one with space around', '{ "a" : 1 , "b" : 2 }', '{ "b" : 2 }'],
    ['the last with space around', '{ "b" : 2 , "a" : 1 }', '{ "b" : 2  }'],
    ['a whole subtree', '{"a":{"x":[1,{"a":2}]},"b":3}', '{"b":3}'],
    ['a key written with escapes', '{"\\u0061":1,"b":2}', '{"b":2}'],
    ['only at its path', '{"b":{"a":1},"A":1}', '{"b":{"a":1},"A":1}'],
  ])('drops %s', (_, before, after) => {
    expect(
      openKernel(rules({ path: 'a', transform: 'drop' }))
        .rewrite(`${before}\r\n`)
        .toString(),
    ).toBe(`${after}\r\n`);
  });

  it.each([
    ['{"n":9007199254740993123,"f":1.0e+2,"z":-0}', '{"n":9007199254740993123,"f":1.0e+2,"z":-0}'],
    ['{"p":[1,"x",null,true,{"q":[]}]}', '{"p":"gone"}'],
    ['{"q":1,"p":null ,"r":2}', '{"q":1,"p":"gone" ,"r":2}'],
  ])('replaces in %s', (before, after) => {
    expect(
      openKernel(rules({ path: 'p', transform: 'replace', with: 'gone' }))
        .rewrite(before)
        .toString(),
    ).toBe(after);
  });

  it('goes through elements by their index, and through all of them', () => {
    const run = openKernel(rules({ path: 'a[1]', transform: 'drop' }, { path: 'b[*].c', transform: 'drop' }));
    expect(run.rewrite('{"a":[0,1,2],"b":[{"c":1},{"d":2,"c":3}]}').toString()).toBe(
      '{"a":[0,2],"b":[{},{"d":2}]}',
    );
    const long = openKernel(rules({ path: 'a[12345]', transform: 'drop' }));
    const numbers = Array.from({ length: 20_000 }, (_, i) => i);
    expect(JSON.parse(long.rewrite(JSON.stringify({ a: numbers })).toString())).toEqual({
      a: numbers.filter((i) => i !== 12345),
    });
  });

  it('finds one key among forty, however the object is ordered', () => {
    const names = Array.from({ length: 40 }, (_, i) => `key${i}`);
    const run = openKernel(rules({ path: names.map((name) => `top.${name}`), transform: 'drop' }));
    fc.assert(
      fc.property(fc.shuffledSubarray([...names, 'other', 'key40', 'ke']), (keys) => {
        const line = JSON.stringify({ top: Object.fromEntries(keys.map((key) => [key, key])) });
        const kept = keys.filter((key) => !names.includes(key));
        expect(run.rewrite(line).toString()).toBe(
          JSON.stringify({ top: Object.fromEntries(kept.map((key) => [key, key])) }),
        );
      }),
    );
  });

  it('tells keys apart that UTF-8 cannot write, and finds those of other scripts in any spelling', () => {
    const run = openKernel(rules({ path: ['["\\ud800"]', '["é𝄞"]'], transform: 'drop' }));
    expect(
      run
        .rewrite(
          '{"\\ud800":1,"\\ud801":2,"\ufffd":3,"\\ufffd":4,"\\ud800\\udc00":5,"é𝄞":6,"\\u00E9\\uD834\\udd1e":7,"e":8}',
        )
        .toString(),
    ).toBe('{"\\ud801":2,"\ufffd":3,"\\ufffd":4,"\\ud800\\udc00":5,"e":8}');
  });

  it('leaves a record whose array is told apart by a member to the engine of one line', () => {
    const policy: PolicyDocument = {
      version: 1,
      rules: [
        { path: 'attributes[key=client].value', identifier: 'ip', transform: 'truncate' },
        { path: 'attributes[key=name]', transform: 'drop' },
        { path: 'x', transform: 'drop' },
      ],
    };
    const element = fc.oneof(
      fc
        .record({
          key: fc.constantFrom('client', 'name', 'other'),
          value: fc.constantFrom('192.0.2.17', 7, null),
        })
        .map((each) => JSON.stringify(each)),
      fc.constantFrom('{}', '[]', '{"value":"192.0.2.17","key":"client"}', '{"\\u006bey":"name"}'),
    );
    const line = fc
      .tuple(fc.array(element, { maxLength: 4 }), fc.boolean())
      .map(([elements, broken]) =>
        Buffer.from(
          `{"x":1,"attributes":[${elements.join()}]${broken ? '' : '}'}\n{"x":2,"attributes":{"key":"name"}}\n`,
        ),
      );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), endsArbitrary, (lines, ends) => {
        const [kernel, reference] = [openKernel(policy), openReference(policy)];
        expect(rewriteIn(kernel, lines, ends).toString()).toBe(
          reference.rewrite(Buffer.concat(lines)).toString(),
        );
        expect(ledger(kernel)).toEqual(ledger(reference));
      }),
      { numRuns: 200 },
    );
  });

  it('does what the engine of one line does, whatever the lines, the policy, and the cuts between calls', () => {
    fc.assert(
      fc.property(
        policyArbitrary,
        fc.array(lineArbitrary, { maxLength: 10 }),
        endsArbitrary,
        (policy, lines, ends) => {
          const kernel = open(() => openKernel(policy));
          const reference = openReference(policy);
          expect(rewriteIn(kernel, lines, ends).toString('latin1')).toBe(
            reference.rewrite(Buffer.concat(lines)).toString('latin1'),
          );
          expect(ledger(kernel)).toEqual(ledger(reference));
        },
      ),
      runs(1200, 400),
    );
  });

  it('does so where the event time and the tenant of each record decide, even inside what is dropped', () => {
    const times = fc.constantFrom(
      '"2026-11-01T11:59:59Z"',
      '"2026-11-01T12:00:00Z"',
      '1793534399',
      '"\\u0032026-11-01T13:00:00Z"',
      '"never"',
      'true',
      '""',
    );
    const member = fc
      .oneof(
        fc.tuple(fc.constantFrom('"t"', '"\\u0074"', '"u"'), times),
        fc.tuple(fc.constantFrom('"tenant"'), fc.constantFrom('"t1"', '"t2"', '7')),
        fc.tuple(
          fc.constantFrom('"ext"', '"phone"'),
          fc.constantFrom('"101"', '"102"', '"+12025550123"', '101'),
        ),
      )
      .map(([key, value]) => `${key}:${value}`);
    const object = fc.array(member, { maxLength: 5 }).map((members) => `{${members.join(',')}}`);
    const line = fc
      .tuple(object, object)
      .map(([meta, body]) => Buffer.from(`{"meta":${meta},"body":${body}}\n`));
    const policy = fc.record({
      version: fc.constant(1 as const),
      time: fc.constantFrom('meta.t', 'body.t'),
      unlisted: fc.constantFrom('keep' as const, 'drop' as const),
      rules: fc.shuffledSubarray(
        [
          { path: 'meta', transform: 'drop' as const },
          { path: 'body.phone', identifier: 'phone' as const, transform: 'pseudonym' as const },
          {
            path: 'body.ext',
            identifier: 'ext' as const,
            tenant: { field: 'meta.tenant' },
            transform: 'pseudonym' as const,
          },
          { path: '**.u', transform: 'replace' as const, with: null },
        ],
        { minLength: 1 },
      ),
    });
    fc.assert(
      fc.property(policy, fc.array(line, { maxLength: 8 }), endsArbitrary, (document, lines, ends) => {
        const kernel = open(() => openKernel(document, {}, keyring));
        const reference = openReference(document, {}, keyring);
        expect(rewriteIn(kernel, lines, ends).toString()).toBe(
          reference.rewrite(Buffer.concat(lines)).toString(),
        );
        expect(ledger(kernel)).toEqual(ledger(reference));
      }),
      runs(600, 200),
    );
  });

  it('leaves every byte alone where no rule applies', () => {
    const run = openKernel(rules({ path: 'nowhere.at.all', transform: 'drop' }));
    fc.assert(
      fc.property(
        fc.array(recordArbitrary.chain(textArbitrary), { maxLength: 5 }),
        fc.boolean(),
        (texts, ends) => {
          const input = texts.join('\r\n') + (ends ? '\r\n' : '');
          expect(run.rewrite(input).toString()).toBe(input);
        },
      ),
    );
  });
});

describe('lines that are no records', () => {
  it('leaves blank lines as they are, and does not count them', () => {
    const run = openKernel(rules({ path: 'a', transform: 'drop' }));
    expect(run.rewrite('\n \t\r\n{"a":1}\n\r\n\n[]').toString()).toBe('\n \t\r\n{}\n\r\n\n[]');
    expect(run.books).toMatchObject({ in: 2, out: 2 });
  });

  it('takes out a rejected line with its newline, and nothing else', () => {
    const run = openKernel(rules({ path: 'a', transform: 'drop' }));
    expect(run.rewrite('{"b":1}\n{"a":\n12\n[1]\n{"a":2}\n{"c"').toString()).toBe('{"b":1}\n[1]\n{}\n');
    expect(run.quarantined).toEqual(['2 ERR_RECORD_SYNTAX', '3 ERR_RECORD_SHAPE', '6 ERR_RECORD_SYNTAX']);
    expect(run.books).toMatchObject({ in: 6, out: 3 });
    expect([...run.program.counts.values]).toEqual([1]);
  });

  it('does not count a rule for a record that is rejected further on', () => {
    const run = openKernel(
      rules({ path: 'a', transform: 'drop' }, { path: 'b', transform: 'replace', with: 0 }),
    );
    expect(run.rewrite('{"a":1,"b":{"a":2},"c":}\n{"a":1}\n').toString()).toBe('{}\n');
    expect([...run.program.counts.values]).toEqual([1, 0]);
  });

  it('rejects a line that is too long, and goes on: at the limit, one over, and many times over', () => {
    const line = (size: number): string => `["${'x'.repeat(size - 4)}"]\n`;
    for (const maxRecordBytes of [100, 5000, 200_000]) {
      const run = openKernel(rules({ path: 'a', transform: 'drop' }), { maxRecordBytes });
      const [fits, over, far] = [line(maxRecordBytes), line(maxRecordBytes + 1), line(maxRecordBytes * 4)];
      expect(run.rewrite(`[1]\n${fits}${over}[2]\n${far}${far}[3]\n${far}`).toString()).toBe(
        `[1]\n${fits}[2]\n[3]\n`,
      );
      expect(run.quarantined).toEqual([3, 5, 6, 8].map((position) => `${position} ERR_RECORD_SIZE`));
      expect(run.rewrite(`${' '.repeat(maxRecordBytes + 1)}\n[4]`).toString()).toBe('[4]');
      expect(run.books).toMatchObject({ in: 10, out: 5 });
    }
  });

  it('counts positions over calls and pieces', () => {
    const run = openKernel(rules({ path: 'a', transform: 'drop' }));
    const filler = `["${'x'.repeat(1000)}"]\n`;
    run.rewrite(`${filler.repeat(400)}oops\n${filler.repeat(300)}oops\n`);
    run.rewrite(`${filler}oops`);
    expect(run.quarantined).toEqual([401, 702, 704].map((position) => `${position} ERR_RECORD_SYNTAX`));
  });
});

describe('what does not fit', () => {
  const phone = rules({ path: '**.p', identifier: 'phone', transform: 'pseudonym' });

  it('takes a record with more values than the kernel has room for', () => {
    const many = `{"p":[${'1,"+12025550123",'.repeat(30_000)}0]}`;
    const input = `{"p":1}\n${many}\n{"p":"x"}\n`;
    const kernel = openKernel(phone, { maxRecordBytes: 1 << 24 });
    const reference = openReference(phone, { maxRecordBytes: 1 << 24 });
    expect(kernel.rewrite(input).equals(reference.rewrite(input))).toBe(true);
    expect(ledger(kernel)).toEqual(ledger(reference));
  });

  it('takes records that fill the tables together', () => {
    const input = `{"p":[${'1,'.repeat(20_000)}0]}\n`.repeat(5);
    const kernel = openKernel(phone);
    const reference = openReference(phone);
    expect(kernel.rewrite(input).equals(reference.rewrite(input))).toBe(true);
    expect(ledger(kernel)).toEqual(ledger(reference));
  });

  it('takes more rejects than it has places for', () => {
    const run = openKernel(phone);
    expect(run.rewrite('!\n'.repeat(30_000)).length).toBe(0);
    expect(run.books).toMatchObject({ in: 30_000, out: 0 });
    expect(run.quarantined[29_999]).toBe('30000 ERR_RECORD_SYNTAX');
  });

  it('writes constants that are larger than the window, many times over', () => {
    const run = openKernel(rules({ path: '[*]', transform: 'replace', with: 'y'.repeat(100_000) }));
    const out = run.rewrite(`[${'1,'.repeat(99)}1]\n[]\n`).toString();
    expect(out).toBe(`[${`"${'y'.repeat(100_000)}",`.repeat(99)}"${'y'.repeat(100_000)}"]\n[]\n`);
  });

  it('finds every declared key however often it forgets the learned ones', () => {
    const names = Array.from({ length: 200 }, (_, i) => `name${i}`);
    const run = openKernel(rules({ path: names.map((name) => `["${name}"]`), transform: 'drop' }));
    const all = `{${names.map((name) => `"${name}":1`).join()}}\n`;
    for (let round = 0; round < 20; round++) {
      const strangers = Array.from({ length: 1500 }, (_, i) => `{"stranger ${round} ${i}":1}\n`).join('');
      expect(run.rewrite(strangers)).toHaveLength(strangers.length);
      expect(run.rewrite(all).toString()).toBe('{}\n');
    }
  });

  it('learns no more keys than it has room for, and forgets without harm', () => {
    const run = openKernel(rules({ path: '*.a', transform: 'drop' }));
    for (let round = 0; round < 3; round++) {
      const lines = Array.from({ length: 3000 }, (_, i) => `{"k${round}_${i}":{"a":1,"b${i % 1500}":2}}\n`);
      expect(run.rewrite(lines.join('')).toString()).toBe(lines.join('').replaceAll('"a":1,', ''));
    }
  });

  it('tells apart keys longer than it guesses or learns', () => {
    const long = ['k'.repeat(28), 'k'.repeat(29), 'k'.repeat(64), 'k'.repeat(65), 'k'.repeat(300)];
    const run = openKernel(
      rules({ path: long.filter((_, i) => i % 2 === 0).map((key) => `["${key}"]`), transform: 'drop' }),
    );
    for (let round = 0; round < 3; round++) {
      for (const [i, key] of long.entries()) {
        expect(run.rewrite(`{"${key}":1,"${key}x":2}`).toString()).toBe(
          i % 2 === 0 ? `{"${key}x":2}` : `{"${key}":1,"${key}x":2}`,
        );
        expect(run.rewrite(`{"\\u006b${key.slice(1)}":1}`).toString()).toBe(
          i % 2 === 0 ? '{}' : `{"\\u006b${key.slice(1)}":1}`,
        );
      }
    }
  });
});

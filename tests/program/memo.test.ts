import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Allowance } from '../../src/program/allowance.js';
import { createMemo, createSparingMemo, lengths, type Memo } from '../../src/program/memo.js';

/** A memo before a transform that writes down what it was asked; texts with `?` are unreadable to it. */
function setUp(capacity: number): { memo: Memo; asked: string[]; reading: { unread: number } } {
  const asked: string[] = [];
  const reading = { unread: 0 };
  const apply = (value: string): string => {
    asked.push(value);
    reading.unread += value.split('?').length - 1;
    return `<${value}>`;
  };
  return { memo: createMemo(apply, capacity, reading), asked, reading };
}

/** How many of some values it answers without asking. Asks for each: what it holds may change by that. */
function held({ memo, asked }: ReturnType<typeof setUp>, values: readonly string[]): number {
  return values.filter((value) => {
    const before = asked.length;
    memo.apply(value);
    return asked.length === before;
  }).length;
}

const numbers = (count: number, mark = ''): string[] =>
  Array.from({ length: count }, (_, i) => `${mark}${i}`);

describe('a memo', () => {
  it('asks once for a value that comes often', () => {
    const { memo, asked } = setUp(4);
    expect([memo.apply('a'), memo.apply('a'), memo.apply('b'), memo.apply('a')]).toEqual([
      '<a>',
      '<a>',
      '<b>',
      '<a>',
    ]);
    expect(asked).toEqual(['a', 'b']);
  });

  it('gives for every value its own answer, and counts unread ones each time, whatever came before', () => {
    const value = fc.oneof(
      fc.constantFrom('a', 'b', 'c?', 'd?', '-e', '', '__proto__', 'constructor'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.nat(5), fc.array(fc.option(value), { maxLength: 60 }), (capacity, calls) => {
        const { memo, reading } = setUp(capacity);
        let count = 0;
        for (const call of calls) {
          if (call === null) memo.wipe();
          else {
            expect(memo.apply(call)).toBe(`<${call}>`);
            if (call.includes('?')) count++;
          }
        }
        expect(reading.unread).toBe(count);
      }),
      { numRuns: 500 },
    );
  });

  it.each([1, 2, 7, 100])('of capacity %i holds no more than two generations', (capacity) => {
    const set = setUp(capacity);
    const values = numbers(10 * capacity);
    for (const value of values) set.memo.apply(value);
    // From the last to the first: asking for a lost one costs an old one, never one still to be asked for.
    expect(held(set, values.toReversed())).toBeLessThanOrEqual(2 * capacity);
  });

  it.each([1, 2, 7, 100])('of capacity %i holds the last so many', (capacity) => {
    const set = setUp(capacity);
    const values = numbers(3 * capacity + 1);
    for (const value of values) set.memo.apply(value);
    expect(held(set, values.slice(-capacity))).toBe(capacity);
  });

  it('keeps what is asked for again before a whole generation has passed', () => {
    const set = setUp(4);
    for (const value of numbers(400)) {
      set.memo.apply(value);
      set.memo.apply('often');
    }
    expect(set.asked.filter((value) => value === 'often')).toHaveLength(1);
  });

  it('does not give up for values that come once what comes again and again', () => {
    const set = setUp(8192);
    const often = numbers(4000, 'often ');
    for (let round = 0; round < 8; round++) {
      for (const value of often) set.memo.apply(value);
      for (const value of numbers(20_000, `${round} once `)) set.memo.apply(value);
    }
    expect(held(set, often)).toBeGreaterThan(3900);
  });

  it('holds in the end all of as many values as it may, though they come in turns', () => {
    const set = setUp(20_000);
    const values = numbers(20_000);
    for (let round = 0; round < 40; round++) for (const value of values) set.memo.apply(value);
    expect(held(set, values)).toBe(20_000);
  });

  it('of parts of texts answers the same, the first time and the second', () => {
    const text = `${'x'.repeat(1000)} alice.example@example.org ${'y'.repeat(1000)}`;
    const memo = createMemo((value) => `${value.slice(0, 5)}…${value}`, 4, { unread: 0 }, undefined, lengths);
    const part = text.slice(1001, 1026);
    expect([memo.apply(part), memo.apply(part), memo.apply('ann')]).toEqual([
      'alice…alice.example@example.org',
      'alice…alice.example@example.org',
      'ann…ann',
    ]);
  });

  it('of capacity 0 holds nothing that could be read', () => {
    const set = setUp(0);
    for (const value of ['a', 'b', 'a']) set.memo.apply(value);
    expect(set.asked).toEqual(['a', 'b', 'a']);
  });

  it.each([0, 4, 8000])(
    'of capacity %i holds unread values apart, and no more than 1024 or a quarter',
    (capacity) => {
      const set = setUp(capacity);
      const values = numbers(10_000, '?');
      for (const value of values) set.memo.apply(value);
      expect(held(set, values.toReversed())).toBeLessThanOrEqual(Math.max(1024, capacity / 4));
      expect(set.reading.unread).toBe(20_000);
    },
  );

  it('does not hold long values, so that it has a bound in bytes', () => {
    const set = setUp(4);
    for (const long of ['x'.repeat(257), `?${'x'.repeat(256)}`]) {
      set.memo.apply(long);
      expect(held(set, [long])).toBe(0);
    }
    set.memo.apply('x'.repeat(256));
    expect(held(set, ['x'.repeat(256)])).toBe(1);
  });

  it('says of each value as many parts unread as it had, each time', () => {
    const { memo, reading } = setUp(10);
    for (let n = 1; n <= 3; n++) {
      memo.apply('?, ?, ?');
      expect(reading.unread).toBe(3 * n);
    }
  });

  it('takes of the allowance what a value took that has much in it, each time', () => {
    const allowance = new Allowance(100);
    const asked: string[] = [];
    const apply = (value: string): string => {
      asked.push(value);
      allowance.read(value.length);
      return `<${value}>`;
    };
    const { apply: remembered } = createMemo(apply, 4, { unread: 0 }, allowance);
    for (const value of ['123456', '1234', '123456', '123456']) expect(remembered(value)).toBe(`<${value}>`);
    expect(asked).toEqual(['123456', '1234']);
    expect(allowance.reads).toBe(6 * 3 + 4);
  });

  it('asks for everything again once wiped: the young, the old and the unread', () => {
    const set = setUp(3);
    const values = [...numbers(5), ...numbers(5, '?')];
    for (const value of values) set.memo.apply(value);
    expect(held(set, ['4', '?4'])).toBe(2);
    set.memo.wipe();
    expect(held(set, values)).toBe(0);
  });
});

describe('a memo of what may never come again', () => {
  const setUpSparing = () => {
    const asked: string[] = [];
    const apply = (value: string): string => {
      asked.push(value);
      return `<${value}>`;
    };
    return { asked, memo: createSparingMemo(apply, createMemo(apply, 4096, { unread: 0 })) };
  };

  it('gives for every value its own answer', () => {
    const value = fc.oneof(fc.nat(50).map(String), fc.nat().map(String));
    fc.assert(
      fc.property(fc.array(value, { minLength: 300, maxLength: 2000 }), (values) => {
        const { memo } = setUpSparing();
        for (const each of values) expect(memo.apply(each)).toBe(`<${each}>`);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps an eighth of what does not, and all again once something does', () => {
    const { asked, memo } = setUpSparing();
    for (const each of numbers(4000)) memo.apply(each);
    expect(asked).toHaveLength(4000);
    const late = numbers(1000).map((each) => `${3000 + Number(each)}`);
    for (const each of late) memo.apply(each);
    const known = 5000 - asked.length;
    expect(known).toBeLessThan(200);
    const common = numbers(100, 'x');
    for (let round = 0; round < 200; round++) for (const each of common) memo.apply(each);
    asked.length = 0;
    for (const each of common) memo.apply(each);
    expect(asked).toEqual([]);
  });

  it('answers what comes often from the first', () => {
    const { asked, memo } = setUpSparing();
    for (let round = 0; round < 20; round++) for (const each of numbers(200)) memo.apply(each);
    expect(asked).toHaveLength(200);
  });
});

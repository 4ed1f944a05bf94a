import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import winston from 'winston';
import { withoutLoops } from '../../../src/walk/values/loop.js';

/** As winston does it. */
function printed(graph: object): unknown {
  const info = winston.format.json().transform({ level: '', message: '', graph }, {});
  return JSON.parse(String((info as never)[Symbol.for('message')])).graph;
}

/** Objects and arrays that hold each other, each reached from the first. */
const graphs = fc
  .array(fc.record({ isList: fc.boolean(), parts: fc.array(fc.nat(12), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((given) => {
    const nodes: unknown[][] | Record<string, unknown>[] = given.map(({ isList }) =>
      isList ? [] : {},
    ) as never;
    given.forEach(({ parts }, at) => {
      const node = nodes[at]! as Record<string, unknown>;
      // Beyond the objects there are numbers.
      parts.forEach((part, i) => {
        node[i] = nodes[part] ?? part;
      });
    });
    return nodes[0]! as object;
  });

describe('a record that refers to itself', () => {
  it('is printed as it was, and ends', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const unwound = withoutLoops(graph);
        expect(JSON.parse(JSON.stringify(unwound))).toEqual(printed(graph));
      }),
      { numRuns: 2000 },
    );
  });

  it('is not copied where there is no loop, however often an object comes again', () => {
    const shared = { a: [1] };
    const large = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, { shared }]));
    expect(withoutLoops(large)).toBe(large);
    // Each of thirty is there twice: a billion ways, and no loop.
    let wide: object = {};
    for (let i = 0; i < 30; i++) wide = { a: wide, b: wide };
    expect(withoutLoops(wide)).toBe(wide);
  });

  it('is cut where it would have no end in practice', () => {
    const wide: Record<string, unknown> = {};
    let last = wide;
    for (let i = 0; i < 30; i++) {
      const next = {};
      Object.assign(last, { a: next, b: next });
      last = next;
    }
    wide.self = wide;
    expect(JSON.stringify(withoutLoops(wide)).length).toBeLessThan(5e6);
  });

  it.each([
    ['an error and its cause', () => Object.assign(new Error('m'), { code: 'E' }), 'code'],
    ['a map', () => new Map<string, unknown>([['code', 'E']]), undefined],
    ['a set', () => new Set<unknown>(['E']), undefined],
    [
      'an instance',
      () =>
        new (class Call {
          code = 'E';
        })(),
      'code',
    ],
  ])('keeps what %s is', (_, make, key) => {
    const value = make();
    const record: Record<string, unknown> = { value };
    if (value instanceof Map) value.set('up', record);
    else if (value instanceof Set) value.add(record);
    else Object.assign(value, { up: record });
    const { value: kept } = withoutLoops(record) as { value: unknown };
    if (value instanceof Map)
      expect(kept).toEqual(
        new Map([
          ['code', 'E'],
          ['up', '[Circular]'],
        ]),
      );
    else if (value instanceof Set) expect(kept).toEqual(new Set(['E', '[Circular]']));
    else expect(kept).toMatchObject({ [key!]: 'E', up: '[Circular]' });
  });

  it('is looked for no deeper than a record may be, whatever stands around', () => {
    let reads = 0;
    let deep: object = {};
    for (let i = 0; i < 5000; i++) {
      const within = deep;
      deep = {
        get a() {
          reads++;
          return within;
        },
      };
    }
    // Once to see that it is large, and that not to its end.
    expect(withoutLoops(deep)).toBe(deep);
    expect(reads).toBeLessThan(2500);
    const record: Record<string, unknown> = { deep };
    record.self = record;
    expect(withoutLoops(record)).toMatchObject({ self: '[Circular]' });
  });

  it('is found in the cause of an error, which no key names', () => {
    const error = new Error('m');
    error.cause = { error };
    const { cause } = (withoutLoops({ error }) as { error: Error }).error;
    expect(cause).toEqual({ error: '[Circular]' });
  });

  it('is left to whoever reads it where a getter throws', () => {
    const record: object = {
      get self() {
        throw new Error('seen');
      },
    };
    expect(withoutLoops(record)).toBe(record);
  });
});

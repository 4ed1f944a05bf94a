/** Records, policies over their keys, and the same record serialised in many ways. */
import fc from 'fast-check';
import type { PolicyDocument } from '../../src/index.js';

/** Few keys, so that paths meet records; some that trip: numeric, dotted, empty, `__proto__`. */
export const keyArbitrary = fc.constantFrom(
  'a',
  'b',
  'c',
  'from',
  'x.y',
  '0',
  '1',
  '',
  '__proto__',
  'é',
  '"',
  'toString',
);

const scalarArbitrary = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 24 }) },
  fc.constantFrom('+12025550123', '192.0.2.17', 'alice@example.org', '', '-', '\\"\n\u2028\ud800', '911'),
  fc.integer(),
  // Integers beyond 2^53 are the one thing that an object cannot hold and a line can.
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((n) => !Object.is(n, -0) && (!Number.isInteger(n) || Number.isSafeInteger(n))),
  fc.boolean(),
  fc.constant(null),
);

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Objects and arrays of these within each other, made as `JSON.parse` makes them: `__proto__` is an own key. */
export function recordOf(key: fc.Arbitrary<string>, scalar: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const { container } = fc.letrec<{ value: Json; container: Json }>((tie) => ({
    value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('container')),
    container: fc.oneof(
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map((entries) => {
        const object: { [key: string]: Json } = {};
        for (const [name, value] of entries) {
          Object.defineProperty(object, name, {
            value,
            writable: true,
            enumerable: true,
            configurable: true,
          });
        }
        return object;
      }),
    ),
  }));
  return container;
}

export const recordArbitrary: fc.Arbitrary<Json> = recordOf(keyArbitrary, scalarArbitrary);

const stepArbitrary = fc.oneof(
  { weight: 5, arbitrary: keyArbitrary.map((key) => `[${JSON.stringify(key)}]`) },
  { weight: 2, arbitrary: fc.constant('[*]') },
  { weight: 1, arbitrary: fc.constantFrom('[0]', '[1]') },
);

/** A path in bracket form, with `**` in front or between now and then. */
export const pathArbitrary = fc
  .tuple(fc.boolean(), fc.array(stepArbitrary, { minLength: 1, maxLength: 3 }))
  .map(([deep, steps]) => (deep ? `**${steps.join('')}` : steps.join('')));

const ruleArbitrary = fc.oneof(
  fc.record({
    path: pathArbitrary,
    transform: fc.constant('pseudonym' as const),
    identifier: fc.constantFrom('phone' as const, 'ip' as const, 'opaque' as const),
    // A policy whose rules make something else of the counterpart is refused.
    scope: fc.oneof(
      { weight: 5, arbitrary: fc.constant(undefined) },
      fc.record({ with: keyArbitrary.map((key) => `[${JSON.stringify(key)}]`) }),
    ),
  }),
  fc.record({
    path: pathArbitrary,
    transform: fc.constantFrom('drop' as const, 'keep' as const, 'mask' as const),
  }),
  fc.record({
    path: pathArbitrary,
    transform: fc.constant('replace' as const),
    with: fc.constantFrom('gone', 0, null, true, '"\u2028'),
  }),
  fc.record({
    path: pathArbitrary,
    transform: fc.constant('generalize' as const),
    step: fc.constantFrom(1, 10),
  }),
);

/** Policies of up to five rules; those that `parsePolicy` refuses are left to the caller to skip. */
export const policyArbitrary: fc.Arbitrary<PolicyDocument> = fc.record({
  version: fc.constant(1 as const),
  region: fc.constant('US'),
  unlisted: fc.constantFrom('keep' as const, 'drop' as const),
  rules: fc.array(ruleArbitrary, { minLength: 1, maxLength: 5 }),
});

/** A value as JSON text with white space wherever it may stand, and characters escaped at random. */
export function textArbitrary(
  value: Json,
  spaces: readonly string[] = ['', '', '', ' ', '\t', '  ', '\r'],
): fc.Arbitrary<string> {
  const space = fc.constantFrom(...spaces);
  return fc.infiniteStream(fc.tuple(space, fc.boolean())).map((stream) => {
    const draw = (): [string, boolean] => stream.next().value as [string, boolean];
    const gap = (): string => draw()[0];
    const write = (each: Json): string => {
      if (typeof each === 'string') return writeString(each);
      if (Array.isArray(each))
        return `[${gap()}${each.map((item) => write(item) + gap()).join(`,${gap()}`)}]`;
      if (each === null || typeof each !== 'object') return JSON.stringify(each);
      const members = Object.keys(each).map(
        (key) => `${writeString(key)}${gap()}:${gap()}${write(each[key]!)}${gap()}`,
      );
      return `{${gap()}${members.join(`,${gap()}`)}}`;
    };
    const writeString = (text: string): string => {
      let out = '"';
      for (const unit of text.split('')) {
        const code = unit.charCodeAt(0);
        out +=
          draw()[1] && draw()[1]
            ? `\\u${code.toString(16).padStart(4, '0')}`
            : JSON.stringify(unit).slice(1, -1);
      }
      return `${out}"`;
    };
    return gap() + write(value) + gap();
  });
}

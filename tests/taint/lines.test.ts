import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandFormat, isFlat } from '../../src/policy/format.js';
import { presetPolicy, presets } from '../../src/presets/index.js';
import { createPseudonymizer } from '../../src/pseudonymizer.js';
import { secret } from '../bytes/rewrite.js';
import { runs } from '../deep.js';

const folder = new URL('../fixtures/presets/', import.meta.url);

/** Presets of lines and of delimited text, each with its fixture. */
const flat = Object.entries(presets).flatMap(([name, { format = 'ndjson' }]) => {
  if (!isFlat(format)) return [];
  const file = readdirSync(folder).find(
    (each) => each.startsWith(`${name}.`) && !/golden|ndjson/.test(each),
  )!;
  return [[name, readFileSync(new URL(file, folder), 'latin1').trimEnd().split('\n')] as const];
});

/** Values of the fixtures that single someone out, as a scan of the text by itself finds them. */
const canaries =
  /\+?1?\(?202\)?[ -]?555[- ]?01\d\d(?!\d)|\+?447700 ?900\d{3}|(?:192\.0\.2|198\.51\.100|203\.0\.113)\.(?!0\b)(?:25[0-5]|2[0-4]\d|1?\d?\d)(?!\d)|2001:db8:[\da-f:]*:[\da-f]*[1-9a-f]|[\w.]+@example\.\w+/g;

/** One thing that goes wrong in a line. */
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('twice' as const), at: fc.nat() }),
  fc.record({
    kind: fc.constantFrom('insert' as const, 'change' as const),
    at: fc.nat(),
    byte: fc.constantFrom('"', ' ', ',', '\t', '\\', '-', '[', ']', ';', '|', 'a', '1', '\0', '\xff'),
  }),
  fc.record({ kind: fc.constant('shift' as const), at: fc.nat(), by: fc.integer({ min: -40, max: 40 }) }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function mutate(line: string, given: Mutation): string {
  const at = given.at % line.length;
  switch (given.kind) {
    case 'delete':
      return line.slice(0, at) + line.slice(at + 1);
    case 'twice':
      return line.slice(0, at) + line[at] + line.slice(at);
    case 'insert':
      return line.slice(0, at) + given.byte + line.slice(at);
    case 'change':
      return line.slice(0, at) + given.byte + line.slice(at + 1);
    case 'shift': {
      // A mark that parts values stands in another place than it should.
      const marks = [...line.matchAll(/["\t ,[\]]/g)];
      const mark = marks[at % marks.length]?.index ?? 0;
      const without = line.slice(0, mark) + line.slice(mark + 1);
      const to = Math.max(0, Math.min(without.length, mark + given.by));
      return without.slice(0, to) + line[mark] + without.slice(to);
    }
  }
}

describe.each(flat)('%s', (name, lines) => {
  const policy = presetPolicy(name)!;
  const calls = createPseudonymizer(policy, secret);
  const run = (input: string): string => {
    const out: string[] = [];
    calls
      .input()
      .rewrite(Buffer.from(input, 'latin1'), true, (part) => out.push(Buffer.from(part).toString('latin1')));
    return out.join('');
  };
  const format = expandFormat(policy.format ?? 'ndjson');
  const isNamed = 'header' in format && format.header !== 'none';
  const heads = lines.filter(
    (line, i) => line.startsWith('#') || (isNamed && i < (format.header === 'typed' ? 2 : 1)),
  );
  const rows = lines.filter((line) => !heads.includes(line) && line.length > 1);

  it('lets no identifier out of a line in which one thing went wrong', () => {
    const row = fc.constantFrom(...rows);
    fc.assert(
      fc.property(fc.array(fc.tuple(row, mutation), { minLength: 40, maxLength: 40 }), (changes) => {
        for (const [line, change] of changes) {
          const input = mutate(line, change);
          const body = run(`${[...heads, input].join('\n')}\n`)
            .split('\n')
            .slice(heads.length)
            .join('\n');
          for (const canary of new Set(input.match(canaries))) {
            if (body.includes(canary)) expect({ canary, input, body }).toBeUndefined();
          }
        }
      }),
      { numRuns: 5 },
    );
  });

  // In a cell of Snowplow stands JSON, whose fields have names.
  it.skipIf(name === 'snowplow-enriched')('lets no number out, in whatever place of a file it stands', () => {
    const file = [...heads, ...lines.filter((line) => !heads.includes(line)).slice(0, 30)].join('\n');
    const words = [...file.matchAll(/[\w.+:@/-]+/g)];
    const number = fc.constantFrom(
      '+12025550143',
      'n2025550143x',
      '202-555-0143',
      '202.555.0143',
      '(202) 555-0143',
    );
    const behind = fc.constantFrom('', '=', ' ', ':', '"');
    fc.assert(
      fc.property(fc.constantFrom(...words), number, behind, ({ 0: word, index }, written, mark) => {
        const input = `${file.slice(0, index)}${written}${mark}${file.slice(index + word.length)}\n`;
        const line = run(input)
          .split('\n')
          .find((each) => each.replace(/[ .()-]/g, '').includes('2025550143'));
        if (line !== undefined) expect({ written, word, line }).toBeUndefined();
      }),
      runs(1000, 40),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNdjsonEngine } from '../../../../src/bytes/ndjson.js';
import type { PolicyDocument } from '../../../../src/policy/document.js';
import { createScrap } from '../../../../src/program/books.js';
import type { Apply } from '../../../../src/transforms/transform.js';
import { ledger, limits, openKernel, openReference, prepare } from '../../run.js';

const bits = [0, 1, 8, 15, 24, 28, 32];
const policy: PolicyDocument = {
  version: 1,
  rules: bits.map((v4) => ({ path: `to${v4}.**`, identifier: 'ip', transform: 'truncate', v4 })),
};

const octet = fc.oneof(fc.nat(255).map(String), fc.constantFrom('256', '01', '00', '', '1000', '-1', '1e1'));
const dotted = fc.oneof(
  { weight: 6, arbitrary: fc.ipV4() },
  fc.array(octet, { minLength: 1, maxLength: 5 }).map((octets) => octets.join('.')),
);
const value = fc.oneof(
  { weight: 8, arbitrary: dotted },
  fc
    .tuple(dotted, fc.constantFrom(':80', '/24', ' ', '\n', '.', '"', ',192.0.2.1', '\u0661'))
    .map((parts) => parts.join('')),
  fc.constantFrom('', '2001:db8::1', '::ffff:192.0.2.1', null, 3221225985, 192.02, true),
  fc.array(dotted, { maxLength: 3 }),
);

describe('addresses that the kernel cuts by itself', () => {
  it('are those that the engine of one line cuts, whatever they look like', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('', '{', '12'),
        (values, broken) => {
          const lines = values.flatMap((each) =>
            bits.map(
              (v4) => `${JSON.stringify({ [`to${v4}`]: { at: each, in: { at: each } }, b: each })}${broken}`,
            ),
          );
          const [kernel, reference] = [openKernel(policy), openReference(policy)];
          for (let round = 0; round < 2; round++) {
            const text = `${lines.join('\n')}\n`;
            expect(kernel.rewrite(text).toString()).toBe(reference.rewrite(text).toString());
          }
          expect(ledger(kernel)).toEqual(ledger(reference));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('are cut in records that have thousands of them', () => {
    const many = Array.from({ length: 4000 }, (_, i) => `203.0.113.${i % 256}`);
    const text = `${JSON.stringify({ to8: many })}\n`.repeat(20);
    const [kernel, reference] = [openKernel(policy), openReference(policy)];
    expect(kernel.rewrite(text).equals(reference.rewrite(text))).toBe(true);
    expect(ledger(kernel)).toEqual(ledger(reference));
  });

  it('are never seen by TypeScript', () => {
    const { program } = prepare(policy);
    const asked: string[] = [];
    const applies = program.applies(0).map(
      (apply): Apply =>
        Object.assign((given: string) => {
          asked.push(given);
          return apply(given);
        }),
    );
    const engine = createNdjsonEngine({ ...program, applies: () => applies }, limits)!;
    let out = '';
    engine.rewrite(
      Buffer.from('{"to24":{"a":"192.0.2.17","b":"198.51.100.0"}}\n'),
      (part) => {
        out += Buffer.from(part).toString();
      },
      createScrap(),
    );
    expect(out).toBe('{"to24":{"a":"192.0.2.0","b":"198.51.100.0"}}\n');
    expect(asked).toEqual([]);
  });
});

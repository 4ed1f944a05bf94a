import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument } from '../../src/index.js';

const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * 59 + 3) & 255);
const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  unlisted: 'scan',
  rules: [
    { path: 'phone', identifier: 'phone', transform: 'pseudonym' },
    { path: 'id', identifier: 'opaque', transform: 'pseudonym' },
    { path: 'area', identifier: 'phone', transform: 'truncate' },
    { path: 'tenanted', identifier: 'opaque', transform: 'pseudonym', tenant: { field: 'tenant' } },
    { path: ['kept', 'tenant'], transform: 'keep' },
  ],
};
/** The one rule for all fields, without a tenant: every record takes the same secret. */
const fixed: PolicyDocument = { ...policy, rules: policy.rules.filter(({ path }) => path !== 'tenanted') };
const fields = ['phone', 'id', 'area', 'tenanted', 'unlisted', 'kept', 'tenant'];

const recordOf = (numeral: string): string =>
  `{${fields.map((field) => `"${field}":${numeral}`).join(',')},"list":[${numeral}]}`;

const open = (given: PolicyDocument) => createPseudonymizer(given, secret);

/** What comes out by each door, each opened for itself: none may answer from what another remembers. */
function outOf(given: PolicyDocument, line: string): { object: unknown; line: string; chunk: string } {
  return {
    object: open(given).record(JSON.parse(line) as object),
    line: open(given).line(line)!,
    chunk: Buffer.from(open(given).chunk(Buffer.from(`${line}\n`)).bytes).toString(),
  };
}

const digits = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: least, maxLength: most });
const whole = fc.oneof(
  fc.constantFrom('2025550123', '12025550123', '4111111111111111', '2', '0'),
  fc.bigInt(0n, BigInt(Number.MAX_SAFE_INTEGER)).map(String),
);
const numeral = fc
  .tuple(
    fc.constantFrom('', '-'),
    whole,
    fc.oneof(
      fc.constant(''),
      fc.constantFrom('.0', '.025550123', '.111111111111111'),
      digits(1, 18).map((d) => `.${d}`),
    ),
    fc.oneof(
      fc.constant(''),
      fc
        .tuple(fc.constantFrom('e', 'E'), fc.constantFrom('', '+', '-'), fc.integer({ min: 0, max: 24 }))
        .map((parts) => parts.join('')),
    ),
  )
  .map((parts) => parts.join(''));

describe('a number in JSON', () => {
  it.each([
    ['2.025550123E9', '2025550123'],
    ['2025550123.0', '2025550123'],
    ['20255501.23e+2', '2025550123'],
    ['202555012e1', '2025550120'],
    ['2025550e03', '2025550000'],
    ['-0', '0'],
  ])('%s is read as %s', (written, plain) => {
    const { phone, id } = JSON.parse(outOf(fixed, recordOf(plain)).line) as Record<string, unknown>;
    const out = outOf(fixed, recordOf(written));
    expect(out.object).toMatchObject({ phone, id });
    expect(JSON.parse(out.line)).toMatchObject({ phone, id });
    expect(JSON.parse(out.chunk)).toMatchObject({ phone, id });
  });

  it.each([
    ['the same secret for all', fixed],
    ['a tenant that is a number', policy],
  ])('is one for every engine, however it is written: %s', (_, given) => {
    fc.assert(
      fc.property(fc.array(numeral, { minLength: 1, maxLength: 60 }), (numerals) => {
        const lines = numerals.map(recordOf);
        const [objects, texts, bytes] = [open(given), open(given), open(given)];
        const expected = lines.map((line) => objects.record(JSON.parse(line) as object));
        const out = lines.map((line) => texts.line(line)!);
        expect(out.map((line) => JSON.parse(line) as unknown)).toEqual(expected);
        const chunk = Buffer.from(bytes.chunk(Buffer.from(`${lines.join('\n')}\n`)).bytes).toString();
        expect(chunk).toBe(`${out.join('\n')}\n`);
      }),
      { numRuns: 12 },
    );
  });

  it('keeps its digits where no double holds them, and its bytes where a rule keeps it', () => {
    const [one, other] = ['8901410321111851072', '8901410321111851073'].map((n) => outOf(fixed, recordOf(n)));
    const idOf = (text: string) => (JSON.parse(text) as { id: string }).id;
    expect(idOf(one!.line)).not.toBe(idOf(other!.line));
    expect(idOf(one!.chunk)).toBe(idOf(one!.line));
    for (const written of ['2.025550123E9', '1.50', '-0', '8901410321111851073', '1E400']) {
      const { line, chunk } = outOf(fixed, `{"kept":${written}}`);
      expect([line, chunk]).toEqual([`{"kept":${written}}`, `{"kept":${written}}\n`]);
    }
  });

  it('is the event time that it says', () => {
    const dated = (date: string) => ({ from: `${date}T00:00:00Z` });
    const ring = {
      version: 1,
      secrets: [
        { id: 'old', secret: `hex:${'1f'.repeat(8)}${'2e3d4c5b'.repeat(6)}`, until: '2026-01-01T00:00:00Z' },
        { id: 'new', secret: `hex:${'6a79'.repeat(4)}${'8897a6b5'.repeat(6)}`, ...dated('2026-01-01') },
      ],
    } as const;
    const calls = () =>
      createPseudonymizer(
        { version: 1, time: 't', rules: [{ path: 'id', identifier: 'opaque', transform: 'pseudonym' }] },
        ring,
      );
    const line = '{"t":1.7672256E9,"id":"a"}';
    expect(JSON.stringify(calls().record(JSON.parse(line) as object))).toContain('id_new_');
    expect(calls().line(line)).toContain('id_new_');
    expect(Buffer.from(calls().chunk(Buffer.from(line)).bytes).toString()).toContain('id_new_');
  });
});

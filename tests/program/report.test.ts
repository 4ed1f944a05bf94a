import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libphonenumber } from '../../src/identifiers/phone/tables.js';
import { createPseudonymizer, type PolicyDocument, type RecordError } from '../../src/index.js';

const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255);

const policy: PolicyDocument = {
  version: 1,
  rules: [
    { path: ['from', 'legs[*].to'], identifier: 'phone', transform: 'pseudonym', category: 'phone-number' },
    { path: 'name', transform: 'drop' },
    { path: 'ip', identifier: 'ip', transform: 'truncate' },
    { path: 'kept', transform: 'keep' },
    { path: 'never', transform: 'mask' },
  ],
};

describe('the report', () => {
  it('starts with every rule, and nothing counted', () => {
    expect(createPseudonymizer(policy, secret).report()).toEqual({
      in: 0,
      out: 0,
      quarantined: 0,
      dropped: 0,
      codes: {},
      rules: [
        {
          paths: ['from', 'legs[*].to'],
          transform: 'pseudonym',
          identifier: 'phone',
          category: 'phone-number',
          values: 0,
          unread: 0,
        },
        { paths: ['name'], transform: 'drop', values: 0, unread: 0 },
        { paths: ['ip'], transform: 'truncate', identifier: 'ip', values: 0, unread: 0 },
        { paths: ['kept'], transform: 'keep', values: 0, unread: 0 },
        { paths: ['never'], transform: 'mask', values: 0, unread: 0 },
      ],
      unlisted: { dropped: 0 },
      numbers: { library: libphonenumber.version, digest: expect.stringMatching(/^[a-z2-7]{16}$/) },
      keyring: {
        digest: expect.stringMatching(/^[a-z2-7]{16}$/),
        secrets: [{ id: 'k1', scheme: 1, digest: expect.stringMatching(/^[a-z2-7]{16}$/) }],
      },
    });
  });

  it.each(['record', 'line'] as const)(
    'counts values by rule, those that could not be read too: %s',
    (engine) => {
      const pseudonymizer = createPseudonymizer(policy, secret);
      for (let i = 0; i < 2; i++) {
        const record = {
          from: '+12025550123',
          legs: [{ to: '+12025550124' }, { to: 'Acme Bank' }],
          name: { first: 'A' },
          other: 'x',
        };
        if (engine === 'record') pseudonymizer.record(record);
        else pseudonymizer.line(JSON.stringify(record));
      }
      const { rules } = pseudonymizer.report();
      expect(rules.map(({ values }) => values)).toEqual([6, 2, 0, 0, 0]);
      expect(rules.map(({ unread }) => unread)).toEqual([2, 0, 0, 0, 0]);
    },
  );

  it('is a snapshot', () => {
    const pseudonymizer = createPseudonymizer(policy, secret);
    const before = pseudonymizer.report();
    pseudonymizer.record({ from: '+12025550123' });
    expect(before).toMatchObject({ in: 0, out: 0 });
    expect(before.rules[0]).toMatchObject({ values: 0 });
  });

  it('balances, counts codes, and holds no value, whatever came', () => {
    const value = fc.oneof(fc.stringMatching(/^[A-Z]{9,12}$/), fc.constantFrom(null, 7, true));
    const record = fc.dictionary(fc.constantFrom('from', 'name', 'ip', 'kept', 'legs', 'never', 'x'), value);
    const input = fc.oneof(
      record.map((each) => JSON.stringify(each)),
      fc.constantFrom('', '{', '[]', '"SECRETVALUE"', '17', 'null'),
    );
    fc.assert(
      fc.property(fc.array(input, { maxLength: 20 }), (inputs) => {
        const errors: RecordError[] = [];
        const pseudonymizer = createPseudonymizer(policy, secret, {
          onQuarantine: (error) => errors.push(error),
        });
        const out = inputs
          .map((text) => pseudonymizer.line(text))
          .filter((text) => text !== undefined).length;
        const report = pseudonymizer.report();
        expect(report.in).toBe(report.out + report.quarantined + report.dropped);
        expect(report.quarantined).toBe(errors.length);
        expect(Object.values(report.codes).reduce((sum, count) => sum + count, 0)).toBe(errors.length);
        for (const { code } of errors) expect(report.codes[code]).toBeGreaterThan(0);
        expect(report.out).toBe(out);
        const said = JSON.stringify(report) + errors.map(({ message }) => message).join('\n');
        for (const text of inputs)
          for (const [word] of text.matchAll(/[A-Z]{9,}/g)) expect(said).not.toContain(word);
      }),
      { numRuns: 300 },
    );
  });

  it('goes on after close: what comes then is quarantined', () => {
    const pseudonymizer = createPseudonymizer(policy, secret);
    pseudonymizer.record({ from: '+12025550123' });
    pseudonymizer.close();
    expect(pseudonymizer.record({ from: '+12025550123' })).toBeUndefined();
    expect(pseudonymizer.line('{"from":"+12025550123"}')).toBeUndefined();
    expect(pseudonymizer.report()).toMatchObject({
      in: 3,
      out: 1,
      quarantined: 2,
      codes: { ERR_RECORD_CLOSED: 2 },
    });
  });
});

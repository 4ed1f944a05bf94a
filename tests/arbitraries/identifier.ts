/** Identifiers, each with several spellings, all from reserved ranges. */
import fc from 'fast-check';
import type { IdentifierName } from '../../src/index.js';

/** One identifier: what it is, ways to write it, and texts that must not survive anywhere. */
export interface Subject {
  readonly identifier: IdentifierName;
  readonly spellings: readonly string[];
  readonly secrets: readonly string[];
}

const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

/** +1 NPA 555 01xx, the numbers that the North American plan sets aside for fiction. */
export const phoneArbitrary: fc.Arbitrary<Subject> = fc
  .tuple(fc.constantFrom('202', '212', '303', '415', '602'), digits(2))
  .map(([area, line]) => {
    const national = `${area}55501${line}`;
    return {
      identifier: 'phone' as const,
      spellings: [
        `+1${national}`,
        `1${national}`,
        national,
        `(${area}) 555-01${line}`,
        `001 ${area} 555 01${line}`,
        `011 1 ${area} 555 01${line}`,
        `+1 ${area} 555 01${line}`,
        `+1-${area}-555-01${line}`,
        `＋１${[...national].map((d) => String.fromCharCode(0xff10 + Number(d))).join('')}`,
        `+1\u00a0${area}.555.01${line}`,
      ],
      secrets: [national, national.slice(3), `555-01${line}`, `555 01${line}`],
    };
  });

export const ipArbitrary: fc.Arbitrary<Subject> = fc.integer({ min: 1, max: 254 }).map((host) => ({
  identifier: 'ip' as const,
  spellings: [`192.0.2.${host}`, `::ffff:192.0.2.${host}`, `192.0.2.${host}:5060`],
  secrets: [`192.0.2.${host}`],
}));

export const emailArbitrary: fc.Arbitrary<Subject> = fc
  .string({ unit: fc.constantFrom(...'abcdefghijklmnop'), minLength: 6, maxLength: 12 })
  .map((local) => ({
    identifier: 'email' as const,
    spellings: [
      `${local}@example.org`,
      `${local.toUpperCase()}@Example.ORG`,
      `  ${local}@example.org`.trim(),
    ],
    secrets: [local, local.toUpperCase()],
  }));

export const imsiArbitrary: fc.Arbitrary<Subject> = digits(10).map((line) => ({
  identifier: 'imsi' as const,
  spellings: [`00101${line}`],
  secrets: [line],
}));

export const macArbitrary: fc.Arbitrary<Subject> = fc
  .array(fc.integer({ min: 16, max: 255 }), { minLength: 3, maxLength: 3 })
  .map((bytes) => {
    const hex = ['00', '00', '5e', ...bytes.map((byte) => byte.toString(16))];
    return {
      identifier: 'mac' as const,
      spellings: [
        hex.join(':'),
        hex.join('-').toUpperCase(),
        hex.join(''),
        `SEP${hex.join('').toUpperCase()}`,
      ],
      secrets: [hex.slice(2).join(''), hex.slice(2).join('').toUpperCase(), hex.slice(2).join(':')],
    };
  });

export const subjectArbitrary = fc.oneof(
  phoneArbitrary,
  ipArbitrary,
  emailArbitrary,
  imsiArbitrary,
  macArbitrary,
);

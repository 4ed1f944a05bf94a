import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWidth } from '../../src/bytes/grammar/fixed.js';
import { createPseudonymizer, type PolicyDocument } from '../../src/index.js';
import { clipIn, clipsOf, eachClip, remainsOf } from '../../src/rights/clip.js';
import { cutClip, wantThese } from '../../src/rights/trace.js';
import { erase, findRecords, subject } from '../../src/rights.js';

const pseudonym = 'tel_k1_mfrggzdfmztwq2lknnwg23tpoa';
const wanted = wantThese([pseudonym, 'mail_k1_nfrggzdfmztwq2lknnwg23tpoa']);
const others = wantThese([pseudonym.replace('mf', 'mg'), pseudonym.replace('k1', 'k2').replace('mf', 'mg')]);

describe('what a column leaves of a pseudonym', () => {
  it('is found where it has eight characters of a body or more, and says whose it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('', '+1~', 'call ', 'sip:', 'a_b '),
        fc.constantFrom('', '@example.org', ' at noon'),
        (width, front, back) => {
          const cell = fitWidth(`${front}${pseudonym}${back}`, width);
          if (cell.includes(pseudonym)) return;
          const letters = /(?:^|_)([a-z2-7]*)$/.exec(cell)?.[1] ?? '';
          const isThere = letters.length >= 8 && pseudonym.slice(7).startsWith(letters);
          const out = cutClip(cell, wanted, [width]);
          expect([cell, out !== cell]).toEqual([cell, isThere]);
          if (isThere)
            expect(out).toBe(`${front === '+1~' ? '' : cell.startsWith(front) ? front : ''}tel_withheld`);
          expect(cutClip(cell, others, [width])).toBe(cell);
          // Whatever the records are looked through for, a file is looked through for, too.
          const clips = clipsOf({ format: { type: 'fixed', columns: [{ name: 'a', width }] } });
          const seen: string[] = [];
          if (clips !== undefined) eachClip(`26${cell}2 `, clips, (clip) => seen.push(clip));
          expect(seen.some((clip) => wanted.clipped(clip) !== undefined)).toBe(isThere);
          if (isThere) expect(seen.some((clip) => remainsOf([pseudonym], clips!).includes(clip))).toBe(true);
        },
      ),
    );
  });

  it('is no word that is shorter than its column', () => {
    expect(clipIn('standard', [9])).toBe(-1);
    expect(clipIn('standard', [9, 8])).toBe(0);
    expect(cutClip('standard', wanted, [8])).toBe('standard');
  });
});

const secrets = {
  version: 1,
  secrets: [{ id: 'k1', secret: Buffer.alloc(32, 'a secret of thirty-two bytes so') }],
} as const;

const policy: PolicyDocument = {
  version: 1,
  format: {
    type: 'fixed',
    columns: [
      { name: 'date', width: 7 },
      { name: 'caller', width: 16 },
      { name: 'dur', width: 5 },
      { name: 'note', width: 21 },
    ],
  },
  rules: [
    { path: 'caller', identifier: 'phone', transform: 'pseudonym' },
    { path: 'note', transform: 'scrub' },
    { path: ['date', 'dur'], transform: 'keep' },
  ],
};

const line = (caller: string, note = ''): string =>
  `261130 ${caller.padEnd(16)}00060${note.padEnd(21)}`.trimEnd();
const lines = [
  line('+12025550123'),
  line('+12025550124'),
  line('    +12025550123'),
  line('+12025550124', 'call +12025550123'),
  line('+12025550124', 'call +12025550125'),
];

async function* once(bytes: Uint8Array) {
  yield bytes;
}

describe('a person in columns of fixed width', () => {
  const output = createPseudonymizer(policy, secrets, { onWarning() {} }).chunk(
    Buffer.from(`${lines.join('\n')}\n`),
  ).bytes;
  const text = Buffer.from(output).toString();

  it('is found, and erased, where a column has cut the pseudonym', async () => {
    expect(text.split('\n')[0]).toMatch(/^261130 [a-z2-7]{16}00060$/);
    const who = subject(policy, secrets, { phone: '+12025550123' });
    const found: number[] = [];
    for await (const record of findRecords(policy, who, once(output))) found.push(record.line);
    expect(found).toEqual([1, 3, 4]);
    for (const take of ['records', 'fields'] as const) {
      const parts: Uint8Array[] = [];
      for await (const part of erase(policy, who, once(output), { take })) parts.push(part);
      const rest = Buffer.concat(parts).toString();
      const old = text.split('\n');
      expect(rest.split('\n')).toEqual(
        take === 'records'
          ? [old[1], old[4], '']
          : [
              '261130 tel_withheld    00060',
              old[1],
              `261130 tel_withheld    00060`,
              `${old[3]!.slice(0, 28)}call tel_withheld    `,
              old[4],
              '',
            ],
      );
    }
  });

  it('cannot be found where a column may leave too little, which is said', () => {
    const columns = [
      { name: 'caller', width: 7 },
      { name: 'note', width: 200 },
      { name: 'callee', width: 8 },
    ];
    const narrow: PolicyDocument = {
      version: 1,
      format: { type: 'fixed', columns },
      rules: [
        { path: 'callee', identifier: 'phone', transform: 'pseudonym' },
        { path: 'caller', identifier: 'phone', transform: 'pseudonym' },
        { path: 'note', transform: 'scrub' },
      ],
    };
    expect(subject(narrow, secrets, { phone: '+12025550123' }).missing).toEqual([
      { rule: '2', path: 'caller', why: 'width' },
      { rule: '3', path: 'note', why: 'width' },
    ]);
  });
});

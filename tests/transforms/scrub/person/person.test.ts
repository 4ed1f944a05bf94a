import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Known, takePersons } from '../../../../src/transforms/scrub/person/person.js';
import { growth, quadratic } from '../../../growth.js';

const known = (...values: string[]): Known[] =>
  values.map((value, i) => ({ value, pseudonym: () => `id_k1_${'abcdefgh'[i]}` }));
const take = (text: string, ...values: string[]): string =>
  takePersons(text, known(...values), (rest) => rest);

describe('the name of a field', () => {
  it.each([
    ['Alice Example called', 'id_k1_a called'],
    ['ALICE EXAMPLE called, alice example answered', 'id_k1_a called, id_k1_a answered'],
    ['from Example, Alice', 'from id_k1_a'],
    ['user=alice.example home=/home/alice_example', 'user=id_k1_a home=/home/id_k1_a'],
    ['aliceexample, AliceExample and Alice-Example', 'id_k1_a, id_k1_a and id_k1_a'],
    [
      '\x1b[32mAlice Example\x1b[0m, [1malice\x1b[0m \x1b[1mexample[0m',
      '\x1b[32mid_k1_a\x1b[0m, [1mid_k1_a[0m',
    ],
    [
      String.raw`{\x22by\x22:\x22Alice Example\x22} \xa0Alice`,
      String.raw`{\x22by\x22:\x22id_k1_a\x22} \xa0[name]`,
    ],
    ["Alice's call with Mr. Example", "[name]'s call with Mr. [name]"],
    ['alice and the example', 'alice and the example'],
    ['Alicestone, Examples', 'Alicestone, Examples'],
    ['Alice: Example', '[name]: [name]'],
  ])('goes in whatever spelling: %s', (text, out) => {
    expect(take(text, 'Alice Example')).toBe(out);
  });

  it.each([
    ['Will the call end? It may. May 12, Will', 'Will the call end? It may. May 12, Will'],
    ['Will May called', 'id_k1_a called'],
    ['may, will', 'id_k1_a'],
  ])('is a word where it is one, and a name beside its other part: %s', (text, out) => {
    expect(take(text, 'Will May')).toBe(out);
  });

  it('of three parts goes by two of them, or one', () => {
    expect(take('Alice Example; alice b; Example', 'Alice B. Example')).toBe('[name]; [name]; [name]');
    expect(take('alice b. example', 'Alice B. Example')).toBe('id_k1_a');
  });

  it('of one word goes whatever its case, if it is no word of a language', () => {
    expect(take('login alice42, ALICE42 and Will', 'alice42', 'will')).toBe(
      'login id_k1_a, id_k1_a and Will',
    );
  });

  it('shows neither of two fields that have it', () => {
    expect(take('Alice Example and Bob Example', 'Alice Example', 'ALICE EXAMPLE', 'Bob Example')).toBe(
      '[name] and id_k1_c',
    );
    expect(take('Mx Example', 'Alice Example', 'Bob Example')).toBe('Mx [name]');
  });

  it('leaves no pseudonym where the field has none', () => {
    const names = [{ value: 'Alice Example', pseudonym: undefined }];
    expect(takePersons('Alice Example', names, (text) => text)).toBe('[name]');
  });

  it('may be an address of mail, or stand in scripts without blanks, or with accents written apart', () => {
    expect(take('to Alice.Example@example.org, alice example', 'alice.example@example.org')).toBe(
      'to id_k1_a, [name]',
    );
    expect(take('田中太郎様から', '田中 太郎')).toBe('id_k1_a様から');
    expect(take('田中様', '田中 太郎')).toBe('[name]様');
    expect(take('call from 李', '.@李')).toBe('call from 李');
    expect(take('Jose\u0301 Pe\u0301rez', 'José Pérez')).toBe('id_k1_a');
  });

  it.each(['%40', '\\u0040', '&#64;'])('is that address, too, with %s for its mark', (mark) => {
    const pseudonym = `mail_k1_${'a'.repeat(26)}`;
    const rewrite = (text: string): string =>
      text.replace(/alice(?:@|%40|\\u0040|&#64;)example\.org/, pseudonym);
    expect(takePersons(`to alice${mark}example.org`, known('alice@example.org'), rewrite)).toBe('to id_k1_a');
  });

  it('takes the text with it where it is longer than a name', () => {
    expect(take('hello', 'a'.repeat(256))).toBe('hello');
    expect(take('hello', 'a'.repeat(257))).toBe('[name]');
    expect(take('hello', 'a '.repeat(17))).toBe('[name]');
    expect(take('hello', '', '  ')).toBe('hello');
  });

  it('is looked for behind everything else', () => {
    const rewrite = (text: string): string => text.replace('alice:pw', '[secret]');
    expect(takePersons('https://alice:pw@example.org Alice', known('Alice'), rewrite)).toBe(
      'https://[secret]@example.org id_k1_a',
    );
  });
});

describe('no spelling of a name', () => {
  const letters = fc.stringMatching(/^[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{4,9}$/);
  it('survives in a text', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { minLength: 2, maxLength: 4, selector: (part) => part.toLowerCase() }),
        fc.constantFrom(' ', ', ', '.', '_', '-'),
        fc.constantFrom('', '"', '(', ' ', '/'),
        fc.boolean(),
        fc.constantFrom<(text: string) => string>(
          (text) => text,
          (text) => text.toLowerCase(),
          (text) => text.toUpperCase(),
        ),
        (parts, joint, edge, isTurned, spell) => {
          const order = isTurned ? [...parts].reverse() : parts;
          const text = `from ${edge}${spell(order.join(joint))}${edge} now`;
          const out = take(text, parts.join(' '));
          for (const part of parts) expect(out.toLowerCase()).not.toContain(part.toLowerCase());
        },
      ),
    );
  });

  it('is passed over by the glance at a text of ASCII that mostly ends the search', () => {
    const pseudonym = `mail_k1_${'a'.repeat(26)}`;
    const rewrite = (text: string): string => text.replaceAll(/alice@example\.org/gi, pseudonym);
    const piece = fc.constantFrom(
      ...['Alice', 'alice', 'EXAMPLE', 'aliceexample', 'alice@example.org', 'ALICE@example.org', pseudonym],
      ...[pseudonym.toUpperCase(), 'mail', '李', 'li', 'K', 'k', 'call', '.', ', ', ' ', '_', '@', 'ext_1'],
    );
    const text = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.array(fc.oneof(text, piece), { maxLength: 3 }), (said, values) => {
        const names = known(...values);
        expect(takePersons(said, names, rewrite)).toBe(takePersons(`${said} é`, names, rewrite).slice(0, -2));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes longer to look for than the text is long', () => {
    const values = Array.from({ length: 64 }, (_, i) => `a b c d e f g h i j k l m n o p${i}`);
    const names = known(...values);
    for (const unit of ['a b c d ', 'a', 'a.', 'A, ', '@a', 'é '])
      expect(
        growth(
          (text) => takePersons(text, names, (rest) => rest),
          (length) => unit.repeat(length),
          2 ** 10,
        ),
      ).toBeLessThan(quadratic);
  });
});
